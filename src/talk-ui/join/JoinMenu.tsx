import { useSyncExternalStore, type ToggleEvent } from 'react'
import { minute } from '../../lib/time/time.ts'
import { now } from '../../lib/clock/clock.ts'
import { useClock } from '../../lib/clock/use-clock.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { useDates } from '../../words/dates/dates.ts'
import { useToolsWords } from '../../words/toolbar-words.ts'
import { explainedJoin } from './clicked-join.ts'
import { JoinAnyway } from './JoinAnyway.tsx'
import styles from './join-menu.module.css'

/** Why a join link leads nowhere yet, and what one can do instead; opens at the link that was clicked. */
export function JoinMenu() {
  const { joinMenu: words } = useToolsWords()
  const dates = useDates()
  const asked = useSyncExternalStore(explainedJoin.subscribe, explainedJoin.get)
  const isOpen = useClock(
    (at) => asked?.opensAt !== undefined && at >= asked.opensAt,
    () => asked?.opensAt ?? Infinity,
  )
  if (!asked) return null
  const { talk, link, opensAt } = asked
  const { joinUrl, start } = talk
  const isOver = opensAt === undefined || start === undefined
  return (
    <div
      key={talk.id}
      ref={(menu) => openAt(menu, link)}
      popover="auto"
      role="group"
      aria-label={isOpen ? words.open : words.label}
      tabIndex={-1}
      className={styles.menu}
      onToggle={forget}
    >
      <p className={styles.said}>
        {isOver
          ? words.over
          : isOpen
            ? words.open
            : words.opens(dates.soon(opensAt, now()), Math.round((start - opensAt) / minute))}
      </p>
      {joinUrl && (
        <>
          <JoinAnyway url={joinUrl} />
          <CopyButton text={joinUrl} words={words} />
        </>
      )}
    </div>
  )
}

function openAt(menu: HTMLElement | null, link: HTMLElement) {
  if (!menu || menu.matches(':popover-open')) return
  menu.showPopover({ source: link })
  menu.focus()
}

function forget({ newState }: ToggleEvent) {
  if (newState === 'closed') explainedJoin.set(undefined)
}
