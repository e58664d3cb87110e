import * as v from 'valibot'

const answer = v.object({
  source: v.literal('oidc-client'),
  url: v.pipe(
    v.string(),
    v.check((url) => URL.canParse(url)),
  ),
})

/** What the callback page says, in the words of oidc-client-ts: the address that the accounts server sent it to. */
export type PopupAnswer = v.InferOutput<typeof answer>

/** Whether `data` is the answer of a callback page. */
export const isAnswer = (data: unknown): data is PopupAnswer => v.is(answer, data)

/** Whether `said` belongs to the sign-in with this `state`. */
export const isFor = ({ url }: PopupAnswer, state: string | undefined): boolean =>
  new URL(url).searchParams.get('state') === state

/**
 * The channel on which the callback page speaks where it has no window to speak to. `undefined` where storage is blocked: there is
 * none then.
 */
export function channelFor(state: string | undefined): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(`oidc-client-popup-${state}`)
  } catch {
    return undefined
  }
}

const taken = v.object({ source: v.literal('callboard-taken') })

/** Whether `data` says that the answer was awaited: a callback page that nobody else can close may close itself. */
export const isTaken = (data: unknown): boolean => v.is(taken, data)

/** Says so. */
export function sayTaken(channel: BroadcastChannel | undefined): void {
  // A channel reaches its own origin alone.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel?.postMessage({ source: 'callboard-taken' } satisfies v.InferOutput<typeof taken>)
}
