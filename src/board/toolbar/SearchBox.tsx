import { useEffect, useSyncExternalStore } from 'react'
import { useAddressParam } from '../../address/address.ts'
import { prepareSearch } from '../../talks/find/search.ts'
import type { View } from '../../talks/view.ts'
import { useToolsWords } from '../../words/toolbar-words.ts'
import { useTalkList } from '../list/use-talk-list.ts'
import styles from './search-box.module.css'
import { forgetTyped, type, typed } from './search-typing.ts'

/** Words to look for. The address has them; the field is ahead of it while somebody types. */
export function SearchBox({ view }: { readonly view: View }) {
  const { search } = useToolsWords()
  const query = useAddressParam('q') ?? ''
  const { list } = useTalkList(view)
  const ahead = useSyncExternalStore(typed.subscribe, typed.get)

  // Back and Forward ask for what they lead to.
  useEffect(() => {
    addEventListener('popstate', forgetTyped)
    return () => {
      removeEventListener('popstate', forgetTyped)
      forgetTyped()
    }
  }, [])

  return (
    <input
      type="search"
      id="search-sessions"
      className={styles.box}
      aria-label={search.label}
      placeholder={search.placeholder}
      aria-keyshortcuts="/"
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      value={ahead ?? query}
      onFocus={() => list && void prepareSearch(list.talks)}
      onChange={({ target }) => type(target.value)}
    />
  )
}
