// The soak test, `npm run soak -- N`: runs all tests N times, each time with another seed and without retries. Ends with a table of how
// often each test failed.
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { installBrowsers } from './browsers.mjs'
import { installDependencies } from './install.mjs'
import { browserOutcomes, unitOutcomes } from './outcome.mjs'

const times = Number(process.argv[2] ?? 5)
if (!Number.isInteger(times) || times < 1) {
  console.error(`npm run soak -- N: N is how many times, a whole number from 1 on, not "${process.argv[2]}".`)
  process.exit(1)
}
const results = 'test-results/soak'
/** How many times more inputs each property test gets than in `npm test`. */
const more = 10

installDependencies()
installBrowsers()
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
if (!run('npm', ['run', '--silent', 'build'])) process.exit(1)

/** How often each test ran, and the messages of its failures. @type {Map<string, { ran: number, messages: string[] }>} */
const tests = new Map()
for (let time = 1; time <= times; time += 1) {
  const seed = randomInt(2 ** 31)
  console.log(`\nround ${time} of ${times}, SEED=${seed}`)
  const [unit, browser] = [`${results}/unit-${time}.json`, `${results}/browser-${time}.json`]
  const env = { SOAK: '1', SEED: String(seed), RUNS: String(more), PLAYWRIGHT_JSON_OUTPUT_NAME: browser }
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${unit}`]
  // Also shuffles the order of the files, because they share loaded modules.
  const shuffled = ['--sequence.shuffle.files', `--sequence.seed=${seed}`]
  const units = unitOutcomes(unit, run('npx', ['vitest', 'run', ...reporters, ...shuffled], env))
  const ran = run('npx', ['playwright', 'test', '--retries=0', '--fail-on-flaky-tests'], env)
  for (const { name, outcome, message } of [...units, ...browserOutcomes(browser, ran)]) {
    if (outcome === 'skipped') continue
    const test = tests.get(name) ?? { ran: 0, messages: [] }
    tests.set(name, test)
    test.ran += 1
    if (outcome !== 'passed') test.messages.push(`SEED=${seed}: ${message}`)
  }
}

const failing = [...tests].filter(([, { messages }]) => messages.length > 0)
for (const [name, { messages }] of failing) console.log(`${name}\n${messages.join('\n')}\n`)
console.table(failing.map(([test, { ran, messages }]) => ({ test, ran, failed: messages.length })))
console.log(`${tests.size} tests, ${times} times: ${failing.length} failed at least once.`)
process.exit(failing.length > 0 ? 1 : 0)

/** @type {(command: string, args: string[], env?: Record<string, string>) => boolean} */
function run(command, args, env = {}) {
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0
}
