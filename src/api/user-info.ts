import * as v from 'valibot'
import type { Person } from '../auth/account/auth-state.ts'
import type { Auth } from '../auth/auth.ts'
import type { SignInConfig } from '../config/schema.ts'
import { textOf } from './call/body.ts'
import { createClient, type Client } from './call/client.ts'
import { decode } from './call/decode.ts'
import { id, text } from './fields.ts'

/** Accepts Zoho's field names and the standard ones (OpenID Connect Core 1.0, 5.1). */
const userInfo = v.pipe(
  v.object({ ZUID: id, sub: id, Email: text, email: text, Display_Name: text, name: text }),
  v.transform((info): Person => ({
    userId: info.ZUID || info.sub || undefined,
    email: info.Email.trim() || info.email.trim() || undefined,
    name: info.Display_Name.trim() || info.name.trim() || undefined,
  })),
)

/** A client of its own: the accounts server is another server than the academy, so it needs its own circuit breaker and retry budget. */
const clients = new WeakMap<Auth, Client>()

function clientFor(auth: Auth, { tokenHeader }: SignInConfig): Client {
  const client = clients.get(auth) ?? createClient({ auth, tokenHeader })
  clients.set(auth, client)
  return client
}

/**
 * The person who is signed in, from the user-info endpoint at `endpoint` (URL or path). The endpoint needs its own scope, so a refused
 * token does not end the sign-in. Throws `ApiError`, or the signal's reason.
 */
export async function fetchPerson(
  auth: Auth,
  signIn: SignInConfig,
  endpoint: string,
  signal: AbortSignal,
): Promise<Person> {
  const { href, pathname } = new URL(endpoint, document.baseURI)
  const response = await clientFor(auth, signIn).call(href, 'application/json', { signal })
  return decode(textOf(response), userInfo, pathname)
}
