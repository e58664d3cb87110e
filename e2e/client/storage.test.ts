import { describe, expect, test, vi } from 'vitest'
import { memoryStorage } from '../../src/auth/account/tab-storage.ts'
import { academyForFile } from './academy-for-file.ts'
import { openPage } from './page.ts'
import { failureIn, saidOf, stored, tokensAsked } from './refusal.ts'
import { configureDialect, dialects } from './renewals.ts'
import { complete, signInToCallback, startSignIn } from './sign-in.ts'

const academy = academyForFile()
const notKept = 'The browser could not keep the sign-in. Allow this site to store data, then sign in again.'
const full = () => {
  throw new DOMException('full', 'QuotaExceededError')
}
const forbidden = () => {
  throw new DOMException('blocked', 'SecurityError')
}

describe.each(dialects)('%s', (dialect) => {
  test('A41 storage that fills up before the redirect: a sentence says what to do', async () => {
    configureDialect(academy(), dialect, {})
    const page = openPage(`${academy().board}/`)
    vi.spyOn(page.storage, 'setItem').mockImplementation(full)
    expect(saidOf(await failureIn(startSignIn(academy(), page)))).toBe(notKept)
    expect(page.left()).toBeUndefined()
  })

  test.each([
    ['full', full],
    ['forbidden', forbidden],
  ])('A41 storage that is %s on the callback page: a sentence says what to do', async (_, setItem) => {
    configureDialect(academy(), dialect, {})
    const { page, url } = await signInToCallback(academy())
    vi.spyOn(page.storage, 'setItem').mockImplementation(setItem)
    expect(saidOf(await failureIn(complete(academy(), url)))).toBe(notKept)
    expect(tokensAsked(academy())).toBe(0)
    expect(stored(page)).not.toContain('code_verifier')
  })

  test('A41 storage that fills up during the code exchange: a sentence says what to do', async () => {
    configureDialect(academy(), dialect, {})
    const { page, url } = await signInToCallback(academy())
    const setItem = page.storage.setItem.bind(page.storage)
    vi.spyOn(page.storage, 'setItem').mockImplementation((key, value) =>
      key.startsWith('callboard.user:') ? full() : setItem(key, value),
    )
    expect(saidOf(await failureIn(complete(academy(), url)))).toBe(notKept)
    expect(stored(page)).not.toContain('access_token')
  })

  test('storage that was emptied on the way: a sentence says that the sign-in is not known any more', async () => {
    configureDialect(academy(), dialect, {})
    const { url } = await signInToCallback(academy())
    vi.stubGlobal('sessionStorage', memoryStorage())
    expect(saidOf(await failureIn(complete(academy(), url)))).toBe(
      'This sign-in has expired, or this tab did not keep it. Sign in again. If that does not help, allow this site to store data.',
    )
    expect(tokensAsked(academy())).toBe(0)
  })
})
