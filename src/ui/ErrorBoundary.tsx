import { Component, type ReactNode } from 'react'

interface ErrorBoundaryProps {
  /** Shown instead of the children after one of them has thrown. */
  readonly fallback: ReactNode
  readonly children: ReactNode
}

interface ErrorBoundaryState {
  readonly hasThrown: boolean
}

/** Error boundary: when a child throws while rendering, only these children are replaced. A new `key` resets it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { hasThrown: false }

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { hasThrown: true }
  }

  override render() {
    return this.state.hasThrown ? this.props.fallback : this.props.children
  }
}
