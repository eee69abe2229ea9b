import type { GatekeeperMove } from '../../shared/gatekeeper.ts'
import { draw } from '../draw.ts'
import { gatekeeperSteps } from './gatekeeper-steps.ts'
import { influencerSteps } from './influencer-steps.ts'
import { lineFor } from './lines.ts'
import {
  type Availability,
  type Dialogue,
  ended,
  type Scene,
  type Step,
  type Steps,
  type Turn
} from './talk.ts'
import { type Cast, trustAfter, trustMarks } from './trust.ts'

/** A talk of more turns than this ends: nobody holds a line for ever. */
export const mostTurns = 14

const availabilities: readonly Availability[] = ['free', 'free', 'meeting', 'meeting', 'out']

/** A new talk: somebody answers. Whether the prospect is free, in a meeting or out is drawn from the seed. */
export const beginDialogue = (seed: number, scene: Scene): Dialogue => {
  const availability = availabilities[draw(seed, 'availability', availabilities.length)] ?? 'meeting'
  const state = scene.opensAt ?? 'answer'
  const away = availability === 'out' ? 'out' : 'meeting'
  const { line, saidNo } = lineFor(seed, 0, state === 'unavailable' ? away : state, scene)
  return {
    seed,
    scene,
    availability,
    state,
    line,
    trust: trustMarks.start,
    turn: 0,
    pushes: 0,
    visits: { [state]: 1 },
    repeated: false,
    saidNo,
    ending: null
  }
}

const stepsOf: Readonly<Record<Cast, Steps>> = {
  gatekeeper: gatekeeperSteps,
  influencer: influencerSteps
}

/** Two pushes are one too many. */
const mostPushes = 2

const stepOf = (turn: Turn, pushes: number): Step => {
  const { talk, trust } = turn
  if (trust <= trustMarks.ends || pushes >= mostPushes) return ended('badly')
  if (talk.turn + 1 >= mostTurns) return ended('empty')
  const early =
    talk.state === 'answer' || talk.state === 'who' || talk.state === 'what' || talk.state === 'known'
  if (early && turn.did('gracious-close')) return ended('well')
  if (talk.state === 'transfer' || talk.state === 'ended') return ended('well')
  return stepsOf[talk.scene.cast][talk.state](turn)
}

/** The talk after the rep's turn made `moves`; a talk that has ended stays as it is. */
export const answerMoves = (talk: Dialogue, moves: readonly GatekeeperMove[]): Dialogue => {
  if (talk.ending !== null) return talk
  const made = new Set(moves)
  const trust = trustAfter(talk.trust, [...made], talk.scene.prior, talk.scene.cast)
  const pushes = talk.pushes + (made.has('pushy') ? 1 : 0)
  const step = stepOf({ talk, trust, did: (...wanted) => wanted.some((move) => made.has(move)) }, pushes)
  const turn = talk.turn + 1
  const { line, saidNo } = lineFor(talk.seed, turn, step.prompt, talk.scene)
  return {
    ...talk,
    state: step.state,
    line,
    trust,
    turn,
    pushes,
    visits: { ...talk.visits, [step.state]: (talk.visits[step.state] ?? 0) + 1 },
    repeated: false,
    saidNo: talk.saidNo || saidNo,
    ending: step.ending ?? null
  }
}

/** The rep said nothing for eight seconds: the line comes once more, then the other side hangs up. */
export const answerSilence = (talk: Dialogue): Dialogue => {
  if (talk.ending !== null) return talk
  if (!talk.repeated) return { ...talk, repeated: true }
  const { line } = lineFor(talk.seed, talk.turn + 1, 'goodbye', talk.scene)
  return { ...talk, state: 'ended', line, turn: talk.turn + 1, ending: 'empty' }
}
