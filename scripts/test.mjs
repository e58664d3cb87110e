// `npm test`: runs every check, prints the duration of each step, and ends with one line with the result.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { findBrowser, hasServer, installBrowsers } from './browsers.mjs'
import { installDependencies } from './install.mjs'
import { browserOutcomes, unitOutcomes } from './outcome.mjs'

const results = 'test-results'
/** Timeout of a step in ms, for a step that hangs. Performance is measured by `npm run bench`. */
const longest = 25 * 60_000
/** More flaky tests than this are not a coincidence. */
const mostFlaky = 3
/** @type {[name: string, seconds: number][]} */
const took = []

timed('install', () => {
  installDependencies()
  installBrowsers()
  return true
})
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

/** @type {import('./outcome.mjs').Outcome[]} */
const all = ['types', 'lint', 'format', 'unused', 'build'].map((script) => {
  const passed = step(script, 'npm', ['run', '--silent', script])
  return { name: `npm run ${script}`, ms: 0, outcome: passed ? 'passed' : 'failed', message: '' }
})
const unitsEndedWell = step('unit tests', 'npx', [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}/unit.json`,
])
all.push(...unitOutcomes(`${results}/unit.json`, unitsEndedWell))
const report = `${results}/e2e.json`
const browsersEndedWell = step('browser tests', 'npx', ['playwright', 'test'], {
  PLAYWRIGHT_JSON_OUTPUT_NAME: report,
})
all.push(...browserOutcomes(report, browsersEndedWell))

const by = (/** @type {string} */ outcome) => all.filter((one) => one.outcome === outcome)
const [failed, flaky, skipped] = [by('failed'), by('flaky'), by('skipped').length]
for (const { name, message } of [...flaky, ...failed]) console.log(`${name}\n${message}\n`)
console.log(`steps: ${took.map(([name, seconds]) => `${name} ${seconds} s`).join(', ')}`)
console.log('slowest tests:')
for (const { name, ms } of all.toSorted((a, b) => b.ms - a.ms).slice(0, 10))
  console.log(`${(ms / 1000).toFixed(1).padStart(7)} s  ${name}`)
if (!findBrowser('firefox')) console.log('left out: what runs in Firefox, which is not there')
if (!hasServer()) console.log('left out: what asks nginx, which is not there')
if (flaky.length > 0) console.log(`${flaky.length} flaky: ${flaky.map(({ name }) => name).join('; ')}`)
const isTooFlaky = flaky.length > mostFlaky
if (isTooFlaky) console.log(`More than ${mostFlaky} tests needed a second try: that counts as one failed.`)
const failures = failed.length + (isTooFlaky ? 1 : 0)
const passed = by('passed').length + flaky.length
console.log(`\n${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exit(failures > 0 ? 1 : 0)

/** @type {(name: string, command: string, args: string[], env?: Record<string, string>) => boolean} */
function step(name, command, args, env = {}) {
  return timed(
    name,
    () =>
      spawnSync(command, args, { stdio: 'inherit', timeout: longest, env: { ...process.env, ...env } })
        .status === 0,
  )
}

/** @type {(name: string, run: () => boolean) => boolean} */
function timed(name, run) {
  const began = Date.now()
  const succeeded = run()
  took.push([name, Math.round((Date.now() - began) / 1000)])
  return succeeded
}
