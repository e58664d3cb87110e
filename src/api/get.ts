import { ApiError } from './api-error.ts'
import { errorOf, hiddenErrorOf, longestError } from './error-codes.ts'

/** ms; covers connecting, headers and the whole body. */
const deadline = 15_000
/** Decoded bytes of the largest answer that is read to the end. */
const largest = 64 * 1024 * 1024

/** What a call carries besides its address. */
export interface Call {
  /** The whole `Authorization` header. */
  readonly authorization: string
  readonly accept: string
  readonly signal?: AbortSignal | undefined
}

/**
 * Asks for `url` as CONTRACT 3 says: no cookie, no redirect, no referrer, no cache. Answers with the bytes of a 2xx.
 * Throws `ApiError`, or the signal's reason where the caller has given up.
 */
export async function get(url: string, { authorization, accept, signal }: Call): Promise<Blob> {
  const timeout = AbortSignal.timeout(deadline)
  try {
    const response = await fetch(url, {
      headers: { Authorization: authorization, Accept: accept },
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    })
    const body = await readUpTo(largest, response)
    if (response.ok && response.status !== 206) {
      const hidden = hiddenErrorOf(await body.slice(0, longestError + 1).text())
      if (hidden) throw hidden
      return body
    }
    throw errorOf(response.status, await body.text(), response.headers.get('WWW-Authenticate'))
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof ApiError) throw error
    throw new ApiError(timeout.aborted ? 'timeout' : 'network')
  }
}

async function readUpTo(limit: number, response: Response): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const reader = response.body?.getReader()
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    size += chunk.value.byteLength
    if (size > limit) {
      await reader?.cancel()
      throw new ApiError('too-large', { status: response.status })
    }
    chunks.push(chunk.value)
  }
  return new Blob(chunks, { type: response.headers.get('Content-Type') ?? '' })
}
