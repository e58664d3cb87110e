import { useStore } from '../../lib/use-store.ts'
import { useEffect, useEffectEvent, useRef } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useDates } from '../../words/locale-context.ts'
import { useToolbarWords, type ToolbarWords } from '../../words/toolbar-words.ts'
import { bindings, runShortcut } from './bindings.ts'
import { shortcutsOn, turnShortcuts } from './shortcuts-setting.ts'
import styles from './shortcuts.module.css'

/** Single-key shortcuts for frequent actions, the help dialog that lists them, and the setting that turns them off. */
export function Shortcuts() {
  const { keys: words } = useToolbarWords()
  const { zone } = useDates()
  const isOn = useStore(shortcutsOn)
  const help = useRef<HTMLDialogElement>(null)

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // Arrow keys always work. They are not characters, which speech input or a mistake could type (WCAG 2.1.4), and without them most
    // rows could not be reached by keyboard.
    if ((!isOn && !event.key.startsWith('Arrow')) || isForOtherControl(event)) return
    if (runShortcut(event.key, zone, () => help.current?.showModal())) event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  return (
    <>
      <span className={styles.button}>
        <Button
          variant="icon"
          aria-label={words.button}
          title={words.button}
          onClick={() => help.current?.showModal()}
        >
          ?
        </Button>
      </span>
      <dialog ref={help} aria-label={words.button} className={styles.help} closedby="any">
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
        <Button onClick={() => help.current?.close()}>{words.close}</Button>
      </dialog>
    </>
  )
}

const nameOf = (key: string, { named }: ToolbarWords['keys']) =>
  key === 'Enter' || key === 'Tab' ? named[key] : key

const typingTargets =
  'input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable], [popover]'

/** Whether a key is not for the list: typed into a field, part of a key combination, or pressed in a modal dialog or popover. */
function isForOtherControl({
  target,
  ctrlKey,
  metaKey,
  altKey,
  isComposing,
  defaultPrevented,
}: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return true
  if (document.querySelector('dialog:modal')) return true
  return target instanceof Element && target.closest(typingTargets) !== null
}
