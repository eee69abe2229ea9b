import { create } from 'zustand'

/** Who needs the sound right now: work that can wait leaves a call and what is being played alone. */
export const useSoundUse = create<{
  /** From the ring to the saved take. */
  isOnCall: boolean
  /** The take that is played out of a list. */
  clipTakeId: string | null
}>(() => ({ isOnCall: false, clipTakeId: null }))
