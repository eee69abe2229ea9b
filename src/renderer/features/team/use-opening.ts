import { useCallback, useEffect, useState } from 'react'
import type { Failure } from '../../../shared/errors.ts'
import type { TeamImportState } from '../../../shared/team.ts'
import { failureOf, invoke } from '../../bridge.ts'

/** How often it is asked how far the opening of files is. */
const askEveryMs = 120

/** The files that are being opened: that lives in the main process, so that leaving the screen loses nothing. */
export const useOpening = () => {
  const [state, setState] = useState<TeamImportState | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  const take = useCallback((asked: Promise<TeamImportState>) => {
    asked.then(
      (next) => {
        setFailure(null)
        setState(next)
      },
      (error: unknown) => setFailure(failureOf(error))
    )
  }, [])
  useEffect(() => take(invoke('team:importState')), [take])
  const isWorking = state?.step === 'working'
  useEffect(() => {
    if (!isWorking) return
    const timer = setInterval(() => take(invoke('team:importState')), askEveryMs)
    return () => clearInterval(timer)
  }, [isWorking, take])

  return {
    state,
    failure,
    openFiles: () => take(invoke('team:importChoose', { from: 'files' })),
    openFolder: () => take(invoke('team:importChoose', { from: 'folder' })),
    /** Stops after the files that are in, or puts away how it ended. */
    stop: () => take(invoke('team:importCancel'))
  }
}

export type OpeningFiles = ReturnType<typeof useOpening>
