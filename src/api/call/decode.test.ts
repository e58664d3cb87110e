import * as v from 'valibot'
import { expect, test } from 'vitest'
import { decode } from './decode.ts'

const anything = v.unknown()
const textOf = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]).text()
const withSource = JSON.parse('1', (_key, _value, context?: { source?: string }) => context?.source) === '1'

test('B05 a byte-order mark is skipped', () => {
  expect(decode('\uFEFF{"a":1}', anything)).toEqual({ a: 1 })
})

test('B06 bytes that are not valid UTF-8 become replacement characters', async () => {
  expect(decode(await textOf(Uint8Array.of(0x22, 0xff, 0x41, 0x22)), anything)).toBe('\uFFFDA')
})

test('B07 UTF-16 is rejected', async () => {
  const body = await textOf(new Uint8Array(Buffer.from('{"sessions":[]}', 'utf16le')))
  expect(() => decode(body, anything)).toThrow('not-json')
})

test.each([
  ['B01 a page of HTML', '<!doctype html><title>Sign in</title>'],
  ['B08 a prefix against cross-site script inclusion', ')]}\'\n{"sessions":[]}'],
  ['B10 NaN', '{"a":NaN}'],
  ['B10 Infinity', '{"a":Infinity}'],
  ['B10 a trailing comma', '{"a":[1,]}'],
  ['B10 a comment', '{"a":1 /* one */}'],
  ['nothing', ''],
  ['white space only', ' \r\n\t'],
  ['a byte-order mark only', '\uFEFF'],
])('%s throws not-json', (_what, body) => {
  expect(() => decode(body, anything)).toThrow('not-json')
})

test('names the invalid field', () => {
  expect(() => decode('{"a":{"b":1}}', v.object({ a: v.object({ b: v.string() }) }))).toThrow(
    'wrong-shape a.b',
  )
  expect(() => decode('null', v.object({}))).toThrow('wrong-shape the whole answer')
})

test('B26 a long number becomes exact text, or is not a safe integer', () => {
  const value = decode('{"id":9007199254740993}', v.object({ id: v.unknown() })).id
  expect(withSource ? value : Number.isSafeInteger(value)).toBe(withSource ? '9007199254740993' : false)
})

test('B30 of duplicate keys the last is used', () => {
  expect(decode('{"a":1,"a":2}', anything)).toEqual({ a: 2 })
})

test('B31 a key "__proto__" changes no prototype', () => {
  const schema = v.object({ polluted: v.optional(v.unknown()) })
  for (const long of ['', ',"long":9007199254740993']) {
    expect(decode(`{"__proto__":{"polluted":1}${long}}`, schema)).toEqual({})
  }
  expect({}).not.toHaveProperty('polluted')
})

test('B40 200,000 levels of nesting are decoded, or throw an ApiError if they contain a long number', () => {
  const nested = (inner: string) => `{"a":1,"deep":${'['.repeat(200_000)}${inner}${']'.repeat(200_000)}}`
  expect(decode(nested(''), v.object({ a: v.number(), deep: v.unknown() })).a).toBe(1)
  expect(() => decode(nested('9007199254740993'), v.object({ a: v.number() }))).not.toThrow(RangeError)
})
