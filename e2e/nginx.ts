import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { createAcademy } from './academy/academy.ts'
import { addressesFor, optionsFor } from './addresses.ts'
import { freePorts } from './academy/free-ports.ts'

/** The board as it is deployed: nginx with the shipped configuration, in front of the production build and an academy of its own. */
export interface Site {
  readonly board: string
  /** The address of its academy's control requests. */
  readonly controlOrigin: string
  /** The folder with the log and the filled-in configuration. */
  readonly folder: string
  readonly clientSecret: string
  stop(): Promise<void>
}

/** Starts it on free ports: its own, the four of its academy, and one for control requests. */
export async function startSite(): Promise<Site> {
  const port = await freePorts(6)
  const board = `http://localhost:${port}`
  const academy = createAcademy(optionsFor(board))
  await academy.start()
  const orders = createServer((req, res) => academy.onBoard(req, res, () => res.writeHead(404).end()))
  await new Promise<void>((listening) => orders.listen(port + 5, 'localhost', listening))
  const folder = mkdtempSync(join(tmpdir(), 'callboard-nginx-'))
  fillIn(board, folder, academy.clientSecret)
  const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'inherit' })
  await answers(`${board}/health`)
  return {
    board,
    controlOrigin: `http://localhost:${port + 5}`,
    folder,
    clientSecret: academy.clientSecret,
    async stop() {
      nginx.kill()
      orders.closeAllConnections()
      orders.close()
      await academy.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function fillIn(board: string, folder: string, secret: string) {
  const { accounts, api, host } = addressesFor(board)
  const { port } = new URL(board)
  const { status, stderr } = spawnSync('sh', ['deploy/nginx/start.sh'], {
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      CALLBOARD_FILLED: folder,
      CALLBOARD_FILES: join(process.cwd(), 'dist'),
      CALLBOARD_SERVER_CONF: join(folder, 'server.conf'),
      CALLBOARD_LOG: join(folder, 'access.log'),
      CALLBOARD_LISTEN: port,
      CALLBOARD_ORIGIN: board,
      CALLBOARD_ACADEMY_NAME: 'Zylker Academy',
      CALLBOARD_ACADEMY_ORIGIN: api,
      CALLBOARD_ORG_ID: '100000000',
      CALLBOARD_JOIN_HOSTS: 'zylkeracademy.trainercentral.com',
      CALLBOARD_CLIENT_ID: 'callboard-embedded',
      CALLBOARD_CLIENT_SECRET: secret,
      CALLBOARD_DATA_CENTRES: `near=${accounts}`,
      CALLBOARD_ALLOWED_ORIGINS: host,
      CALLBOARD_API_RATE: '1000',
      CALLBOARD_API_BURST: '5000',
    },
  })
  if (status !== 0) throw new Error(stderr)
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  writeFileSync(
    join(folder, 'nginx.conf'),
    `include /etc/nginx/modules-enabled/*.conf;
${userDirective()}worker_processes 1;
daemon off;
pid ${folder}/pid;
error_log ${folder}/error.log;
events {}
http {
${folders.map((name) => `  ${name}_temp_path ${folder}/${name};`).join('\n')}
  include ${folder}/server.conf;
}
`,
  )
}

/** If root starts nginx, its workers run as "nobody", who may have no access to the folders above the build. */
const userDirective = () => (process.getuid?.() === 0 ? `user ${userInfo().username};\n` : '')

async function answers(address: string) {
  let last: unknown
  for (let left = 100; left > 0; left -= 1) {
    try {
      const { ok, status } = await fetch(address)
      if (ok) return
      last = status
    } catch (error) {
      last = error
    }
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`${address} does not answer`, { cause: last })
}
