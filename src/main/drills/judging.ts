import { randomUUID } from 'node:crypto'
import { broughtBy } from '../../grading/drills/criteria.ts'
import { drillAs, judgeTry, ruleMarksOf } from '../../grading/drills/judge.ts'
import { spacingOf } from '../../grading/drills/plan.ts'
import { playedSeries } from '../../grading/drills/played.ts'
import { passesInRow, seriesOf } from '../../grading/drills/series.ts'
import { messageFacts, type RuleMarks, type StepFacts, talkFacts } from '../../grading/drills/step-facts.ts'
import type { GradingInput } from '../../grading/input.ts'
import type { Drill, DrillAnswer, DrillJudgement, DrillResult, DrillStep } from '../../shared/drill.ts'
import { CodedError } from '../../shared/errors.ts'
import { cardOf } from '../../shared/prospect.ts'
import { findRun, putTry, type RunRow, shownTry, type TryRow, triesOf } from '../db/drills.ts'
import type { ReadableDb } from '../db/handles.ts'
import { findProspect } from '../db/prospects.ts'
import { findTalk } from '../db/talks.ts'
import { rulebookInForce } from '../packs/packs.ts'
import { savedTake } from '../takes/detail.ts'
import { gradingInput } from '../takes/grading.ts'
import { localTime } from '../takes/local-time.ts'
import { seriesOf as loggedSeries } from '../takes/series.ts'
import { sessionOf } from '../talks/grading.ts'
import type { DrillsContext } from './context.ts'
import { respectsANo, saidNoAt } from './run.ts'
import { datedTry, shelved } from './shelf.ts'

type Marks = Readonly<Record<string, boolean>>

const typedInput = (db: ReadableDb, run: RunRow, text: string): GradingInput => {
  const prospect = findProspect(db, run.prospectId)
  if (prospect === null) throw new CodedError('prospect-missing', run.prospectId)
  const { prospectId, startedLocal: now } = run
  return {
    transcript: text.trim() === '' ? null : { text, origin: 'typed' },
    audio: null,
    card: cardOf(prospect),
    ...loggedSeries(db, { prospectId, words: text, now, ownTouchId: null })
  }
}

const heardTalk = async (
  { library, talks }: DrillsContext,
  talkId: string,
  marks: RuleMarks
): Promise<StepFacts> => {
  const talk = await talks.read(talkId)
  if (talk.ending === null) throw new CodedError('input-invalid', 'This talk is not over yet.')
  const { read } = library.handles()
  const row = findTalk(read, talkId)
  if (row === null) throw new CodedError('talk-missing', talkId)
  const turns = talk.turns.map(({ state, moves, source, takeId, durationMs }) => ({
    state,
    moves: moves.map(({ move }) => move),
    source,
    lengthMs: takeId === null ? null : durationMs
  }))
  return talkFacts(
    sessionOf(read, row),
    { turns, trust: talk.turns.at(-1)?.trust ?? 0, reachedVoicemail: talk.ending === 'voicemail' },
    marks,
    rulebookInForce(read)
  )
}

/** What was done in each step, in order; earlier messages of a played series stand before the later ones. */
const factsOf = async (
  context: DrillsContext,
  drill: Drill,
  run: RunRow,
  answers: readonly DrillAnswer[],
  marks: Marks
): Promise<StepFacts[]> => {
  const { library, takes } = context
  const said: Record<number, string> = {}
  const steps: StepFacts[] = []
  const messageOf = (step: DrillStep, stored: GradingInput, ruleMarks: RuleMarks): StepFacts => {
    const book = rulebookInForce(library.handles().read)
    if (step.day === null) return messageFacts(stored, ruleMarks, book)
    const played = playedSeries(run.startedLocal.slice(0, 10), step.day, { ...said })
    said[step.day] = stored.transcript?.text ?? ''
    const { scriptStats: _scriptStats, ...input } = stored
    return messageFacts({ ...input, ...played }, ruleMarks, book)
  }
  for (const [at, answer] of answers.entries()) {
    const step = drill.steps[at]
    if (step === undefined) throw new CodedError('input-invalid', `${drill.title} has no step ${at + 1}.`)
    if ((step.answer === 'talk') !== (answer.kind === 'talk'))
      throw new CodedError('input-invalid', `Step ${at + 1} of ${drill.title} is a ${step.answer}.`)
    const ruleMarks = ruleMarksOf(drill, at, marks)
    if (answer.kind === 'talk') steps.push(await heardTalk(context, answer.talkId, ruleMarks))
    else if (answer.kind === 'text')
      steps.push(messageOf(step, typedInput(library.handles().read, run, answer.text), ruleMarks))
    else {
      // Measures the recording first, where that was not done yet.
      await takes.read(answer.takeId)
      const { read } = library.handles()
      steps.push(messageOf(step, gradingInput(read, savedTake(read, answer.takeId)), ruleMarks))
    }
  }
  return steps
}

