import type { GatekeeperMove, GatekeeperState } from '../../shared/gatekeeper.ts'
import { draw } from '../draw.ts'
import { type PriorContact, trustAfter, trustMarks } from './trust.ts'
import { bestTimes, noMeantForGood, type Prompt, rightPeople, wordings } from './wordings.ts'

/** Who is called and who answers. */
export type Scene = {
  readonly company: string
  readonly gatekeeperName: string
  readonly firstName: string
  readonly lastName: string
  /** The name as it is said; empty = as it is written. */
  readonly pronunciation: string
  readonly pronoun: 'he' | 'she'
  readonly prior: PriorContact
}

export type Availability = 'free' | 'meeting' | 'out'

/** How a talk ended: at the voicemail's beep, with the prospect on the line, well, with nothing left, or cut off. */
export type Ending = 'voicemail' | 'transfer' | 'well' | 'empty' | 'badly'

/** Where a talk stands; the same seed, scene and moves always lead to the same one. */
export type Dialogue = {
  readonly seed: number
  readonly scene: Scene
  readonly availability: Availability
  readonly state: GatekeeperState
  /** What the gatekeeper says now. */
  readonly line: string
  /** 0..100. */
  readonly trust: number
  readonly turn: number
  readonly pushes: number
  /** How often each state has been entered. */
  readonly visits: Readonly<Partial<Record<GatekeeperState, number>>>
  /** The prompt was repeated after a silence. */
  readonly repeated: boolean
  /** The gatekeeper said no to the offer itself: the log keeps it. */
  readonly saidNo: boolean
  readonly ending: Ending | null
}

/** A talk of more turns than this ends: nobody holds a line for ever. */
export const mostTurns = 14

const pronouns = {
  he: { they: 'he', them: 'him', their: 'his' },
  she: { they: 'she', them: 'her', their: 'her' }
} as const

const capital = (line: string): string => line.charAt(0).toUpperCase() + line.slice(1)

const filled = (line: string, slots: Readonly<Record<string, string>>): string =>
  capital(line.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? ''))

/** One wording of a prompt, another one each time it comes up in a talk. */
const worded = (
  seed: number,
  turn: number,
  prompt: Prompt,
  scene: Scene
): { line: string; saidNo: boolean } => {
  const all = wordings[prompt]
  const first = draw(seed, prompt, all.length)
  const wording = all[(first + turn) % all.length] ?? ''
  const slots = {
    ...pronouns[scene.pronoun],
    company: scene.company,
    name: scene.gatekeeperName,
    first: scene.firstName,
    last: scene.lastName,
    time: bestTimes[draw(seed, 'time', bestTimes.length)] ?? '',
    person: rightPeople[draw(seed, 'person', rightPeople.length)] ?? '',
    sound: scene.pronunciation === '' ? `${scene.firstName} ${scene.lastName}`.trim() : scene.pronunciation
  }
  return { line: filled(wording, slots), saidNo: noMeantForGood.has(wording) }
}

const availabilities: readonly Availability[] = ['free', 'free', 'meeting', 'meeting', 'out']

/** A new talk: the gatekeeper answers. Whether the prospect is free, in a meeting or out is drawn from the seed. */
export const beginDialogue = (seed: number, scene: Scene): Dialogue => ({
  seed,
  scene,
  availability: availabilities[draw(seed, 'availability', availabilities.length)] ?? 'meeting',
  state: 'answer',
  line: worded(seed, 0, 'answer', scene).line,
  trust: trustMarks.start,
  turn: 0,
  pushes: 0,
  visits: { answer: 1 },
  repeated: false,
  saidNo: false,
  ending: null
})

/** Where a turn leads: a state with what is said in it, or an end. */
type Step = { readonly state: GatekeeperState; readonly prompt: Prompt; readonly ending?: Ending }
const to = (state: GatekeeperState, prompt: Prompt = state as Prompt): Step => ({ state, prompt })
const ended = (ending: Ending): Step => ({
  state: 'ended',
  prompt: ending === 'badly' ? 'cut-off' : 'goodbye',
  ending
})
const transfer: Step = { state: 'transfer', prompt: 'transfer', ending: 'transfer' }

type Turn = {
  readonly talk: Dialogue
  readonly trust: number
  readonly did: (...moves: GatekeeperMove[]) => boolean
}
const visited = ({ talk }: Turn, state: GatekeeperState): number => talk.visits[state] ?? 0

const unavailable = ({ talk }: Turn): Step =>
  to('unavailable', talk.availability === 'out' ? 'out' : 'meeting')

/** The answer to what the rep wants to know. */
const told = ({ did }: Turn): Step | null => {
  if (did('ask-right-person')) return to('intel', 'person')
  if (did('ask-best-time')) return to('intel', 'time')
  return did('ask-pronunciation') ? to('intel', 'sound') : null
}

const afterReason = (turn: Turn): Step => {
  const { talk, trust, did } = turn
  if (did('ask-voicemail') && trust >= trustMarks.start) return to('voicemail')
  if (did('reason-specific')) {
    if (trust < trustMarks.opens) return to('email')
    return talk.availability === 'out' ? unavailable(turn) : to('known')
  }
  if (did('reason-vague', 'pitch-gatekeeper')) return to('email')
  if (trust < trustMarks.refusesBelow) return to('refuse')
  const answer = told(turn)
  if (answer) return answer
  return visited(turn, 'what') > 1 ? to('email') : to('what', 'what-again')
}

