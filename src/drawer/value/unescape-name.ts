import { unescapeHtml } from '../../lib/text/unescape-html.ts'

/** Keys of what people have named: the academy stores it escaped in HTML. */
const nameKey = /(?:name|title|subject|heading|label|question)s?$/i

/** The text of the field `key`: unescaped where it is a name, else as it was sent. */
export const unescapeName = (key: string, sent: string): string =>
  nameKey.test(key) ? unescapeHtml(sent) : sent
