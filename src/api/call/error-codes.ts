import { ApiError, type ApiErrorKind } from './api-error.ts'

/**
 * Error codes of Zoho's APIs and the kinds of error they stand for. The envelope differs between products and TrainerCentral documents
 * none, so a code is searched for anywhere in the body.
 */
const meanings: readonly (readonly [code: string, kind: ApiErrorKind])[] = [
  ['INVALID_OAUTHSCOPE', 'missing-scope'],
  ['INVALID_OAUTHTOKEN', 'unauthorized'],
  ['OAUTHTOKEN_EXPIRED', 'unauthorized'],
  ['INVALID_TICKET', 'unauthorized'],
  ['NOT_AUTHENTICATED', 'unauthorized'],
  ['AUTHENTICATION_FAILURE', 'unauthorized'],
  ['INVALID_TOKEN', 'unauthorized'],
  ['URL_ROLLING_THROTTLES_LIMIT_EXCEEDED', 'throttled'],
  ['URL_FIXED_THROTTLES_LIMIT_EXCEEDED', 'throttled'],
  ['TOO_MANY_REQUESTS', 'throttled'],
  ['UNAUTHORISED', 'forbidden'],
]

/** Bytes; a longer 2xx response is never an error. */
export const longestError = 4096
/** An error code in a field that errors use, at any depth. Other fields are not searched, as a talk may be named "INVALID_TOKEN". */
const codeIn = /"(?:error|errorCode|error_code|code|title|message|cause)"\s*:\s*"(\w+)"/g
/** The actual status in the body, as in `{"error":{"code":429}}`, `{"status":{"code":401}}` or `{"code":429,"message":…}`. */
const statusIn = /(?:"(?:error|status)"\s*:\s*\{[^{}]*?|^\s*\{\s*)"(?:status_)?code"\s*:\s*"?([45]\d\d)\b/

/** What Zoho sends with status 200 or 400 to a client that has sent too many requests. With another status it means what it says. */
const tooMany = /"error"\s*:\s*"Access Denied"/

/** The error in a 2xx response with text `body`, if it contains one: Zoho sends some errors with status 200. */
export function hiddenErrorOf(body: string): ApiError | undefined {
  if (body.length > longestError) return undefined
  const found = new Set([...body.matchAll(codeIn)].map(([, code]) => code))
  const [code, meaning] = meanings.find(([known]) => found.has(known)) ?? []
  const status = statusIn.exec(body)?.[1] ?? (tooMany.test(body) ? '400' : undefined)
  const kind = meaning ?? (status === undefined ? undefined : kindIn(Number(status), body))
  return kind && new ApiError(kind, { status: 200, code })
}

/** The error of a response with a status outside 200–299. `header` is its `WWW-Authenticate`. */
export function errorOf(status: number, body: string, header: string | null): ApiError {
  const [code, meaning] = meanings.find(([known]) => body.includes(known)) ?? []
  const noScope = header?.includes('insufficient_scope') ? 'missing-scope' : undefined
  return new ApiError(noScope ?? meaning ?? kindIn(status, body), { status, code })
}

const kindIn = (status: number, body: string): ApiErrorKind =>
  status === 400 && tooMany.test(body) ? 'throttled' : kindOfStatus(status)

function kindOfStatus(status: number): ApiErrorKind {
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'forbidden'
  if (status === 404 || status === 410) return 'not-found'
  if (status === 429) return 'throttled'
  if (status === 408 || status === 421 || status === 425 || status >= 500) return 'server'
  return 'rejected'
}
