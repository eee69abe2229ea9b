import { describe, expect, it } from 'vitest'
import type { TeamFile } from '../../../shared/team.ts'
import { repRow } from './rep.fixture.ts'
import {
  asidesOf,
  fileDetail,
  fileText,
  gainText,
  headlineOf,
  isolated,
  lacksText,
  leftOutText,
  minutesText,
  moreRulesText,
  namesText,
  placeOf,
  tellingRules,
  trendSentence,
  trendText
} from './team-words.ts'

const now = new Date(2026, 10, 22)
const all = { from: null, to: null }
/** Without the marks that keep a name's direction to itself. */
const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, '')
const mean = (value: number, count = 8, spread: number | null = 5) => ({ count, mean: value, spread })

describe('the page’s first line', () => {
  const rule = {
    ruleId: 'a',
    title: 'Ask clearly',
    graded: 40,
    missed: 25,
    share: 0.625,
    isTooFew: false,
    reps: []
  }

  it('counts who practised among those whose files tell', () => {
    const reps = [
      repRow({ name: 'A' }),
      repRow({ name: 'B', standing: 'not-practised' }),
      repRow({ name: 'C', standing: 'not-covered' })
    ]
    expect(headlineOf({ reps, rules: [] }, all, now)).toBe('1 of 2 reps practised.')
    expect(
      headlineOf({ reps: reps.slice(0, 2), rules: [rule] }, { from: '2025-12-26', to: '2026-11-22' }, now)
    ).toMatch(/^1 of 2 reps practised from .*2025 to .*\. Missed most: “Ask clearly”, in 25 of 40 takes\.$/)
  })

  it('has a sentence for one, all, none and nobody known', () => {
    const practised = [repRow({ name: 'A' }), repRow({ name: 'B' })]
    const idle = practised.map((row) => ({ ...row, standing: 'not-practised' as const }))
    const unknown = practised.map((row) => ({ ...row, standing: 'not-covered' as const }))
    const said = (reps: readonly ReturnType<typeof repRow>[]) =>
      plain(headlineOf({ reps: [...reps], rules: [] }, all, now))
    expect(said(practised.slice(0, 1))).toBe('A practised.')
    expect(said(idle.slice(0, 1))).toBe('A did not practise.')
    expect(said(practised)).toBe('Both reps practised.')
    expect(said(idle)).toBe('Neither of the two reps practised.')
    expect(said(unknown)).toBe('No file tells of any day.')
  })

  it('names no rule from too few takes', () => {
    const few = { ...rule, isTooFew: true }
    expect(headlineOf({ reps: [repRow()], rules: [few] }, all, now)).not.toContain('Missed most')
  })
})

it('who did not practise, is not told of, or was graded otherwise is named beside the table', () => {
  const old = { rulebookVersion: '1.0.0', pack: null }
  const view = {
    reps: [
      repRow({ name: 'A' }),
      repRow({ name: 'B', standing: 'not-practised', measure: null, isCompared: false }),
      repRow({ name: 'C', standing: 'not-covered', measure: null, isCompared: false }),
      repRow({ name: 'D', measure: old, isCompared: false })
    ],
    measures: [
      { key: 'x', measure: { rulebookVersion: '1.1.0', pack: { name: 'North', version: '2' } }, reps: 1 },
      { key: 'y', measure: old, reps: 1 }
    ],
    comparedKey: 'x'
  }
  expect(asidesOf(view).map(plain)).toEqual([
    'No practice: B.',
    'Their files do not cover these days: C.',
    'Compared by rulebook 1.1.0 with North 2; another one graded D.'
  ])
  expect(asidesOf({ ...view, reps: view.reps.slice(0, 1) })).toEqual([])
})

it('rules that too few takes tell of are counted, not listed', () => {
  const rules = [
    { ruleId: 'a', missed: 5, isTooFew: false },
    { ruleId: 'b', missed: 0, isTooFew: false },
    { ruleId: 'c', missed: 1, isTooFew: true }
  ]
  expect(tellingRules(rules)).toEqual({ telling: [rules[0]], more: 1 })
  expect([0, 1, 2].map(moreRulesText)).toEqual([
    '',
    '1 more rule missed in fewer than five takes: too few to tell.',
    '2 more rules missed in fewer than five takes: too few to tell.'
  ])
})

