import { describe, expect, it } from 'vitest'
import { mondayOf } from '../../shared/day.ts'
import { report } from '../../shared/report.ts'
import { changeOf, meanOf, verdictOf } from '../comparison.ts'
import {
  choicesFor,
  drillTakes,
  madeThen,
  manyTakes,
  someTalks,
  someTries,
  takeFacts
} from './facts.fixture.ts'
import { withoutWords } from './missed.ts'
import { reportOf } from './model.ts'

const made = madeThen
const of = (takes: ReturnType<typeof takeFacts>[], change = {}) =>
  reportOf({ takes, talks: [], tries: [] }, choicesFor(change), made)
const scored = (...scores: (number | null)[]) =>
  scores.map((score, index) =>
    takeFacts({ score, startedLocal: `2026-03-${String(index + 1).padStart(2, '0')}T09:00:00` })
  )
const old = { rulebookVersion: '1.0.0', pack: null }

describe('the headline', () => {
  it('says that there is nothing, that there is no score, and that there are too few', () => {
    expect(of([]).headline).toBe('Nothing was practised in this period.')
    expect(of(scored(null)).headline).toBe('1 take, none with a score yet.')
    expect(of(scored(10, 90, 90, 90)).headline).toMatch(/^4 takes with a score: too few to tell/)
  })

  it('names a rise or a fall only where it stands out of the spread', () => {
    const [low, high] = [
      [40, 42, 41, 43, 39],
      [80, 82, 81, 83, 79]
    ] as const
    expect(of(scored(...low, ...high)).headline).toBe(
      'The score rose: 41 ± 2 over the first 5, 81 ± 2 over the last 5 of 10 takes.'
    )
    expect(of(scored(...high, ...low)).headline).toMatch(/^The score fell/)
    expect(of(scored(40, 80, 60, 45, 85, 41, 82, 60, 47, 84)).headline).toMatch(/^No clear change/)
    expect(of(scored(...low, ...high.slice(0, 4))).headline).toMatch(
      /^Too early to call it a change: 4[0-9] ±/
    )
  })

  it('does not show a change of rulebook as progress', () => {
    const before = scored(20, 21, 22, 20, 21).map((take) => ({ ...take, measure: old }))
    const after = scored(80, 81).map((take) => ({ ...take, startedLocal: '2026-04-01T09:00:00' }))
    const made = of([...before, ...after])
    expect(made.headline).toMatch(/^2 takes with a score by the newest rulebook: too few/)
    expect(made.scenarios[0]).toMatchObject({
      attempts: 7,
      scored: 2,
      days: [{ day: '2026-04-01', count: 2, mean: 80.5, best: 81 }],
      firstScore: 80,
      firstToBest: 1
    })
    expect(made.measures.map(({ rulebookVersion, takes }) => [rulebookVersion, takes])).toEqual([
      ['1.0.0', 5],
      ['1.1.0', 2]
    ])
    expect(made.points.map(({ day, measure }) => [day, measure]).slice(-2)).toEqual([
      ['2026-03-05', 0],
      ['2026-04-01', 1]
    ])
    expect(made.weeks.map(({ monday }) => monday)).toEqual(['2026-03-30'])
  })

  it('takes another version of a team’s pack for another measure', () => {
    const by = (version: string) => ({ rulebookVersion: '1.1.0', pack: { name: 'Team', version } })
    const [first, second] = [scored(20), scored(90)]
    const made = of([...first, ...second].map((take, index) => ({ ...take, measure: by(String(index)) })))
    expect(made.scenarios[0]).toMatchObject({ firstScore: 90, bestScore: 90, firstToBest: 0 })
  })
})

