import { useListWords } from '../../words/list-words.ts'
import { useBoardList } from '../list/list-context.ts'

/** Tells screen readers, as part of the status of the list, that some rows could not be read. */
export function Unreadable() {
  const { someUnreadable } = useListWords()
  const { list } = useBoardList()
  return (
    list !== undefined &&
    list.unreadable.length > 0 && <span className="visually-hidden"> {someUnreadable}</span>
  )
}
