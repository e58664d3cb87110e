import type { Page } from '@playwright/test'
import { clientId, usualScope } from './academy/browser-for-test.ts'
import type { Person } from './academy/people.ts'
import type { Addresses } from './academy/options.ts'
import type { Control } from './control.ts'

/**
 * Opens `path` with `person` signed in in this tab, as the board itself leaves it after a sign-in, without the five pages that lead there.
 * What a sign-in is, is tried where it is done by hand.
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
  // Once only: who signs out stays signed out, in whatever is loaded next.
  await script.dispose()
}

function leave({ board, key, record }: { board: string; key: string; record: object }) {
  if (location.origin !== board) return
  // By the clock of the page, which a test may have set.
  const since = Date.now()
  const expires_at = Math.round(since / 1000) + 3600
  sessionStorage.setItem(key, JSON.stringify({ ...record, since, expires_at }))
}
