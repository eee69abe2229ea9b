import { useEffect, useRef, useState } from 'react'
import type { ModelShelf, ModelTest } from '../../../shared/model.ts'
import { readSettings } from '../../app/settings.ts'
import { toast, toastFailure } from '../../app/toasts.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'

/** Often enough for a bar that moves, seldom enough to cost nothing. */
const lookEveryMs = 500

const isMoving = ({ suggested, importing }: ModelShelf): boolean =>
  importing?.state === 'unpacking' ||
  suggested.some(({ download }) => download?.state === 'downloading' || download?.state === 'unpacking')

/** Tells when a model has arrived; it may have been put in use with that. */
const useArrivals = (shelf: ModelShelf | null): void => {
  const known = useRef<ReadonlySet<string> | null>(null)
  useEffect(() => {
    if (shelf === null) return
    const before = known.current
    known.current = new Set(shelf.installed.map(({ id }) => id))
    const arrived = shelf.installed.filter(({ id }) => before !== null && !before.has(id))
    if (arrived.length === 0) return
    for (const { id, name } of arrived)
      toast(id === shelf.inUse ? `${name} is ready: dictation uses it.` : `${name} is ready.`)
    readSettings().catch(toastFailure)
  }, [shelf])
}

export type TestRun = { id: string; result: ModelTest | null }

/** The speech models and what can be done with them; looked at again and again while something is on its way. */
export const useModels = () => {
  const { replace, reload, ...answer } = useAnswer('models', () => invoke('models:read'))
  const [testRun, setTestRun] = useState<TestRun | null>(null)
  const shelf = answer.state === 'ready' ? answer.value : null
  const moves = shelf !== null && isMoving(shelf)
  useEffect(() => {
    if (!moves) return
    const timer = setInterval(reload, lookEveryMs)
    return () => clearInterval(timer)
  }, [moves, reload])
  useArrivals(shelf)

  const show = (asked: Promise<ModelShelf>): void => void asked.then(replace).catch(toastFailure)
  return {
    answer,
    shelf,
    testRun,
    download: (modelId: string) => show(invoke('models:download', { modelId })),
    pause: (modelId: string) => show(invoke('models:pause', { modelId })),
    cancel: (modelId: string) => show(invoke('models:cancel', { modelId })),
    bringIn: (from: 'folder' | 'archive') => show(invoke('models:import', { from })),
    cancelImport: () => show(invoke('models:cancelImport')),
    use: (modelId: string | null) =>
      show(invoke('models:use', { modelId }).then(async (now) => readSettings().then(() => now))),
    remove: (modelId: string) => {
      setTestRun((run) => (run?.id === modelId ? null : run))
      show(invoke('models:remove', { modelId }).then(async (now) => readSettings().then(() => now)))
    },
    test: (modelId: string) => {
      setTestRun({ id: modelId, result: null })
      invoke('models:test', { modelId }).then(
        (result) => setTestRun((run) => (run?.id === modelId ? { id: modelId, result } : run)),
        (error: unknown) => {
          setTestRun(null)
          toastFailure(error)
        }
      )
    }
  }
}

export type ModelActions = ReturnType<typeof useModels>
