import { ApiError } from './api-error.ts'

/** The body of a response. */
export interface Body {
  readonly status: number
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The `Content-Type` header; '' if there is none. */
  readonly type: string
}

/**
 * Reads the body of `response` to its end. Throws `ApiError` (`too-large`) if it has more than `limit` bytes after decompression. Not as a
 * `Blob`, which the browser keeps in another process, and from which text is read in several steps.
 */
export async function readBody(response: Response, limit: number): Promise<Body> {
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
  const bytes = joined(chunks, size)
  return { status: response.status, bytes, type: response.headers.get('Content-Type') ?? '' }
}

/** The first `length` bytes of a body, or all of it, as text (UTF-8). */
export const textOf = ({ bytes }: Body, length?: number): string =>
  new TextDecoder().decode(bytes.subarray(0, length))

function joined(chunks: readonly Uint8Array<ArrayBuffer>[], size: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.byteLength
  }
  return all
}
