import { characterAt } from './character-at.ts'

/** UTF-16 units */
const maxLength = 10_000

/**
 * Characters that reorder, hide or imitate text: control characters except white space; bidirectional embeddings, overrides and isolates;
 * zero-width characters. Joiners (ZWJ, ZWNJ) are kept after letters of scripts that join, and in emoji. Source: Unicode TR 36 and TR 39.
 */
const unwanted =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- removing them is what it is for
  /[\0-\x08\x0e-\x1f\x7f-\x9f\xad\u180e\u200b\u202a-\u202e\u2060-\u206f\ufeff]|(?<![\u0600-\u109f\u1700-\u180d\u180f-\u1cff\u2190-\u2bff\ua800-\uabff\ufb50-\ufe0f\u{10a00}-\u{1faff}])[\u200c\u200d]/gu
/** Right-to-left letters. In a text without them, directional marks have no purpose but to hide. */
const rightToLeft = /[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** UTF-16 units; the longest emoji have a third of it. */
const maxCharacterLength = 64

/**
 * At most `length` UTF-16 units of `text`, ending in "…" if it was cut. No character as the reader sees it is split, unless it is longer
 * than any in use; no surrogate pair is. `length` is 1 or more.
 */
export function cutAt(text: string, length: number): string {
  if (text.length <= length) return text
  const end = length - 1
  // What follows the next character does not matter, and may be long.
  const start = characterAt(text.slice(0, length + 1), end)?.index ?? end
  return `${text.slice(0, end - start < maxCharacterLength ? start : end).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Text from the academy without the unwanted characters. White space is kept as it is, so a part of a longer text may end in a space. */
export const clean = (raw: string): string =>
  (rightToLeft.test(raw) ? raw : raw.replace(/[\u061c\u200e\u200f]/g, ''))
    .toWellFormed()
    .replace(unwanted, '')

/** A name from the academy: cleaned, on one line, of at most `length` UTF-16 units. */
export const cleanName = (raw: string, length = maxLength): string =>
  clean(cutAt(raw, length)).replace(/\s+/g, ' ').trim()
