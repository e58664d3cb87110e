import { useStore } from '../../lib/use-store.ts'
import type { ToggleEvent } from 'react'
import { minute } from '../../lib/time/units.ts'
import type { Talk } from '../../talks/talk.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { useToolbarWords } from '../../words/toolbar-words.ts'
import { clickedJoin } from './clicked-join.ts'
import { JoinAnyway } from './JoinAnyway.tsx'
import styles from './join-menu.module.css'
import { useTalkNow } from '../use-talk-now.ts'

/** A popover that says why a join link is closed, and offers alternatives. Opens beside the link that was clicked. */
export function JoinMenu() {
  const clicked = useStore(clickedJoin)
  return clicked && <Menu key={clicked.talk.id} talk={clicked.talk} link={clicked.link} />
}

function Menu({ talk, link }: { readonly talk: Talk; readonly link: HTMLElement }) {
  const { joinMenu: words } = useToolbarWords()
  const { joinUrl } = talk
  const { kind, opens, opensAt } = useTalkNow(talk).join
  const sentences = {
    early: words.opens(opens, Math.round(((talk.start ?? opensAt) - opensAt) / minute)),
    open: words.open,
    over: words.over,
  }
  return (
    <div
      ref={(menu) => openAt(menu, link)}
      popover="auto"
      role="group"
      aria-label={kind === 'open' ? words.open : words.label}
      tabIndex={-1}
      className={styles.menu}
      onToggle={resetOnClose}
    >
      <p className={styles.sentence}>{sentences[kind]}</p>
      {joinUrl && (
        <>
          <JoinAnyway url={joinUrl} />
          <CopyButton text={() => joinUrl} words={words} />
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

function resetOnClose({ newState }: ToggleEvent) {
  if (newState === 'closed') clickedJoin.set(undefined)
}
