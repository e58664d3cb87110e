import { existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** Path of a file that somebody else creates while measuring on the same machine; set by the environment variable `WAIT_FOR`. */
const busy = process.env['WAIT_FOR'] ?? '/tmp/keep/no-browsers'

/** Waits while somebody else needs the machine, so that neither measurement disturbs the other. */
export async function waitForMachine(): Promise<void> {
  while (existsSync(busy)) await wait(5000)
}
