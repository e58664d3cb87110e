import type { JoinUrl } from '../../api/guard/join-guard.ts'
import { newTabHint } from '../../ui/new-tab-hint.ts'
import { useToolbarWords } from '../../words/toolbar-words.ts'
import styles from './join-menu.module.css'

/** Opens the page of a session outside its join window. The academy decides what that page shows then. */
export function JoinAnyway({ url }: { readonly url: JoinUrl }) {
  const { joinMenu } = useToolbarWords()
  return (
    <a
      className={styles.anyway}
      href={url}
      target="_blank"
      aria-describedby={newTabHint}
      rel="noopener noreferrer"
      referrerPolicy="no-referrer"
    >
      {joinMenu.anyway}
    </a>
  )
}
