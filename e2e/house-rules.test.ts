import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const here = new URL('.', import.meta.url)
/** All test files and their helpers, except the embedded academy, and except this file, which contains the forbidden patterns. */
const files = readdirSync(here, { encoding: 'utf8', recursive: true })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('academy/') && name !== 'house-rules.test.ts')
  .sort()
  .map((name) => ({ name, text: readFileSync(new URL(name, here), 'utf8') }))

const filesMatching = (pattern: RegExp) =>
  files.filter(({ text }) => pattern.test(text)).map(({ name }) => name)

test('there are files to check', () => {
  expect(files.length).toBeGreaterThan(50)
})

test('tests wait for a condition, never for a fixed time', () => {
  expect(filesMatching(/waitForTimeout|networkidle/)).toEqual([])
  // Exceptions: the fake clock of the client tests, and the polling loops for nginx, which does not report when it listens, and for WebKit.
  expect(filesMatching(/(?<!test\.|socket\.)\bsetTimeout\(/)).toEqual([
    'client/time.ts',
    'deployed/installation/nginx.ts',
    'webkit/until.ts',
  ])
  expect(filesMatching(/timers\/promises/)).toEqual([])
  // One exception: a test in which responses arrive at any time and none is waited for.
  expect(filesMatching(/delayMs/)).toEqual(['paging-interrupted.spec.ts'])
})

test('requests are not intercepted, and elements are found only as a person finds them', () => {
  expect(filesMatching(/\.route\(|getByTestId|data-testid/)).toEqual([])
})

test('no click uses coordinates, because the element may have moved', () => {
  expect(filesMatching(/mouse\.(click|dblclick)\(/)).toEqual([])
})

test('a name is imported from where it is made', () => {
  expect(filesMatching(/^export (\{|\*)/m)).toEqual([])
})

test('no selector ends in a universal sibling, which would restyle all rows of the table whenever one is added or removed', () => {
  const styles = new URL('../src/', here)
  const sheets = readdirSync(styles, { encoding: 'utf8', recursive: true }).filter((name) =>
    name.endsWith('.css'),
  )
  expect(sheets.length).toBeGreaterThan(40)
  // Checked for every element of the page, as any element matches the last part of the selector.
  const universalSibling = /[+~]\s*\*|(?:^|[\s>+~,(])(?:\*)?:nth-/m
  const withRule = sheets.filter((name) => universalSibling.test(readFileSync(new URL(name, styles), 'utf8')))
  expect(withRule).toEqual([])
})
