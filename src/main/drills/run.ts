import { randomUUID } from 'node:crypto'
import { relaxed } from '../../grading/drills/criteria.ts'
import { drillAs } from '../../grading/drills/judge.ts'
import { playedAt, playedTouches } from '../../grading/drills/played.ts'
import { passesInRow } from '../../grading/drills/series.ts'
import { filled } from '../../grading/rule.ts'
import { beginDialogue } from '../../listening/dialogue/dialogue.ts'
import type { Drill, DrillRun, DrillTimeFactor } from '../../shared/drill.ts'
import { CodedError } from '../../shared/errors.ts'
import type { GatekeeperBlock } from '../../shared/gatekeeper.ts'
import { fullName, type Prospect } from '../../shared/prospect.ts'
import type { ProspectSummary } from '../../shared/prospect-list.ts'
import { newestNo } from '../../shared/touch.ts'
import { insertRun, type RunRow, runOfSeed, triesOf } from '../db/drills.ts'
import type { ReadableDb } from '../db/handles.ts'
import { knownNames, listSummaries } from '../db/prospect-list.ts'
import { findProspect } from '../db/prospects.ts'
import { readSettings } from '../db/settings.ts'
import { listTouches } from '../db/touches.ts'
import { type LoadedScenario, loadScenarios } from '../scenarios/packs.ts'
import { localTime } from '../takes/local-time.ts'
import { sceneOf } from '../talks/scene.ts'
import type { DrillsContext } from './context.ts'
import { shelf, shelved } from './shelf.ts'

/** When this prospect said no for the last time, by the log; null = they have not. */
export const saidNoAt = (db: ReadableDb, prospectId: string): string | null =>
  newestNo(listTouches(db, prospectId))?.at ?? null

/** Whether the drill is about a real series: somebody who said no is left out of it. */
export const respectsANo = ({ goal }: Drill): boolean => goal.includes('respect-a-no')

/** Somebody who is not in the series yet, those first of whom it is known how their name is said. */
const anotherProspect = (
  db: ReadableDb,
  drill: Drill,
  prospects: readonly ProspectSummary[]
): ProspectSummary | undefined => {
  const row = passesInRow(triesOf(db, drill.id), drill.seriesLength)
  const passes = row.length < drill.seriesLength ? row : []
  const had = new Set(passes.map(({ brought }) => brought.name))
  const fresh = prospects.filter((one) => !had.has(fullName(one)))
  const known = knownNames(db)
  return fresh.find(({ id }) => known.has(id)) ?? fresh[0]
}

const prospectFor = (db: ReadableDb, drill: Drill, wanted: string | null): Prospect => {
  const given = wanted === null ? null : findProspect(db, wanted)
  if (given !== null) return given
  if (wanted !== null) throw new CodedError('prospect-missing', wanted)
  const all = listSummaries(db)
  const open = all.filter(({ saidNo }) => !saidNo)
  const { lastProspectId } = readSettings(db)
  const last = open.find(({ id }) => id === lastProspectId)
  const found = drill.newProspect ? anotherProspect(db, drill, open) : last
  const chosen = found ?? last ?? open[0] ?? all[0]
  const prospect = chosen === undefined ? null : findProspect(db, chosen.id)
  if (prospect === null) throw new CodedError('prospect-missing', 'There is no prospect to rehearse with.')
  return prospect
}

const scenarioFor = async (
  { library, scenarioFolders }: DrillsContext,
  drill: Drill
): Promise<LoadedScenario> => {
  const { scenarios } = await loadScenarios(scenarioFolders)
  const { lastScenarioId } = readSettings(library.handles().read)
  const kind = drill.steps.some(({ answer }) => answer === 'talk') ? 'gatekeeper' : 'voicemail'
  const fitting = scenarios.filter(({ pack }) => pack.kind === kind)
  const named = (id: string | null) => fitting.find(({ pack }) => pack.id === id)
  const scenario = named(drill.scenarioId) ?? named(lastScenarioId) ?? fitting[0]
  if (scenario === undefined) throw new CodedError('scenario-missing', `There is no ${kind} to ring.`)
  return scenario
}

/** Where the three questions are the drill, somebody must be there to be asked for. */
const asksThem = ({ criteria }: Drill): boolean => criteria.some(({ kind }) => kind === 'answers')

