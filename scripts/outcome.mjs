// Reads the results of a test run from the runners' report files.
import { readFileSync } from 'node:fs'

/**
 * The result of one test: its name with file, its duration (ms) and its outcome. `flaky` is passed, but not at the first attempt.
 * @typedef {{ name: string, ms: number, outcome: 'passed' | 'failed' | 'flaky' | 'skipped', message: string }} Outcome
 */

/**
 * Reads a report file. A runner that wrote no report has failed, whatever it printed.
 * @param {string} file
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * A failed result for a runner that did not finish.
 * @param {string} name
 * @returns {Outcome}
 */
const broken = (name) => ({ name, ms: 0, outcome: 'failed', message: 'It did not run to its end.' })

/**
 * The results of a run. If the runner failed and no test failed, adds a failure for the runner itself, such as an uncaught error between
 * two tests.
 * @param {Outcome[]} all
 * @param {string} runner
 * @param {boolean} endedWell
 * @param {string} [message]
 */
const whole = (all, runner, endedWell, message) =>
  endedWell || all.some(({ outcome }) => outcome === 'failed')
    ? all
    : [...all, { ...broken(runner), message: message ?? `It ended in failure, though no test failed.` }]

/**
 * Reads the report of Vitest's JSON reporter.
 * @param {string} file
 * @param {boolean} endedWell whether the runner exited with success
 * @returns {Outcome[]}
 */
export function unitOutcomes(file, endedWell) {
  const result = read(file)
  if (!result) return [broken('vitest')]
  const all = result.testResults.flatMap((/** @type {any} */ { name, assertionResults }) =>
    assertionResults.map((/** @type {any} */ { status, fullName, duration, failureMessages }) => ({
      name: `${name.slice(process.cwd().length + 1)} › ${fullName}`,
      ms: duration ?? 0,
      outcome: status === 'passed' || status === 'failed' ? status : 'skipped',
      message: failureMessages.join('\n'),
    })),
  )
  return whole(all, 'vitest', endedWell && result.success)
}

/** What Playwright calls it, and we. @type {Record<string, Outcome['outcome']>} */
const outcomes = { expected: 'passed', unexpected: 'failed', flaky: 'flaky', skipped: 'skipped' }

/**
 * Reads the report of Playwright's JSON reporter.
 * @param {string} file
 * @param {boolean} endedWell whether the runner exited with success
 * @returns {Outcome[]}
 */
export function browserOutcomes(file, endedWell) {
  const result = read(file)
  if (!result) return [broken('playwright')]
  const all = result.suites.flatMap((/** @type {any} */ suite) => outcomesIn(suite, ''))
  const [error] = result.errors
  return error
    ? [...all, { ...broken('playwright'), message: error.message }]
    : whole(all, 'playwright', endedWell)
}

/**
 * @param {any} suite of Playwright's report, with suites inside
 * @param {string} path the titles around it
 * @returns {Outcome[]}
 */
function outcomesIn(suite, path) {
  const within = suite.title === suite.file ? path : `${path}${suite.title} › `
  const own = (suite.specs ?? []).flatMap((/** @type {any} */ { title, file, line, tests }) =>
    tests.map((/** @type {any} */ { projectName, status, results }) => ({
      name: `${projectName} › ${file}:${line} › ${within}${title}`,
      ms: Math.max(0, ...results.map((/** @type {any} */ { duration }) => duration)),
      outcome: outcomes[status] ?? 'failed',
      message: results.flatMap((/** @type {any} */ { errors }) => errors)[0]?.message ?? '',
    })),
  )
  const inner = (suite.suites ?? []).flatMap((/** @type {any} */ one) => outcomesIn(one, within))
  return [...own, ...inner]
}
