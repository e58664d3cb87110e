const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** The words of a description that may hold simple HTML. Shown as text: this removes noise, safety does not rest on it. */
export function plainText(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<(?:br|\/p|\/li|\/div|\/h\d)\b[^>]*>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|([a-z]{2,5}));/gi, (whole, code, name) => decoded(whole, code, name))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\n\s*\n+/g, '\n\n')
    .trim()
}

function decoded(whole: string, code: string | undefined, name: string | undefined): string {
  if (code === undefined) return named[name?.toLowerCase() ?? ''] ?? whole
  const point = Number(code)
  return point > 31 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
}
