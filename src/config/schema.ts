import * as v from 'valibot'
import type { SignInWords } from '../words/sign-in-words.ts'
import { safeUrl } from './safe-url.ts'
import { usualAccountsServer, usualTokenEndpoints } from './data-centres.ts'

/** What a field must be, by the name of the text that says so: the texts are loaded with the page for an invalid file. */
export type Expected = keyof SignInWords['config']['kinds']

// All checks use `v.check`: every other valibot action would add to the size of the first load.
const check = <T>(holds: (given: T) => boolean, expected: Expected) => v.check(holds, expected)
const matching = (pattern: RegExp, expected: Expected) =>
  check((given: string) => pattern.test(given), expected)
const text = v.string('text' satisfies Expected)
const nonEmptyText = v.pipe(text, matching(/./, 'notEmpty'))
const origin = v.pipe(text, check(isOrigin, 'origin'))
const address = v.pipe(text, check(isAddress, 'address'))
const host = v.pipe(text, matching(/^[a-z0-9.-]+$/, 'host'))
const numberThat = (holds: (given: number) => boolean, expected: Expected) =>
  v.pipe(v.number(expected), check(holds, expected))
const minutes = numberThat((given) => given >= 0, 'minutes')
const pageSize = numberThat((given) => Number.isInteger(given) && given >= 1 && given <= 1000, 'pageSize')
const filter = v.pipe(text, matching(/^\w+$/, 'filter'))
const group = 'group' satisfies Expected
const list = 'list' satisfies Expected

const academy = v.object(
  {
    name: v.optional(text, ''),
    origin,
    apiBase: v.optional(address),
    orgId: v.optional(v.pipe(text, matching(/^\d+$/, 'orgId'))),
    joinHosts: v.optional(v.array(host, list)),
    filters: v.optional(
      v.object({ mine: v.optional(filter, '1'), academy: v.optional(filter, '5') }, group),
      {},
    ),
    pageSize: v.optional(pageSize, 100),
  },
  group,
)

const commonSignIn = {
  clientId: nonEmptyText,
  tokenHeader: v.optional(v.pipe(text, matching(/^(Bearer|Zoho-oauthtoken)$/, 'tokenHeader')), 'Bearer'),
  userInfoEndpoint: v.optional(address),
  offline: v.optional(v.boolean('flag' satisfies Expected), false),
  idleMinutes: v.optional(numberThat((given) => given >= 1, 'idleMinutes')),
}
const scopes = v.array(nonEmptyText, list)

/** `signIn` for Zoho. */
export const zoho = v.object({
  ...commonSignIn,
  dialect: v.literal('zoho', 'dialect' satisfies Expected),
  accountsServer: v.optional(origin, usualAccountsServer),
  tokenEndpoints: v.optional(v.record(origin, address, group), usualTokenEndpoints),
  scopes: v.optional(scopes, ['TrainerCentral.talkapi.READ', 'TrainerCentral.portalapi.READ']),
})

/** Only the keys of `tokenEndpoints` are trusted: a sign-in at another server could never be completed. */
const trustedZoho = v.pipe(
  zoho,
  check((given) => given.accountsServer in given.tokenEndpoints, 'accountsServer'),
)

/** `signIn` for OpenID Connect. */
export const oidc = v.object({
  ...commonSignIn,
  dialect: v.literal('oidc'),
  issuer: v.pipe(text, check(isIssuer, 'issuer')),
  scopes: v.optional(scopes, ['openid', 'profile', 'email']),
})

/** An unknown dialect is validated as `zoho`, whose `dialect` message lists both names. */
const withOidcDialect = v.object({ dialect: v.literal('oidc') })
const signIn = v.lazy((given) => (v.is(withOidcDialect, given) ? oidc : trustedZoho))

const joinWindow = v.object(
  {
    hostMinutesBefore: v.optional(minutes, 60),
    attendeeMinutesBefore: v.optional(minutes, 15),
    minutesAfterEnd: v.optional(minutes, 15),
  },
  group,
)

/** The whole of `config.json`, with its defaults (`docs/contract.md`, section 2). */
export const configSchema = v.object(
  {
    academy,
    signIn: v.pipe(
      v.record(v.string(), v.unknown(), group),
      v.transform((given) => ({ dialect: 'zoho', ...given })),
      signIn,
    ),
    joinWindow: v.optional(joinWindow, {}),
    embedding: v.optional(v.object({ allowedOrigins: v.optional(v.array(origin, list), []) }, group), {}),
  },
  group,
)

/** `config.json`, checked, with every default filled in. */
export type Config = v.InferOutput<typeof configSchema>
/** How the person signs in, for either dialect. */
export type SignInConfig = Config['signIn']
/** How many minutes before a talk starts, and after it ends, its join link is open. */
export type JoinWindow = Config['joinWindow']

function isOrigin(value: string): boolean {
  return safeUrl(value)?.origin === value
}

function isAddress(value: string): boolean {
  return safeUrl(value) ? !value.includes('#') : /^\/(?![/\\])/.test(value)
}

function isIssuer(value: string): boolean {
  return safeUrl(value) !== undefined && !/[?#]/.test(value)
}
