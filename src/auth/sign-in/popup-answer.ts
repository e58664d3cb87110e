import * as v from 'valibot'

const answer = v.object({
  source: v.literal('oidc-client'),
  url: v.pipe(
    v.string(),
    v.check((url) => URL.canParse(url)),
  ),
})

/** The message of the callback page, in the format of oidc-client-ts. `url` is the URL that the accounts server redirected to. */
export type PopupAnswer = v.InferOutput<typeof answer>

/** Whether `data` is the message of a callback page. */
export const isAnswer = (data: unknown): data is PopupAnswer => v.is(answer, data)

/** Whether the message belongs to the sign-in with this `state`. */
export const isFor = ({ url }: PopupAnswer, state: string | undefined): boolean =>
  new URL(url).searchParams.get('state') === state

/**
 * The channel on which the callback page sends its message if it has no opener. `undefined` if storage is blocked, which blocks channels,
 * too.
 */
export function channelFor(state: string | undefined): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(`oidc-client-popup-${state}`)
  } catch {
    return undefined
  }
}

const receipt = v.object({ source: v.literal('callboard-taken') })

/** Whether `data` confirms that the response was received, so that a callback page that no other window can close may close itself. */
export const isReceipt = (data: unknown): boolean => v.is(receipt, data)

/** Confirms that the response was received. */
export function confirmReceipt(channel: BroadcastChannel | undefined): void {
  // A `BroadcastChannel` reaches its own origin only.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel?.postMessage({ source: 'callboard-taken' } satisfies v.InferOutput<typeof receipt>)
}
