import { ownDrill } from '../../grading/drills/own.ts'
import { type DatedTry, spacingOf } from '../../grading/drills/plan.ts'
import { seriesOf } from '../../grading/drills/series.ts'
import { drillTable } from '../../grading/drills/table/table.ts'
import { ruleSummaries } from '../../grading/rulebook.ts'
import type { Drill, DrillSummary } from '../../shared/drill.ts'
import { CodedError } from '../../shared/errors.ts'
import { type Counted, countedTries, listOwnDrills, type OwnDrill } from '../db/drills.ts'
import type { ReadableDb } from '../db/handles.ts'
import { rulebookInForce } from '../packs/packs.ts'

/** What the rules in force are called; one that is not among them by its id. */
export const ruleTitles = (db: ReadableDb): ((ruleId: string) => string) => {
  const titles = new Map(ruleSummaries(rulebookInForce(db)).map(({ id, title }) => [id, title]))
  return (ruleId) => titles.get(ruleId) ?? ruleId
}

/** One drill with how it was made; `own` null = it came with Ringback. */
export type Shelved = { readonly drill: Drill; readonly own: OwnDrill | null }

/** Every drill: those that come with Ringback, then the rep's own. */
export const shelf = (db: ReadableDb): Shelved[] => {
  const titleOf = ruleTitles(db)
  return [
    ...drillTable.map(({ drill }) => ({ drill, own: null })),
    ...listOwnDrills(db).map((own) => ({ drill: ownDrill(own, titleOf), own }))
  ]
}

export const shelved = (db: ReadableDb, drillId: string): Shelved => {
  const found = shelf(db).find(({ drill }) => drill.id === drillId)
  if (found === undefined) throw new CodedError('drill-missing', drillId)
  return found
}

/** A try by the local day it was made on. */
export const datedTry = ({ atLocal, outcome }: Pick<Counted, 'atLocal' | 'outcome'>): DatedTry => ({
  day: atLocal.slice(0, 10),
  outcome
})

const summaryOf = ({ drill, own }: Shelved, tries: readonly Counted[]): DrillSummary => ({
  ...drill,
  isOwn: own !== null,
  own,
  series: seriesOf(tries, drill.seriesLength),
  tries: tries.length,
  lastAt: tries.at(-1)?.atLocal.slice(0, 10) ?? null,
  nextDue: spacingOf(tries.map(datedTry)).dueDay
})

/** Every drill with how it stands. */
export const summaries = (db: ReadableDb): DrillSummary[] => {
  const tries = Map.groupBy(countedTries(db), ({ drillId }) => drillId)
  return shelf(db).map((one) => summaryOf(one, tries.get(one.drill.id) ?? []))
}

export const summaryFor = (db: ReadableDb, drillId: string): DrillSummary => {
  const found = summaries(db).find(({ id }) => id === drillId)
  if (found === undefined) throw new CodedError('drill-missing', drillId)
  return found
}
