import { parseJson } from '../../lib/text/parse-json.ts'
import { SignInError } from '../failure/sign-in-error.ts'

interface Options {
  /** Sent as a bearer token. A redirect is then an error: the token is meant for this address only. */
  readonly token?: string
  /** ms for the whole response, including the body. */
  readonly deadline?: number
}

/**
 * The JSON at an address of an accounts server. Throws `SignInError` (`bad-status`, `unreadable`, `timed-out`), and the `TypeError` of
 * `fetch` if the server cannot be reached.
 */
export async function fetchJson(
  address: string,
  { token, deadline = 15_000 }: Options = {},
): Promise<unknown> {
  const timeout = AbortSignal.timeout(deadline)
  try {
    const response = await fetch(address, {
      headers: {
        Accept: 'application/json',
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      },
      credentials: 'omit',
      redirect: token === undefined ? 'follow' : 'error',
      referrerPolicy: 'no-referrer',
      signal: timeout,
    })
    const body = parseJson(await response.text())
    if (!response.ok) throw new SignInError({ kind: 'bad-status', status: response.status })
    if (body === undefined) throw new SignInError({ kind: 'unreadable' })
    return body
  } catch (error) {
    // While the body arrives, Chromium throws an `AbortError` instead of the signal's reason.
    throw timeout.aborted ? new SignInError({ kind: 'timed-out' }) : error
  }
}
