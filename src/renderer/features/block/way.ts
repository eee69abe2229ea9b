import { create } from 'zustand'

/** How the rep rehearses: aloud, typing, or aloud to nobody with ticks of his own. */
export type Way = 'call' | 'typed' | 'marks'

type Ways = {
  /** Stays for the next prospect, until Ringback is closed. */
  way: Way
  /** The session that a prospect's tries go on with. */
  sessions: Readonly<Record<string, string>>
}

export const useWays = create<Ways>(() => ({ way: 'call', sessions: {} }))
