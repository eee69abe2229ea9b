import { useState } from 'react'
import type { Failure } from '../../../shared/errors.ts'
import { toastFailure } from '../../app/toasts.ts'
import { failureOf, invoke } from '../../bridge.ts'
import { type TakenImport, toldImport } from './own-actions.ts'

type ImportStep =
  | { step: 'none' }
  | { step: 'taken'; asked: TakenImport }
  | { step: 'refused'; failure: Failure }

/** Bringing a zip in: the question where its id is taken, and the reason where it is refused. */
export const useImport = (onChange: () => void) => {
  const [state, setState] = useState<ImportStep>({ step: 'none' })

  const choose = async (): Promise<void> => {
    setState({ step: 'none' })
    try {
      const answer = await invoke('scenarios:import')
      if (answer.state === 'taken') setState({ step: 'taken', asked: answer })
      if (answer.state !== 'imported') return
      onChange()
      toldImport(answer.name)
    } catch (error) {
      setState({ step: 'refused', failure: failureOf(error) })
    }
  }

  const settle = async ({ importId }: TakenImport, how: 'both' | 'replace' | 'cancel'): Promise<void> => {
    setState({ step: 'none' })
    try {
      const taken = await invoke('scenarios:settleImport', { importId, how })
      if (taken === null) return
      onChange()
      const undo = async () => {
        await invoke('scenarios:restore', { folder: taken.scenarioId })
        onChange()
      }
      toldImport(taken.name, how === 'replace' ? undo : undefined)
    } catch (error) {
      toastFailure(error)
    }
  }

  return { state, choose: () => void choose(), settle, dismiss: () => setState({ step: 'none' }) }
}
export type Import = ReturnType<typeof useImport>
