import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useWords } from '../../words/board-words.ts'

/** A part of the program could not be loaded. */
export function LoadFailed() {
  const { loadFailed, reload } = useWords()
  return <Notice action={<Button onClick={() => location.reload()}>{reload}</Button>}>{loadFailed}</Notice>
}
