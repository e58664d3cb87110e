import { describe, expect, test } from 'vitest'
import { failureOf } from '../../src/auth/failure/failure-of.ts'
import { tokenIn, userKey } from '../../src/auth/account/stored-user.ts'
import { configOf } from './config.ts'
import { academyForFile } from './academy-for-file.ts'
import { failureIn, refusalOf, saidOf, stored, tokensAsked } from './refusal.ts'
import { dialects, configureDialect } from './renewals.ts'
import { signInToCallback, complete, signInManually } from './sign-in.ts'
import { hour, minute, advanceClock, sleep, start, until } from './time.ts'

const academy = academyForFile()
const isToken = { path: '/\\/token$/', method: 'POST' }
const html = { body: '<h1>Sign in</h1>', headers: { 'content-type': 'text/html' } }
const refused = (code: string) => ({ kind: 'refused', code })
const unusable = (what: string) => ({ kind: 'unusable', what })
const wasNotAccepted = (what: string) =>
  `The answer of the accounts server was not accepted (${what}). Try again, or ask an admin.`
const cannotBeRead = 'The answer of the accounts server cannot be read. Try again in a few minutes.'
const hasProblem = (status: number) =>
  `The accounts server has a problem (status ${status}). Try again in a few minutes.`

/** The fault of the token endpoint, the expected failure, and what is said. */
const answers: readonly (readonly [id: string, name: string, fault: object, fact: object, said: string])[] = [
  [
    'A22',
    'status 500',
    { status: 500, body: { title: 'x' } },
    { kind: 'bad-status', status: 500 },
    hasProblem(500),
  ],
  ['A22', 'status 404', { status: 404, body: '' }, { kind: 'bad-status', status: 404 }, hasProblem(404)],
  ['A22', 'a page of HTML', html, { kind: 'unreadable' }, cannotBeRead],
  ['A22', 'half of a JSON text', { body: '{"access_token": "x' }, { kind: 'unreadable' }, cannotBeRead],
  ['A22', 'nothing', { body: '' }, unusable('no access token'), wasNotAccepted('no access token')],
  [
    'A22',
    'a connection that breaks',
    { cutAfterBytes: 10 },
    { kind: 'unreachable' },
    'The accounts server cannot be reached. Try again.',
  ],
  [
    'A24',
    'a token of type DPoP',
    { rewrite: { token_type: 'DPoP' } },
    unusable('token type DPoP'),
    wasNotAccepted('token type DPoP'),
  ],
  [
    'A24',
    'a token of type mac',
    { rewrite: { token_type: 'mac' } },
    unusable('token type mac'),
    wasNotAccepted('token type mac'),
  ],
  [
    'A24',
    'a token of no type',
    { rewrite: { token_type: null } },
    unusable('token type missing'),
    wasNotAccepted('token type missing'),
  ],
  [
    'A22',
    'an empty token',
    { rewrite: { access_token: '' } },
    unusable('no access token'),
    wasNotAccepted('no access token'),
  ],
  ['A22', 'a list of scopes', { rewrite: { scope: ['a'] } }, unusable('scope'), wasNotAccepted('scope')],
  [
    'A22',
    'an error with status 200',
    { status: 200, body: { error: 'invalid_code' } },
    refused('invalid_code'),
    'The accounts server refused the sign-in (invalid_code). Try again.',
  ],
  [
    'A22',
    '“Access Denied”, asked too often',
    { status: 200, body: { error: 'Access Denied' } },
    { kind: 'throttled', until: start + 10 * minute },
    'Zoho allows only a few sign-ins in ten minutes. Try again at 09:10.',
  ],
]

