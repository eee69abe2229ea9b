import { Component, type ReactNode } from 'react'
import { failureOf } from '../bridge.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import styles from './App.module.css'

type ErrorBoundaryProps = { children: ReactNode }

/** Shows a sentence instead of an empty window when drawing a screen failed; the rest of the window stays. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: unknown; failed: boolean }> {
  override state = { error: undefined as unknown, failed: false }

  static getDerivedStateFromError(error: unknown) {
    return { error, failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <div className={styles['alone']}>
        <Notice failure={failureOf(this.state.error)}>
          <Button onClick={() => this.setState({ error: undefined, failed: false })}>Try again</Button>
        </Notice>
      </div>
    )
  }
}
