import { ApiError, type ApiErrorKind } from './api-error.ts'

/**
 * Codes of Zoho's APIs and what they mean here. The envelope differs from product to product and TrainerCentral documents
 * none, so a code is looked for anywhere in the body.
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

/** Bytes up to which an answer may be nothing but an error. */
export const longestError = 4096
/** A code where errors have it, however deep; a talk may be called "INVALID_TOKEN" all the same. */
const codeIn = /"(?:error|errorCode|error_code|code|title|message|cause)"\s*:\s*"(\w+)"/g
/** The status that was meant, as in `{"error":{"code":429}}`, `{"status":{"code":401}}` or `{"code":429,"message":…}`. */
const statusIn = /(?:"(?:error|status)"\s*:\s*\{[^{}]*?|^\s*\{\s*)"(?:status_)?code"\s*:\s*"?([45]\d\d)\b/

/** The error that a 2xx answer with text `body` stands for: Zoho says 200 to some. */
export function hiddenErrorOf(body: string): ApiError | undefined {
  if (body.length > longestError) return undefined
  const found = new Set([...body.matchAll(codeIn)].map(([, code]) => code))
  const [code, meaning] = meanings.find(([known]) => found.has(known)) ?? []
  const status = statusIn.exec(body)?.[1]
  const kind = meaning ?? (status === undefined ? undefined : kindOfStatus(Number(status)))
  return kind && new ApiError(kind, { status: 200, code })
}

/** The error that an answer with a status outside 200–299 stands for. `header` is its `WWW-Authenticate`. */
export function errorOf(status: number, body: string, header: string | null): ApiError {
  const [code, meaning] = meanings.find(([known]) => body.includes(known)) ?? []
  const noScope = header?.includes('insufficient_scope') ? 'missing-scope' : undefined
  return new ApiError(noScope ?? meaning ?? kindOfStatus(status), { status, code })
}

function kindOfStatus(status: number): ApiErrorKind {
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'forbidden'
  if (status === 404 || status === 410) return 'not-found'
  if (status === 429) return 'throttled'
  if (status === 408 || status === 421 || status === 425 || status >= 500) return 'server'
  return 'rejected'
}
