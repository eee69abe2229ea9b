import type { Output } from '../../../shared/contract.ts'
import { navigate } from '../../app/navigation.ts'
import { toast, toastFailure } from '../../app/toasts.ts'
import { invoke } from '../../bridge.ts'

export const editScenario = (folder: string): void => navigate({ screen: 'scenario', folder })

const opened = (made: Promise<{ scenarioId: string }>): void =>
  void made.then(({ scenarioId }) => editScenario(scenarioId)).catch(toastFailure)

/** A new scenario, opened in the editor. */
export const createScenario = (): void => opened(invoke('scenarios:create'))

/** A copy that belongs to the rep, opened in the editor. */
export const duplicateScenario = (scenarioId: string): void =>
  opened(invoke('scenarios:duplicate', { scenarioId }))

export const exportScenario = async (scenarioId: string): Promise<void> => {
  try {
    const { path } = await invoke('scenarios:export', { scenarioId })
    if (path !== null) toast(`Written to ${path}.`)
  } catch (error) {
    toastFailure(error)
  }
}

/** Removes one of the rep's own, with its undo. `onChange` reads the list again. */
export const removeScenario = async (folder: string, name: string, onChange: () => void): Promise<void> => {
  try {
    await invoke('scenarios:remove', { folder })
    onChange()
    toast(`“${name}” deleted.`, async () => {
      await invoke('scenarios:restore', { folder })
      onChange()
    })
  } catch (error) {
    toastFailure(error)
  }
}

/** What a zip wants to know before it is taken. */
export type TakenImport = Extract<Output<'scenarios:import'>, { state: 'taken' }>

/** Says which scenario came in. Replacing one has its undo. */
export const toldImport = (name: string, undo?: () => Promise<void>): void =>
  toast(`“${name}” is among your scenarios.`, undo)
