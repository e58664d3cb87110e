import { createElement, type ReactNode } from 'react'
import type { WebAddress } from '../../lib/text/web-address.ts'
import styles from './description.module.css'
import type { Branch, Piece } from './tree.ts'

const tags = {
  p: 'p',
  heading: 'p',
  quote: 'blockquote',
  pre: 'pre',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  b: 'strong',
  i: 'em',
  u: 'u',
  s: 's',
  code: 'code',
} as const
/** Each takes its direction from its own words. An item has that of its list, where the markers are. */
const ownDirection: ReadonlySet<string> = new Set(['p', 'heading', 'pre', 'ul', 'ol'])

/** What the academy says of a session, as elements of ours: nothing of its markup is obeyed. */
export const Description = ({ pieces }: { readonly pieces: readonly Piece[] }) =>
  createElement('div', { className: styles.description }, ...pieces.map(show))

/** Given as arguments, children need no keys: they never change their order. */
function show(piece: Piece): ReactNode {
  if (typeof piece === 'string') return piece
  const { kind, to, children } = piece
  if (kind !== 'a') {
    const looks = { className: styles[kind], dir: ownDirection.has(kind) ? 'auto' : undefined }
    return createElement(tags[kind], looks, ...children.map(show))
  }
  return to && createElement(WebLink, { to, text: textOf(piece) }, ...children.map(show))
}

interface WebLinkProps {
  readonly to: WebAddress
  readonly text: string
  readonly children?: ReactNode
}

/** Says where it leads, unless its text is that address. */
const WebLink = ({ to: { href, host }, text, children }: WebLinkProps) => (
  <a href={href} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
    {children}
    {!isAt(host, text) && <bdi className={styles.host}>{text.trim() === '' ? host : ` (${host})`}</bdi>}
  </a>
)

/** An address that has the host elsewhere than in its place would only seem to lead there. */
function isAt(host: string, text: string): boolean {
  const address = text.trim().replace(/^https:\/\//, '')
  return address === host || address.startsWith(`${host}/`)
}

const textOf = ({ children }: Branch): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
