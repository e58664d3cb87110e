/**
 * Named character references of HTML. Letters with a diacritic are composed of a letter and the name of the diacritic, see
 * `combiningMarks`.
 */
const namedCharacters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  OElig: 'Œ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  euro: '€',
  pound: '£',
  copy: '©',
  reg: '®',
  trade: '™',
  middot: '·',
}

const combiningMarks: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  ring: '\u030a',
  cedil: '\u0327',
  caron: '\u030c',
  slash: '\u0338',
}

const letterWithMark = /^([A-Za-z])(acute|grave|circ|uml|tilde|ring|cedil|caron|slash)$/

// A tag contains no "<": if it could, a long row of "<" would be searched from each of them to the end, in quadratic time.
const tag = /<[^<>]*>/g
const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/g

/**
 * The text of a description in HTML: without tags, and with character references (`&amp;`, `&eacute;`, `&#39;`) replaced by the characters.
 */
export function plainText(html: string): string {
  const text = html.includes('<') ? html.replace(tag, ' ') : html
  if (!text.includes('&')) return text
  return text.replace(reference, (source, decimal?: string, hexadecimal?: string, name = '') => {
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16)
    if (!Number.isNaN(code)) return code <= 0x10ffff ? String.fromCodePoint(code) : source
    const [, letter = '', mark = ''] = letterWithMark.exec(name) ?? []
    return letter
      ? letter + (combiningMarks[mark] ?? '')
      : Object.hasOwn(namedCharacters, name)
        ? (namedCharacters[name] ?? source)
        : source
  })
}
