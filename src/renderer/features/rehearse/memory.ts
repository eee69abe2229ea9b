import { create } from 'zustand'

type Session = { id: string; prospectId: string; scenarioId: string }

type Memory = {
  prospectId: string | null
  scenarioId: string | null
  /** Goes on while prospect and scenario stay the same. */
  session: Session | null
  /** "Why would they ring back?", by prospect. */
  intents: Readonly<Record<string, string>>
  /** What the next call is drawn from; it is drawn before the call, so that its greeting can be made ready. */
  nextSeed: number
}

const drawnSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0

/** What Rehearse remembers while the rep is on other screens, until Ringback is closed. */
export const useMemory = create<Memory>(() => ({
  prospectId: null,
  scenarioId: null,
  session: null,
  intents: {},
  nextSeed: drawnSeed()
}))

export const rememberIntent = (prospectId: string, intent: string): void =>
  useMemory.setState(({ intents }) => ({ intents: { ...intents, [prospectId]: intent } }))

/** The session that a take with this choice goes on with. */
export const sessionFor = (prospectId: string, scenarioId: string): string | undefined => {
  const { session } = useMemory.getState()
  return session?.prospectId === prospectId && session.scenarioId === scenarioId ? session.id : undefined
}

/** The seed of the call that is starting now; the next one gets another. */
export const takeSeed = (): number => {
  const { nextSeed } = useMemory.getState()
  useMemory.setState({ nextSeed: drawnSeed() })
  return nextSeed
}
