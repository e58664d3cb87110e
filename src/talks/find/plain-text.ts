/** What stands for a character in HTML, where it is not its number: letters with a mark are made of a letter and the name of the mark. */
const named: Readonly<Record<string, string>> = {
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

const marks: Readonly<Record<string, string>> = {
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

const marked = /^([A-Za-z])(acute|grave|circ|uml|tilde|ring|cedil|caron|slash)$/

// A tag holds no other's beginning: with those allowed, a row of them would be searched from each of them to the end.
const tag = /<[^<>]*>/g
const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/g

/** The words of a description in HTML: without tags, and with references to characters (`&amp;`, `&eacute;`, `&#39;`) as what they stand for. */
export function plainText(html: string): string {
  const text = html.includes('<') ? html.replace(tag, ' ') : html
  if (!text.includes('&')) return text
  return text.replace(reference, (as, decimal?: string, hexadecimal?: string, name = '') => {
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16)
    if (!Number.isNaN(code)) return code <= 0x10ffff ? String.fromCodePoint(code) : as
    const [, letter = '', mark = ''] = marked.exec(name) ?? []
    return letter ? letter + (marks[mark] ?? '') : Object.hasOwn(named, name) ? (named[name] ?? as) : as
  })
}
