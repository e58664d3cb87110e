import type { BrowserContext, Page } from '@playwright/test'
import { clientId, usualScope } from './academy/browser-for-test.ts'
import type { Person } from './academy/people.ts'
import type { Addresses } from './academy/options.ts'
import type { Control } from './control.ts'

/**
 * Opens `path` with `person` signed in in this tab, without loading the five pages of a real sign-in, which is tested with
 * `manual-sign-in-test.ts`.
 */
export async function openSignedIn(
  page: Page,
  path: string,
  control: Control,
  addresses: Addresses,
  person: Person,
): Promise<void> {
  const script = await leaveSignedIn(page, control, addresses, person)
  await page.goto(path)
  // Only once, so that a person who signs out stays signed out on later page loads.
  await script.dispose()
}

/**
 * Stores, in each page of `target` that loads the board from now on, the record that the board stores after a sign-in. The board takes the
 * token to be valid for `hours`; the academy accepts it for one hour by its own clock.
 */
export async function leaveSignedIn(
  target: Page | BrowserContext,
  control: Control,
  { accounts, board }: Addresses,
  person: Person,
  hours = 1,
) {
  const key = recordKey(accounts)
  return target.addInitScript(leave, { board, key, record: await recordOf(control, accounts, person), hours })
}

/** The key of the record in storage, and the name of the channel between the tabs. */
export const recordKey = (accounts: string) => `callboard.user:${accounts}:${clientId}`

/** The record that the board stores after a sign-in of `person`, without its times. */
export async function recordOf(control: Control, accounts: string, person: Person) {
  const scope = usualScope.replaceAll(',', ' ')
  return {
    session_state: null,
    access_token: await control.tokenFor(person.userId, scope),
    token_type: 'Bearer',
    scope,
    profile: { accountsServer: accounts },
    signIn: crypto.randomUUID(),
  }
}

function leave({ board, key, record, hours }: { board: string; key: string; record: object; hours: number }) {
  if (location.origin !== board) return
  // By the page's clock, which a test may have set.
  const since = Date.now()
  const expires_at = Math.round(since / 1000) + 3600 * hours
  sessionStorage.setItem(key, JSON.stringify({ ...record, since, expires_at }))
}
