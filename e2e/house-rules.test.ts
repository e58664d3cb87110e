import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const here = new URL('.', import.meta.url)
const files = readdirSync(here, { encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(new URL(name, here), 'utf8') }))

const having = (pattern: RegExp) => files.filter(({ text }) => pattern.test(text)).map(({ name }) => name)

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(50)
})

test('a browser test waits for a signal, never for a time', () => {
  expect(having(/waitForTimeout|networkidle/)).toEqual([])
  // The one loop around a server that is not ours, and cannot say when it listens.
  expect(having(/(?<!test\.|socket\.)\bsetTimeout\(/)).toEqual(['nginx.ts'])
})

test('nothing is intercepted, and nothing found but as a person finds it', () => {
  expect(having(/\.route\(|getByTestId|data-testid/)).toEqual([])
})

test('no click lands where something was a moment ago', () => {
  expect(having(/mouse\.(click|dblclick)\(/)).toEqual([])
})
