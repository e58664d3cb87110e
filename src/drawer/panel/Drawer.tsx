import { useCallback, useId, type KeyboardEvent, type ReactNode, type SyntheticEvent } from 'react'
import { afterPaint } from '../../lib/after-paint.ts'
import { Button } from '../../ui/Button.tsx'
import { Arrow, Cross } from '../../ui/icons.tsx'
import { supportsClosedBy, useCloseByClick } from '../../ui/use-close-by-click.ts'
import { useMedia } from '../../ui/use-media.ts'
import { useDrawerWords } from '../../words/drawer-words.ts'
import styles from './drawer.module.css'
import { drawerWidth, subscribeToWidth } from './drawer-width.ts'
import { DrawerEdge } from './DrawerEdge.tsx'

interface DrawerProps {
  readonly title: string
  /** The talk that it shows, to whose row the focus returns. */
  readonly talkId: string | undefined
  readonly onClose: () => void
  /** Shows the previous session; `undefined` where there is none. */
  readonly onPrevious: (() => void) | undefined
  readonly onNext: (() => void) | undefined
  /** Called when the drawer closes while the focus is inside it. */
  readonly onLeave: (talkId: string | undefined) => void
  readonly children: ReactNode
}

/** Matches a viewport that is wide enough for list and drawer side by side. */
const wideViewport = '(min-width: 75rem)'

/**
 * A dialog beside the list where the viewport is wide enough, else a modal dialog over it. The list keeps its scroll position, and gets the
 * focus back when the drawer closes.
 */
export function Drawer({ title, talkId, onClose, onPrevious, onNext, onLeave, children }: DrawerProps) {
  const words = useDrawerWords()
  const heading = useId()
  const isBeside = useMedia(wideViewport)
  const closeByClick = useCloseByClick(onClose)
  const open = useCallback(
    (dialog: HTMLDialogElement | null) => {
      if (!dialog) return undefined
      const close = isBeside ? openBeside(dialog) : openModal(dialog)
      return () => {
        const hadFocus = dialog.contains(document.activeElement)
        close()
        if (hadFocus) onLeave(dialog.dataset['of'])
      }
    },
    [isBeside, onLeave],
  )
  const fallback = isBeside ? { onKeyDown: closeByKey } : closeByClick
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only what browsers with `closedby` do themselves
    <dialog
      ref={open}
      className={styles.drawer}
      data-beside={isBeside}
      data-of={talkId}
      aria-labelledby={heading}
      onCancel={cancel}
      onClose={({ currentTarget }) => !currentTarget.open && onClose()}
      {...(supportsClosedBy ? { closedby: isBeside ? 'closerequest' : 'any' } : fallback)}
    >
      <header className={styles.header}>
        <h2 id={heading} dir="auto" className={styles.title} aria-live="polite">
          {title}
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

  /** Escape, or a click on the backdrop. Prevented, as the drawer closes by a change of the address. */
  function cancel(event: SyntheticEvent) {
    event.preventDefault()
    onClose()
  }
}

/** Opens as a modal dialog. `close()` before unmounting makes the browser return the focus to where it was. */
function openModal(dialog: HTMLDialogElement) {
  dialog.showModal()
  return () => dialog.close()
}

/** Cancels that the page takes back the room of a drawer that has been closed. */
let keepRoom = () => {}

/**
 * Opens beside the list. The dialog appears first and the page is padded by its width a frame later, as that lays out the whole list; the same
 * when it closes. The width is set on these two elements alone; as a custom property of the root it would restyle every element.
 */
function openBeside(dialog: HTMLDialogElement) {
  const { style } = document.body
  const width = () => `min(${drawerWidth()}rem, 60vi)`
  const widen = () => dialog.style.setProperty('--beside', width())
  const pad = () => (style.paddingInlineEnd = width())
  keepRoom()
  widen()
  dialog.show()
  const stopWaiting = afterPaint(pad)
  const stopFollowing = subscribeToWidth(() => {
    widen()
    pad()
  })
  return () => {
    stopWaiting()
    stopFollowing()
    dialog.style.removeProperty('--beside')
    dialog.close()
    keepRoom = afterPaint(() => (style.paddingInlineEnd = ''))
  }
}
