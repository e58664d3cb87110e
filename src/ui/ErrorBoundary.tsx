import { Component, type ReactNode } from 'react'

interface ErrorBoundaryProps {
  /** Shown instead of what threw. */
  readonly fallback: ReactNode
  readonly children: ReactNode
}

interface ErrorBoundaryState {
  readonly thrown: boolean
}

/** Keeps what is thrown in here from taking anything outside with it. Give it another `key` to begin anew. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { thrown: false }

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { thrown: true }
  }

  override render() {
    return this.state.thrown ? this.props.fallback : this.props.children
  }
}