const afterWho = (turn: Turn): Step => {
  const { did } = turn
  if (did('identify-full')) return did('reason-specific', 'reason-vague') ? afterReason(turn) : to('what')
  if (did('identify-partial')) return visited(turn, 'who') > 1 ? to('what') : to('who', 'who-again')
  return visited(turn, 'who') > 1 ? to('refuse') : to('who', 'who-again')
}

const afterAnswer = (turn: Turn): Step => {
  const { did } = turn
  if (did('identify-full', 'identify-partial')) {
    return did('reason-specific', 'reason-vague') ? afterReason(turn) : to('what')
  }
  return told(turn) ?? to('who')
}

const afterKnown = (turn: Turn): Step => {
  const { talk, trust, did } = turn
  if (did('pretext') && !talk.scene.prior.twoWay) return ended('badly')
  if (did('honest-not-expected', 'earlier-messages') || talk.scene.prior.twoWay) {
    return talk.availability === 'free' && trust >= trustMarks.transfers ? transfer : to('voicemail')
  }
  if (did('ask-voicemail')) return to('voicemail')
  return unavailable(turn)
}

const afterEmail = (turn: Turn): Step => {
  const { did } = turn
  if (did('pushy')) return to('refuse')
  if (did('ask-voicemail')) return to('voicemail')
  const answer = told(turn)
  if (answer) return answer
  if (did('accept-email')) {
    return did('identify-full', 'reason-specific') ? to('intel', 'more') : ended('well')
  }
  return did('gracious', 'gracious-close') ? ended('well') : to('refuse')
}

const afterUnavailable = (turn: Turn): Step => {
  const { did } = turn
  if (did('ask-voicemail')) return to('voicemail')
  const answer = told(turn)
  if (answer) return answer
  if (did('leave-message')) return ended('well')
  if (did('gracious-close', 'gracious')) return ended('well')
  return to('message')
}

const afterRefuse = (turn: Turn): Step => {
  const { trust, did } = turn
  if (did('pushy')) return ended('badly')
  const answer = told(turn)
  if (answer) return answer
  if (did('ask-voicemail') && trust >= trustMarks.refusesBelow) return to('voicemail')
  return did('gracious', 'gracious-close') ? ended('well') : ended('empty')
}

const afterMessage = (turn: Turn): Step => {
  const { did } = turn
  if (did('ask-voicemail')) return to('voicemail')
  if (did('leave-message')) return ended('well')
  const answer = told(turn)
  if (answer) return answer
  return did('gracious-close') ? ended('well') : ended('empty')
}

const afterVoicemail = (turn: Turn): Step => {
  const { did } = turn
  if (did('pushy')) return ended('badly')
  if (did('accept-voicemail', 'ask-voicemail'))
    return { state: 'ended', prompt: 'voicemail', ending: 'voicemail' }
  if (visited(turn, 'voicemail') > 2) return ended('empty')
  if (did('ask-pronunciation')) return to('voicemail', 'sound')
  return did('gracious', 'gracious-close')
    ? { state: 'ended', prompt: 'voicemail', ending: 'voicemail' }
    : to('voicemail')
}

const afterIntel = (turn: Turn): Step => {
  const { did } = turn
  if (did('ask-voicemail')) return to('voicemail')
  const answer = told(turn)
  return answer && visited(turn, 'intel') < 2 ? answer : ended('well')
}

const steps: Readonly<Record<Exclude<GatekeeperState, 'transfer' | 'ended'>, (turn: Turn) => Step>> = {
  answer: afterAnswer,
  who: afterWho,
  what: afterReason,
  known: afterKnown,
  email: afterEmail,
  unavailable: afterUnavailable,
  refuse: afterRefuse,
  message: afterMessage,
  voicemail: afterVoicemail,
  intel: afterIntel
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
  return steps[talk.state](turn)
}

/** The talk after the rep's turn made `moves`; a talk that has ended stays as it is. */
export const answerMoves = (talk: Dialogue, moves: readonly GatekeeperMove[]): Dialogue => {
  if (talk.ending !== null) return talk
  const made = new Set(moves)
  const trust = trustAfter(talk.trust, [...made], talk.scene.prior)
  const pushes = talk.pushes + (made.has('pushy') ? 1 : 0)
  const step = stepOf({ talk, trust, did: (...wanted) => wanted.some((move) => made.has(move)) }, pushes)
  const turn = talk.turn + 1
  const { line, saidNo } = worded(talk.seed, turn, step.prompt, talk.scene)
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

/** The rep said nothing for eight seconds: the line comes once more, then the gatekeeper hangs up. */
export const answerSilence = (talk: Dialogue): Dialogue => {
  if (talk.ending !== null) return talk
  if (!talk.repeated) return { ...talk, repeated: true }
  const { line } = worded(talk.seed, talk.turn + 1, 'goodbye', talk.scene)
  return { ...talk, state: 'ended', line, turn: talk.turn + 1, ending: 'empty' }
}