describe.each(dialects)('%s', (dialect) => {
  const isBack = { server: dialect === 'zoho' ? 'accounts' : 'issuer', path: '/\\/auth/' }

  for (const [id, name, fault, fact, said] of answers) {
    test(`${id} a token endpoint that responds with ${name} signs nobody in`, async () => {
      configureDialect(academy(), dialect, {})
      academy().faults({ match: isToken, ...fault })
      const failure = await refusalOf(academy())
      expect(failure).toEqual(fact)
      expect(saidOf(failure)).toBe(said)
    })
  }

  test('A22 after a refused sign-in the next one succeeds', async () => {
    configureDialect(academy(), dialect, {})
    academy().faults({ match: isToken, status: 500 })
    await refusalOf(academy())
    academy().state.faults.clear()
    expect(await signInManually(academy())).toContain('access_token')
  })

  test.each([
    ['A17', 'another state', { state: 'other' }, { kind: 'stale' }],
    ['A17', 'no state', { state: null }, { kind: 'stale' }],
    ['', 'no code', { code: null }, unusable('no code')],
    ['A21', 'an error in markup', { error: '<img src=x>', code: null }, refused('<img src=x>')],
    [
      'A22',
      'a denial without state',
      { error: 'access_denied', code: null, state: null },
      { kind: 'denied' },
    ],
  ])('%s a callback with %s is refused, and its code is sent nowhere', async (_id, _name, redirect, fact) => {
    configureDialect(academy(), dialect, {})
    academy().faults({ match: isBack, redirect })
    expect(await refusalOf(academy())).toEqual(fact)
    expect(tokensAsked(academy())).toBe(0)
  })

  test('A22 a token endpoint that stalls in its response signs nobody in', async () => {
    configureDialect(academy(), dialect, {})
    const { page, url } = await signInToCallback(academy())
    academy().faults({ match: isToken, stallAfterBytes: 10 })
    const begun = page.begun()
    const failure = complete(academy(), url).catch(failureOf)
    await until(() => tokensAsked(academy()) === 1 && page.begun() > begun)
    // Past the timeout, which covers the whole response.
    await advanceClock(20_000)
    expect(await failure).toEqual({ kind: 'timed-out' })
    expect(stored(page)).not.toContain('access_token')
  })

  test.each([
    ['milliseconds', 3_600_000],
    ['text', '3600'],
    ['nothing', null],
  ])('a lifetime given as %s is treated as an hour', async (_, expires_in) => {
    configureDialect(academy(), dialect, {})
    academy().faults({ match: isToken, rewrite: { expires_in } })
    expect(tokenIn(await signInManually(academy()))).toMatchObject({ since: start, expiresAt: start + hour })
  })

  test('A18 reloading the callback page requests no second token', async () => {
    configureDialect(academy(), dialect, {})
    const { url } = await signInToCallback(academy())
    await complete(academy(), url)
    expect(await failureIn(complete(academy(), url))).toEqual({ kind: 'stale' })
    expect(tokensAsked(academy())).toBe(1)
  })

  test('A19 the callback page opened directly matches no sign-in attempt', async () => {
    configureDialect(academy(), dialect, {})
    await signInToCallback(academy())
    const callbackUrl = new URL('/signed-in.html', academy().board)
    const failure = await failureIn(complete(academy(), callbackUrl))
    expect(failure).toEqual({ kind: 'stale' })
    expect(saidOf(failure)).toBe(
      'This sign-in has expired, or this tab did not keep it. Sign in again. If that does not help, allow this site to store data.',
    )
    expect(tokensAsked(academy())).toBe(0)
  })

  test('A42 permissions that were not granted are known', async () => {
    configureDialect(academy(), dialect, {})
    const scope = dialect === 'zoho' ? 'TrainerCentral.talkapi.READ' : 'openid email'
    academy().faults({ match: isToken, rewrite: { scope } })
    expect(tokenIn(await signInManually(academy()))?.granted).toBe(scope)
  })
})

test.each([24 * hour, -24 * hour])(
  'A31 at Zoho the sign-in works with a clock that is off by %i ms: the response contains no time',
  async (off) => {
    sleep(off)
    const { page, url } = await signInToCallback(academy())
    await complete(academy(), url)
    const record = page.storage.getItem(userKey(configOf(academy()).signIn))
    expect(tokenIn(record)).toMatchObject({ since: start + off, expiresAt: start + off + hour })
  },
)
