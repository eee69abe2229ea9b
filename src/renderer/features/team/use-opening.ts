import { useCallback, useEffect, useState } from 'react'
import { CodedError, type Failure } from '../../../shared/errors.ts'
import { type TeamImportState, teamDropLimits } from '../../../shared/team.ts'
import { failureOf, invoke } from '../../bridge.ts'
import { sizeText } from '../../recordings/size-text.ts'

/** How often it is asked how far the opening of files is. */
const askEveryMs = 120

const tooMany = (detail: string): CodedError => new CodedError('bundle-too-many', detail)

/** Hands dropped files over with their content: a page does not learn where they lie. */
const dropped = async (files: readonly File[]): Promise<TeamImportState> => {
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  if (files.length > teamDropLimits.files)
    throw tooMany(`There are ${files.length.toLocaleString('en')} of them.`)
  if (bytes > teamDropLimits.bytes) throw tooMany(`Together they have ${sizeText(bytes)}.`)
  const read = files.map(async (file) => ({
    fileName: file.name,
    bytes: new Uint8Array(await file.arrayBuffer())
  }))
  return invoke('team:importDropped', { files: await Promise.all(read) })
}

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
    openDropped: (files: readonly File[]) => take(dropped(files)),
    /** Stops after the files that are in, or puts away how it ended. */
    stop: () => take(invoke('team:importCancel'))
  }
}

export type OpeningFiles = ReturnType<typeof useOpening>
