import { type Call, json, type Reply } from '../http/exchange.ts'

/** An error as the platform words it. */
export function apiError(call: Call, code: number, message: string): Reply {
  return json(code, { error: { code, requestURI: call.url.pathname, message } })
}

/** The address is none of the API's. */
export function unknownAddress(): Reply {
  return json(404, { error: { code: 404, message: 'URL_RULE_NOT_CONFIGURED' } })
}
