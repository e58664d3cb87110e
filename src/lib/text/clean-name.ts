/** UTF-16 units */
const longest = 10_000

/**
 * What rearranges, hides or imitates: control characters but for white space; what embeds, overrides or isolates directions;
 * characters of no width. Joiners stay after letters of scripts that join, and in emoji. Unicode TR 36 and 39.
 */
const unwanted =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- removing them is what it is for
  /[\0-\x08\x0e-\x1f\x7f-\x9f\xad\u180e\u200b\u202a-\u202e\u2060-\u206f\ufeff]|(?<![\u0600-\u109f\u1700-\u180d\u180f-\u1cff\u2190-\u2bff\ua800-\uabff\ufb50-\ufe0f\u{10a00}-\u{1faff}])[\u200c\u200d]/gu
/** Letters written from right to left; without one, marks of direction only hide in a text. */
const rightToLeft = /[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** At most `length` UTF-16 units of `text`, ending in … where it was cut; no character is cut in two. `length`: 1 or more. */
export const cutAt = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…` : text

/** Text of the academy, harmless to the text around it; its white space is as it came. A piece of a text may end in a space. */
export const clean = (raw: string): string =>
  (rightToLeft.test(raw) ? raw : raw.replace(/[\u061c\u200e\u200f]/g, ''))
    .toWellFormed()
    .replace(unwanted, '')

/** A name of the academy: clean, on one line, of at most `length` UTF-16 units. */
export const cleanName = (raw: string, length = longest): string =>
  clean(cutAt(raw, length)).replace(/\s+/g, ' ').trim()
