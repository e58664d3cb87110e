/** Letters that Unicode does not decompose, and how they are typed without a stroke or ligature. */
const replacements: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}
const undecomposed = /[ßæœøłđðþı]/g
/**
 * Diacritics of Latin, Greek and Cyrillic letters, vowel points of Hebrew and Arabic. Marks of other scripts distinguish words, so they are
 * kept.
 */
const diacritics = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g
/** Characters that cannot be seen, some of which names may contain. Source: Unicode Standard, 5.21, "Default Ignorable Code Points". */
const invisible = /\p{Default_Ignorable_Code_Point}/gu

/**
 * `text` normalised for search: without case, diacritics, invisible characters and full-width or half-width forms. Source: Unicode Standard
 * Annex 15, NFKD.
 */
export const folded = (text: string): string => (asciiOnly.test(text) ? text.toLowerCase() : normalized(text))

/** ASCII, a fast path: for it the full normalisation changes nothing but case, and takes ten times as long. */
const asciiOnly = /^[\x20-\x7e\n]*$/

const normalized = (text: string) =>
  text
    .normalize('NFKD')
    .replace(diacritics, '')
    .replace(invisible, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(undecomposed, (letter) => replacements[letter] ?? letter)
