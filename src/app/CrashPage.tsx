import { Button } from '../ui/Button.tsx'
import { useWords } from '../words/board-words.ts'

/** Shown where nothing else caught an error: what happened, and how to go on. */
export function CrashPage() {
  const words = useWords()
  return (
    <main>
      <div role="alert">
        <h1>{words.crashed.title}</h1>
        <p>{words.crashed.lead}</p>
        <Button onClick={() => location.reload()}>{words.reload}</Button>
      </div>
    </main>
  )
}
