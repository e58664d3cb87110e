import * as v from 'valibot'
import type { Auth } from '../auth/auth.ts'
import type { Person } from '../auth/account/auth-state.ts'
import type { SignInConfig } from '../config/schema.ts'
import { createClient, type Client } from './call/client.ts'
import { decode } from './call/decode.ts'

/** A field that `read` makes something of, whatever it holds; `undefined` where it is missing. */
const field = <T>(read: (raw: unknown) => T) => v.pipe(v.optional(v.unknown()), v.transform(read))
const id = field((raw) => (typeof raw === 'number' ? String(raw) : textOf(raw)))
const text = field((raw) => textOf(raw)?.trim() || undefined)
const textOf = (raw: unknown) => (typeof raw === 'string' && raw !== '' ? raw : undefined)

/** Zoho's own names beside the standard ones: whichever the endpoint has. */
const userInfo = v.pipe(
  v.object({ ZUID: id, sub: id, Email: text, email: text, Display_Name: text, name: text }),
  v.transform((info): Person => ({
    userId: info.ZUID ?? info.sub,
    email: info.Email ?? info.email,
    name: info.Display_Name ?? info.name,
  })),
)

/** The accounts server is a server of its own, in and out of trouble by itself. */
const clients = new WeakMap<Auth, Client>()

function clientFor(auth: Auth, { tokenHeader }: SignInConfig): Client {
  const client = clients.get(auth) ?? createClient({ auth, tokenHeader })
  clients.set(auth, client)
  return client
}

/**
 * Who is signed in, as the user-info endpoint at `endpoint` (URL or path) says. It wants a scope of its own: its refusal says nothing
 * about the session. Throws `ApiError`, or the signal's reason.
 */
export async function askWho(
  auth: Auth,
  signIn: SignInConfig,
  endpoint: string,
  signal: AbortSignal,
): Promise<Person> {
  const { href, pathname } = new URL(endpoint, document.baseURI)
  const answer = await clientFor(auth, signIn).call(href, 'application/json', signal)
  return decode(await answer.text(), userInfo, pathname)
}