describe('the report', () => {
  it('is as its schema says, whatever it is made of', () => {
    for (const count of [0, 1, 4, 60])
      for (const change of [{}, { anonymise: true }, { includeTakes: true, includeTranscripts: true }]) {
        const made = reportOf(
          { takes: manyTakes(count), talks: someTalks, tries: someTries },
          choicesFor(change),
          madeThen
        )
        expect(report.parse(made)).toEqual(made)
      }
  })

  it('reckons pace and fillers over the minutes spoken, where both are known', () => {
    const [series] = of([
      takeFacts({ words: 60, spokenMs: 30_000, fillers: 2 }),
      takeFacts({ words: 30, spokenMs: 30_000, fillers: null }),
      takeFacts({ words: null, spokenMs: null, fillers: 9 })
    ]).scenarios
    expect(series).toMatchObject({ averageWpm: 90, fillersPerMinute: 4, lengthS: 30, practiceMinutes: 1.5 })
  })

  it('names the rules missed most with the newest failed take, warnings counted as misses', () => {
    const finding = (ruleId: string, verdict: 'pass' | 'warn' | 'fail' | 'not-applicable', reason = '') => ({
      ruleId,
      verdict,
      title: ruleId,
      reason
    })
    const made = of([
      takeFacts({ findings: [finding('a', 'fail', 'first'), finding('b', 'warn'), finding('c', 'pass')] }),
      takeFacts({
        findings: [finding('a', 'fail', 'Too many “eleven drivers” words.'), finding('b', 'not-applicable')]
      }),
      takeFacts({ findings: [finding('a', 'warn', 'third'), finding('b', 'pass'), finding('z', 'fail')] })
    ])
    expect(made.missed).toMatchObject([
      {
        ruleId: 'a',
        missed: 3,
        graded: 3,
        example: { reason: 'Too many “…” words.', prospect: 'Priya Raman, Raman Haulage' }
      },
      { ruleId: 'z', missed: 1, graded: 1 },
      { ruleId: 'b', missed: 1, graded: 2 }
    ])
  })

  it('lets nobody be known in an anonymised report', () => {
    const takes = manyTakes(40)
    const text = JSON.stringify(
      reportOf({ takes, talks: [], tries: [] }, choicesFor({ anonymise: true, includeTakes: true }), made)
    )
    for (const { prospectName, company, prospectId, transcript } of takes)
      for (const known of [prospectName, company, `"${prospectId}"`, transcript ?? '', 'eleven drivers'])
        expect(text).not.toContain(known)
    expect(text).toContain('Prospect 5')
  })

  it('has single takes and their words only when they were asked for', () => {
    expect(of(scored(50)).takes).toBeNull()
    expect(of(scored(50), { includeTakes: true }).takes?.[0]?.transcript).toBeNull()
    const whole = of(scored(50), { includeTakes: true, includeTranscripts: true })
    expect(whole.takes?.[0]?.transcript).toBe('Priya, your depot lost eleven drivers.')
  })

  it('tells nothing of a single take unless these were asked for', () => {
    const takes = manyTakes(60)
    const text = JSON.stringify(reportOf({ takes, talks: [], tries: [] }, choicesFor(), made))
    for (const { id, startedLocal, transcript } of takes)
      for (const known of [id, startedLocal, transcript ?? '', 'eleven drivers left'])
        expect(text).not.toContain(known)
    const quoted = of([...takes], { includeQuotes: true }).missed
    expect(quoted.some(({ example }) => example.reason.includes('eleven drivers left'))).toBe(true)
  })

  it('puts … in the place of what a sentence quotes, and leaves it out where that would not do', () => {
    const said = 'Priya, your depot lost eleven drivers.'
    expect(withoutWords('Your hook, “lost eleven drivers”, comes at 14 s.', said)).toBe(
      'Your hook, “…”, comes at 14 s.'
    )
    expect(withoutWords('You say your depot lost a lot.', said)).toBe('')
    expect(withoutWords('You say “a ”quoted” word”.', 'a ”quoted” word')).toBe('')
    expect(withoutWords('Nothing is for them.', null)).toBe('Nothing is for them.')
  })

  it('counts live talks in the minutes of practice, told apart', () => {
    const talks = [{ ...someTalks[0], startedLocal: '2026-03-09T10:00:00' }] as typeof someTalks
    const both = reportOf({ takes: scored(50, 60), talks, tries: [] }, choicesFor(), made)
    expect(both).toMatchObject({
      attempts: 2,
      talks: 1,
      practiceDays: 3,
      practiceMinutes: 2.5,
      talkMinutes: 1.5
    })
    const alone = reportOf({ takes: [], talks, tries: [] }, choicesFor(), made)
    expect(alone.headline).toBe('1 live talk and no message in this period.')
  })

  it('counts tries at a drill by what came of them', () => {
    const { drills } = reportOf({ takes: [], talks: [], tries: someTries }, choicesFor(), made)
    expect(drills).toEqual([
      { title: 'The ten-second hook', tries: 3, passed: 2, open: 0, lastOn: '2026-02-03' },
      { title: 'My own <drill>', tries: 1, passed: 0, open: 1, lastOn: '2026-04-05' }
    ])
  })
})

