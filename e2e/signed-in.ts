import type { Page } from '@playwright/test'
import { clientId, usualScope } from './academy/browser-for-test.ts'
import type { Person } from './academy/people.ts'
import type { Addresses } from './academy/options.ts'
import type { Control } from './control.ts'

/**
 * Opens `path` with `person` signed in in this tab. The stored record is the one that the board stores after a sign-in, without loading the
 * five pages of a real one. The sign-in itself is tested with `manual-sign-in-test.ts`.
 */
export async function openSignedIn(
  page: Page,
  path: string,
  control: Control,
  { accounts, board }: Addresses,
  person: Person,
): Promise<void> {
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
  const script = await page.addInitScript(leave, { board, key, record })
  await page.goto(path)
  // Only once, so that a person who signs out stays signed out on later page loads.
  await script.dispose()
}

function leave({ board, key, record }: { board: string; key: string; record: object }) {
  if (location.origin !== board) return
  // By the page's clock, which a test may have set.
  const since = Date.now()
  const expires_at = Math.round(since / 1000) + 3600
  sessionStorage.setItem(key, JSON.stringify({ ...record, since, expires_at }))
}
