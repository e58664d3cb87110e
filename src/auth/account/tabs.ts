import * as v from 'valibot'

/** ms to wait for another tab to send a newer token; long enough for a slow machine */
export const tabResponseTime = 1000

const messages = [
  v.object({ type: v.literal('ask') }),
  v.object({ type: v.literal('record'), record: v.string() }),
  v.object({ type: v.literal('signed-out'), signIn: v.string(), idleMinutes: v.optional(v.number()) }),
  v.object({ type: v.literal('active') }),
] as const

/**
 * Messages between the tabs of one browser: `ask`, is anybody signed in; `record`, the newest record; `signed-out`, this sign-in has ended;
 * `active`, the person is active.
 */
export type TabMessage = v.InferOutput<(typeof messages)[number]>

/**
 * Opens a channel to the other tabs of this origin under `name`. Calls `receive` with their messages, and returns a function that sends
 * one. In a frame it reaches frames under the same top-level site; if storage is blocked, nothing.
 */
export function joinTabs(
  name: string,
  receive: (message: TabMessage) => void,
): (message: TabMessage) => void {
  try {
    const channel = new BroadcastChannel(name)
    channel.addEventListener('message', ({ data }) => {
      const result = messages.map((message) => v.safeParse(message, data)).find(({ success }) => success)
      if (result?.success) receive(result.output)
    })
    // A `BroadcastChannel` reaches its own origin only.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    return (message) => channel.postMessage(message)
  } catch {
    return () => {}
  }
}
