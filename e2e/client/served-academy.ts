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
import { keepBack, start } from './time.ts'

/** An academy in this very process, behind a server that does nothing else. */
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
      await keepBack(holding.until, once(res, 'close'))
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
    /** Listens again after `close`, which breaks what is under way and refuses what comes. */
    listen,
    close,
    stop: () => Promise.all([close(), academy.stop()]),
    /** What is to go wrong; see `e2e/academy/faults/fault.ts`. */
    faults: (...faults: readonly object[]) => state.faults.add(v.parse(v.array(faultSchema), faults)),
    /** The answers to requests whose address has `part` in it wait until they are let go. */
    hold(part: string): () => void {
      const { promise, resolve } = withResolvers()
      holding = { part, until: promise }
      return () => {
        holding = undefined
        resolve()
      }
    },
    /** How many requests were made to wait by that. */
    held: () => held,
    /** Back to how it was, at the moment at which every test begins. */
    async reset() {
      await listen()
      holding = undefined
      held = 0
      forget(state)
      state.timetable().change(() => [...sessions])
      state.clock.change({ now: start, frozen: true })
    },
    /** Changes of the timetable, between requests; see `e2e/academy/data/changes.ts`. */
    changes(...changes: readonly object[]) {
      const read = v.parse(v.array(changeSchema), changes)
      state.changes.add(read, state.timetable(), state.clock.now())
    },
    /** What was asked for with `part` in its address, oldest first: the addresses. */
    asked: (part: string) => requests(part).map(({ path }) => path),
    requests,
    /** Where the pages began that were asked for of the list with this `filter`, oldest first. */
    starts: (filter: '1' | '5') =>
      requests(`talks.json?filter=${filter}`).map(({ path }) => Number(/si=(\d+)/.exec(path)?.[1])),
  }
}

/** All sessions that there are at first: to sow them anew takes longer than most tests. */
function sessionsOf({ timetable }: AcademyState): readonly Session[] {
  let all: readonly Session[] = []
  timetable().change((sessions) => {
    all = sessions
    return [...sessions]
  })
  return all
}

/** Forgets what a test has ordered and done, but for the timetable. */
function forget({ log, faults, changes, config, tokens, secrets }: AcademyState) {
  for (const one of [log, faults, changes, secrets, ...tokens]) one.clear()
  config.order({})
}

function withResolvers() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => (resolve = done))
  return { promise, resolve }
}

/** What {@link serveAcademy} makes. */
export type ServedAcademy = Awaited<ReturnType<typeof serveAcademy>>
