import { onDemand } from '../ui/on-demand.tsx'

/** The drawer, which the first screen does not need. Preloaded when the page is idle, or the pointer or the focus is on a session. */
export const { Component: OnDemandDrawer, preload: preloadDrawer } = onDemand(
  async () => (await import('./TalkDrawer.tsx')).TalkDrawer,
)
