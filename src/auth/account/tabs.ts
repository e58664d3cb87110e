import * as v from 'valibot'

const messages = [
  v.object({ type: v.literal('ask') }),
  v.object({ type: v.literal('record'), record: v.string() }),
  v.object({ type: v.literal('signed-out'), signIn: v.string(), idleMinutes: v.optional(v.number()) }),
  v.object({ type: v.literal('active') }),
] as const

/**
 * What the tabs of one browser tell each other: is anybody signed in; this is the newest record; I have signed out, from this sign-in;
 * somebody is at the keyboard.
 */
export type TabMessage = v.InferOutput<(typeof messages)[number]>

/**
 * Joins the other tabs of this origin under `name`, calls `hear` with what they say, and answers with the way to tell them something.
 * In a frame the others are those under the same top-level site; where storage is blocked there are none.
 */
export function joinTabs(name: string, hear: (message: TabMessage) => void): (message: TabMessage) => void {
  try {
    const channel = new BroadcastChannel(name)
    channel.addEventListener('message', ({ data }) => {
      const heard = messages.map((message) => v.safeParse(message, data)).find(({ success }) => success)
      if (heard?.success) hear(heard.output)
    })
    // A channel reaches its own origin alone.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    return (told) => channel.postMessage(told)
  } catch {
    return () => {}
  }
}
