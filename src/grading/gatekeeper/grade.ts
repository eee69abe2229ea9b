import type {
  GatekeeperFinding,
  GatekeeperGrade,
  GatekeeperMove,
  GatekeeperState,
  HeardTurn
} from '../../shared/gatekeeper.ts'
import { deriveEvidence } from '../evidence/derive.ts'
import type { TextSpan } from '../evidence/evidence.ts'
import { deriveHistory } from '../evidence/history.ts'
import { type Judged, judged } from '../grade.ts'
import type { GradingInput } from '../input.ts'
import { builtInRulebook, type Rulebook } from '../rulebook.ts'
import { firstToFix, type Scored, scoreOf } from '../score.ts'
import { movesIn } from './moves.ts'

/** One turn: the gatekeeper's line, and the rep's words or, where nothing was written down, what the rep tapped. */
export type SessionTurn = {
  readonly state: GatekeeperState
  readonly gatekeeper: string
  /** null = not written down. */
  readonly rep: string | null
  /** null = not tapped. */
  readonly tapped: readonly GatekeeperMove[] | null
}

/** All that the grade of a talk with a gatekeeper depends on. */
export type GatekeeperSession = Pick<GradingInput, 'card' | 'earlier' | 'touches' | 'now' | 'answers'> & {
  readonly turns: readonly SessionTurn[]
  /** Whether the talk ended with the person on the line; default false. */
  readonly wasPutThrough?: boolean
}

const heardTurn = (
  turn: SessionTurn,
  context: { priorTwoWay: boolean; priorVoicemails: number },
  card: GradingInput['card']
): HeardTurn => {
  const { state, gatekeeper, rep, tapped } = turn
  if (rep !== null && rep.trim() !== '') {
    const moves = movesIn({ state, gatekeeper, rep, card, context })
    return { state, source: 'words', moves: moves.map(({ move, start, end }) => ({ move, start, end })) }
  }
  if (tapped === null) return { state, source: 'none', moves: [] }
  return { state, source: 'tapped', moves: tapped.map((move) => ({ move, start: 0, end: 0 })) }
}

/** What the log says of contact before a talk. */
export const priorContact = (
  before: Pick<GradingInput, 'card' | 'earlier' | 'touches' | 'now'>
): { priorTwoWay: boolean; priorVoicemails: number } => {
  const logged = (before.touches ?? []).filter(({ channel }) => channel === 'voicemail').length
  const worded = before.earlier.filter(({ channel }) => channel === 'voicemail').length
  const { twoWay } = deriveHistory({ ...before, transcript: null, audio: null })
  return { priorTwoWay: twoWay, priorVoicemails: Math.max(logged, worded) }
}

/** The session as a rule's input: what the rep did in each turn, and what the log bears out. */
const talkInput = (session: GatekeeperSession): GradingInput => {
  const { turns, wasPutThrough = false, ...before } = session
  const input: GradingInput = { ...before, transcript: null, audio: null }
  const context = priorContact(before)
  return {
    ...input,
    dialogue: { ...context, wasPutThrough, turns: turns.map((turn) => heardTurn(turn, context, before.card)) }
  }
}

const placedIn = (spans: readonly TextSpan[], turns: readonly SessionTurn[]): GatekeeperFinding['spans'] =>
  spans
    .flatMap(({ start, end, turn = 0 }) => {
      const length = turns[turn]?.rep?.length ?? 0
      return start < Math.min(end, length)
        ? [{ turn, start, end: Math.min(end, length), startMs: null, endMs: null }]
        : []
    })
    .toSorted((a, b) => a.turn - b.turn || a.start - b.start || a.end - b.end)

/** Whether a verdict rests on what the rep tapped: on a tapped move, or on tapped turns alone. */
const restsOnTaps = ({ spans, verdict }: Judged, turns: readonly HeardTurn[]): boolean => {
  if (verdict === 'needs-input' || verdict === 'not-applicable') return false
  const named = spans.length > 0 ? spans.map(({ turn = 0 }) => turns[turn]) : turns
  return named.some((turn) => turn?.source === 'tapped')
}

/** Grades one talk with a gatekeeper by the gatekeeper's rules alone; never throws, and the same talk gives the same grade. */
export const gradeGatekeeper = (
  session: GatekeeperSession,
  book: Rulebook = builtInRulebook
): GatekeeperGrade => {
  const input = talkInput(session)
  const evidence = deriveEvidence(input, book.phrases)
  const entries = book.entries.filter(({ rule }) => rule.group === 'gatekeeper')
  const findings = entries.map((entry): GatekeeperFinding => {
    const found = judged(entry, evidence, session.answers ?? [])
    const selfMarked = found.selfMarked || restsOnTaps(found, evidence.dialogue.turns)
    return { ...found, selfMarked, spans: placedIn(found.spans, session.turns) }
  })
  const scored = findings.map((finding, at): Scored => ({ ...finding, capsAt: entries[at]?.capsAt ?? null }))
  return {
    rulebookVersion: book.version,
    ...scoreOf(scored, 0),
    findings,
    fixFirst: firstToFix(scored),
    pack: book.pack
  }
}
