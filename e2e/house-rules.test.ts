import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const here = new URL('.', import.meta.url)
/** All that tests are made of; the academy is what they ask, and this file names what it forbids. */
const files = readdirSync(here, { encoding: 'utf8', recursive: true })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('academy/') && name !== 'house-rules.test.ts')
  .sort()
  .map((name) => ({ name, text: readFileSync(new URL(name, here), 'utf8') }))

const having = (pattern: RegExp) => files.filter(({ text }) => pattern.test(text)).map(({ name }) => name)

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(50)
})

test('a test waits for a signal, never for a time', () => {
  expect(having(/waitForTimeout|networkidle/)).toEqual([])
  // The clock that tests of the client stop, and the one loop around a server that is not ours and cannot say when it listens.
  expect(having(/(?<!test\.|socket\.)\bsetTimeout\(/)).toEqual(['client/time.ts', 'nginx.ts'])
  expect(having(/timers\/promises/)).toEqual([])
  // Where answers are to come at all times, and none is waited for.
  expect(having(/delayMs/)).toEqual(['paging-interrupted.spec.ts'])
})

test('nothing is intercepted, and nothing found but as a person finds it', () => {
  expect(having(/\.route\(|getByTestId|data-testid/)).toEqual([])
})

test('no click lands where something was a moment ago', () => {
  expect(having(/mouse\.(click|dblclick)\(/)).toEqual([])
})
