import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rateLimit } from './rate-limit.ts'
import { commonVersion, readConnect, versions } from './connect.ts'
import { isBoardMessage } from './board-messages.ts'
import { readHostMessage } from './host-messages.ts'
import { hostParams } from '../../address/host-params.ts'
import { runs } from '../../lib/runs.test-data.ts'

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
})
/** Messages with the right field names and arbitrary values. */
const almostMessages = fc.record({
  kind: fc.constantFrom('set', 'hello', 'height', 'signin', 'open', 'title', '__proto__', 'constructor'),
  parameters: fc.oneof(anything, fc.dictionary(fc.constantFrom(...hostParams, '__proto__', 'src'), anything)),
  nonce: anything,
  version: anything,
  versions: anything,
  height: anything,
  state: anything,
  talkId: anything,
  title: anything,
  callboard: fc.constantFrom('connect', 'x'),
})

test('any data is read without an exception, and only known fields are accepted', () => {
  fc.assert(
    fc.property(fc.oneof(anything, almostMessages), (data) => {
      const message = readHostMessage(data)
      for (const [name, value] of Object.entries(message?.parameters ?? {})) {
        expect(hostParams).toContain(name)
        expect(value === null || (typeof value === 'string' && value.length <= 500)).toBe(true)
      }
      const connectMessage = readConnect(data)
      if (connectMessage) expect(connectMessage.versions.every(Number.isInteger)).toBe(true)
      expect(typeof isBoardMessage(data)).toBe('boolean')
    }),
    { numRuns: runs(800) },
  )
})

test('a very long text is not accepted as a value, nor an object with very many fields as a message', () => {
  const longText = 'x'.repeat(1_000_000)
  expect(readHostMessage({ kind: 'set', parameters: { q: longText, view: 'mine' } })?.parameters).toEqual({
    view: 'mine',
  })
  const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${i}`, 1]))
  expect(readHostMessage({ kind: 'set', parameters: wide })).toBeUndefined()
  expect(isBoardMessage({ ...wide, kind: 'ready' })).toBe(false)
})

test('names that every object inherits are neither parameters nor kinds', () => {
  const given = JSON.parse('{"kind":"set","parameters":{"__proto__":"x","constructor":"y","view":"mine"}}')
  expect(readHostMessage(given)).toEqual({ kind: 'set', parameters: { view: 'mine' } })
  for (const kind of ['__proto__', 'constructor', 'toString']) expect(isBoardMessage({ kind })).toBe(false)
})

test('each kind of message needs its fields, and may have more', () => {
  const messages = [
    { kind: 'hello', nonce: 'a', version: 1 },
    { kind: 'ready' },
    { kind: 'height', height: 400 },
    { kind: 'title', title: 'Zylker' },
    { kind: 'signin', state: 'signed-in' },
    { kind: 'open', talkId: '7' },
    { kind: 'join', talkId: '7' },
  ]
  for (const message of messages) {
    expect(isBoardMessage({ ...message, later: true })).toBe(true)
    for (const name of Object.keys(message))
      expect(isBoardMessage({ ...message, [name]: undefined })).toBe(false)
  }
  expect(isBoardMessage({ kind: 'height', height: -1 })).toBe(false)
  expect(isBoardMessage({ kind: 'signin', state: 'signed-in as Amelia' })).toBe(false)
})

test.each([
  [[1], 1],
  [[3, 2, 1], 1],
  [[2], 0],
  [[], 0],
])('a host that offers versions %j and this board agree on %d', (offered, agreed) => {
  expect(commonVersion(offered)).toBe(agreed)
  expect(versions).toContain(1)
})

test('the rate limit passes only the allowed number per span, and passes again after it', () => {
  let now = 0
  const isAllowed = rateLimit(4, 1000, () => now)
  let passed = 0
  for (let i = 0; i < 10_000; i += 1) {
    now = i / 10
    if (isAllowed()) passed += 1
  }
  expect(passed).toBe(4)
  now = 1000
  expect(isAllowed()).toBe(true)
})
