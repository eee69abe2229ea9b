import { create } from 'zustand'

type Session = { id: string; prospectId: string; scenarioId: string }

type Memory = {
  prospectId: string | null
  scenarioId: string | null
  /** Goes on while prospect and scenario stay the same. */
  session: Session | null
  /** "Why would they ring back?", by prospect. */
  intents: Readonly<Record<string, string>>
}

/** What Rehearse remembers while the rep is on other screens, until Ringback is closed. */
export const useMemory = create<Memory>(() => ({
  prospectId: null,
  scenarioId: null,
  session: null,
  intents: {}
}))

export const rememberIntent = (prospectId: string, intent: string): void =>
  useMemory.setState(({ intents }) => ({ intents: { ...intents, [prospectId]: intent } }))

/** The session that a take with this choice goes on with. */
export const sessionFor = (prospectId: string, scenarioId: string): string | undefined => {
  const { session } = useMemory.getState()
  return session?.prospectId === prospectId && session.scenarioId === scenarioId ? session.id : undefined
}
