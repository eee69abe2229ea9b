import { useState } from 'react'
import type { AppStatus, LibraryState } from '../../shared/contract.ts'
import { type ErrorCode, type Failure, failures } from '../../shared/errors.ts'
import { failureOf, invoke } from '../bridge.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import appStyles from './App.module.css'
import styles from './LibraryFailed.module.css'

type LibraryFailedProps = {
  status: AppStatus
  library: Extract<LibraryState, { state: 'failed' }>
  onStatus: (status: AppStatus) => Promise<void>
}

/** Failures that a second look at the disk can end. */
const passing: readonly ErrorCode[] = ['database-busy', 'folder-read-only', 'disk-full']

/** The whole window when the library cannot be opened: what is so, what is safe, and the one thing to do. */
export const LibraryFailed = ({ status, library, onStatus }: LibraryFailedProps) => {
  const [isAsking, setAsking] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const { title, advice } = failures[library.failure.code]
  const detail = library.failure.detail

  const ask = async (question: () => Promise<AppStatus | undefined>) => {
    setAsking(true)
    setFailure(undefined)
    try {
      const newer = await question()
      if (newer !== undefined) await onStatus(newer)
    } catch (error) {
      setFailure(failureOf(error))
    }
    setAsking(false)
  }

  return (
    <main className={appStyles['alone']}>
      <div className={styles['panel']} data-failure={library.failure.code}>
        <div>
          <h1 className={styles['title']}>{title}</h1>
          <p className={styles['advice']}>{advice}</p>
        </div>
        <dl className={styles['facts']}>
          {library.setAsidePath !== null && (
            <>
              <dt>Set aside as</dt>
              <dd>{library.setAsidePath}</dd>
            </>
          )}
          <dt>Data folder</dt>
          <dd>
            {status.dataFolder}
            {status.dataFolderOverridden && ' (chosen by RINGBACK_DATA)'}
          </dd>
          {detail !== '' && detail !== title && (
            <>
              <dt>Detail</dt>
              <dd>{detail}</dd>
            </>
          )}
        </dl>
        {failure !== undefined && <Notice failure={failure} />}
        <div className={styles['actions']}>
          {library.failure.code === 'database-corrupt' && (
            <Button
              look="primary"
              disabled={isAsking}
              onClick={() => void ask(() => invoke('app:startFreshLibrary'))}
            >
              Start with a fresh library
            </Button>
          )}
          {passing.includes(library.failure.code) && (
            <Button look="primary" disabled={isAsking} onClick={() => void ask(() => invoke('app:status'))}>
              Try again
            </Button>
          )}
          <Button disabled={isAsking} onClick={() => void ask(() => invoke('app:showDataFolder'))}>
            Show the data folder
          </Button>
        </div>
      </div>
    </main>
  )
}
