import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useWords } from '../../words/board-words.ts'

/** Error where a chunk of the program could not be loaded, with a button that reloads the page. */
export function LoadFailed() {
  const { loadFailed, reload } = useWords()
  return <Notice action={<Button onClick={() => location.reload()}>{reload}</Button>}>{loadFailed}</Notice>
}
