import type { TeamRepRow } from '../../../shared/team.ts'

/** A rep who practised, with whatever the test is about put in its place. */
export const repRow = (change: Partial<TeamRepRow> = {}): TeamRepRow => ({
  repId: change.name ?? 'r1',
  name: 'Maria',
  standing: 'practised',
  coveredFrom: '2026-09-01',
  coveredTo: '2026-11-22',
  attempts: 12,
  scored: 10,
  practiceMinutes: 30,
  practiceDays: 5,
  lastPracticeOn: '2026-11-20',
  measure: { rulebookVersion: '1.1.0', pack: null },
  isCompared: true,
  compared: 10,
  isTooFew: false,
  firstScore: 40,
  bestScore: 70,
  firstToBest: 30,
  trend: { verdict: 'too-few', first: null, last: null },
  weeks: [],
  mostMissed: null,
  takes: 0,
  notes: 0,
  lacks: [],
  ...change
})
