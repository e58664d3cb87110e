import { Parser } from 'htmlparser2'
import { cleanText } from '../../lib/text/clean-text.ts'
import { clean, cutAt } from '../../lib/text/clean-name.ts'
import { webAddress } from '../../lib/text/web-address.ts'
import { hasMarkup, kinds, silent } from './elements.ts'
import { createTree, type Branch, type Piece } from './tree.ts'

/** UTF-16 units, markup and all. */
const longest = 200_000
/** Nobody writes more by hand, and the parser takes longer with each that is open. */
const mostTags = 4000
/** Beyond this they are one, with empty lines. */
const mostParagraphs = 1000

/**
 * A description as a tree of what may be shown: text, a few kinds of elements without attributes, and links to https addresses.
 * There is no markup in its text; what looks like it was written to be read.
 */
export function parseDescription(raw: string): readonly Piece[] {
  const text = cutAt(raw, longest)
  return hasMarkup(text) ? fromMarkup(upToTags(text)) : fromLines(text)
}

function upToTags(text: string): string {
  const read = text.split('<', mostTags).join('<')
  return read === text ? text : `${read}…`
}

/** Text without a tag may still have entities in it. */
function fromLines(text: string): readonly Piece[] {
  let decoded = ''
  new Parser({ ontext: (part) => void (decoded += part) }).end(text.replaceAll('<', '&lt;'))
  const whole = cleanText(decoded)
  if (whole === '') return []
  const paragraphs = whole.split(/ ?\n ?\n[ \n]*/)
  const shown = paragraphs.length > mostParagraphs ? [whole] : paragraphs
  return shown.map((lines) => ({ kind: 'p', to: undefined, children: [lines] }))
}

function fromMarkup(html: string): readonly Piece[] {
  const tree = createTree()
  /** For each open tag, what it became. */
  const tags: (Branch | undefined)[] = []
  let silentTags = 0
  let waiting = ''
  /** A text comes in parts, one for each entity: characters that only mean something together are cleaned together. */
  const flush = () => {
    const text = clean(waiting)
    tree.write(tree.isIn('pre') ? text : text.replace(/ ?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n'))
    waiting = ''
  }
  const parser = new Parser({
    ontext(part) {
      if (silentTags > 0) return
      waiting += tree.isIn('pre') ? part.replace(/\r\n?/g, '\n') : part.replace(/\s+/g, ' ')
    },
    onopentag(name, { href = '' }) {
      const kind = kinds.get(name)
      if (silent.has(name)) silentTags += 1
      if (kind === 'br' && silentTags === 0) waiting += '\n'
      const to = kind === 'a' ? webAddress(href) : undefined
      if (silentTags > 0 || !kind || kind === 'br' || (kind === 'a' && !to)) return void tags.push(undefined)
      flush()
      tags.push(tree.open(kind, to))
    },
    onclosetag(name) {
      const branch = tags.pop()
      if (silent.has(name)) silentTags -= 1
      if (!branch) return
      flush()
      tree.close(branch)
    },
  })
  parser.end(html)
  flush()
  return tree.pieces()
}