describe('takes that were made in drills', () => {
  const rows = { takes: manyTakes(30), talks: [], tries: [] }
  const withDrills = { ...rows, takes: [...rows.takes, ...drillTakes(4)] }

  it('count in the minutes, told apart, and change nothing else', () => {
    const [without, made] = [rows, withDrills].map((given) => reportOf(given, choicesFor(), madeThen))
    expect(made).toEqual({
      ...without,
      practiceMinutes: expect.closeTo((without?.practiceMinutes ?? 0) + 0.8, 3),
      practiceDays: (without?.practiceDays ?? 0) + 1,
      drillTakes: 4,
      drillMinutes: 0.8,
      days: expect.anything()
    })
    expect(made?.days.slice(0, -2)).toEqual(without?.days)
    expect(made?.days.slice(-2)).toMatchObject([
      { attempts: 0, scored: 0, bestScore: null, durationMs: 0, drills: { takes: 2 }, rules: {} },
      { scenarioId: 'only-in-drills', drills: { takes: 2, durationMs: 24_000 } }
    ])
  })

  it('are among the single takes, each with its drill', () => {
    const { takes } = reportOf(withDrills, choicesFor({ includeTakes: true }), madeThen)
    expect(takes?.filter(({ drill }) => drill !== null)).toHaveLength(4)
  })

  it('are said to be all, and no message, where nothing else was practised', () => {
    const headline = (given: Partial<Parameters<typeof reportOf>[0]>): string =>
      reportOf({ ...rows, takes: [], ...given }, choicesFor(), madeThen).headline
    expect(headline({ takes: drillTakes(1) })).toBe('Drills and no message in this period.')
    expect(headline({ takes: drillTakes(1), talks: someTalks })).toBe(
      '1 live talk, drills and no message in this period.'
    )
  })
})

describe('the choices', () => {
  it('refuse what contradicts itself', () => {
    for (const change of [
      { from: '2026-07-01' },
      { from: '2026-02-30' },
      { includeAudio: true },
      { anonymise: true, includeTakes: true, includeTranscripts: true },
      { anonymise: true, includeQuotes: true }
    ])
      expect(() => choicesFor(change)).toThrow()
  })
})

describe('the figures', () => {
  it('give a mean its spread, and none to a single value', () => {
    expect(meanOf([])).toBeNull()
    expect(meanOf([7])).toEqual({ count: 1, mean: 7, spread: null })
    expect(meanOf([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({ count: 8, mean: 5, spread: 2.1 })
  })

  it('call it a change from two standard errors of the difference on', () => {
    const of25 = (mean: number) => ({ count: 25, mean, spread: 10 })
    const verdicts = [15.6, 15.7, 4.3].map((mean) => verdictOf(of25(10), of25(mean)))
    expect(verdicts).toEqual(['unclear', 'up', 'down'])
    const alike = (mean: number) => ({ count: 5, mean, spread: 0 })
    expect([10, 10.1].map((mean) => verdictOf(alike(10), alike(mean)))).toEqual(['unclear', 'up'])
  })

  it('compare ten takes of each end at most', () => {
    expect(changeOf([1, 2, 3, 4])).toBeNull()
    expect(changeOf(Array.from({ length: 50 }, (_, index) => index))).toMatchObject({
      first: { count: 10, mean: 4.5 },
      last: { count: 10, mean: 44.5 },
      verdict: 'up'
    })
  })

  it('know a week by its Monday', () => {
    expect(['2026-03-01', '2026-03-02', '2026-03-08'].map((day) => mondayOf(`${day}T23:00:00`))).toEqual([
      '2026-02-23',
      '2026-03-02',
      '2026-03-02'
    ])
  })
})
