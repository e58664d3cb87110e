import { Component, type ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Message.tsx'
import { useWords } from '../words/words.ts'

interface CrashNetState {
  readonly crashed: boolean
}

/** The last net: what nobody expected ends here, with a way on. */
export class CrashNet extends Component<{ readonly children: ReactNode }, CrashNetState> {
  override state: CrashNetState = { crashed: false }

  static getDerivedStateFromError(): CrashNetState {
    return { crashed: true }
  }

  override render() {
    return this.state.crashed ? <Crashed /> : this.props.children
  }
}

function Crashed() {
  const words = useWords()
  return (
    <main role="alert">
      <Empty title={words.crashed.title}>{words.crashed.lead}</Empty>
      <Button onClick={() => location.reload()}>{words.reload}</Button>
    </main>
  )
}
