import * as v from 'valibot'
import { accountsServers, usualAccountsServer } from './data-centres.ts'

// Each message says what was expected. The page for an invalid file shows it after the field and its value. All checks use `v.check`: every
// other valibot action would add to the size of the first load.
const matching = (pattern: RegExp, expected: string) =>
  v.check((given: string) => pattern.test(given), expected)
const text = v.string('text in quotes')
const nonEmptyText = v.pipe(text, matching(/./, 'text that is not empty'))
const origin = v.pipe(
  text,
  v.check(isOrigin, 'an origin such as "https://academy.example", no path, no slash at the end'),
)
const address = v.pipe(
  text,
  v.check(isAddress, 'an https address, or a path on this site that begins with one "/"'),
)
const host = v.pipe(text, matching(/^[a-z0-9.-]+$/, 'a host name such as "academy.example"'))
const numberThat = (holds: (given: number) => boolean, expected: string) =>
  v.pipe(v.number(expected), v.check(holds, expected))
const minutes = numberThat((given) => given >= 0, 'a number of minutes, 0 or more')
const pageSize = numberThat(
  (given) => Number.isInteger(given) && given >= 1 && given <= 1000,
  'a whole number from 1 to 1000',
)
const filter = v.pipe(text, matching(/^\w+$/, 'the value of the API’s filter parameter, such as "5"'))
const group = 'a group of fields in { }'

const academy = v.object(
  {
    name: v.optional(text, ''),
    origin,
    apiBase: v.optional(address),
    orgId: v.optional(v.pipe(text, matching(/^\d+$/, 'the academy’s number, in quotes'))),
    joinHosts: v.optional(v.array(host, 'a list of host names in [ ]')),
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
  tokenHeader: v.optional(
    v.pipe(text, matching(/^(Bearer|Zoho-oauthtoken)$/, '"Bearer" or "Zoho-oauthtoken"')),
    'Bearer',
  ),
  userInfoEndpoint: v.optional(address),
  offline: v.optional(v.boolean('true or false'), false),
  idleMinutes: v.optional(numberThat((given) => given >= 1, 'a number of minutes, 1 or more')),
}
const scopes = v.array(nonEmptyText, 'a list of scopes in [ ]')

const zoho = v.object({
  ...commonSignIn,
  dialect: v.literal('zoho', '"zoho" or "oidc"'),
  accountsServer: v.optional(origin, usualAccountsServer),
  tokenEndpoints: v.optional(v.record(origin, address, group), () => defaultTokenEndpoints()),
  scopes: v.optional(scopes, ['TrainerCentral.talkapi.READ', 'TrainerCentral.portalapi.READ']),
})

const oidc = v.object({
  ...commonSignIn,
  dialect: v.literal('oidc'),
  issuer: v.pipe(text, v.check(isIssuer, 'the issuer’s https address, as its discovery document writes it')),
  scopes: v.optional(scopes, ['openid', 'profile', 'email']),
})

/** An unknown dialect is validated as `zoho`, whose `dialect` message lists both names. */
const withOidcDialect = v.object({ dialect: v.literal('oidc') })
const signIn = v.lazy((given) => (v.is(withOidcDialect, given) ? oidc : zoho))

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
    embedding: v.optional(
      v.object({ allowedOrigins: v.optional(v.array(origin, 'a list of origins in [ ]'), []) }, group),
      {},
    ),
  },
  group,
)

/** `config.json`, checked, with every default filled in. */
export type Config = v.InferOutput<typeof configSchema>
/** How the person signs in, for either dialect. */
export type SignInConfig = Config['signIn']
/** How many minutes before a talk starts, and after it ends, its join link is open. */
export type JoinWindow = Config['joinWindow']

/** The field names that each group of the file may contain, by the path of the group. Other names are reported and ignored. */
export const knownFields: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(configSchema.entries),
  academy: Object.keys(academy.entries),
  'academy.filters': ['mine', 'academy'],
  signIn: [...new Set([...Object.keys(zoho.entries), ...Object.keys(oidc.entries)])],
  joinWindow: Object.keys(joinWindow.entries),
  embedding: ['allowedOrigins'],
}

function defaultTokenEndpoints(): Record<string, string> {
  return Object.fromEntries(accountsServers.map((server) => [server, `${server}/oauth/v2/token`]))
}

/** https everywhere; http only on localhost, where the embedded academy runs. */
const safe = /^https:|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?\//

/** `undefined` if it is not an absolute address, or not a safe one. */
function safeUrl(value: string): URL | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined
  return url && safe.test(url.href) ? url : undefined
}

function isOrigin(value: string): boolean {
  return safeUrl(value)?.origin === value
}

function isAddress(value: string): boolean {
  const url = safeUrl(value)
  return url ? url.username === '' && url.hash === '' : /^\/(?![/\\])/.test(value)
}

function isIssuer(value: string): boolean {
  const url = safeUrl(value)
  return url?.search === '' && url.hash === ''
}
