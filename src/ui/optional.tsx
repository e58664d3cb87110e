import { lazy, Suspense, type ComponentType } from 'react'
import { ErrorBoundary } from './ErrorBoundary.tsx'

/** A lazily loaded component that renders nothing until `load` has fetched it, or where that fails. */
export function optional<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const LazyComponent = lazy(async () => ({ default: await load() }))
  return function Optional(props) {
    return (
      <ErrorBoundary fallback="">
        <Suspense>
          <LazyComponent {...props} />
        </Suspense>
      </ErrorBoundary>
    )
  }
}
