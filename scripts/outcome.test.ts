import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { browserOutcomes, unitOutcomes } from './outcome.mjs'

const folder = mkdtempSync(join(tmpdir(), 'callboard-outcome-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A file with the report of a runner. */
function left(result: object | string): string {
  const file = join(folder, 'result.json')
  writeFileSync(file, typeof result === 'string' ? result : JSON.stringify(result))
  return file
}

const outcomes = (all: readonly { outcome: string }[]) => all.map(({ outcome }) => outcome)

describe('Vitest', () => {
  const ran = (status: string, success = status === 'passed') => ({
    success,
    testResults: [
      {
        name: join(process.cwd(), 'src/a.test.ts'),
        assertionResults: [{ status, fullName: 'adds', duration: 2, failureMessages: [] }],
      },
    ],
  })

  test('each test has its file, its name and its duration', () => {
    expect(unitOutcomes(left(ran('passed')), true)).toEqual([
      { name: 'src/a.test.ts › adds', ms: 2, outcome: 'passed', message: '' },
    ])
  })

  test.each([
    ['a test failed', ran('failed'), false, ['failed']],
    ['an error outside any test ended the run', ran('passed'), false, ['passed', 'failed']],
    ['a file could not be read', ran('passed', false), false, ['passed', 'failed']],
    ['the report is only half written', '{"testRes', false, ['failed']],
  ])('if %s, there is one failure', (_, result, endedWell, expected) => {
    expect(outcomes(unitOutcomes(left(result), endedWell))).toEqual(expected)
  })
})

describe('Playwright', () => {
  const ran = (status: string, errors: readonly object[] = []) => ({
    errors,
    suites: [
      {
        title: 'list.spec.ts',
        file: 'list.spec.ts',
        suites: [
          {
            title: 'on phones',
            specs: [
              {
                title: 'scrolls',
                file: 'list.spec.ts',
                line: 7,
                tests: [{ projectName: 'chromium', status, results: [{ duration: 5, errors: [] }] }],
              },
            ],
          },
        ],
      },
    ],
  })

  test('each test has its browser, its file and line, and the titles around it', () => {
    const name = 'chromium › list.spec.ts:7 › on phones › scrolls'
    expect(browserOutcomes(left(ran('flaky')), true)).toEqual([
      { name, ms: 5, outcome: 'flaky', message: '' },
    ])
  })

  test.each([
    ['a test failed', ran('unexpected'), false, ['failed']],
    ['no test failed, but the runner did', ran('expected'), false, ['passed', 'failed']],
    ['the runner could not start', ran('expected', [{ message: 'no server' }]), false, ['passed', 'failed']],
  ])('if %s, there is one failure', (_, result, endedWell, expected) => {
    expect(outcomes(browserOutcomes(left(result), endedWell))).toEqual(expected)
  })
})
