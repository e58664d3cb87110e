import { useStore } from '../../lib/use-store.ts'
import { useEffect } from 'react'
import { useParam } from '../../address/use-param.ts'
import { prepareSearch } from '../../talks/find/search.ts'
import type { View } from '../../talks/view.ts'
import { useToolbarWords } from '../../words/toolbar-words.ts'
import { useTalkList } from '../list/use-talk-list.ts'
import styles from './search-box.module.css'
import { cancelPendingQuery, pendingQuery, setPendingQuery } from './search-typing.ts'

/** The search field. The address holds the query; while the person types, the field shows the newer, debounced text. */
export function SearchBox({ view }: { readonly view: View }) {
  const { search } = useToolbarWords()
  const query = useParam('q') ?? ''
  const { list } = useTalkList(view)
  const pending = useStore(pendingQuery)

  // Back and Forward change the query in the address, which then replaces text that is still being typed.
  useEffect(() => {
    addEventListener('popstate', cancelPendingQuery)
    return () => {
      removeEventListener('popstate', cancelPendingQuery)
      cancelPendingQuery()
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
      value={pending ?? query}
      onFocus={() => list && void prepareSearch(list.talks)}
      onChange={({ target }) => setPendingQuery(target.value)}
    />
  )
}
