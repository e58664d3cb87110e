import { useEffect } from 'react'

/** Sets the title of the page to `parts`, those that are not empty. Each screen has its own. */
export function useTitle(parts: readonly string[]): void {
  const title = parts.filter(Boolean).join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
}
