import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import type { Bench } from './bench.ts'

/** How many times more runs the property gets than in `npm test`. */
const more = 34
const schedules = 300 * more

/** The property test for races in the list loader, at full size: actions of the person, the network and the server in any order. */
export const races: Bench = {
  name: 'races',
  about: `${schedules} schedules of toggling, scrolling, refreshing, failing and signing out`,
  async run() {
    const seed = randomInt(2 ** 31)
    const { status } = spawnSync('npx', ['vitest', 'run', 'src/talks/list/list-loader-races.test.ts'], {
      env: { ...process.env, NODE_ENV: 'test', RUNS: String(more), SOAK: '1', SEED: String(seed) },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    return [{ schedules, seed, held: status === 0 ? 'yes' : 'no' }]
  },
  kept: ({ held }) => held === 'yes',
}
