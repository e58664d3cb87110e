import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { errorOf, hiddenErrorOf } from './error-codes.ts'

const scope = 'INVALID_OAUTHSCOPE'
const throttle = 'URL_ROLLING_THROTTLES_LIMIT_EXCEEDED'

describe('an error with status 200', () => {
  test.each([
    ['throttled', { error: { code: 429, message: 'slow down' } }],
    ['throttled', { error: { title: throttle, error_type: 'OPERATIONAL_VALIDATION_ERROR' } }],
    ['throttled', { code: 429, message: 'Too many requests' }],
    ['throttled', { error: { message: 'wait', status_code: '429' } }],
    ['unauthorized', { status: { code: 401, description: 'Unauthorized' }, data: {} }],
    ['missing-scope', { status: { code: 401 }, data: { errorCode: scope } }],
    ['missing-scope', [2, { msg: 'no', errorCode: scope }]],
    ['unauthorized', { error: { code: 401, requestURI: '/x', message: 'INVALID_OAUTHTOKEN' } }],
    ['unauthorized', { cause: 'INVALID_OAUTHTOKEN' }],
    ['server', { data: {}, status: { description: 'x', code: 500 } }],
    ['throttled', { code: 400, error: 'Access Denied' }],
    ['forbidden', { code: 403, error: 'Access Denied' }],
    [
      'throttled',
      { error: 'Access Denied', error_description: 'You have made too many requests continuously.' },
    ],
  ])('%s: %j', (kind, body) => {
    expect(hiddenErrorOf(JSON.stringify(body))?.kind).toBe(kind)
    expect(hiddenErrorOf(JSON.stringify(body, null, 2))).toMatchObject({ kind, status: 200 })
  })

  test.each([
    { status: { code: 200 }, data: [] },
    { error: null, sessions: [] },
    { ticket: { code: 'SAVE401' }, code: 'OK' },
    { counts: { code: 429 } },
    { title: 'Access Denied', question: { error: null } },
    { sessions: [{ name: 'TOO_MANY_REQUESTS', description: '{"error":{"code":429}}' }] },
  ])('is not an error: %j', (body) => expect(hiddenErrorOf(JSON.stringify(body))).toBeUndefined())
})

test('a long response is not an error', () => {
  const body = JSON.stringify({ error: { code: 429 }, sessions: 'x'.repeat(5000) })
  expect(hiddenErrorOf(body)).toBeUndefined()
})

describe('an error by status', () => {
  test.each([
    ['throttled', 400, { error: { title: throttle } }],
    ['unauthorized', 400, { code: 'INVALID_TOKEN', status: 'error' }],
    ['missing-scope', 401, [2, { errorCode: scope }]],
    ['throttled', 429, ''],
    ['forbidden', 403, '<h1>no</h1>'],
    ['rejected', 409, ''],
    ['throttled', 400, { error: 'Access Denied' }],
    ['forbidden', 403, { error: 'Access Denied' }],
    ['forbidden', 403, '<h1>Access Denied</h1>'],
    ['rejected', 431, ''],
    ['server', 421, ''],
    ['server', 502, '<h1>Bad Gateway</h1>'],
  ])('%s: %i %j', (kind, status, body) => expect(errorOf(status, JSON.stringify(body), null).kind).toBe(kind))

  test('S13 a WWW-Authenticate header with insufficient_scope takes precedence', () => {
    const header = 'Bearer error="insufficient_scope", scope="x"'
    expect(errorOf(401, '{"cause":"INVALID_OAUTHTOKEN"}', header).kind).toBe('missing-scope')
  })
})

test('a page of talks is never an error, whatever its texts contain', () => {
  const codes = fc.constantFrom(
    scope,
    throttle,
    'INVALID_TOKEN',
    '429',
    '"error":{"code":429}',
    '{"code":401',
  )
  const text = fc.oneof(codes, fc.string())
  const row = fc.record({ id: text, name: text, description: text, status: text, joinURL: text, time: text })
  const meta = fc.record({ totalSessionsCount: fc.oneof(text, fc.nat(1000)) })
  const page = fc.record({
    sessions: fc.array(row),
    talks: fc.array(row),
    runningTalks: fc.array(text),
    meta,
  })
  fc.assert(
    fc.property(page, fc.constantFrom(0, 2), (body, indent) => {
      expect(hiddenErrorOf(JSON.stringify(body, null, indent))).toBeUndefined()
    }),
  )
})
