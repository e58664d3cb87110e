/**
 * @typedef {object} Reply
 * @property {number} status 0 if there was no response: then `text` says why
 * @property {Headers} headers
 * @property {string} text
 * @property {Buffer} bytes
 */

/**
 * The response at `address`, without following redirects. Never throws.
 * @param {string} address
 * @param {RequestInit} [init]
 * @returns {Promise<Reply>}
 */
export async function ask(address, init = {}) {
  try {
    const response = await fetch(address, {
      redirect: 'manual',
      signal: AbortSignal.timeout(40_000),
      ...init,
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    return { status: response.status, headers: response.headers, text: bytes.toString(), bytes }
  } catch (error) {
    return { status: 0, headers: new Headers(), text: reasonOf(error), bytes: Buffer.alloc(0) }
  }
}

/** @param {unknown} error */
function reasonOf(error) {
  // `fetch` itself only says that it failed; its cause says why.
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  if (!(cause instanceof Error)) return String(cause)
  return cause.message || ('code' in cause ? String(cause.code) : cause.name)
}

/**
 * The object that `text` is as JSON, or `undefined`.
 * @param {string} text
 * @returns {object | undefined}
 */
export function readObject(text) {
  try {
    /** @type {unknown} */
    const value = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

/**
 * A response in a few words.
 * @param {Reply} reply
 */
export function inWords({ status, text }) {
  if (status === 0) return `no response (${text})`
  // Errors are often documents.
  const words = text
    .replaceAll(/<style.*?<\/style>|<[^>]*>|\s+/gs, ' ')
    .replaceAll(/ +/g, ' ')
    .trim()
  return `status ${status}: ${words.length > 80 ? `${words.slice(0, 80)}…` : words}`
}

/**
 * How browsers mark requests of the board's own pages.
 * @param {string} board
 */
export const ownPage = (board) => ({ Origin: board, 'Sec-Fetch-Site': 'same-origin' })

/** How browsers mark reads by pages of other sites. */
export const otherSite = { 'Sec-Fetch-Site': 'cross-site' }

/**
 * Whether a response is requested again each time, and did not come from a cache.
 * @param {Headers} headers
 */
export const isRevalidated = (headers) =>
  /no-cache|no-store/.test(headers.get('cache-control') ?? '') && Number(headers.get('age') ?? 0) === 0
