import { newTabHint } from '../../ui/new-tab-hint.ts'
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
/** Kinds with `dir="auto"`. A list item has the direction of its list, on whose side the markers are. */
const withOwnDirection: ReadonlySet<string> = new Set(['p', 'heading', 'pre', 'ul', 'ol'])

/** The description of a session as React elements from an allow-list; its HTML is never inserted. */
export const Description = ({ pieces }: { readonly pieces: readonly Piece[] }) =>
  createElement('div', { className: styles.description }, ...pieces.map(render))

/** Renders a piece. Children are passed as arguments, so they need no keys; their order never changes. */
function render(piece: Piece): ReactNode {
  if (typeof piece === 'string') return piece
  const { kind, to, children } = piece
  if (kind !== 'a') {
    const props = { className: styles[kind], dir: withOwnDirection.has(kind) ? 'auto' : undefined }
    return createElement(tags[kind], props, ...children.map(render))
  }
  return to && createElement(WebLink, { to, text: textOf(piece) }, ...children.map(render))
}

interface WebLinkProps {
  readonly to: WebAddress
  readonly text: string
  readonly children?: ReactNode
}

/** A link to the web, followed by its host unless its text already is that address. */
const WebLink = ({ to: { href, host }, text, children }: WebLinkProps) => (
  <a
    href={href}
    target="_blank"
    aria-describedby={newTabHint}
    rel="noopener noreferrer"
    referrerPolicy="no-referrer"
  >
    {children}
    {!isAt(host, text) && <bdi className={styles.host}>{text.trim() === '' ? host : ` (${host})`}</bdi>}
  </a>
)

/** Whether `text` is an address at `host`. The host must be at the beginning: in a path it would only look like the target. */
function isAt(host: string, text: string): boolean {
  const address = text.trim().replace(/^https:\/\//, '')
  return address === host || address.startsWith(`${host}/`)
}

const textOf = ({ children }: Branch): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
