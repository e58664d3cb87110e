import { onDemand } from '../../ui/on-demand.tsx'

/** `AccountMenu`, loaded after the first rows, as nobody needs it at once. */
export const { Component: LazyAccountMenu } = onDemand(
  async () => (await import('./AccountMenu.tsx')).AccountMenu,
  { optional: true },
)
