/**
 * Control characters (but for tab and newline) and the characters that embed, override or isolate directions: they let a text
 * rearrange what stands around it. Marks of direction and joiners stay, as scripts and emoji need them.
 */
// oxlint-disable-next-line no-control-regex -- removing them is what it is for
const unwanted = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** Text of the academy, harmless to the text around it. */
export const clean = (text: string): string => text.toWellFormed().replace(unwanted, '')

/** At most `length` UTF-16 units from the start of `text`, cleaned; no character is cut in two. */
export const cleanStart = (text: string, length: number): string =>
  clean(text.slice(0, length).replace(/[\ud800-\udbff]$/, ''))
