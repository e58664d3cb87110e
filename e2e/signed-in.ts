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

/** Stores, in each page of `target` that loads the board from now on, the record that the board stores after a sign-in. */
export async function leaveSignedIn(
  target: Page | BrowserContext,
  control: Control,
  { accounts, board }: Addresses,
  person: Person,
) {
  const scope = usualScope.replaceAll(',', ' ')
  const record = {
    session_state: null,
    access_token: await control.tokenFor(person.userId, scope),
    token_type: 'Bearer',
    scope,
    profile: { accountsServer: accounts },
    signIn: crypto.randomUUID(),
  }
  const key = `callboard.user:${accounts}:${clientId}`
  return target.addInitScript(leave, { board, key, record })
}

function leave({ board, key, record }: { board: string; key: string; record: object }) {
  if (location.origin !== board) return
  // By the page's clock, which a test may have set.
  const since = Date.now()
  const expires_at = Math.round(since / 1000) + 3600
  sessionStorage.setItem(key, JSON.stringify({ ...record, since, expires_at }))
}
