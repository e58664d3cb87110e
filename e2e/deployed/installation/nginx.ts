import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/** The environment variables of `deploy/README.md`. */
export type Environment = Readonly<Record<string, string>>

/** A running nginx with the shipped configuration. */
export interface Nginx {
  /** The folder with the log and the generated configuration. */
  readonly folder: string
  stop(): void
}

/** Generates the configuration in `folder`. Returns what `start.sh` prints, and whether it succeeded. */
export function fillIn(folder: string, environment: Environment) {
  const { status, stderr } = spawnSync('sh', ['deploy/nginx/start.sh'], {
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      CALLBOARD_FILLED: folder,
      CALLBOARD_FILES: join(process.cwd(), 'dist'),
      CALLBOARD_SERVER_CONF: join(folder, 'server.conf'),
      CALLBOARD_LOG: join(folder, 'access.log'),
      // Most upstream servers of the tests are addressed by number.
      CALLBOARD_RESOLVER_ADDRESS: '127.0.0.1',
      ...environment,
    },
  })
  return { succeeded: status === 0, output: stderr }
}

/** An empty folder for one installation. */
export const emptyFolder = () => mkdtempSync(join(tmpdir(), 'callboard-nginx-'))

/** Starts nginx with the shipped configuration for `environment`, and waits until it answers at `port`. */
export async function startNginx(port: number, environment: Environment): Promise<Nginx> {
  const folder = emptyFolder()
  const { succeeded, output } = fillIn(folder, { CALLBOARD_LISTEN: String(port), ...environment })
  if (!succeeded) throw new Error(output)
  writeFileSync(join(folder, 'nginx.conf'), mainFile(folder))
  const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'inherit' })
  await listens(port)
  return {
    folder,
    stop() {
      nginx.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** nginx's own file, which belongs to the system in a real installation. */
function mainFile(folder: string): string {
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `include /etc/nginx/modules-enabled/*.conf;
${userDirective()}worker_processes 1;
daemon off;
pid ${folder}/pid;
error_log ${folder}/error.log;
events {}
http {
${folders.map((name) => `  ${name}_temp_path ${folder}/${name};`).join('\n')}
  include ${folder}/server.conf;
}
`
}

/** If root starts nginx, its workers run as "nobody", who may have no access to the folders above the build. */
const userDirective = () => (process.getuid?.() === 0 ? `user ${userInfo().username};\n` : '')

/** Waits until something listens at `port`. */
async function listens(port: number) {
  for (let left = 100; left > 0; left -= 1) {
    if (await accepts(port)) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`nginx does not listen at port ${port}`)
}

function accepts(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, 'localhost')
    socket.once('error', () => done(false))
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
  })
}
