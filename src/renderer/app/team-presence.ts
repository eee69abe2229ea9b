import { create } from 'zustand'
import { invoke } from '../bridge.ts'
import { toastFailure } from './toasts.ts'

/** Whether anybody's report was opened here: only then the rail has a team. */
export const useTeamPresence = create<{ reps: number; notesFrom: string }>(() => ({ reps: 0, notesFrom: '' }))

/** At the start, and after files came or went. */
export const readTeamPresence = async (): Promise<void> => {
  try {
    const { reps, notesFrom } = await invoke('team:summary')
    useTeamPresence.setState({ reps, notesFrom })
  } catch (error) {
    toastFailure(error)
  }
}
