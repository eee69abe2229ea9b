import type { TeamRepRow } from '../../../shared/team.ts'
import { toast, toastFailure } from '../../app/toasts.ts'
import { invoke } from '../../bridge.ts'
import { isolated } from './team-words.ts'

/** Takes everything of one rep out, with a way back; `onChanged` runs after either. True = it is done. */
export const forgetRep = async (
  { repId, name }: Pick<TeamRepRow, 'repId' | 'name'>,
  onChanged: () => void
): Promise<boolean> => {
  try {
    const { bundleIds } = await invoke('team:forgetRep', { repId })
    onChanged()
    toast(`${isolated(name)} is forgotten here: reports, recordings and your notes.`, async () => {
      await invoke('team:restoreBundles', { bundleIds })
      onChanged()
    })
    return true
  } catch (error) {
    toastFailure(error)
    return false
  }
}
