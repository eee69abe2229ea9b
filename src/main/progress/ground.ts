import { drillFor } from '../../grading/drills/trains.ts'
import { ruleSummaries } from '../../grading/rulebook.ts'
import { hookIn10s } from '../../grading/rules/hook-in-10s.ts'
import { listenerModel } from '../../listening/attention/parameters.ts'
import { daysAfter } from '../../shared/day.ts'
import type { ProgressChoices, ProgressPeriod } from '../../shared/progress.ts'
import type { ReadableDb } from '../db/handles.ts'
import {
  createMeasurePlaces,
  drillTitles,
  namesIn,
  practisedBetween,
  practisedDays,
  practisedScenarios,
  progressTakes,
  type Span,
  takeVerdicts,
  talkDaysIn,
  triesIn
} from '../db/progress.ts'
import { shelf } from '../drills/shelf.ts'
import { rulebookInForce } from '../packs/packs.ts'
import { bandsIn, limitsOfRule } from './distributions.ts'
import type { ProgressGround, ProgressRows } from './facts.ts'
import { lateDays, lateDaysTo } from './missed.ts'
import { madeByNow } from './take-figures.ts'

const daysOf: Readonly<Record<Exclude<ProgressPeriod, 'all'>, number>> = {
  '4-weeks': lateDays,
  '3-months': 91,
  year: 365
}

/** The days that are looked at, both in it: everything begins with the first recording. */
const spanOf = (db: ReadableDb, { period, scenarioId }: ProgressChoices, today: string): Span => {
  const from =
    period === 'all'
      ? (practisedBetween(db, { to: today, scenarioId }).first ?? today)
      : daysAfter(today, 1 - daysOf[period])
  return { from, to: today, scenarioId }
}

/** The last 56 days; where nothing was left lately, from the 28 up to the newest take on. */
const lateSpan = (db: ReadableDb, scenarioId: string | null, today: string): Span => {
  const { last } = practisedBetween(db, { to: today, scenarioId })
  const [newest, before] = [lateDaysTo(last ?? today).from, daysAfter(lateDaysTo(today).from, -lateDays)]
  return { from: newest < before ? newest : before, to: today, scenarioId }
}

/** What the library holds of the chosen period and scenario; removed takes and turns of talks are no takes. */
export const progressRows = (db: ReadableDb, choices: ProgressChoices, today: string): ProgressRows => {
  const span = spanOf(db, choices, today)
  const places = createMeasurePlaces()
  return {
    takes: progressTakes(db, span, madeByNow(rulebookInForce(db)), places),
    verdicts: takeVerdicts(db, lateSpan(db, choices.scenarioId, today), places),
    measures: places.measures(),
    tries: triesIn(db, span),
    talks: talkDaysIn(db, span),
    days: practisedDays(db)
  }
}

const createDrillFor = (db: ReadableDb): ProgressGround['drillFor'] => {
  const drills = shelf(db).map(({ drill }) => drill)
  return (ruleId) => {
    const best = drillFor(drills, ruleId)
    return best === null ? null : { id: best.id, title: best.title }
  }
}

/** What a page needs beside the rows. */
export const progressGround = (db: ReadableDb, choices: ProgressChoices, today: string): ProgressGround => {
  const rulebook = rulebookInForce(db)
  const rules = new Map(ruleSummaries(rulebook).map(({ id, title, group }) => [id, { title, group }]))
  const titles = drillTitles(db)
  const names = namesIn(db)
  const { from, to } = spanOf(db, choices, today)
  return {
    choices,
    today,
    from,
    to,
    allScenarios: practisedScenarios(db)
      .map(({ id, seq }) => ({ id, name: names(seq).scenario }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1)),
    bands: bandsIn(rulebook),
    hookTargetS: limitsOfRule(rulebook, hookIn10s)('hook'),
    listenerModel,
    ruleOf: (ruleId) => rules.get(ruleId) ?? null,
    drillFor: createDrillFor(db),
    prospectName: ({ seq }) => names(seq).prospect,
    scenarioName: ({ seq }) => names(seq).scenario,
    drillTitle: (drillId) => titles.get(drillId) ?? drillId
  }
}
