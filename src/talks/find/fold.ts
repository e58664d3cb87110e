/** Letters that Unicode does not take apart, and how they are typed without their strokes. */
const plain: Readonly<Record<string, string>> = {
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
const strokes = /[ßæœøłđðþı]/g
/** Accents of Latin, Greek and Cyrillic letters, vowel points of Hebrew and Arabic. Other scripts' marks tell words apart. */
const accents = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g

/** `text` as it is compared in a search: without case, accents, and the width of its letters (Unicode NFKD, Standard Annex 15). */
export const folded = (text: string): string =>
  plainest.test(text) ? text.toLowerCase() : withoutMarks(text)

/** Of which the rest would leave everything as it is, and take ten times as long. */
const plainest = /^[\x20-\x7e\n]*$/

const withoutMarks = (text: string) =>
  text
    .normalize('NFKD')
    .replace(accents, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(strokes, (letter) => plain[letter] ?? letter)
