import { useState, useSyncExternalStore, type ComponentType } from 'react'
import { loadable } from '../lib/loadable.ts'
import { useStore } from '../lib/use-store.ts'

/** A component that is loaded when it is rendered for the first time, or earlier, with `preload`. */
interface OnDemand<Props> {
  /** Renders nothing while it is loading. */
  readonly Component: ComponentType<Props>
  preload(): void
}

/**
 * Loads a component on demand. Not with `lazy`: React delays what appears in a `Suspense` boundary until 300 ms after its fallback, however
 * soon it has loaded (https://react.dev/reference/react/Suspense). If loading fails, the component throws what `load` threw, or renders
 * nothing if it is `optional`; when it is rendered anew, it is loaded again.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { optional = false } = {},
): OnDemand<Props> {
  const part = loadable(load)
  function Component(props: Props) {
    // During the first render, like `lazy`: a component that throws is never mounted, so no effect of it would run.
    useState(part.load)
    const Loaded = useStore(part)
    const error = useSyncExternalStore(part.subscribe, part.error)
    if (Loaded) return <Loaded {...props} />
    if (error !== undefined && !optional) throw error
    return null
  }
  return { Component, preload: part.load }
}
