import { usualScope } from '../academy/browser-for-test.ts'
import { amelia, type Person } from '../academy/people.ts'
import type { ServedAcademy } from './served-academy.ts'
import { start } from './time.ts'

const hour = 3600

/** The stored record of a sign-in of `person` with a token issued now, which is valid for an hour and cannot be renewed. */
export async function signedIn({ accounts, state }: ServedAcademy, person: Person = amelia): Promise<string> {
  const [tokens] = state.tokens
  const access_token = `token-of-${person.userId}`
  const scope = usualScope.replaceAll(',', ' ')
  await tokens.adapter('AccessToken').upsert(access_token, { accountId: person.userId, scope }, hour)
  return JSON.stringify({
    access_token,
    token_type: 'Bearer',
    scope,
    profile: { accountsServer: accounts },
    expires_at: start / 1000 + hour,
    since: start,
    signIn: 'one',
  })
}
