import type { ReportChoices, TakeFacts, TalkFacts, TryFacts } from '../../shared/report.ts'
import { reportChoices } from '../../shared/report.ts'

/** A graded take, with whatever the test is about put in its place. */
export const takeFacts = (change: Partial<TakeFacts> = {}): TakeFacts => ({
  id: '00000000-0000-4000-8000-000000000001',
  scenarioId: 'quiet-desk',
  scenarioName: 'Quiet desk',
  prospectId: 'p1',
  prospectName: 'Priya Raman',
  company: 'Raman Haulage',
  repName: 'Dan Whitfield',
  startedLocal: '2026-03-02T09:00:00',
  durationMs: 30_000,
  sound: 'wav',
  spokenMs: 24_000,
  fillers: 1,
  words: 60,
  transcript: 'Priya, your depot lost eleven drivers.',
  drillId: null,
  drillTitle: null,
  measure: { rulebookVersion: '1.1.0', pack: null },
  score: 50,
  coverage: 0.9,
  findings: [],
  ...change
})

/** When the reports of the tests are made, and from whose library. */
export const madeThen = {
  on: '2026-07-01',
  at: '2026-07-01T08:00:00.000Z',
  repId: 'a0000000-0000-4000-8000-000000000001',
  programVersion: '0.1.0'
}

export const choicesFor = (change: Partial<ReportChoices> = {}): ReportChoices =>
  reportChoices.parse({ from: '2026-01-01', to: '2026-06-30', ...change })

const scenarios = [
  'Busy executive at the airport',
  'Quiet desk',
  'In the car, late for a meeting',
  'Workshop with a compressor running'
]
const names = [
  ['Priya Raman', 'Raman Haulage'],
  [
    'Maximiliane Freifrau von Hohenstein-Wolkenburg zu Lichtenfels',
    'Vereinigte Nordseefährgesellschaften & Töchter'
  ],
  ['Zoë Ørsted', 'Nordlys'],
  ['Marcus Tillery', 'Tillery Dental'],
  ['Siobhán Walsh', 'Walsh & Daughters Wholesale Bakery']
] as const
const misses = [
  [
    'hook-in-10s',
    'The hook comes after ten seconds',
    'Your hook, “eleven drivers left in one quarter”, comes at 14 s.',
    2
  ],
  ['about-them', 'More about you than about them', 'You say “I” or “we” nine times and “you” twice.', 3],
  ['clear-ask', 'It is not clear what to do', 'Nothing says what they should do next.', 4],
  ['no-rambling', 'It rambles', '“and also, as I said before” comes twice.', 7]
] as const

const localAt = (minutes: number): string =>
  new Date(Date.UTC(2026, 0, 5, 9) + minutes * 60_000).toISOString().slice(0, 19)

/** So many takes over 160 days, slowly rising, the first third by an older rulebook; always the same ones. */
export const manyTakes = (count: number): TakeFacts[] =>
  Array.from({ length: count }, (_, index) => {
    const [prospectName, company] = names[(index * 7) % names.length] ?? names[0]
    const scenario = (index * index) % scenarios.length
    return takeFacts({
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      scenarioId: `scenario-${scenario}`,
      scenarioName: scenarios[scenario] ?? '',
      prospectId: `p${(index * 7) % names.length}`,
      prospectName,
      company,
      startedLocal: localAt(Math.round((index / count) * 160 * 1_440)),
      durationMs: 20_000 + ((index * 7_919) % 20_000),
      score: Math.min(100, Math.round(40 + (index / count) * 35 + ((index * 2_654_435) % 25))),
      measure: { rulebookVersion: index < count / 3 ? '1.0.0' : '1.1.0', pack: null },
      transcript: `${prospectName.split(' ')[0]}, eleven drivers left ${company} in one quarter. Call me.`,
      findings: misses.map(([ruleId, title, reason, every]) => ({
        ruleId,
        verdict: index % every === 0 ? 'fail' : 'pass',
        title: index % every === 0 ? title : 'Kept',
        reason: index % every === 0 ? reason : 'Kept.'
      }))
    })
  })

/** Takes made in a drill, after those of `manyTakes`: better than any of these, so that they show where they are counted in. */
export const drillTakes = (count: number): TakeFacts[] =>
  Array.from({ length: count }, (_, index) =>
    takeFacts({
      id: `00000000-0000-4000-8000-1${String(index).padStart(11, '0')}`,
      scenarioId: index % 2 === 0 ? 'scenario-0' : 'only-in-drills',
      scenarioName: index % 2 === 0 ? 'Busy executive at the airport' : 'Only in drills',
      startedLocal: localAt(161 * 1_440 + index * 60),
      drillId: 'ten-second-hook',
      drillTitle: 'The ten-second hook',
      score: 100,
      durationMs: 12_000,
      findings: [{ ruleId: 'hook-in-10s', verdict: 'fail', title: 'Only in a drill', reason: 'In a drill.' }]
    })
  )

export const someTalks: readonly [TalkFacts] = [
  {
    scenarioId: 'front-desk',
    scenarioName: 'The front desk',
    startedLocal: '2026-02-03T10:00:00',
    durationMs: 90_000
  }
]

export const someTries: readonly TryFacts[] = ['2026-02-01', '2026-02-02', '2026-02-03', '2026-04-05'].map(
  (day, index) => ({
    drillId: index < 3 ? 'ten-second-hook' : 'own-1',
    title: index < 3 ? 'The ten-second hook' : 'My own <drill>',
    outcome: index === 0 ? 'not-yet' : index === 3 ? 'unknown' : 'passed',
    atLocal: `${day}T08:00:00`
  })
)
