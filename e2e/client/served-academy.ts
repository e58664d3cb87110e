import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import * as v from 'valibot'
import { createAcademy } from '../academy/academy.ts'
import { changeSchema } from '../academy/data/changes.ts'
import type { Session } from '../academy/data/session.ts'
import { faultSchema } from '../academy/faults/fault.ts'
import { academyPorts } from '../academy/free-ports.ts'
import { type Addresses, addressesOf } from '../academy/options.ts'
import type { AcademyState } from '../academy/state.ts'
import { holdResponse, start } from './time.ts'

/** An academy in this process, served by an HTTP server of its own. */
export async function serveAcademy() {
  const { options, boardPort } = await academyPorts()
  const academy = createAcademy(options)
  const addresses: Addresses = addressesOf(options)
  const { state } = academy
  let holding: { part: string; until: Promise<void> } | undefined
  let held = 0

  async function answer(req: IncomingMessage, res: ServerResponse) {
    if (holding && req.url?.includes(holding.part)) {
      held += 1
      await holdResponse(holding.until, once(res, 'close'))
    }
    academy.onBoard(req, res, () => res.writeHead(404).end())
  }
  const server = createServer((req, res) => void answer(req, res))
  const listen = () =>
    new Promise<void>((done) => (server.listening ? done() : server.listen(boardPort, 'localhost', done)))
  const close = () => {
    const closed = new Promise((done) => server.close(done))
    server.closeAllConnections()
    return closed
  }

  const sessions = sessionsOf(state)
  const requests = (part: string) => state.log.all().filter(({ path }) => path.includes(part))

  await academy.start()
  await listen()
  return {
    ...addresses,
    state,
    /** Listens again after `close`, which breaks open connections and refuses new ones. */
    listen,
    close,
    stop: () => Promise.all([close(), academy.stop()]),
    /** Injects faults; see `e2e/academy/faults/fault.ts`. */
    faults: (...faults: readonly object[]) => state.faults.add(v.parse(v.array(faultSchema), faults)),
    /** Holds the responses to requests whose address contains `part` until they are released. */
    hold(part: string): () => void {
      const { promise, resolve } = withResolvers()
      holding = { part, until: promise }
      return () => {
        holding = undefined
        resolve()
      }
    },
    /** How many requests were held by that. */
    held: () => held,
    /** Resets everything to the initial state, at the time at which every test starts. */
    async reset() {
      await listen()
      holding = undefined
      held = 0
      resetLogs(state)
      state.timetable().change(() => [...sessions])
      state.clock.change({ now: start, frozen: true })
    },
    /** Changes the timetable between requests; see `e2e/academy/data/changes.ts`. */
    changes(...changes: readonly object[]) {
      const read = v.parse(v.array(changeSchema), changes)
      state.changes.add(read, state.timetable(), state.clock.now())
    },
    /** The addresses of the requests that contain `part`, oldest first. */
    requestedPaths: (part: string) => requests(part).map(({ path }) => path),
    requests,
    /** The start indices of the pages that were requested of the list with this `filter`, oldest first. */
    starts: (filter: '1' | '5') =>
      requests(`talks.json?filter=${filter}`).map(({ path }) => Number(/si=(\d+)/.exec(path)?.[1])),
  }
}

/** All sessions of the seed data, cached, because generating them takes longer than most tests. */
function sessionsOf({ timetable }: AcademyState): readonly Session[] {
  let all: readonly Session[] = []
  timetable().change((sessions) => {
    all = sessions
    return [...sessions]
  })
  return all
}

/** Resets what a test has changed, except the timetable. */
function resetLogs({ log, faults, changes, config, tokens, secrets }: AcademyState) {
  for (const one of [log, faults, changes, secrets, ...tokens]) one.clear()
  config.order({})
}

function withResolvers() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => (resolve = done))
  return { promise, resolve }
}

/** The return type of {@link serveAcademy}. */
export type ServedAcademy = Awaited<ReturnType<typeof serveAcademy>>
