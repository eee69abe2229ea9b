import { randomUUID } from 'node:crypto'
import { type Day, planOf } from '../../grading/drills/plan.ts'
import { daysAfter } from '../../shared/day.ts'
import type {
  DrillAnswer,
  DrillPlan,
  DrillResult,
  DrillRun,
  DrillSummary,
  DrillTry,
  OwnDrillDraft
} from '../../shared/drill.ts'
import { CodedError } from '../../shared/errors.ts'
import type { GatekeeperBlock } from '../../shared/gatekeeper.ts'
import {
  countedTries,
  findOwnDrill,
  linkTake,
  markOwnDrillRemoved,
  missesBetween,
  purgeDrills,
  putOwnDrill,
  shownTry,
  triesOf
} from '../db/drills.ts'
import type { ReadableDb } from '../db/handles.ts'
import { localTime } from '../takes/local-time.ts'
import type { DrillsContext } from './context.ts'
import { judgeRun } from './judging.ts'
import { beginRun, openingOf } from './run.ts'
import { datedTry, ruleTitles, shelf, summaries, summaryFor } from './shelf.ts'

/** Everything that can be done with drills. */
export type Drills = {
  list: () => DrillSummary[]
  tries: (drillId: string, limit: number) => DrillTry[]
  begin: (drillId: string, variant: string | null, prospectId: string | null) => Promise<DrillRun>
  judge: (
    runId: string,
    answers: readonly DrillAnswer[],
    marks: Readonly<Record<string, boolean>>
  ) => Promise<DrillResult>
  /** A take that was begun in a run bears the drill's name in the history. */
  linkTake: (takeId: string, runId: string) => void
  /** Where a talk that is drawn from this seed begins; undefined = as any other. */
  opening: (seed: number, prospectId: string) => GatekeeperBlock | undefined
  saveOwn: (draft: OwnDrillDraft) => DrillSummary
  removeOwn: (drillId: string) => undefined
  restoreOwn: (drillId: string) => DrillSummary
  plan: () => DrillPlan
  /** What is due once at the start. */
  tidy: () => Promise<void>
}

/** How long a rule that was missed counts for the plan. */
const missedDays = 28

const planFor = (db: ReadableDb, today: Day): DrillPlan => {
  const all = countedTries(db)
  const before = all.filter(({ atLocal }) => atLocal.slice(0, 10) < today)
  const tries = Map.groupBy(before, ({ drillId }) => drillId)
  const dated = [...tries].map(([drillId, made]) => [drillId, made.map(datedTry)] as const)
  const planned = planOf({
    drills: shelf(db).map(({ drill: { id, title, goal } }) => ({ id, title, goal })),
    tries: Object.fromEntries(dated),
    misses: missesBetween(db, daysAfter(today, -missedDays), today),
    titleOf: ruleTitles(db),
    today
  })
  const isDone = (drillId: string): boolean =>
    all.some(
      (one) => one.drillId === drillId && one.outcome === 'passed' && one.atLocal.slice(0, 10) === today
    )
  return planned.map((one) => ({ ...one, doneToday: isDone(one.drillId) }))
}

export const createDrills = (context: DrillsContext): Drills => {
  const { library, now } = context

  const markRemoved = (drillId: string, removedAt: string | null): void => {
    if (!markOwnDrillRemoved(library.handles().write, drillId, removedAt))
      throw new CodedError('drill-missing', drillId)
  }

  return {
    list: () => summaries(library.handles().read),
    tries: (drillId, limit) =>
      triesOf(library.handles().read, drillId).toReversed().slice(0, limit).map(shownTry),
    begin: (drillId, variant, prospectId) => beginRun(context, drillId, variant, prospectId),
    judge: (runId, answers, marks) => judgeRun(context, runId, answers, marks),
    linkTake: (takeId, runId) => linkTake(library.handles().write, takeId, runId),
    opening: (seed, prospectId) => openingOf(library.handles().read, seed, prospectId),
    saveOwn: (draft) => {
      const { write } = library.handles()
      if (draft.id !== undefined && findOwnDrill(write, draft.id) === null)
        throw new CodedError('drill-missing', draft.id)
      const id = draft.id ?? `own-${randomUUID()}`
      putOwnDrill(write, { ...draft, id }, now().toISOString())
      return summaryFor(write, id)
    },
    removeOwn: (drillId) => {
      markRemoved(drillId, now().toISOString())
      return undefined
    },
    restoreOwn: (drillId) => {
      markRemoved(drillId, null)
      return summaryFor(library.handles().read, drillId)
    },
    plan: () => planFor(library.handles().read, localTime(now()).slice(0, 10)),
    tidy: async () => purgeDrills(library.handles().write)
  }
}
