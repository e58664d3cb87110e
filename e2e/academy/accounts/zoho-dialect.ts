import * as v from 'valibot'
import { type Call, json, type Reply } from '../http/exchange.ts'
import type { Addresses } from '../options.ts'

/** The scopes that exist. */
export const zohoScopes = [
  'TrainerCentral.talkapi.READ',
  'TrainerCentral.portalapi.READ',
  'TrainerCentral.courseapi.READ',
  'AaaServer.profile.READ',
]

/** Zoho separates scopes by commas, accepts spaces too, and ignores case. */
export function withZohoScopes(call: Call): Call {
  const url = new URL(call.url)
  const asked = url.searchParams.get('scope')
  if (asked === null) return call
  const known = new Map(zohoScopes.map((scope) => [scope.toLowerCase(), scope]))
  const scopes = asked.split(/[\s,]+/).map((scope) => known.get(scope.toLowerCase()) ?? scope)
  url.searchParams.set('scope', scopes.join(' '))
  return { ...call, url }
}

/** The redirect back to the board: Zoho adds the data centre of the person's account, and no `iss`. */
export function asZohoRedirect(reply: Reply, { accounts, redirectUri }: Addresses): Reply {
  const location = reply.headers['location']
  if (typeof location !== 'string' || !location.startsWith(`${redirectUri}?`)) return reply
  const url = new URL(location)
  for (const name of ['iss', 'error_description']) url.searchParams.delete(name)
  url.searchParams.set('location', 'us')
  url.searchParams.set('accounts-server', accounts)
  return { ...reply, headers: { ...reply.headers, location: url.href } }
}

const tokenAnswer = v.looseObject({
  access_token: v.optional(v.string()),
  refresh_token: v.optional(v.string()),
  expires_in: v.optional(v.number()),
  scope: v.optional(v.string(), ''),
  error: v.optional(v.string()),
  error_description: v.optional(v.string(), ''),
})

function zohoError(error: string, description: string): string {
  if (/redirect_uri/.test(description)) return 'invalid_redirect_uri'
  if (/client auth/.test(description)) return 'invalid_client'
  return error === 'invalid_grant' ? 'invalid_code' : error
}

/** A token response in Zoho's format: errors have status 200, and a renewal returns no new refresh token. */
export function asZohoToken(reply: Reply, form: URLSearchParams): Reply {
  const answer = v.parse(tokenAnswer, JSON.parse(Buffer.from(reply.body).toString()))
  if (answer.error !== undefined)
    return json(200, { error: zohoError(answer.error, answer.error_description) })
  const again = form.get('grant_type') === 'refresh_token' ? undefined : answer.refresh_token
  return json(200, {
    access_token: answer.access_token,
    refresh_token: again,
    scope: answer.scope,
    api_domain: 'http://localhost',
    token_type: 'Bearer',
    expires_in: answer.expires_in,
  })
}
