/** Bytes of the largest picture that is shown. */
export const largestPicture = 2_000_000
/** Bytes: as far into a file as its type is looked for. */
const start = 64

const said = /^image\/(?:png|jpeg|gif|webp|avif)\s*(?:;|$)/i

/** How files begin, one character a byte, `[^]` any of them. In AVIF it is among the brands, four bytes each. */
const beginnings: readonly (readonly [type: string, RegExp])[] = [
  ['image/png', /^\u0089PNG\r\n[^]\n/],
  ['image/jpeg', /^\u00ff\u00d8\u00ff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  ['image/avif', /^[^]{4}ftyp(?:[^]{4})*?avi[fs]/],
]

/**
 * The picture that an answer is, its type that of its bytes; `undefined` where it is too large, or where header and bytes do not
 * both say that it is a picture of pixels. SVG is none: it can hold anything.
 */
export async function pictureIn(answer: Blob): Promise<Blob | undefined> {
  if (!said.test(answer.type) || answer.size > largestPicture) return undefined
  const bytes = new Uint8Array(await answer.slice(0, start).arrayBuffer())
  const head = String.fromCharCode(...bytes)
  const type = beginnings.find(([, beginning]) => beginning.test(head))?.[0]
  return type === undefined ? undefined : answer.slice(0, answer.size, type)
}
