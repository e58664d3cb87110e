import type { WebAddress } from '../../lib/text/web-address.ts'
import type { Block, Inline } from './elements.ts'

/** A part of a description. A newline in a text is the end of a line. */
export type Piece = string | Branch

/** An element of a description; `to` is where an `a` leads, and nothing else has one. */
export interface Branch {
  readonly kind: Block | Inline
  readonly to: WebAddress | undefined
  readonly children: readonly Piece[]
}

interface Growing {
  readonly kind: Block | Inline | 'root'
  readonly to: WebAddress | undefined
  readonly children: (string | GrowingBranch)[]
}
type GrowingBranch = Growing & Branch

/** Elements deeper than this are their text. */
const deepest = 30
const blocks: ReadonlySet<string> = new Set<Block>(['p', 'heading', 'quote', 'pre', 'ul', 'ol', 'li'])

/** Whether a kind stands in a line of its own. */
export const isBlock = (kind: string): kind is Block => blocks.has(kind)
const isList = ({ kind }: Growing) => kind === 'ul' || kind === 'ol'
const holdsBlocks = ({ kind }: Growing) => ['root', 'quote', 'li', 'ul', 'ol'].includes(kind)
const isBlank = (piece: string | GrowingBranch) => typeof piece === 'string' && piece.trim() === ''
const isEmpty = ({ kind, children }: GrowingBranch) =>
  isBlock(kind) ? children.every(isBlank) : children.length === 0 && kind !== 'a'

/**
 * Puts together a description in the order in which it is read. Whatever that is, lists hold nothing but items, blocks stand in no
 * line, no link is in another, and nothing is empty.
 */
export function createTree() {
  const root: Growing = { kind: 'root', to: undefined, children: [] }
  const path: GrowingBranch[] = []
  const top = () => path.at(-1) ?? root
  const isIn = (kind: Block | Inline) => path.some((one) => one.kind === kind)

  function isBetweenBlocks() {
    const last = top().children.at(-1)
    return holdsBlocks(top()) && (last === undefined || (typeof last === 'object' && isBlock(last.kind)))
  }

  function push(kind: Block | Inline, to?: WebAddress): GrowingBranch {
    const branch = { kind, to, children: [] }
    top().children.push(branch)
    path.push(branch)
    return branch
  }

  function closeTo(length: number) {
    while (path.length > length) {
      const closed = path.pop()
      if (closed && isEmpty(closed)) top().children.pop()
    }
  }

  /** A list in a list belongs to the item before it, as editors write it. */
  function openItem(kind?: Block) {
    const last = top().children.at(-1)
    if ((kind === 'ul' || kind === 'ol') && typeof last === 'object') path.push(last)
    else push('li')
  }

  function openBlock(kind: Block): GrowingBranch | undefined {
    const list = path.findLastIndex(isList)
    if (kind === 'li' && list !== -1) closeTo(list + 1)
    else closeTo(path.findLastIndex(holdsBlocks) + 1)
    if (path.length >= deepest) return undefined
    if (kind === 'li') return push(list === -1 ? 'p' : 'li')
    if (isList(top())) openItem(kind)
    return push(kind)
  }

  function connect() {
    if (isList(top())) openItem()
    if (top().kind === 'root' || top().kind === 'quote') push('p')
  }

  return {
    pieces: (): readonly Piece[] => {
      closeTo(0)
      return root.children
    },
    isIn,
    /** What was opened, or nothing where it cannot be: then what is in it goes where it would have been. */
    open(kind: Block | Inline, to?: WebAddress): Branch | undefined {
      if (isBlock(kind)) return openBlock(kind)
      connect()
      return path.length >= deepest || (kind === 'a' && isIn('a')) ? undefined : push(kind, to)
    },
    close(branch: Branch | undefined) {
      const place = path.findIndex((one) => one === branch)
      if (place !== -1) closeTo(place)
    },
    write(text: string) {
      if (text === '' || (isBlank(text) && isBetweenBlocks())) return
      connect()
      top().children.push(text)
    },
  }
}
