// `npm test`: everything that is checked, and one closing line with what came of it.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { installBrowsers } from './browsers.mjs'
import { installDependencies } from './install.mjs'

const results = 'test-results'
const total = { passed: 0, failed: 0, skipped: 0 }
/** What failed, if only at first, and how: said once more at the end, where one looks first. @type {string[]} */
const failures = []

installDependencies()
installBrowsers()
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

for (const script of ['types', 'lint', 'format', 'unused']) {
  const passed = step('npm', ['run', '--silent', script])
  if (!passed) failures.push(`npm run ${script}`)
  count(passed)
}
step('npx', [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}/unit.json`,
])
addUnit(read('unit.json'))
count(step('npm', ['run', '--silent', 'build']))
step('npx', ['playwright', 'test'], { PLAYWRIGHT_JSON_OUTPUT_NAME: `${results}/e2e.json` })
addEndToEnd(read('e2e.json'))

for (const line of failures) console.log(line)
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
process.exit(total.failed > 0 ? 1 : 0)

/** @type {(command: string, args: string[], env?: Record<string, string>) => boolean} */
function step(command, args, env = {}) {
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0
}

/** @type {(succeeded: boolean) => void} */
function count(succeeded) {
  if (succeeded) total.passed += 1
  else total.failed += 1
}

/**
 * A runner that left no result has failed, whatever it printed.
 * @param {string} file
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(`${results}/${file}`, 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {any} result what Vitest's JSON reporter writes */
function addUnit(result) {
  total.passed += result?.numPassedTests ?? 0
  total.failed += result?.numFailedTests ?? 1
  total.failed += result?.success === false && result.numFailedTests === 0 ? 1 : 0
  total.skipped += result?.numPendingTests ?? 0
  for (const { name, assertionResults } of result?.testResults ?? []) {
    for (const { status, fullName, failureMessages } of assertionResults) {
      if (status === 'failed') failures.push(`${name} › ${fullName}\n${failureMessages.join('\n')}`)
    }
  }
}

/** @param {any} result what Playwright's JSON reporter writes */
function addEndToEnd(result) {
  const stats = result?.stats
  total.passed += stats ? stats.expected + stats.flaky : 0
  total.failed += stats ? stats.unexpected : 1
  total.failed += stats && stats.unexpected === 0 && result.errors?.length > 0 ? 1 : 0
  total.skipped += stats?.skipped ?? 0
  for (const suite of result?.suites ?? []) noteFailures(suite)
}

/** @param {any} suite of Playwright's report, with suites inside */
function noteFailures(suite) {
  for (const { title, file, line, ok, tests } of suite.specs ?? []) {
    for (const { projectName, results: tries } of tests) {
      const [error] = tries.flatMap((/** @type {any} */ { errors }) => errors)
      const outcome = ok ? 'passed at its second try only: ' : ''
      if (error) failures.push(`${outcome}${projectName} › ${file}:${line} › ${title}\n${error.message}`)
    }
  }
  for (const inner of suite.suites ?? []) noteFailures(inner)
}
