/** Loads the chunk of the drawer, which the first screen does not need. Also called to prefetch it on hover or focus of a session. */
export const loadDrawer = async () => ({ default: (await import('./TalkDrawer.tsx')).TalkDrawer })
