import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleCard, exampleInput } from '../example-input.ts'
import type { Rule } from '../rule.ts'
import { noBoasting } from '../rules/no-boasting.ts'
import { noGuiltTrip } from '../rules/no-guilt-trip.ts'
import { noMyWants } from '../rules/no-my-wants.ts'
import { noOwnDeadline } from '../rules/no-own-deadline.ts'
import { noRoleAnnouncement } from '../rules/no-role-announcement.ts'
import { notSalesy } from '../rules/not-salesy.ts'
import { isSure } from '../weighing.ts'
import { deriveEvidence } from './derive.ts'
import type { TurnOffKind } from './evidence.ts'
import { deriveText } from './text.ts'
import { casesCard, type TurnOffCase, turnOffCases } from './turn-offs.cases.ts'
import { dialects } from './turn-offs.dialects.ts'
import { round2, round3, round4, round5, round6 } from './turn-offs.rounds.ts'
import { deriveTurnOffs } from './turn-offs.ts'

const rules: readonly Rule[] = [
  noRoleAnnouncement,
  noMyWants,
  notSalesy,
  noOwnDeadline,
  noBoasting,
  noGuiltTrip
]
const kinds: readonly TurnOffKind[] = ['generic-opener', 'ignorance', 'tease']

const found = (text: string, card = casesCard) => deriveTurnOffs({ text: deriveText(text, card), card }).found

const verdictOf = ([about, , line]: TurnOffCase): string => {
  const rule = rules.find(({ id }) => id === about)
  if (rule)
    return rule.evaluate(deriveEvidence(exampleInput({ transcript: line, card: casesCard })), {}).verdict
  const kind = kinds.find((known) => known === about)
  const hit = found(line).some(
    (one) => one.kind === kind && one.owner === 'rep' && !one.quoted && isSure(one)
  )
  return hit ? 'fail' : 'pass'
}

const wrong = (cases: readonly TurnOffCase[]) =>
  cases
    .filter((one) => verdictOf(one) !== one[1])
    .map((one) => `${one[0]}: ${verdictOf(one)} for "${one[2]}"`)

describe('lines with the verdict of a careful human', () => {
  it.each([
    ['first round', turnOffCases],
    ['second round', round2],
    ['third round', round3],
    ['near-misses', round4],
    ['idioms', round5],
    ['plain phrasing', round6],
    ['other trades and dialects', dialects]
  ])('%s', (_, cases) => {
    expect(wrong(cases)).toEqual([])
  })
})

describe('whose it is', () => {
  const ownerOf = (line: string, kind: TurnOffKind) => found(line).find((one) => one.kind === kind)?.owner

  it('goes by a possessive first', () => {
    expect(ownerOf('We know your filing deadline moved.', 'deadline')).toBe('prospect')
    expect(ownerOf('You know our deadline is Friday.', 'deadline')).toBe('rep')
  })

  it('goes by the subject next, across an infinitive', () => {
    expect(ownerOf('The nurses would love to meet you in May.', 'wish')).toBe('third')
    expect(ownerOf('I would love to meet you in May.', 'wish')).toBe('rep')
  })

  it('goes by the nearest party to the right, then by the default of the phrase', () => {
    expect(ownerOf('The quota on your boats is gone.', 'deadline')).toBe('prospect')
    expect(ownerOf('Quota is what counts by Friday.', 'deadline')).toBe('rep')
  })

  it('leaves quoted and reported speech to its speaker', () => {
    const [reported] = found('A foreman told me, we want a meeting next week, and he got it.')
    expect(reported?.quoted).toBe(true)
    const [own] = found('I told a foreman, we want a meeting next week.')
    expect(own?.quoted).toBe(false)
  })

  it('takes the company of the card for the rep, and no company for praise', () => {
    const card = { ...exampleCard, repCompany: 'Best Choice Roofing' }
    expect(found('This is Theo with Best Choice Roofing.', card)).toEqual([])
    expect(found('Best Choice Roofing is the number one roofer here.', card)[0]?.owner).toBe('rep')
  })

  it('knows an offer made for a call from a wish', () => {
    expect(found('If you call me I’ll come by with the meter.')).toEqual([])
    expect(found('If you call me I’d love to come by.').map(({ kind }) => kind)).toContain('salesy')
  })
})

describe('any text', () => {
  const phrases = fc.constantFrom(
    ...[...turnOffCases, ...round2, ...round3].map(([, , line]) => line),
    'um',
    'i’d',
    '"',
    '—',
    '\n'
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(phrases, { maxLength: 6 }).map((parts) => parts.join(' ')),
    fc.array(phrases, { maxLength: 6 }).map((parts) =>
      parts
        .join(' ')
        .replace(/[^\p{L}\s]/gu, '')
        .toLowerCase()
    )
  )

  it('gives spans inside the text, in order of kind and place, and the same answer twice', () => {
    fc.assert(
      fc.property(anyText, fc.string({ maxLength: 20 }), (text, repCompany) => {
        const card = { ...casesCard, repCompany }
        const once = found(text, card)
        for (const one of once) {
          expect(one.start).toBeGreaterThanOrEqual(0)
          expect(one.end).toBeGreaterThan(one.start)
          expect(one.end).toBeLessThanOrEqual(text.length)
          expect(one.confidence).toBeGreaterThan(0)
          expect(one.confidence).toBeLessThanOrEqual(1)
        }
        expect(found(text, card)).toEqual(once)
      }),
      { numRuns: 200 }
    )
  })
})
