import { bundleVersion } from '../../shared/report.ts'
import {
  type TeamBundle,
  type TeamFilter,
  type TeamRep,
  type TeamTake,
  type TeamView,
  teamTakesShown
} from '../../shared/team.ts'
import type { ReadableDb } from '../db/handles.ts'
import { type BundleRow, joinedWith, listBundles, teamNames } from '../db/team-bundles.ts'
import { teamDays, teamDrillDays, teamDrilledDays, teamScenarios, teamTalkDays } from '../db/team-days.ts'
import { notesOnTake } from '../db/team-notes.ts'
import { findTeamTake, listTeamTakes, teamNoteCounts, teamTakeCounts } from '../db/team-takes.ts'
import { teamMissing } from './known.ts'
import { teamViewOf } from './model.ts'
import { repDetailOf } from './rep-model.ts'
import { titlesOf } from './titles.ts'

const shownBundle = ({ version, scenarioIds: _, ruleTitles: __, ...bundle }: BundleRow): TeamBundle => ({
  ...bundle,
  upgradedFrom: version < bundleVersion ? version : null
})

/** Every bundle that is here, the one imported last first. */
export const readBundles = (db: ReadableDb): TeamBundle[] =>
  listBundles(db)
    .map(shownBundle)
    .toSorted((a, b) => (a.importedAt > b.importedAt ? -1 : a.importedAt < b.importedAt ? 1 : 0))

const titling = (bundles: readonly BundleRow[]): ((ruleId: string) => string) => {
  const titles = titlesOf(bundles)
  return (ruleId) => titles.get(ruleId) ?? ruleId
}

const factsOf = (db: ReadableDb, filter: TeamFilter) => {
  const bundles = listBundles(db)
  const names = teamNames(db)
  return {
    bundles,
    days: teamDays(db, filter),
    talks: teamTalkDays(db, filter),
    drilled: teamDrilledDays(db, filter),
    nameOf: (repId: string) => names.get(repId) ?? repId,
    titleOf: titling(bundles),
    takes: teamTakeCounts(db),
    notes: teamNoteCounts(db),
    scenarios: teamScenarios(db)
  }
}

/** Everybody by the filter. */
export const readTeam = (db: ReadableDb, filter: TeamFilter): TeamView =>
  teamViewOf(factsOf(db, filter), filter)

/** One rep's own page by the filter; throws `team-missing` for somebody who is not in the view. */
export const readTeamRep = (db: ReadableDb, repId: string, filter: TeamFilter): TeamRep => {
  const facts = factsOf(db, filter)
  const row = teamViewOf(facts, filter).reps.find((rep) => rep.repId === repId)
  if (row === undefined) throw teamMissing(repId)
  const own = <One extends { repId: string }>(all: readonly One[]): One[] =>
    all.filter((one) => one.repId === repId)
  const scenario = facts.scenarios.find(({ id }) => id === filter.scenarioId)?.name ?? filter.scenarioId
  return {
    ...repDetailOf({
      row,
      days: own(facts.days),
      talks: own(facts.talks),
      drills: teamDrillDays(db, filter, repId),
      titleOf: facts.titleOf
    }),
    takes: listTeamTakes(db, repId, { from: filter.from, to: filter.to, scenario }, teamTakesShown),
    bundles: own(facts.bundles).map(shownBundle),
    joined: joinedWith(db, repId).map((id) => ({ repId: id, name: facts.nameOf(id) }))
  }
}

/** One take with its notes; `of` null = of whoever has it. Throws `team-missing`. */
export const readTeamTake = (db: ReadableDb, takeId: string, of: string | null): TeamTake => {
  const found = findTeamTake(db, takeId, of)
  if (found === null) throw teamMissing(takeId)
  const { line, repId, coverage, wpm, fillersPerMinute, rules, transcript, sound } = found
  const titleOf = titling(listBundles(db))
  return {
    ...line,
    ...{ repId, coverage, wpm, fillersPerMinute, transcript },
    rules: Object.entries(rules).map(([ruleId, verdict]) => ({ ruleId, title: titleOf(ruleId), verdict })),
    audioUrl: sound === null ? null : `team/${sound}`,
    written: notesOnTake(db, takeId)
  }
}
