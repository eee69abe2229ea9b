import type { GatekeeperMove } from '../../shared/gatekeeper.ts'
import { answerMoves, answerSilence, beginDialogue } from './dialogue.ts'
import type { Dialogue, Scene } from './talk.ts'

/** What made a talk go on from a turn: moves, a silence to the end, or nothing yet. */
export type TalkStep =
  | { readonly step: 'moves'; readonly drove: readonly GatekeeperMove[] }
  | { readonly step: 'silence' | 'open' }

const after = (talk: Dialogue, made: TalkStep): Dialogue => {
  switch (made.step) {
    case 'moves':
      return answerMoves(talk, made.drove)
    case 'silence':
      return answerSilence({ ...talk, repeated: true })
    case 'open':
      return talk
  }
}

/** A talk again from its seed: where it stood before each step, and after the last one. */
export const replayed = (seed: number, scene: Scene, steps: readonly TalkStep[]): Dialogue[] => {
  let talk = beginDialogue(seed, scene)
  const stood = [talk]
  for (const step of steps) {
    talk = after(talk, step)
    stood.push(talk)
  }
  return stood
}
