import { useEffect, useEffectEvent, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useDates } from '../../words/locale-context.ts'
import { useToolbarWords } from '../../words/toolbar-words.ts'
import { runShortcut } from './bindings.ts'
import { shortcutsOn } from './shortcuts-setting.ts'
import { ShortcutsHelp } from './ShortcutsHelp.tsx'
import styles from './shortcuts.module.css'

/** Single-key shortcuts for frequent actions, and the button that lists them. */
export function Shortcuts() {
  const { keys: words } = useToolbarWords()
  const { zone } = useDates()
  const [isHelpShown, setHelpShown] = useState(false)

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // Arrow keys always work. They are not characters, which speech input or a mistake could type (WCAG 2.1.4), and without them most
    // rows could not be reached by keyboard.
    if ((!shortcutsOn.get() && !event.key.startsWith('Arrow')) || isForOtherControl(event)) return
    if (runShortcut(event.key, zone, () => setHelpShown(true))) event.preventDefault()
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
          onClick={() => setHelpShown(true)}
        >
          ?
        </Button>
      </span>
      {isHelpShown && <ShortcutsHelp onClose={() => setHelpShown(false)} />}
    </>
  )
}

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
