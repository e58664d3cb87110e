import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { freePorts } from './academy/free-ports.ts'

/** A board with an academy to itself, in a process of its own: what it does takes no time from who tests it. */
export interface RunningBoard {
  readonly origin: string
  readonly stop: () => Promise<void>
}

/** How often ports are looked for, where others take them first. */
const tries = 3

/** Starts a board on free ports. Throws where it cannot be started. */
export async function startBoard(): Promise<RunningBoard> {
  for (let left = tries; left > 0; left -= 1) {
    // The board's own, and the four of its academy.
    const port = await freePorts(5)
    // Without the switches of this process, which are a test runner's.
    const child = fork('e2e/board-process.mjs', [String(port)], { execArgv: [] })
    const listens = await Promise.race([
      once(child, 'message').then(() => true),
      once(child, 'exit').then(() => false),
    ])
    if (listens) return { origin: `http://localhost:${port}`, stop: () => stop(child) }
  }
  throw new Error(`The board did not start in ${tries} tries.`)
}

async function stop(child: ChildProcess) {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill()
  await ended
}
