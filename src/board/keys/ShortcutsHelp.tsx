import { useStore } from '../../lib/use-store.ts'
import { Button } from '../../ui/Button.tsx'
import { supportsClosedBy, useCloseByClick } from '../../ui/use-close-by-click.ts'
import { useToolbarWords, type ToolbarWords } from '../../words/toolbar-words.ts'
import { bindings } from './bindings.ts'
import { shortcutsOn, turnShortcuts } from './shortcuts-setting.ts'
import styles from './shortcuts.module.css'

/** The dialog that lists the keyboard shortcuts, and turns them off. Open as long as it is rendered. */
export function ShortcutsHelp({ onClose }: { readonly onClose: () => void }) {
  const { keys: words } = useToolbarWords()
  const isOn = useStore(shortcutsOn)
  // Closing it makes the browser return the focus, and calls `onClose`.
  const closeByClick = useCloseByClick((dialog) => dialog.close())
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only what browsers with `closedby` do themselves
    <dialog
      ref={open}
      aria-label={words.button}
      className={styles.help}
      onClose={onClose}
      {...(supportsClosedBy ? { closedby: 'any' } : closeByClick)}
    >
      <h2 className={styles.title}>{words.button}</h2>
      <dl className={styles.keys}>
        {bindings.map(({ key, action }) => (
          <div key={key}>
            <dt>
              <kbd>{nameOf(key, words)}</kbd>
            </dt>
            <dd>{words.does[action]}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.switch}>
        <input type="checkbox" checked={isOn} onChange={({ target }) => turnShortcuts(target.checked)} />
        {words.use}
      </label>
      <Button onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close()}>{words.close}</Button>
    </dialog>
  )
}

const open = (dialog: HTMLDialogElement | null) => dialog?.showModal()

const nameOf = (key: string, { named }: ToolbarWords['keys']) =>
  key === 'Enter' || key === 'Tab' ? named[key] : key
