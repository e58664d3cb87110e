import { useStore } from '../../lib/use-store.ts'
import { useEffect } from 'react'
import { useParam } from '../../address/use-param.ts'
import { prepareSearch } from '../../talks/find/search.ts'
import { useToolbarWords } from '../../words/toolbar-words.ts'
import { useBoardList } from '../list/list-context.ts'
import styles from './search-box.module.css'
import { cancelPendingQuery, pendingQuery, setPendingQuery } from './search-typing.ts'

/** The search field. The address holds the query; while the person types, the field shows the newer, debounced text. */
export function SearchBox() {
  const { search } = useToolbarWords()
  const query = useParam('q') ?? ''
  const { list } = useBoardList()
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
