import {
  useCallback,
  useId,
  useSyncExternalStore,
  type KeyboardEvent,
  type ReactNode,
  type SyntheticEvent,
} from 'react'
import { Button } from '../../ui/Button.tsx'
import { Arrow, Cross } from '../../ui/icons.tsx'
import { useMedia } from '../../ui/use-media.ts'
import { useDrawerWords } from '../../words/drawer-words.ts'
import styles from './drawer.module.css'
import { drawerWidth, subscribeToWidth } from './drawer-width.ts'
import { DrawerEdge } from './DrawerEdge.tsx'

interface DrawerProps {
  readonly title: string
  /** The talk that it shows; who leaves the drawer comes back to its row. */
  readonly talkId: string | undefined
  readonly onClose: () => void
  /** Leads to the session before; `undefined` where there is none. */
  readonly onPrevious: (() => void) | undefined
  readonly onNext: (() => void) | undefined
  /** Told when somebody was in it as it closed. */
  readonly onLeave: ((talkId: string) => void) | undefined
  readonly children: ReactNode
}

/** The width at which list and drawer are both readable side by side. */
const wide = '(min-width: 75rem)'

/** Whether Escape asks a dialog to close that is not modal, as it does one that is. */
const knowsCloseRequests = 'closedBy' in HTMLDialogElement.prototype

/** Beside the list where there is room for both, else a modal sheet over it. The list stays where it is, and the focus returns to it. */
export function Drawer({ title, talkId, onClose, onPrevious, onNext, onLeave, children }: DrawerProps) {
  const words = useDrawerWords()
  const heading = useId()
  const isBeside = useMedia(wide)
  const open = useCallback(
    (dialog: HTMLDialogElement | null) => {
      if (!dialog) return undefined
      const close = isBeside ? openBeside(dialog) : openModal(dialog)
      return () => {
        const hadFocus = dialog.contains(document.activeElement)
        close()
        if (hadFocus && dialog.dataset['of'] !== undefined) onLeave?.(dialog.dataset['of'])
      }
    },
    [isBeside, onLeave],
  )
  const width = useSyncExternalStore(subscribeToWidth, drawerWidth)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- what a browser does elsewhere by itself
    <dialog
      ref={open}
      className={styles.drawer}
      data-beside={isBeside}
      data-of={talkId}
      style={isBeside ? { inlineSize: `${width}rem` } : undefined}
      aria-labelledby={heading}
      onCancel={cancel}
      onClose={({ currentTarget }) => !currentTarget.open && onClose()}
      onKeyDown={isBeside && !knowsCloseRequests ? closeByKey : undefined}
      closedby={isBeside ? 'closerequest' : 'any'}
    >
      <header className={styles.header}>
        <h2 id={heading} className={styles.title} aria-live="polite">
          <bdi>{title}</bdi>
        </h2>
        <div className={styles.buttons}>
          <Button
            variant="icon"
            aria-label={words.drawer.previous}
            aria-disabled={!onPrevious}
            onClick={onPrevious}
          >
            <Arrow towards="up" />
          </Button>
          <Button variant="icon" aria-label={words.drawer.next} aria-disabled={!onNext} onClick={onNext}>
            <Arrow towards="down" />
          </Button>
          <Button variant="icon" aria-label={words.drawer.close} onClick={onClose}>
            <Cross />
          </Button>
        </div>
      </header>
      <div className={styles.body}>{children}</div>
      {isBeside && <DrawerEdge />}
    </dialog>
  )

  function closeByKey({ key }: KeyboardEvent) {
    if (key === 'Escape') onClose()
  }

  /** Escape, or a click beside what is modal: the address closes the drawer, not the browser. */
  function cancel(event: SyntheticEvent) {
    event.preventDefault()
    onClose()
  }
}

/** Closing before it goes is what gives the focus back to where it came from. */
function openModal(dialog: HTMLDialogElement) {
  dialog.showModal()
  return () => dialog.close()
}

/** Makes room for it on the page. */
function openBeside(dialog: HTMLDialogElement) {
  const root = document.documentElement
  const observer = new ResizeObserver(() => {
    const room = Number.parseFloat(getComputedStyle(document.body).paddingInlineEnd)
    // A property of the root is inherited by all there is: not set where the usual room is right.
    if (Math.round(room) !== dialog.offsetWidth) root.style.setProperty('--beside', `${dialog.offsetWidth}px`)
  })
  observer.observe(dialog)
  dialog.show()
  return () => {
    observer.disconnect()
    root.style.removeProperty('--beside')
    dialog.close()
  }
}
