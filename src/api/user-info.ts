import * as v from 'valibot'
import type { Person } from '../auth/account/auth-state.ts'
import type { Auth } from '../auth/auth.ts'
import type { SignInConfig } from '../config/schema.ts'
import { createClient, type Client } from './call/client.ts'
import { decode } from './call/decode.ts'
import { id, text } from './fields.ts'

/** Zoho's own names beside the standard ones: whichever the endpoint has. */
const userInfo = v.pipe(
  v.object({ ZUID: id, sub: id, Email: text, email: text, Display_Name: text, name: text }),
  v.transform((info): Person => ({
    userId: info.ZUID || info.sub || undefined,
    email: info.Email.trim() || info.email.trim() || undefined,
    name: info.Display_Name.trim() || info.name.trim() || undefined,
  })),
)

/** A client of its own: the accounts server is another server, in and out of trouble by itself. */
const clients = new WeakMap<Auth, Client>()

function clientFor(auth: Auth, { tokenHeader }: SignInConfig): Client {
  const client = clients.get(auth) ?? createClient({ auth, tokenHeader })
  clients.set(auth, client)
  return client
}

/**
 * Who is signed in, as the user-info endpoint at `endpoint` (URL or path) says. It needs a scope of its own, so a refusal says nothing
 * about the sign-in. Throws `ApiError`, or the signal's reason.
 */
export async function fetchPerson(
  auth: Auth,
  signIn: SignInConfig,
  endpoint: string,
  signal: AbortSignal,
): Promise<Person> {
  const { href, pathname } = new URL(endpoint, document.baseURI)
  const answer = await clientFor(auth, signIn).call(href, 'application/json', { signal })
  return decode(await answer.text(), userInfo, pathname)
}