it('minutes are whole, and what is less than one is not none', () => {
  expect([null, 0, 0.2, 1.6, 1234].map(minutesText)).toEqual(['–', '0', '<1', '2', '1,234'])
})

it('long lists of names end in how many more', () => {
  expect(plain(namesText(['A', 'B', 'C'], 3))).toBe('A, B, C')
  expect(plain(namesText(['A', 'B', 'C', 'D'], 3))).toBe('A, B and 2 more')
  expect(isolated('לוי')).toBe('\u2068לוי\u2069')
})

it('a trend is called one only where the scores carry it', () => {
  const [first, last] = [mean(50), mean(58.6)]
  expect(trendText({ verdict: 'too-few', first: null, last: null })).toBe('too few to tell')
  expect(trendText({ verdict: 'early', first, last })).toBe('too early to call')
  expect(trendText({ verdict: 'unclear', first, last })).toBe('no clear change')
  expect(trendText({ verdict: 'up', first, last })).toBe('up 9')
  expect(trendText({ verdict: 'down', first: last, last: first })).toBe('down 9')
  expect(trendSentence({ verdict: 'up', first: mean(50, 1, null), last })).toBe(
    'First scores 50 (1 take), last scores 59 ± 5 (8 takes).'
  )
  expect(gainText(repRow({ firstScore: null }))).toBe('–')
  expect(gainText(repRow())).toBe('40 → 70')
})

describe('what became of a file', () => {
  const file: TeamFile = {
    fileName: 'a.json',
    outcome: 'imported',
    bundleId: null,
    repId: null,
    repName: 'Maria',
    from: '2026-09-01',
    to: '2026-11-22',
    attempts: 48,
    takes: 0,
    recordings: 0,
    replacedDays: 0,
    keptDays: 0,
    upgradedFrom: null,
    lacks: [],
    failure: null
  }
  it('says what it brought and what it replaced', () => {
    expect(plain(fileText(file, now))).toMatch(/^Maria, .* to .*, 48 takes\.$/)
    const overlapping = { ...file, takes: 2, recordings: 1, replacedDays: 1, keptDays: 3 }
    expect(fileText(overlapping, now)).toContain(
      'It brings 2 single takes and 1 recording. Newer for 1 day than what was here. For 3 days a file made later stays.'
    )
    expect(fileText({ ...file, takes: 1 }, now)).toContain('1 single take and no recordings.')
  })
  it('says how many of a folder were left out', () => {
    expect(leftOutText(0)).toBe('')
    expect(leftOutText(1_204)).toMatch(/^The folder has 1,204 more files\. Only the first 1,000 by name/)
  })
  it('says what an older one lacks', () => {
    expect(fileText({ ...file, upgradedFrom: 1, lacks: ['rules', 'rep-id'] }, now)).toContain(
      'Made by an older Ringback and brought up to date. It does not tell day by day: rules. It knows its rep by the name alone.'
    )
    expect(lacksText([])).toBe('')
    expect(lacksText(['part'])).toBe('It holds a part of what was practised.')
    expect(lacksText(['drills-apart'])).toBe('Takes made in drills are counted in its scores.')
  })
  it('says why it was refused, and what exactly is wrong', () => {
    const failure = { code: 'bundle-changed' as const, detail: 'At its end.' }
    const refused = { ...file, outcome: 'refused' as const, failure }
    expect(fileText(refused, now)).toMatch(/^This report was changed after it was made\. ./)
    expect(fileDetail(refused)).toBe('At its end.')
    expect(fileDetail({ failure: { ...failure, detail: 'This report was changed after it was made' } })).toBe(
      ''
    )
    expect(fileDetail(file)).toBe('')
    expect(fileText({ ...file, outcome: 'stopped' }, now)).toBe('You stopped before it.')
  })
})

it('a place in a recording is read as people write it', () => {
  expect(['0:14', '14', ' 1:05 ', '0:14.2', '60:00'].map(placeOf)).toEqual([
    14_000, 14_000, 65_000, 14_200, 3_600_000
  ])
  expect(['', 'x', '1:2:3', '-4', '61:00', '0:14.25'].map(placeOf)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null
  ])
})
