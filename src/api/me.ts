import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import type { Auth } from '../auth/auth.ts'
import type { Person } from '../auth/session.ts'
import type { SignInConfig } from '../config/schema.ts'
import { callWithToken } from './api.ts'
import { decode } from './decode.ts'

const id = v.fallback(
  v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.nonEmpty())),
  undefined,
)
const text = v.fallback(v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty())), undefined)

/** Zoho's own names beside the standard ones: whichever the endpoint has. */
const userInfo = v.pipe(
  v.object({ ZUID: id, sub: id, Email: text, email: text, Display_Name: text, name: text }),
  v.transform((info): Person => ({
    userId: info.ZUID ?? info.sub,
    email: info.Email ?? info.email,
    name: info.Display_Name ?? info.name,
  })),
)

/**
 * Who is signed in: what the sign-in said already, else what the user-info endpoint says, else nobody known. That endpoint wants
 * a scope of its own: its refusal says nothing about the session.
 */
export const me = (auth: Auth, signIn: SignInConfig) =>
  queryOptions({
    queryKey: ['me'],
    queryFn: async ({ signal }): Promise<Person> => {
      const session = auth.session.get()
      const known = session.status === 'signed-in' ? session.token.person : {}
      if (known.email !== undefined || signIn.userInfoEndpoint === undefined) return known
      const url = new URL(signIn.userInfoEndpoint, document.baseURI).href
      const answer = await callWithToken(auth, signIn.tokenHeader)(url, 'application/json', signal)
      return decode(await answer.text(), userInfo)
    },
    staleTime: Infinity,
  })
