import { Component, type ReactNode } from 'react'

interface ErrorNetProps {
  /** Shown instead of what threw. */
  readonly fallback: ReactNode
  readonly children: ReactNode
}

interface ErrorNetState {
  readonly thrown: boolean
}

/** Keeps what is thrown in here from taking anything outside with it. Give it another `key` to begin anew. */
export class ErrorNet extends Component<ErrorNetProps, ErrorNetState> {
  override state: ErrorNetState = { thrown: false }

  static getDerivedStateFromError(): ErrorNetState {
    return { thrown: true }
  }

  override render() {
    return this.state.thrown ? this.props.fallback : this.props.children
  }
}
