import type { Criterion } from '../../shared/drill.ts'
import type { GatekeeperMove, GatekeeperState } from '../../shared/gatekeeper.ts'
import { seconds } from '../rules/phrasing.ts'
import type { Held } from './held.ts'
import type { TalkFacts, TalkTurnFacts } from './step-facts.ts'

type Of<K extends Criterion['kind']> = Extract<Criterion, { kind: K }>

type Question = {
  readonly asks: string
  /** Where an answer to it is heard. */
  readonly states: readonly GatekeeperState[]
  readonly full: readonly GatekeeperMove[]
  readonly short: string
}

const questions: readonly Question[] = [
  {
    asks: 'who is calling',
    states: ['answer', 'who'],
    full: ['identify-full'],
    short: 'Give your full name and your company.'
  },
  {
    asks: 'what it is about',
    states: ['answer', 'who', 'what'],
    full: ['reason-specific'],
    short: 'Say it in one line, with something from the card.'
  },
  {
    asks: 'whether they expect you',
    states: ['known'],
    full: ['honest-not-expected', 'earlier-messages'],
    short: 'An honest “no” is enough.'
  }
]

const answerTo = ({ turns }: TalkFacts, { states, full }: Question): TalkTurnFacts | undefined =>
  turns.find(({ state, moves }) => states.includes(state) && moves.some((move) => full.includes(move)))

/** Who, what and whether they are expected: each answered fully, each answer within the time, and the trust kept. */
export const answered = (talk: TalkFacts, { trustFrom }: Of<'answers'>, withinMs: number | null): Held => {
  const selfMarked = talk.turns.some(({ source }) => source === 'tapped')
  const marked = selfMarked ? { selfMarked } : {}
  const notYet = (says: string): Held => ({ outcome: 'not-yet', says, ...marked })
  for (const question of questions) {
    const answer = answerTo(talk, question)
    if (answer === undefined) {
      const isOpen = talk.turns.some(
        ({ state, source }) => source === 'none' && question.states.includes(state)
      )
      if (isOpen)
        return { outcome: 'unknown', says: `Nobody heard your answer to ${question.asks}.`, needs: 'words' }
      const wasAsked = talk.turns.some(({ state }) => question.states.includes(state))
      return notYet(
        wasAsked
          ? `Your answer to ${question.asks} was not full yet. ${question.short}`
          : `It did not come to ${question.asks}: the questions before it open that door.`
      )
    }
    if (withinMs !== null && answer.lengthMs !== null && answer.lengthMs > withinMs)
      return notYet(
        `Your answer to ${question.asks} took ${seconds(answer.lengthMs)}; the mark is ${seconds(withinMs)}.`
      )
  }
  if (talk.trust < trustFrom) return notYet(`Trust was ${talk.trust} at the end; the mark is ${trustFrom}.`)
  return { outcome: 'passed', says: `Three full answers, and trust at ${talk.trust}.`, ...marked }
}

const blocks = {
  email: '“send an e-mail”',
  unavailable: '“not available”',
  refuse: 'a refusal',
  voicemail: 'the offer of voicemail'
} as const

/** The talk came to one of these blocks. */
export const metBlock = (talk: TalkFacts, { states }: Of<'met'>): Held => {
  const met = states.find(
    (state) =>
      talk.turns.some((turn) => turn.state === state) || (state === 'voicemail' && talk.reachedVoicemail)
  )
  return met === undefined
    ? {
        outcome: 'not-yet',
        says: `The talk did not come to ${states.map((state) => blocks[state]).join(' or ')}.`
      }
    : { outcome: 'passed', says: `You met ${blocks[met]}.` }
}
