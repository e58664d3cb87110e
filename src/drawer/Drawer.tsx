import { useId, type ReactNode, type SyntheticEvent } from 'react'
import { Button } from '../ui/Button.tsx'
import { Arrow, Cross } from '../ui/icons.tsx'
import { useDrawerWords } from '../words/drawer-words.ts'
import styles from './drawer.module.css'

interface DrawerProps {
  readonly title: string
  readonly onClose: () => void
  /** Leads to the session before; `undefined` where there is none. */
  readonly onPrevious: (() => void) | undefined
  readonly onNext: (() => void) | undefined
  readonly children: ReactNode
}

/** A sheet over the list, modal while it is open. The list stays where it is, and the focus returns to it. */
export function Drawer({ title, onClose, onPrevious, onNext, children }: DrawerProps) {
  const words = useDrawerWords()
  const heading = useId()
  return (
    <dialog
      ref={openModal}
      className={styles.drawer}
      aria-labelledby={heading}
      onCancel={cancel}
      closedby="any"
    >
      <header className={styles.header}>
        <h2 id={heading} className={styles.title} aria-live="polite">
          <bdi>{title}</bdi>
        </h2>
        <div className={styles.buttons}>
          <Button
            look="icon"
            aria-label={words.drawer.previous}
            aria-disabled={!onPrevious}
            onClick={onPrevious}
          >
            <Arrow towards="up" />
          </Button>
          <Button look="icon" aria-label={words.drawer.next} aria-disabled={!onNext} onClick={onNext}>
            <Arrow towards="down" />
          </Button>
          <Button look="icon" aria-label={words.drawer.close} onClick={onClose}>
            <Cross />
          </Button>
        </div>
      </header>
      <div className={styles.body}>{children}</div>
    </dialog>
  )

  /** Escape, or a click beside it: the address closes the drawer, not the browser. */
  function cancel(event: SyntheticEvent) {
    event.preventDefault()
    onClose()
  }
}

/** Closing before it goes is what gives the focus back to where it came from. */
function openModal(dialog: HTMLDialogElement | null) {
  if (!dialog) return undefined
  dialog.showModal()
  return () => dialog.close()
}
