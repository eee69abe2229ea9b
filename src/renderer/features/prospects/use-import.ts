import { useCallback, useEffect, useState } from 'react'
import type { Failure } from '../../../shared/errors.ts'
import type { ImportState } from '../../../shared/prospect-import.ts'
import { failureOf, invoke } from '../../bridge.ts'

/** How often a running import is asked how far it is. */
const askEveryMs = 120

/** The import that is under way: it lives in the main process, so that leaving the screen loses nothing. */
export const useImport = () => {
  const [state, setState] = useState<ImportState | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  const take = useCallback((asked: Promise<ImportState>) => {
    asked.then(
      (next) => {
        setFailure(null)
        setState(next)
      },
      (error: unknown) => setFailure(failureOf(error))
    )
  }, [])
  useEffect(() => take(invoke('prospects:importState')), [take])
  const isWorking = state?.step === 'working'
  useEffect(() => {
    if (!isWorking) return
    const timer = setInterval(() => take(invoke('prospects:importState')), askEveryMs)
    return () => clearInterval(timer)
  }, [isWorking, take])
  return { state, failure, take }
}
