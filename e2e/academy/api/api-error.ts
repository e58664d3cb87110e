import { type Call, json, type Reply } from '../http/exchange.ts'

/** An error in the platform's format. */
export function apiError(call: Call, code: number, message: string): Reply {
  return json(code, { error: { code, requestURI: call.url.pathname, message } })
}

/** The error for an address that the API does not have. */
export function unknownAddress(): Reply {
  return json(404, { error: { code: 404, message: 'URL_RULE_NOT_CONFIGURED' } })
}
