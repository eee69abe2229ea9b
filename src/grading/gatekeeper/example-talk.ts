import { exampleInput } from '../example-input.ts'
import type { PartialInput } from '../rule.ts'
import type { GatekeeperSession } from './grade.ts'

/** The whole session of an example's talk, over the neutral card. */
export const exampleTalk = (given: PartialInput): GatekeeperSession => {
  const { card, earlier, touches, now } = exampleInput({ ...given, transcript: null, spokenS: null })
  const turns = (given.talk ?? []).map(({ state, gatekeeper = '', rep = null, tapped = null }) => ({
    state,
    gatekeeper,
    rep,
    tapped
  }))
  return { card, earlier, touches, now, turns }
}
