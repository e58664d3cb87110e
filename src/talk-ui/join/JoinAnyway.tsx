import type { JoinUrl } from '../../api/guard/join-guard.ts'
import { useToolbarWords } from '../../words/toolbar-words.ts'
import styles from './join-menu.module.css'

/** The way to a session's page outside its join window: what happens there is the academy's to say. */
export function JoinAnyway({ url }: { readonly url: JoinUrl }) {
  const { joinMenu } = useToolbarWords()
  return (
    <a
      className={styles.anyway}
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      referrerPolicy="no-referrer"
    >
      {joinMenu.anyway}
    </a>
  )
}
