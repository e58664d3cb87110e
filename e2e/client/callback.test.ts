import { describe, expect, test, vi } from 'vitest'
import { userKey } from '../../src/auth/account/stored-user.ts'
import { failureOf } from '../../src/auth/failure/failure-of.ts'
import { academyForFile } from './academy-for-file.ts'
import { openBoard } from './board.ts'
import { configOf } from './config.ts'
import { openPage } from './page.ts'
import { failureIn, saidOf, stored, tokensAsked } from './refusal.ts'
import { configureDialect, dialects } from './renewals.ts'
import { complete, signInManually, signInToCallback, startSignIn } from './sign-in.ts'
import { advanceClock, until } from './time.ts'

const academy = academyForFile()
const isToken = { path: '/\\/token$/', method: 'POST' }
const stale =
  'This sign-in has expired, or this tab did not keep it. Sign in again. If that does not help, allow this site to store data.'
const callback = (search: string) => new URL(`/signed-in.html${search}`, academy().board)
/** What a reader of the page must not be told by another site. */
const lure = 'Call 555 0100'

describe.each(dialects)('%s', (dialect) => {
  const isBack = { server: dialect === 'zoho' ? 'accounts' : 'issuer', path: '/\\/auth/' }

  test.each([
    `?error=${lure}`,
    `?error=${lure}&error_description=${lure}&error_uri=${lure}`,
    `?error=${lure}&state=x`,
    `?accounts-server=https://evil.example/${lure}`,
    `?code=c&accounts-server=https://evil.example/${lure}`,
    `?code=c&state=x&accounts-server=https://evil.example/${lure}`,
    `?code=c&state=x&iss=https://evil.example/${lure}`,
    `?state=${lure}`,
    `?state=%25`,
    `?error=access_denied`,
    `?error=Access Denied`,
    `?error=temporarily_unavailable`,
  ])('A19 of %s, which nobody has asked for, nothing is believed or shown', async (search) => {
    configureDialect(academy(), dialect, {})
    const page = openPage(`${academy().board}/`)
    const failure = await failureIn(complete(academy(), callback(search)))
    expect(saidOf(failure)).toBe(stale)
    expect(page.storage.length).toBe(0)
    expect(academy().state.log.all()).toEqual([])
  })

  test.each(['USER', '.USER', 'callboard.USER', '.', 'pending', '__proto__', 'x;y', '%'])(
    'A17 another site cannot remove the session, or the pending sign-in, by the state “%s”',
    async (state) => {
      configureDialect(academy(), dialect, {})
      const { page, url } = await signInToCallback(academy())
      const { signIn } = configOf(academy())
      page.storage.setItem(userKey(signIn), 'session')
      const before = stored(page)
      const forged = state.replace('USER', userKey(signIn).replace('callboard.', ''))
      for (const other of ['code=c', 'error=access_denied']) {
        const opened = callback(`?${other}&state=${encodeURIComponent(forged)}`)
        expect(await failureIn(complete(academy(), opened))).toEqual({ kind: 'stale' })
        expect(stored(page)).toBe(before)
      }
      // The sign-in that was pending all the time can still be completed.
      await complete(academy(), url)
      expect(stored(page)).toContain('access_token')
    },
  )

  test('a sign-in that is valid in the meantime leaves nothing of an abandoned one', async () => {
    configureDialect(academy(), dialect, {})
    const { page } = openBoard(academy(), await signInManually(academy()))
    page.storage.setItem('callboard.pending.one', '{"code_verifier":"x"}')
    await until(() => page.storage.getItem('callboard.pending.one') === null)
  })

  test.each([
    ['success', {}, {}, undefined],
    ['a refusal', {}, { error: 'access_denied', code: null }, 'denied'],
    ['a refusal without state', {}, { error: 'access_denied', code: null, state: null }, 'denied'],
    ['another error without state', {}, { error: lure, code: null, state: null }, 'refused'],
    ['no code', {}, { code: null }, 'unusable'],
    ['a token endpoint that fails', { match: isToken, status: 503, body: '' }, {}, 'bad-status'],
    ['a token endpoint that breaks', { match: isToken, reset: true }, {}, 'unreachable'],
    ['an error with status 200', { match: isToken, body: { error: 'x' } }, {}, 'refused'],
  ])('after %s neither state nor verifier is left', async (_, fault, redirect, kind) => {
    configureDialect(academy(), dialect, {})
    academy().faults({ match: isBack, redirect })
    if ('match' in fault) academy().faults(fault)
    const { page, url } = await signInToCallback(academy())
    expect(stored(page)).toContain('code_verifier')
    const failure = await failureIn(complete(academy(), url))
    expect(failure?.kind).toBe(kind)
    expect(saidOf(failure) ?? '').not.toContain(lure)
    expect(stored(page)).not.toMatch(/code_verifier|"id"/)
  })

  test('after a code exchange that stalls neither state nor verifier is left', async () => {
    configureDialect(academy(), dialect, {})
    const { page, url } = await signInToCallback(academy())
    academy().faults({ match: isToken, hang: true })
    const failure = complete(academy(), url).catch(failureOf)
    await until(() => tokensAsked(academy()) === 1)
    await advanceClock(20_000)
    expect(await failure).toEqual({ kind: 'timed-out' })
    expect(stored(page)).not.toContain('code_verifier')
  })

  test('after an accounts server that never shows its page neither state nor verifier is left', async () => {
    configureDialect(academy(), dialect, {})
    const page = openPage(`${academy().board}/`)
    const stop = vi.spyOn(window, 'stop')
    await startSignIn(academy(), page)
    expect(stored(page)).toContain('code_verifier')
    await until(() => !stored(page).includes('code_verifier'))
    // Its page does not come any more, either.
    expect(stop).toHaveBeenCalledOnce()
  })

  test('a person who comes back with the Back button leaves neither state nor verifier', async () => {
    configureDialect(academy(), dialect, {})
    const { page } = openBoard(academy(), '')
    page.storage.setItem('callboard.pending.one', '{"code_verifier":"x"}')
    await until(() => page.storage.getItem('callboard.pending.one') === null)
  })

  test('a new attempt leaves nothing of the last one', async () => {
    configureDialect(academy(), dialect, {})
    const page = openPage(`${academy().board}/`)
    await startSignIn(academy(), page)
    const [first] = stored(page).match(/"code_verifier":"[^"]+"/) ?? []
    void startSignIn(academy(), page)
    await until(() => stored(page).includes('code_verifier') && !stored(page).includes(first ?? ''))
  })

  test('a refusal is reported as one, whatever else is wrong', async () => {
    configureDialect(academy(), dialect, {})
    const redirect = {
      error: 'access_denied',
      code: null,
      'accounts-server': 'https://evil.example',
    }
    academy().faults({ match: isBack, redirect })
    const { url } = await signInToCallback(academy())
    academy().faults({ match: { path: '/.well-known/openid-configuration' }, reset: true })
    expect(await failureIn(complete(academy(), url))).toEqual({ kind: 'denied' })
  })

  test('an error that the accounts server reports with the right state is named', async () => {
    configureDialect(academy(), dialect, {})
    academy().faults({ match: isBack, redirect: { error: 'invalid_scope', code: null } })
    const { url } = await signInToCallback(academy())
    expect(saidOf(await failureIn(complete(academy(), url)))).toBe(
      'The accounts server refused the sign-in (invalid_scope). Try again.',
    )
  })
})
