/** What `embed.js` defines: `<callboard-embed>`, the board of upcoming sessions in a page of another site. */

/** Why the board is not there, or not all of it. */
export type CallboardFailure =
  /** `src` is missing, or no address of a board. */
  | 'address'
  /** The browser has no connection. */
  | 'offline'
  /** The frame was refused: by this page's Content-Security-Policy, or because the board does not know this site. */
  | 'blocked'
  /** The board did not come in time. */
  | 'timeout'
  /** Board and `embed.js` are too far apart in age. */
  | 'version'
  /** The frame in the element lacks this flag of `sandbox`. */
  | `sandbox:${string}`
  /** The frame in the element lacks this feature in `allow`. */
  | `allow:${string}`

/** The events of a `<callboard-embed>`, all of which bubble, by name: what is in their `detail`. */
export interface CallboardEvents {
  /** There is something on screen that one can use. */
  'callboard:ready': Record<string, never>
  'callboard:signin': {
    state: 'signed-out' | 'signing-in' | 'signed-in' | 'expiring' | 'expired' | 'failed'
  }
  /** Somebody looks at the details of a talk. */
  'callboard:open': { talkId: string }
  /** Somebody follows the join link of a talk. */
  'callboard:join': { talkId: string }
  /** Px; the frame has become as high. */
  'callboard:resize': { height: number }
  'callboard:failed': { reason: CallboardFailure }
}

/** The element. Its attributes may change at any time; the frame is loaded again for another `src` alone. */
export interface CallboardEmbedElement extends HTMLElement {
  /** Puts the focus into the board. */
  focus(): void
}

declare global {
  interface HTMLElementTagNameMap {
    'callboard-embed': CallboardEmbedElement
  }
  interface HTMLElementEventMap extends CallboardEventMap {}
  interface DocumentEventMap extends CallboardEventMap {}
}

type CallboardEventMap = { [Name in keyof CallboardEvents]: CustomEvent<CallboardEvents[Name]> }
