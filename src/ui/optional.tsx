import { lazy, Suspense, type ComponentType } from 'react'
import { ErrorNet } from './ErrorBoundary.tsx'

/** A part that the page does without until `load` has fetched it, and where it cannot be fetched. */
export function lesser<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load() }))
  return function Lesser(props) {
    return (
      <ErrorNet fallback="">
        <Suspense>
          <Part {...props} />
        </Suspense>
      </ErrorNet>
    )
  }
}
