import { createServer } from 'node:http'
import { createAcademy } from '../../academy/academy.ts'
import { freePorts } from '../../academy/free-ports.ts'
import { addressesFor, optionsFor } from '../../addresses.ts'
import { type Environment, startNginx } from './nginx.ts'

/** The board as it is deployed: nginx with the shipped configuration, in front of the production build and an academy of its own. */
export interface Site {
  readonly board: string
  /** The address of its academy's control requests. */
  readonly controlOrigin: string
  /** The folder with the log and the generated configuration. */
  readonly folder: string
  readonly clientSecret: string
  /** The environment variables of its nginx, for another one in front of the same academy. */
  readonly environment: Environment
  stop(): Promise<void>
}

/**
 * Starts it on free ports: its own, the four of its academy, and one for control requests. `environment` overrides variables. At `port`, if
 * given, listens nginx, while the board's own is left to a server in front of it.
 */
export async function startSite(environment: Environment = {}, port?: number): Promise<Site> {
  const boardPort = await freePorts(6)
  const board = `http://localhost:${boardPort}`
  const academy = createAcademy(optionsFor(board))
  await academy.start()
  const orders = createServer((req, res) => academy.onBoard(req, res, () => res.writeHead(404).end()))
  await new Promise<void>((listening) => orders.listen(boardPort + 5, 'localhost', listening))
  const all = { ...environmentFor(board, academy.clientSecret), ...environment }
  const nginx = await startNginx(port ?? boardPort, all)
  return {
    board,
    controlOrigin: `http://localhost:${boardPort + 5}`,
    folder: nginx.folder,
    clientSecret: academy.clientSecret,
    environment: all,
    async stop() {
      nginx.stop()
      orders.closeAllConnections()
      orders.close()
      await academy.stop()
    },
  }
}

/** The variables of the board at `board` and its embedded academy, with limits that no test reaches by accident. */
function environmentFor(board: string, clientSecret: string): Environment {
  const { accounts, api, host } = addressesFor(board)
  return {
    CALLBOARD_ORIGIN: board,
    CALLBOARD_ACADEMY_NAME: 'Zylker Academy',
    CALLBOARD_ACADEMY_ORIGIN: api,
    CALLBOARD_ORG_ID: '100000000',
    CALLBOARD_JOIN_HOSTS: 'zylkeracademy.trainercentral.com',
    CALLBOARD_CLIENT_ID: 'callboard-embedded',
    CALLBOARD_CLIENT_SECRET: clientSecret,
    CALLBOARD_DATA_CENTRES: `near=${accounts}`,
    CALLBOARD_ALLOWED_ORIGINS: host,
    CALLBOARD_API_RATE: '1000',
    CALLBOARD_API_BURST: '5000',
    CALLBOARD_SIGN_IN_RATE: '1000',
    CALLBOARD_SIGN_IN_BURST: '5000',
  }
}
