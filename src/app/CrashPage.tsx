import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Notice.tsx'
import { useWords } from '../words/board-words.ts'

/** The last net: what nobody expected ends here, with a way on. */
export function Crashed() {
  const words = useWords()
  return (
    <main role="alert">
      <Empty title={words.crashed.title}>
        {words.crashed.lead} <Button onClick={() => location.reload()}>{words.reload}</Button>
      </Empty>
    </main>
  )
}
