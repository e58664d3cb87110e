/** Bytes of the largest picture that is shown. */
export const largestPicture = 2_000_000
/** Bytes at the start of a file that are searched for its signature. */
const headLength = 64

const pictureType = /^image\/(?:png|jpeg|gif|webp|avif)\s*(?:;|$)/i

/** File signatures, one character per byte; `[^]` is any byte. AVIF is found among the brands, of four bytes each. */
const signatures: readonly (readonly [type: string, RegExp])[] = [
  ['image/png', /^\u0089PNG\r\n[^]\n/],
  ['image/jpeg', /^\u00ff\u00d8\u00ff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  ['image/avif', /^[^]{4}ftyp(?:[^]{4})*?avi[fs]/],
]

/**
 * Returns an answer as a picture with the type that its bytes have; `undefined` where it is too large, or where header and bytes are not
 * both of a bitmap format. SVG is refused, as it can contain scripts.
 */
export async function pictureIn(answer: Blob): Promise<Blob | undefined> {
  if (!pictureType.test(answer.type) || answer.size > largestPicture) return undefined
  const bytes = new Uint8Array(await answer.slice(0, headLength).arrayBuffer())
  const head = String.fromCharCode(...bytes)
  const type = signatures.find(([, signature]) => signature.test(head))?.[0]
  return type === undefined ? undefined : answer.slice(0, answer.size, type)
}
