import type { GatekeeperMove, GatekeeperState } from '../../shared/gatekeeper.ts'
import type { Finding } from '../../shared/grade.ts'
import type { AudioMeasures } from '../../shared/take.ts'
import { deriveEvidence } from '../evidence/derive.ts'
import type { Evidence, TextSpan } from '../evidence/evidence.ts'
import { estimatedSpokenS, usualFirstSpeechS } from '../evidence/timing-estimate.ts'
import { type GatekeeperSession, gradeGatekeeper } from '../gatekeeper/grade.ts'
import { gradeTake } from '../grade.ts'
import type { GivenAnswer, GradingInput } from '../input.ts'
import { measuresOfTimes } from '../measured-times.ts'
import { builtInRulebook, type Rulebook } from '../rulebook.ts'
import { pointsIn } from '../rules/one-point.ts'
import { hooksIn, isSure } from '../weighing.ts'

/** What a drill reads of a finding. */
type DrillFinding = Pick<Finding, 'ruleId' | 'group' | 'verdict' | 'title' | 'reason' | 'question'> & {
  readonly selfMarked: boolean
}

/** Words of the message and when they were out, from the beep; null = nobody knows when. */
export type Said = { readonly text: string; readonly startMs: number | null; readonly endMs: number | null }

/** What the bits of evidence that only drills read say of one message. */
export type MessageFacts = {
  readonly kind: 'message'
  /** Null = no words are known. */
  readonly text: string | null
  /** Spoken into a microphone; false = typed, with times reckoned at an easy pace. */
  readonly isSpoken: boolean
  readonly audio: AudioMeasures | null
  readonly lengthMs: number | null
  readonly findings: readonly DrillFinding[]
  readonly hook: Said | null
  readonly name: Said | null
  readonly identity: Said | null
  readonly iOrWe: Said | null
  readonly promises: readonly string[]
  /** Distinct things on sale. */
  readonly offerings: number
  /** Whom it was for. */
  readonly prospect: string
}

/** One turn of a talk with how long the rep took; null = not measured. */
export type TalkTurnFacts = {
  readonly state: GatekeeperState
  readonly moves: readonly GatekeeperMove[]
  readonly source: 'words' | 'tapped' | 'none'
  readonly lengthMs: number | null
}
export type TalkFacts = {
  readonly kind: 'talk'
  readonly findings: readonly DrillFinding[]
  readonly turns: readonly TalkTurnFacts[]
  /** 0..100 at the end. */
  readonly trust: number
  /** Put through to the voicemail. */
  readonly reachedVoicemail: boolean
}
export type StepFacts = MessageFacts | TalkFacts

/** What the rep said to a rule's question, by the rule's id. */
export type RuleMarks = Readonly<Record<string, boolean>>

/** The marks as answers to what the findings ask. */
const answersTo = (
  findings: readonly { ruleId: string; question: string | null }[],
  marks: RuleMarks
): GivenAnswer[] =>
  findings.flatMap(({ ruleId, question }) => {
    const answer = marks[ruleId]
    return question === null || answer === undefined ? [] : [{ ruleId, question, answer }]
  })

/** Typed words have no times of their own: these are those of somebody who says them at an easy pace. */
const timedInput = (input: GradingInput): GradingInput => {
  if (input.audio !== null || input.transcript === null || input.transcript.text.trim() === '') return input
  const spokenS = estimatedSpokenS(input.transcript.text)
  return { ...input, audio: measuresOfTimes(usualFirstSpeechS, spokenS) }
}

const firstOf = (spans: readonly TextSpan[], { text, timing }: Evidence): Said | null => {
  const said = spans.map((span) => ({
    text: text.text.slice(span.start, span.end),
    startMs: timing.at(span)?.startMs ?? null,
    endMs: timing.at(span)?.endMs ?? null,
    start: span.start
  }))
  const [first] = said.toSorted((a, b) => (a.endMs ?? a.start) - (b.endMs ?? b.start))
  return first === undefined ? null : { text: first.text, startMs: first.startMs, endMs: first.endMs }
}

const ownPronouns = new Set(['i', 'we', "i'm", "i've", "i'll", "i'd", "we're", "we've", "we'll", "we'd"])

/** Everything that a drill reads of a message, its grade included. */
export const messageFacts = (
  input: GradingInput,
  marks: RuleMarks = {},
  book: Rulebook = builtInRulebook
): MessageFacts => {
  const open = gradeTake(input, book).findings
  const answers = answersTo(open, marks)
  const findings =
    answers.length === 0
      ? open
      : gradeTake({ ...input, answers: [...(input.answers ?? []), ...answers] }, book).findings
  const evidence = deriveEvidence(timedInput(input), book.phrases)
  const { text, timing, value, names, identity, exchange, topics } = evidence
  const isKnown = text.unreadable === null
  const { firstName, lastName } = input.card
  return {
    kind: 'message',
    text: isKnown ? text.text : null,
    isSpoken: input.audio !== null,
    audio: input.audio,
    lengthMs: timing.spokenMs,
    findings,
    hook: firstOf(hooksIn(value), evidence),
    name: firstOf(
      names.said.filter(({ match }) => match !== 'wrong'),
      evidence
    ),
    identity: firstOf(identity.statements, evidence),
    iOrWe: firstOf(
      text.tokens.filter(({ norm }) => ownPronouns.has(norm)),
      evidence
    ),
    promises: exchange.promises.filter(isSure).map(({ start, end }) => text.text.slice(start, end)),
    offerings: pointsIn(topics),
    prospect: `${firstName} ${lastName}`.trim()
  }
}

/** Everything that a drill reads of a talk that is over. */
export const talkFacts = (
  session: GatekeeperSession,
  talk: Omit<TalkFacts, 'kind' | 'findings'>,
  marks: RuleMarks = {},
  book: Rulebook = builtInRulebook
): TalkFacts => {
  const open = gradeGatekeeper(session, book).findings
  const answers = answersTo(open, marks)
  const given = [...(session.answers ?? []), ...answers]
  const findings =
    answers.length === 0 ? open : gradeGatekeeper({ ...session, answers: given }, book).findings
  return { kind: 'talk', findings, ...talk }
}
