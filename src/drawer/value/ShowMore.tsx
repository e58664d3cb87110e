import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useDrawerWords } from '../../words/drawer-words.ts'

const first = 50
/** So many at once are laid out without the page standing still. */
const maxPerStep = 2000

/** How many of a long list are on screen, and the way to have more of them there. */
export function useShown(): readonly [shown: number, show: (count: number) => void] {
  return useState(first)
}

interface ShowMoreProps {
  readonly shown: number
  readonly total: number
  /** Called with how many to show then. */
  readonly onMore: (count: number) => void
}

/** Offers the rest of a list, as many as one step does, and then to have less again: a button that went would take the focus along. */
export function ShowMore({ shown, total, onMore }: ShowMoreProps) {
  const { answer: words } = useDrawerWords()
  if (total <= first) return null
  const next = shown >= total ? first : Math.min(total, shown + maxPerStep)
  const offer = next === total ? words.showAll(total) : words.showMore(next - shown, total)
  return (
    <Button variant="text" onClick={() => onMore(next)}>
      {next === first ? words.showFew(first) : offer}
    </Button>
  )
}
