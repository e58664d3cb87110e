/**
 * Names of `characters`, in their order: those that have a meaning in HTML, and the no-break space, which becomes a space as all white space of
 * a name does. The academy is not known to escape others.
 */
const names = ['amp', 'lt', 'gt', 'quot', 'apos', 'nbsp']
const characters = `&<>"' `

/**
 * Replaces the character references that escape a text in HTML, once: `&amp;lt;` becomes `&lt;`. All else is text, also a name without its
 * semicolon, or the number of a control character. To be called before `clean`, which removes what was escaped and is unwanted.
 */
export const unescapeHtml = (text: string): string =>
  text.replace(/&(?:#(\d+|x[\da-f]+)|([a-z]+));/gi, (source, number?: string, name = '') => {
    const code = Number(`0${number}`)
    if (name) return characters[names.indexOf(name)] ?? source
    return code > 0x10ffff ? source : String.fromCodePoint(code).replace(/(?!\s)\p{Cc}/u, source)
  })
