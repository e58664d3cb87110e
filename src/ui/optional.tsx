import { lazy, Suspense, type ComponentType } from 'react'
import { ErrorBoundary } from './ErrorBoundary.tsx'

/** A part that the page does without until `load` has fetched it, and where it cannot be fetched. */
export function optional<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load() }))
  return function Optional(props) {
    return (
      <ErrorBoundary fallback="">
        <Suspense>
          <Part {...props} />
        </Suspense>
      </ErrorBoundary>
    )
  }
}
