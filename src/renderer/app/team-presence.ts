import { create } from 'zustand'
import { invoke } from '../bridge.ts'
import { toastFailure } from './toasts.ts'

type TeamPresence = {
  /** Whose reports were opened here: only then the rail has a team. */
  reps: number
  /** How notes were signed last. */
  notesFrom: string
  /** How often files came or went: what was asked before may be over. */
  changes: number
}

export const useTeamPresence = create<TeamPresence>(() => ({ reps: 0, notesFrom: '', changes: 0 }))

/** At the start, and after files came or went. */
export const readTeamPresence = async (): Promise<void> => {
  try {
    const { reps, notesFrom } = await invoke('team:summary')
    useTeamPresence.setState(({ changes }) => ({ reps, notesFrom, changes: changes + 1 }))
  } catch (error) {
    toastFailure(error)
  }
}
