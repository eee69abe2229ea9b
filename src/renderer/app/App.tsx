import { useEffect, useState } from 'react'
import type { AppStatus } from '../../shared/contract.ts'
import type { Failure } from '../../shared/errors.ts'
import { failureOf, invoke } from '../bridge.ts'
import { Notice } from '../ui/Notice.tsx'
import styles from './App.module.css'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { LibraryFailed } from './LibraryFailed.tsx'
import { Shell } from './Shell.tsx'
import { readSettings } from './settings.ts'
import { useStatus } from './status.ts'
import { useLetterKeysOnPage, useThemeOnPage } from './theme.ts'

/** The window: asks how the library is, then shows the program or why it cannot be shown. */
export const App = () => {
  const status = useStatus((state) => state.status)
  const [failure, setFailure] = useState<Failure>()
  useThemeOnPage()
  useLetterKeysOnPage()

  useEffect(() => {
    start().catch((error: unknown) => setFailure(failureOf(error)))
  }, [])

  if (failure !== undefined) {
    return (
      <main className={styles['alone']}>
        <Notice failure={failure} />
      </main>
    )
  }
  if (status === null) return <main className={styles['alone']} aria-busy />
  if (status.library.state === 'failed') {
    return <LibraryFailed status={status} library={status.library} onStatus={settle} />
  }
  return (
    <ErrorBoundary>
      <Shell />
    </ErrorBoundary>
  )
}

const start = async (): Promise<void> => settle(await invoke('app:status'))

/** Settings live in the library, so they are read once it is open. */
const settle = async (status: AppStatus): Promise<void> => {
  if (status.library.state === 'ready') await readSettings()
  useStatus.setState({ status })
}