const seedFor = (
  { library, drawSeed, now }: DrillsContext,
  drill: Drill,
  { pack }: LoadedScenario,
  prospect: Prospect
): number | null => {
  if (pack.kind !== 'gatekeeper') return null
  let seed = drawSeed()
  if (!asksThem(drill)) return seed
  const scene = sceneOf(library.handles().read, pack, prospect, localTime(now()))
  while (beginDialogue(seed, scene).availability === 'out') seed = (seed + 1) % 2 ** 31
  return seed
}

/** Where a talk begins that is drawn from a run's seed: at the variant's block, or at one of them all. */
export const openingOf = (db: ReadableDb, seed: number, prospectId: string): GatekeeperBlock | undefined => {
  const run = runOfSeed(db, seed, prospectId)
  const found = shelf(db).find(({ drill }) => drill.id === run?.drillId)
  const blocks = (found?.drill.variants ?? []).filter(({ opensAt }) => opensAt !== undefined)
  const variant = blocks.find(({ id }) => id === run?.variant) ?? blocks[seed % Math.max(1, blocks.length)]
  return variant?.opensAt
}

const slotsOf = (prospect: Prospect): Record<string, string> => {
  const { firstName, lastName, company, facts, repName, repCompany, calledFrom, callbackNumber } = prospect
  return {
    first: firstName,
    last: lastName,
    company: company || 'your firm',
    rep: repName || '(your name)',
    repCompany: repCompany || '(your company)',
    fact: facts[0] ?? '(something of theirs)',
    number: calledFrom ?? callbackNumber
  }
}

const longestLimitMs = 600_000

const limitAs = (limitMs: number | null, factor: DrillTimeFactor): number | null => {
  const limit = relaxed(limitMs, factor)
  return limit === null ? null : Math.min(longestLimitMs, Math.round(limit))
}

/** What stands before the rep in one run. */
const shownRun = (db: ReadableDb, drill: Drill, run: RunRow, prospect: Prospect): DrillRun => {
  const slots = slotsOf(prospect)
  const isPlayed = drill.steps.some(({ day }) => day !== null)
  return {
    runId: run.id,
    drillId: drill.id,
    title: drill.title,
    kind: drill.kind,
    variant: run.variant,
    task: filled(drill.task, slots),
    passes: drill.passes,
    prospectId: prospect.id,
    prospectName: fullName(prospect),
    scenarioId: run.scenarioId,
    steps: drill.steps.map((step) => ({
      ...step,
      text: step.text === null ? null : filled(step.text, slots),
      limitMs: limitAs(step.limitMs, run.timeFactor),
      playedAt: playedAt(run.startedLocal.slice(0, 10), step.day)
    })),
    playedTouches: isPlayed ? playedTouches : [],
    timeFactor: run.timeFactor,
    inEars: drill.inEars,
    number: drill.showsNumber ? (slots['number'] ?? null) : null,
    seed: run.seed,
    saidNo: saidNoAt(db, prospect.id) !== null
  }
}

/** A new run: whom it is for, where it takes place, and its clock as the rep has set it. */
export const beginRun = async (
  context: DrillsContext,
  drillId: string,
  variant: string | null,
  prospectId: string | null
): Promise<DrillRun> => {
  const { library, now } = context
  const { drill: whole } = shelved(library.handles().read, drillId)
  if (variant !== null && !whole.variants.some(({ id }) => id === variant))
    throw new CodedError('drill-missing', `${whole.title} has no variant “${variant}”.`)
  const drill = drillAs(whole, variant)
  const scenario = await scenarioFor(context, drill)
  const { write } = library.handles()
  const prospect = prospectFor(write, drill, prospectId)
  const startedAt = now()
  const run: RunRow = {
    id: randomUUID(),
    drillId,
    title: drill.title,
    variant,
    prospectId: prospect.id,
    scenarioId: scenario.pack.id,
    timeFactor: readSettings(write).drillTimeFactor,
    seed: seedFor(context, drill, scenario, prospect),
    startedAt: startedAt.toISOString(),
    startedLocal: localTime(startedAt)
  }
  insertRun(write, run)
  return shownRun(write, drill, run, prospect)
}
