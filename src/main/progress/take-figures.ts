import { deriveEvidence } from '../../grading/evidence/derive.ts'
import type { Evidence } from '../../grading/evidence/evidence.ts'
import type { Rulebook } from '../../grading/rulebook.ts'
import { steadyPace } from '../../grading/rules/steady-pace.ts'
import { hooksIn } from '../../grading/weighing.ts'
import { listenerModel } from '../../listening/attention/parameters.ts'
import { measureKey } from '../comparison.ts'
import { findGrade } from '../db/grades.ts'
import type { ReadableDb } from '../db/handles.ts'
import type { TakeFigures } from '../db/progress.ts'
import type { TakeRow } from '../db/takes.ts'
import { curveOf, type Listener } from '../listening/listening.ts'
import { rulebookInForce } from '../packs/packs.ts'
import { gradingInput } from '../takes/grading.ts'
import { limitsOfRule } from './distributions.ts'

/** Names the listener and the rulebook that figures are read by; equal = they may be compared. */
export const madeByNow = ({ version, pack }: Rulebook): string =>
  `${listenerModel} ${measureKey({ rulebookVersion: version, pack })}`

const paceOf = ({ audio }: Evidence, quietDb: number): number | null =>
  audio === null || (audio.snrDb !== null && audio.snrDb < quietDb) ? null : audio.articulationRate

/** As rule few-fillers counts: in the words where they can be read, else by ear. */
const fillersOf = ({ text, fluency, audio, timing }: Evidence): number | null => {
  const { firstSpeechMs, spokenMs } = timing
  const minutes = firstSpeechMs === null || spokenMs === null ? 0 : (spokenMs - firstSpeechMs) / 60_000
  const count =
    text.unreadable === null
      ? fluency.disfluencies.filter(({ kind }) => kind === 'filler').length
      : audio?.fillerCandidates?.length
  return count === undefined || minutes <= 0 ? null : count / minutes
}

const longestPauseOf = ({ audio }: Evidence): number | null =>
  audio === null || audio.firstSpeechMs === null
    ? null
    : audio.pauses.reduce((longest, [start, end]) => Math.max(longest, end - start), 0)

type Hook = Pick<TakeFigures, 'hook' | 'hookMs'>

/** The first thing for the listener that is out, as rule hook-in-10s times it. */
const hookOf = ({ text, value, timing }: Evidence): Hook => {
  if (text.unreadable !== null || timing.spokenMs === null) return { hook: null, hookMs: null }
  const hooks = hooksIn(value)
  if (hooks.length === 0) return { hook: 'none', hookMs: null }
  const ends = hooks.flatMap((span) => timing.at(span)?.endMs ?? [])
  return ends.length === 0 ? { hook: null, hookMs: null } : { hook: 'said', hookMs: Math.min(...ends) }
}

type Heard = Pick<TakeFigures, 'heard' | 'deletedMs' | 'listener'>

const heardOf = (evidence: Evidence, listener: Listener, monotone: boolean): Heard => {
  const curve = curveOf(evidence, listener, monotone)
  if (curve === null) return { heard: null, deletedMs: null, listener: null }
  const { deletedAtMs } = curve
  return {
    heard: deletedAtMs === null ? 'out' : 'deleted',
    deletedMs: deletedAtMs,
    listener: `${listener.startAttention} ${listener.decayFactor}`
  }
}

/** What the page of progress needs of one take, read by the rulebook in force and heard by its scenario's listener. */
export const figuresOf = (db: ReadableDb, take: TakeRow, listener: Listener): TakeFigures => {
  const rulebook = rulebookInForce(db)
  const evidence = deriveEvidence(gradingInput(db, take), rulebook.phrases)
  const monotone = findGrade(db, take.seq)?.findings.find(({ ruleId }) => ruleId === 'not-monotone')
  return {
    takeSeq: take.seq,
    madeBy: madeByNow(rulebook),
    articulationRate: paceOf(evidence, limitsOfRule(rulebook, steadyPace)('quiet')),
    fillersPerMinute: fillersOf(evidence),
    longestPauseMs: longestPauseOf(evidence),
    spokenMs: evidence.timing.spokenMs,
    ...hookOf(evidence),
    isTimed: evidence.timing.source === 'engine',
    ...heardOf(evidence, listener, monotone?.verdict === 'fail')
  }
}
