import type { Page } from '@playwright/test'
import { clientId, tokenFor, usualScope } from './academy/browser-for-test.ts'
import type { Addresses } from './academy/options.ts'
import type { Person } from './academy/people.ts'

/** A page of the board's origin that asks for nothing, and whose storage can be written before the board begins. */
const quietPage = '/icon.svg'

/**
 * Leaves `person` signed in in this tab, as the board itself leaves it after a sign-in, without the five pages that lead there. What
 * a sign-in is, is tried where it is done by hand.
 */
export async function leaveSignedIn(page: Page, addresses: Addresses, person: Person): Promise<void> {
  const { accounts } = addresses
  const given = {
    session_state: null,
    access_token: await tokenFor(addresses, person),
    token_type: 'Bearer',
    scope: usualScope.replaceAll(',', ' '),
    profile: { accountsServer: accounts },
  }
  await page.goto(quietPage)
  await page.evaluate(
    ([key, record]) => {
      // By the clock of the page, which a test may have set.
      const since = Date.now()
      const expires_at = Math.round(since / 1000) + 3600
      const signIn = crypto.randomUUID()
      sessionStorage.setItem(key, JSON.stringify({ ...record, expires_at, since, signIn }))
    },
    [`callboard.user:${accounts}:${clientId}`, given] as const,
  )
}
