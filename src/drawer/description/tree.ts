import type { WebAddress } from '../../lib/text/web-address.ts'
import type { Block, Inline } from './elements.ts'

/** A part of a description: text, or an element. A newline in a text is a line break. */
export type Piece = string | Branch

/** An element of a description. Only an `a` has a target, `to`. */
export interface Branch {
  readonly kind: Block | Inline
  readonly to: WebAddress | undefined
  readonly children: readonly Piece[]
}

interface Building {
  readonly kind: Block | Inline | 'root'
  readonly to: WebAddress | undefined
  readonly children: (string | BuildingBranch)[]
}
type BuildingBranch = Building & Branch

/** Elements nested more deeply are replaced by their content. */
const maxDepth = 30
const blocks: ReadonlySet<string> = new Set<Block>(['p', 'heading', 'quote', 'pre', 'ul', 'ol', 'li'])

/** Whether a kind is a block element. */
export const isBlock = (kind: string): kind is Block => blocks.has(kind)
const isList = ({ kind }: Building) => kind === 'ul' || kind === 'ol'
const holdsBlocks = ({ kind }: Building) => ['root', 'quote', 'li', 'ul', 'ol'].includes(kind)
const isBlank = (piece: string | BuildingBranch) => typeof piece === 'string' && piece.trim() === ''
const isEmpty = ({ kind, children }: BuildingBranch) =>
  isBlock(kind) ? children.every(isBlank) : children.length === 0 && kind !== 'a'

/**
 * Builds the tree of a description from events in document order. For any input, lists contain only items, blocks are not inside inline
 * elements, links are not nested, and no element is empty.
 */
export function createTree() {
  const root: Building = { kind: 'root', to: undefined, children: [] }
  const path: BuildingBranch[] = []
  const top = () => path.at(-1) ?? root
  const isIn = (kind: Block | Inline) => path.some((one) => one.kind === kind)

  function isBetweenBlocks() {
    const last = top().children.at(-1)
    return holdsBlocks(top()) && (last === undefined || (typeof last === 'object' && isBlock(last.kind)))
  }

  function push(kind: Block | Inline, to?: WebAddress): BuildingBranch {
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

  /** A list directly inside a list goes into the item before it: editors write nested lists this way. */
  function openItem(kind?: Block) {
    const last = top().children.at(-1)
    if ((kind === 'ul' || kind === 'ol') && typeof last === 'object') path.push(last)
    else push('li')
  }

  function openBlock(kind: Block): BuildingBranch | undefined {
    const list = path.findLastIndex(isList)
    if (kind === 'li' && list !== -1) closeTo(list + 1)
    else closeTo(path.findLastIndex(holdsBlocks) + 1)
    if (path.length >= maxDepth) return undefined
    if (kind === 'li') return push(list === -1 ? 'p' : 'li')
    if (isList(top())) openItem(kind)
    return push(kind)
  }

  /** Opens the block that text or an inline element needs around it. */
  function openParent() {
    if (isList(top())) openItem()
    if (top().kind === 'root' || top().kind === 'quote') push('p')
  }

  return {
    pieces: (): readonly Piece[] => {
      closeTo(0)
      return root.children
    },
    isIn,
    /** Opens an element and returns it; `undefined` where it is not allowed here: then its content goes into its parent. */
    open(kind: Block | Inline, to?: WebAddress): Branch | undefined {
      if (isBlock(kind)) return openBlock(kind)
      openParent()
      return path.length >= maxDepth || (kind === 'a' && isIn('a')) ? undefined : push(kind, to)
    },
    close(branch: Branch | undefined) {
      const place = path.findIndex((one) => one === branch)
      if (place !== -1) closeTo(place)
    },
    write(text: string) {
      if (text === '' || (isBlank(text) && isBetweenBlocks())) return
      openParent()
      top().children.push(text)
    },
  }
}