const clockNotes = {
  '1.5': 'The clock was half as long again.',
  '2': 'The clock was twice as long.',
  none: 'There was no clock.'
} as const

const clockNote = ({ timeFactor }: RunRow): string | null =>
  timeFactor === 1 ? null : clockNotes[`${timeFactor}`]

/** Somebody who said no is not called again, not even to practise the goodbye. */
const refusal = (db: ReadableDb, drill: Drill, run: RunRow): DrillJudgement | null => {
  const at = respectsANo(drill) ? saidNoAt(db, run.prospectId) : null
  if (at === null) return null
  const name = findProspect(db, run.prospectId)?.firstName ?? 'This prospect'
  return {
    outcome: 'not-yet',
    reason: `${name} said no on ${at.slice(0, 10)}: let it rest, and choose somebody else.`,
    needs: null,
    checks: []
  }
}

/** Judges a run so far; once every step is there, it is a try and is kept, in the place of the one that it was. */
export const judgeRun = async (
  context: DrillsContext,
  runId: string,
  answers: readonly DrillAnswer[],
  marks: Marks
): Promise<DrillResult> => {
  const { library, now } = context
  const run = findRun(library.handles().read, runId)
  if (run === null) throw new CodedError('drill-missing', 'This run is no longer in the library.')
  const { drill: whole } = shelved(library.handles().read, run.drillId)
  const drill = drillAs(whole, run.variant)
  const steps = await factsOf(context, drill, run, answers, marks)
  const { write } = library.handles()
  const tries = triesOf(write, run.drillId)
  const own = tries.find((one) => one.runId === runId)
  const before = tries.slice(0, own === undefined ? tries.length : tries.indexOf(own))
  const row = passesInRow(before, drill.seriesLength)
  const passes = (row.length < drill.seriesLength ? row : []).map(({ brought }) => brought)
  const refused = refusal(write, drill, run)
  const judgement =
    refused ?? judgeTry(whole, run.variant, { steps, timeFactor: run.timeFactor, passes, marks })
  const isWhole = refused === null && steps.length === drill.steps.length
  const judgedAt = now()
  const kept: TryRow = {
    id: own?.id ?? randomUUID(),
    runId,
    drillId: run.drillId,
    variant: run.variant,
    at: own?.at ?? judgedAt.toISOString(),
    atLocal: own?.atLocal ?? localTime(judgedAt),
    outcome: judgement.outcome,
    reason: judgement.reason,
    needs: judgement.needs,
    selfMarked: judgement.checks.some(({ selfMarked }) => selfMarked),
    timeFactor: run.timeFactor,
    answers: [...answers],
    brought: broughtBy(steps.findLast(({ kind }) => kind === 'message')),
    rulebookVersion: rulebookInForce(write).version
  }
  if (isWhole) putTry(write, { ...kept, marks })
  const after = isWhole ? triesOf(write, run.drillId) : tries
  return {
    judgement,
    try: isWhole ? shownTry(kept) : null,
    series: seriesOf(after, drill.seriesLength),
    clockNote: clockNote(run),
    nextDue: spacingOf(after.map(datedTry)).dueDay
  }
}
