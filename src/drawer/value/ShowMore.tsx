import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useDrawerWords } from '../../words/drawer-words.ts'

/** Items of a list that are shown at first. */
const initialCount = 50
/** Items that one click adds at most: so many can be laid out without blocking the page. */
const maxPerStep = 2000

/** State: how many items of a long list are shown, and a function that sets it. */
export function useShown(): readonly [shown: number, show: (count: number) => void] {
  return useState(initialCount)
}

interface ShowMoreProps {
  readonly shown: number
  readonly total: number
  /** Called with the new number of items to show. */
  readonly onMore: (count: number) => void
}

/**
 * A button that shows more of a long list, by at most one step. When all are shown it offers to show fewer instead of disappearing, which
 * would lose the focus.
 */
export function ShowMore({ shown, total, onMore }: ShowMoreProps) {
  const { answer: words } = useDrawerWords()
  if (total <= initialCount) return null
  const next = shown >= total ? initialCount : Math.min(total, shown + maxPerStep)
  const moreLabel = next === total ? words.showAll(total) : words.showMore(next - shown, total)
  return (
    <Button variant="text" onClick={() => onMore(next)}>
      {next === initialCount ? words.showFew(initialCount) : moreLabel}
    </Button>
  )
}
