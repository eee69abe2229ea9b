import { expect, it } from 'vitest'
import { differingMeasureWords, measureChangeWords, newestMeasureWords } from './measure-words.ts'

const by = (rulebookVersion: string, version: string | null = null) => ({
  rulebookVersion,
  pack: version === null ? null : { name: 'Haulage', version }
})

it.each([
  ['one alone', [by('1.0.0')], '', ''],
  ['a newer rulebook', [by('1.0.0'), by('1.1.0')], 'by the newest rulebook', 'rulebooks'],
  [
    'a newer rulebook with the same pack',
    [by('1.0.0', '2'), by('1.1.0', '2')],
    'by the newest rulebook',
    'rulebooks'
  ],
  ['a pack', [by('1.0.0'), by('1.0.0', '2')], 'by the newest rule pack', 'rule packs'],
  ['a newer pack', [by('1.0.0', '1'), by('1.0.0', '2')], 'by the newest rule pack', 'rule packs'],
  ['no pack any more', [by('1.0.0', '1'), by('1.0.0')], 'without a rule pack', 'rule packs'],
  [
    'both',
    [by('1.0.0', '1'), by('1.1.0', '2')],
    'by the newest rulebook and rule pack',
    'rulebooks and rule packs'
  ],
  [
    'a newer rulebook and no pack any more',
    [by('1.0.0', '1'), by('1.1.0')],
    'by the newest rulebook without a rule pack',
    'rulebooks and rule packs'
  ]
] as const)('names what is new: %s', (_, measures, newest, differing) => {
  expect(newestMeasureWords(measures, measures.at(-1) ?? null)).toBe(newest)
  expect(differingMeasureWords(measures)).toBe(differing)
})

it('names nothing where there is no score', () => {
  expect(newestMeasureWords([by('1.0.0'), by('1.1.0')], null)).toBe('')
})

it('says what a change was', () => {
  expect(measureChangeWords(by('1.1.0', '2'), by('1.0.0'))).toBe('rulebook 1.1.0 with pack Haulage 2')
  expect(measureChangeWords(by('1.0.0', '2'), by('1.0.0'))).toBe('pack Haulage 2')
  expect(measureChangeWords(by('1.0.0'), by('1.0.0', '2'))).toBe('without a pack')
})
