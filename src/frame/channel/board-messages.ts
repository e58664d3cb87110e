import { fieldsOf, isShortText } from './untrusted.ts'

/** How somebody stands to signing in; nothing about who it is. */
type SignInState = 'signed-out' | 'signing-in' | 'signed-in' | 'expiring' | 'expired' | 'failed'

/** What the board tells its host page: nothing about a person, and never a token. */
export type BoardMessage =
  /** The answer to a knock; version 0 says that there is none in common. */
  | { readonly kind: 'hello'; readonly nonce: string; readonly version: number }
  /** There is something on screen that one can use. */
  | { readonly kind: 'ready' }
  /** Px that the page would like to be high. */
  | { readonly kind: 'height'; readonly height: number }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'signin'; readonly state: SignInState }
  | { readonly kind: 'open' | 'join'; readonly talkId: string }

const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0
const states = /^(signed-(out|in)|signing-in|expir(ing|ed)|failed)$/
const isState = (value: unknown) => isShortText(value) && states.test(value)

/** What has to stand in each kind, and as what. */
const kinds = new Map<unknown, Readonly<Record<string, (value: unknown) => boolean>>>([
  ['hello', { nonce: isShortText, version: isCount }],
  ['ready', {}],
  ['height', { height: isCount }],
  ['title', { title: isShortText }],
  ['signin', { state: isState }],
  ['open', { talkId: isShortText }],
  ['join', { talkId: isShortText }],
])

/** Whether something that was said is news of version 1, whatever else stands in it. What a port brings has no inherited parts. */
export function isBoardMessage(data: unknown): data is BoardMessage {
  const fields = fieldsOf(data)
  const kind = kinds.get(fields?.get('kind'))
  return kind !== undefined && Object.entries(kind).every(([name, is]) => is(fields?.get(name)))
}
