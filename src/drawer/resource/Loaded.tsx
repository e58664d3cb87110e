import { useState } from 'react'
import { useDrawerWords } from '../../words/drawer-words.ts'
import { loadedText } from './loaded-text.ts'

interface LoadedProps {
  readonly label: string
  /** The pages that have been loaded; `undefined` before the first. The same array as long as they do not change. */
  readonly pages: readonly unknown[] | undefined
}

/**
 * Tells screen readers once that a resource has been loaded: the content itself is not announced. Silent where the content is there at
 * once, as the button that shows it says that it is expanded. Must be rendered before the content arrives.
 */
export function Loaded({ label, pages }: LoadedProps) {
  const words = useDrawerWords()
  const [first, setFirst] = useState(pages)
  const [wasThere] = useState(pages !== undefined)
  // Only the first time: later pages, and what has changed since, are not announced.
  if (!first && pages) setFirst(pages)
  return (
    <p aria-live="polite" className="visually-hidden">
      {first && !wasThere && loadedText(label, first, words)}
    </p>
  )
}
