/** Fetches the drawer, which the first screen does without; called when somebody reaches for a session. */
export const loadDrawer = async () => ({ default: (await import('./TalkDrawer.tsx')).TalkDrawer })
