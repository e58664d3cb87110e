import { fieldsOf, isShortText } from './untrusted.ts'

/** State of the sign-in, without anything about the person. */
type SignInState = 'signed-out' | 'signing-in' | 'signed-in' | 'expiring' | 'expired' | 'failed'

/** A message from the board to its host page. Never contains a token or anything about a person. */
export type BoardMessage =
  /** Ends the handshake: the answer to a connect message. Version 0 means that there is no common version. */
  | { readonly kind: 'hello'; readonly nonce: string; readonly version: number }
  /** The board shows something that can be used. */
  | { readonly kind: 'ready' }
  /** Height (px) that the page needs. */
  | { readonly kind: 'height'; readonly height: number }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'signin'; readonly state: SignInState }
  | { readonly kind: 'open' | 'join'; readonly talkId: string }

const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0
const statePattern = /^(signed-(out|in)|signing-in|expir(ing|ed)|failed)$/
const isState = (value: unknown) => isShortText(value) && statePattern.test(value)

/** The required fields of each kind of message, and the check of each value. */
const kinds = new Map<unknown, Readonly<Record<string, (value: unknown) => boolean>>>([
  ['hello', { nonce: isShortText, version: isCount }],
  ['ready', {}],
  ['height', { height: isCount }],
  ['title', { title: isShortText }],
  ['signin', { state: isState }],
  ['open', { talkId: isShortText }],
  ['join', { talkId: isShortText }],
])

/** Whether received data is a message of version 1; further fields are allowed. Data from a port has own properties only. */
export function isBoardMessage(data: unknown): data is BoardMessage {
  const fields = fieldsOf(data)
  const checks = kinds.get(fields?.get('kind'))
  return checks !== undefined && Object.entries(checks).every(([name, isValid]) => isValid(fields?.get(name)))
}
