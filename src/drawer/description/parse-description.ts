import { Parser } from 'htmlparser2'
import { cleanText } from '../../lib/text/clean-text.ts'
import { clean, cutAt } from '../../lib/text/clean-name.ts'
import { webAddress } from '../../lib/text/web-address.ts'
import { hasMarkup, kinds, silent } from './elements.ts'
import { createTree, type Branch, type Piece } from './tree.ts'

/** UTF-16 units, markup included. */
const maxLength = 200_000
/** A limit for hostile input: each open tag makes the parser slower. Real descriptions have far fewer. */
const maxTags = 4000
/** A text with more paragraphs becomes one paragraph with empty lines in it. */
const maxParagraphs = 1000

/**
 * A description, sanitised into a tree of allowed pieces: text, a few kinds of elements without attributes, and links to https addresses.
 * Text in the tree is always plain text: a tag in it was written as text.
 */
export function parseDescription(raw: string): readonly Piece[] {
  const text = cutAt(raw, maxLength)
  return hasMarkup(text) ? fromMarkup(cutAtTags(text)) : fromLines(text)
}

function cutAtTags(text: string): string {
  const kept = text.split('<', maxTags).join('<')
  return kept === text ? text : `${kept}…`
}

/** A text without tags, which may still contain entities. */
function fromLines(text: string): readonly Piece[] {
  let decoded = ''
  new Parser({ ontext: (part) => void (decoded += part) }).end(text.replaceAll('<', '&lt;'))
  const whole = cleanText(decoded)
  if (whole === '') return []
  const paragraphs = whole.split(/ ?\n ?\n[ \n]*/)
  const shown = paragraphs.length > maxParagraphs ? [whole] : paragraphs
  return shown.map((lines) => ({ kind: 'p', to: undefined, children: [lines] }))
}

function fromMarkup(html: string): readonly Piece[] {
  const tree = createTree()
  /** What each open tag became, outermost first; `undefined` for a tag that became nothing. */
  const tags: (Branch | undefined)[] = []
  let silentTags = 0
  let collected = ''
  /** Adds the collected text to the tree. The parser splits text at entities; characters that belong together must be cleaned together. */
  const flush = () => {
    const text = clean(collected)
    tree.write(tree.isIn('pre') ? text : text.replace(/ ?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n'))
    collected = ''
  }
  const parser = new Parser({
    ontext(part) {
      if (silentTags > 0) return
      collected += tree.isIn('pre') ? part.replace(/\r\n?/g, '\n') : part.replace(/\s+/g, ' ')
    },
    onopentag(name, { href = '' }) {
      const kind = kinds.get(name)
      if (silent.has(name)) silentTags += 1
      if (kind === 'br' && silentTags === 0) collected += '\n'
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
