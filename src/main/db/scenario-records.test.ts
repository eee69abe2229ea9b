import { expect, it } from 'vitest'
import type { Grade } from '../../shared/grade.ts'
import { record, startOn, temporaryDataFolder } from '../testing/bench.ts'
import { putGrade } from './grades.ts'
import { scenarioRecords } from './scenario-records.ts'
import { findTake } from './takes.ts'

const gradeOf = (score: number): Grade => ({
  rulebookVersion: '1.0.0',
  score,
  coverage: 1,
  cappedBy: null,
  findings: [],
  fixFirst: [],
  campaign: { score: null, coverage: 0 },
  pack: null
})

it('counts the takes of each scenario and knows the best one, without what is removed, running or a drill’s', async () => {
  const bench = await startOn(temporaryDataFolder())
  const { takes, library } = bench
  const records = () => scenarioRecords(library.handles().read)
  expect(records()).toEqual([])
  const saved = async (score: number): Promise<string> => {
    const { takeId } = await record(bench, 2, { scenarioId: 'quiet-desk' })
    await takes.finish(takeId, 'stopped')
    const { read, write } = library.handles()
    putGrade(write, findTake(read, takeId)?.seq ?? 0, gradeOf(score), '')
    return takeId
  }
  await saved(31.5)
  await saved(72.4)
  const inDrill = await saved(95)
  library.handles().write.exec(`
    INSERT INTO drill_runs (id, drill_id, title, prospect_id, scenario_id, time_factor, started_at, started_local)
    VALUES ('d', 'hook', 'Hook', 'p', 'quiet-desk', '1', '', '');
    INSERT INTO drill_takes (take_id, run_id) VALUES ('${inDrill}', 'd');
  `)
  const { takeId } = await record(bench, 2, { scenarioId: 'loud-car' })
  const none = { talks: 0, bestTalkScore: null }
  expect(records()).toEqual([{ scenarioId: 'quiet-desk', takes: 2, bestScore: 72.4, ...none }])
  await takes.finish(takeId, 'stopped')
  expect(records()[0]).toEqual({ scenarioId: 'loud-car', takes: 1, bestScore: null, ...none })
  await takes.remove(takeId)
  expect(records().map(({ scenarioId }) => scenarioId)).toEqual(['quiet-desk'])
  library.handles().write.exec(`
    INSERT INTO sessions (id, started_at) VALUES ('s', ''), ('r', '');
    INSERT INTO talks (id, prospect_id, prospect_name, company, card, scenario_id, scenario_name, seed, scene,
      started_at, started_local, last_line, ending, score)
    VALUES ('s', 'p', 'P', 'C', '{}', 'quiet-desk', 'Q', 1, '{}', '', '', 'Bye.', 'well', 81.5),
      ('r', 'p', 'P', 'C', '{}', 'quiet-desk', 'Q', 1, '{}', '', '', NULL, NULL, NULL);
  `)
  expect(records()).toEqual([
    { scenarioId: 'quiet-desk', takes: 2, bestScore: 72.4, talks: 1, bestTalkScore: 81.5 }
  ])
})
