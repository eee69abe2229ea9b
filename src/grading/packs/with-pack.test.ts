import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding, Grade } from '../../shared/grade.ts'
import { exampleInput } from '../example-input.ts'
import { gradeTake } from '../grade.ts'
import { type PhraseFamily, phraseFamilies } from '../phrases.ts'
import type { PartialInput } from '../rule.ts'
import { builtInRulebook, openingWeightOf, rulebook, ruleSummaries } from '../rulebook.ts'
import { boundsOf, isCount } from './bounds.ts'
import { type Pack, packFile } from './pack.ts'
import { misfitsOf } from './pack-meaning.ts'
import { withPack } from './with-pack.ts'

const packOf = (changes: Omit<Pack, 'name' | 'version'>): Pack => ({ name: 'Test', version: '1', ...changes })
const gradedWith = (changes: Omit<Pack, 'name' | 'version'>, given: PartialInput = {}): Grade =>
  gradeTake(exampleInput(given), withPack(builtInRulebook, packOf(changes)))
const findingIn = ({ findings }: Grade, id: string): Finding => {
  const found = findings.find(({ ruleId }) => ruleId === id)
  if (!found) throw new Error(`no finding for ${id}`)
  return found
}
const said = ({ spans }: Finding, transcript: string): string[] =>
  spans.map(({ start, end }) => transcript.slice(start, end))

describe('a pack', () => {
  it('leaves the built-in rulebook as it was', () => {
    const before = JSON.stringify(builtInRulebook)
    withPack(
      builtInRulebook,
      packOf({ off: ['peer-proof'], weights: { 'about-them': 0 }, thresholds: { 'one-point': { fail: 5 } } })
    )
    expect(JSON.stringify(builtInRulebook)).toBe(before)
    expect(gradeTake(exampleInput({})).pack).toBeNull()
  })

  it('is named by the grades it gives', () => {
    expect(gradedWith({}).pack).toEqual({ name: 'Test', version: '1' })
  })

  it('that changes nothing gives the same grade', () => {
    const { pack: _pack, ...plain } = gradeTake(exampleInput({}))
    expect(gradedWith({})).toMatchObject(plain)
  })

  it('switches rules off', () => {
    const { findings } = gradedWith({ off: ['peer-proof'] })
    expect(findings.map(({ ruleId }) => ruleId)).not.toContain('peer-proof')
    expect(findings).toHaveLength(gradeTake(exampleInput({})).findings.length - 1)
  })

  it('changes weights, and with them what the opening can cost', () => {
    const book = withPack(builtInRulebook, packOf({ weights: { 'hook-in-10s': 18, 'about-them': 0 } }))
    expect(openingWeightOf(book)).toBe(openingWeightOf(builtInRulebook) + 10)
    expect(findingIn(gradeTake(exampleInput({}), book), 'hook-in-10s').weight).toBe(18)
  })

  it('moves a threshold, in the verdict and in the words', () => {
    const grade = gradedWith({ thresholds: { 'length-cap': { pass: 20, warn: 26 } } }, { spokenS: 27 })
    expect(findingIn(grade, 'length-cap')).toMatchObject({ verdict: 'fail', title: 'Longer than 26 seconds' })
    expect(findingIn(grade, 'length-cap').advice).toContain('done by 20 s')
  })

  it('moves the thresholds that follow', () => {
    const cap = { 'length-cap': { pass: 26 } }
    expect(findingIn(gradedWith({ thresholds: cap }, { spokenS: 28 }), 'length-target').verdict).toBe(
      'not-applicable'
    )
    expect(findingIn(gradedWith({}, { spokenS: 28 }), 'length-target').verdict).toBe('warn')
  })

  it('is summarised for the screens with its own limits and rules', () => {
    const rules = [
      { id: 'mine', title: 'Mine', advice: 'Do.', mustSay: ['a', 'b', 'c'], group: 'opening' as const }
    ]
    const book = withPack(builtInRulebook, packOf({ rules, thresholds: { 'length-cap': { pass: 26 } } }))
    const summaries = ruleSummaries(book)
    expect(summaries.find(({ id }) => id === 'length-cap')?.title).toBe('Over within 26 seconds')
    expect(summaries.find(({ id }) => id === 'pack/mine')).toMatchObject({
      group: 'opening',
      weight: 2,
      statement: 'The message says “a” or any of 2 other wordings.'
    })
    const order = summaries.map(({ group }) => group)
    expect(order.filter((group, at) => group !== order[at - 1])).toEqual([...new Set(order)])
  })
})

describe('a rule of a team', () => {
  const text =
    'Maya, um, this line’s recorded. The swabs take an hour. Guaranteed. Call me, it’s guaranteed. Theo.'
  const rule = (changes: Partial<NonNullable<Pack['rules']>[number]>, given: PartialInput = {}) =>
    findingIn(
      gradedWith(
        { rules: [{ id: 'mine', title: 'Good', missed: 'Bad', advice: 'Mend it.', ...changes }] },
        { transcript: text, ...given }
      ),
      'pack/mine'
    )

  it('wants words said, whatever their case, apostrophes and hesitations', () => {
    const found = rule({ mustSay: ["Maya this line's recorded"] })
    expect(found).toMatchObject({ verdict: 'pass', title: 'Good', advice: '', weight: 2, group: 'shape' })
    expect(said(found, text)).toEqual(['Maya, um, this line’s recorded'])
  })

  it('tells what was not said', () => {
    expect(rule({ mustSay: ['this call', 'recorded line'], weight: 4 })).toMatchObject({
      verdict: 'fail',
      title: 'Bad',
      reason: 'You did not say “this call” or “recorded line”.',
      advice: 'Mend it.',
      weight: 4
    })
  })

  it('finds words only as whole words', () => {
    expect(rule({ mustNotSay: ['record', 'swab'] }).verdict).toBe('pass')
  })

  it('marks every place of what must not be said', () => {
    const found = rule({ mustNotSay: ['guaranteed'], severity: 'warn' })
    expect(found).toMatchObject({ verdict: 'warn', title: 'Bad', reason: 'You said “Guaranteed”.' })
    expect(said(found, text)).toEqual(['Guaranteed', 'guaranteed'])
    expect(found.spans[0]?.startMs).toBeGreaterThan(0)
  })

  it('wants it by a second, and asks where there is no recording', () => {
    const wanted = { mustSay: ['take an hour'], withinS: 5 }
    const wordTimes = (toS: number) => [{ phrase: 'take an hour', fromS: toS - 1, toS }]
    expect(rule(wanted, { wordTimes: wordTimes(5) }).verdict).toBe('pass')
    expect(rule(wanted, { wordTimes: wordTimes(5.1) })).toMatchObject({
      verdict: 'fail',
      reason: 'You had said “take an hour” after 5.1 s. It belongs within 5 s.'
    })
    expect(rule(wanted, { spokenS: null }).verdict).toBe('needs-input')
  })

  it('wants it by a share of the words', () => {
    const ten = 'one two three four swab six seven swab the swabs'
    const of = (withinShare: number) => rule({ mustSay: ['swab'], withinShare }, { transcript: ten }).verdict
    expect([of(0.5), of(0.49)]).toEqual(['pass', 'fail'])
  })

  it('judges the media that it names', () => {
    const media = (medium: 'voicemail' | 'email') =>
      gradedWith(
        { rules: [{ id: 'mine', title: 'T', advice: 'A', mustSay: ['x'], media: ['email'] }] },
        { medium }
      ).findings.some(({ ruleId }) => ruleId === 'pack/mine')
    expect([media('voicemail'), media('email')]).toEqual([false, true])
  })
})

/** A line that says each family's phrase, and what the rule that reads it makes of it. */
const familyCases: Record<
  PhraseFamily,
  [line: string, phrase: string, rule: string, before: string, after: string]
> = {
  openers: ['Maya, zonking you on the swabs. Call me.', 'zonking you', 'no-generic-opener', 'pass', 'warn'],
  salesy: ['Maya, it is zonk grade. Call me.', 'zonk grade', 'not-salesy', 'pass', 'fail'],
  unprepared: [
    'Maya, whatever zonk you run. Call me.',
    'whatever zonk',
    'knows-their-business',
    'pass',
    'fail'
  ],
  deadlines: ['Maya, the zonk closes. Call me.', 'the zonk closes', 'no-own-deadline', 'pass', 'fail'],
  boasts: ['Maya, we are zonk rated. Call me.', 'zonk rated', 'no-boasting', 'pass', 'fail'],
  guilt: ['Maya, zonk once more. Call me.', 'zonk once more', 'no-guilt-trip', 'pass', 'fail'],
  roles: ['Maya, as zonk lead I call. Call me.', 'zonk lead', 'no-role-announcement', 'pass', 'fail'],
  wishes: ['Maya, zonk me in. Call me.', 'zonk me in', 'no-my-wants', 'pass', 'fail'],
  products: ['Maya, Zonkmaster does it. Call me.', 'Zonkmaster', 'not-salesy', 'pass', 'fail'],
  pains: ['Maya, that means a zonk on Monday. Call me.', 'a zonk', 'names-pain', 'fail', 'pass'],
  gains: ['Maya, that means a zonk on Monday. Call me.', 'a zonk', 'names-benefit', 'fail', 'pass'],
  peers: [
    'Maya, Zonk and Sons have cut the swabs to ten minutes. Call me.',
    'Zonk and Sons',
    'peer-proof',
    'warn',
    'pass'
  ]
}

describe('words of a team', () => {
  it.each(phraseFamilies)('of %s turn the rule that reads them', (family) => {
    const [transcript, phrase, rule, before, after] = familyCases[family]
    const given = { transcript, card: { facts: [], industry: '' } }
    expect(findingIn(gradeTake(exampleInput(given)), rule).verdict).toBe(before)
    const found = findingIn(gradedWith({ phrases: { [family]: [phrase] } }, given), rule)
    expect([found.verdict, found.reason]).toEqual([after, expect.any(String)])
  })

  it('that name products are things on sale, each once, unless they are the listener’s own', () => {
    const products = ['Zonkmaster', 'Zonk Two']
    const list = 'Maya, Zonkmaster, Zonk Two, Zonkmaster. Call me.'
    expect(findingIn(gradedWith({ phrases: { products } }, { transcript: list }), 'one-point').verdict).toBe(
      'warn'
    )
    const theirs = { transcript: 'Maya, your Zonkmaster needs a swab an hour. Call me.' }
    expect(findingIn(gradedWith({ phrases: { products } }, theirs), 'not-salesy').verdict).toBe('pass')
  })

  it('that say a pain count for nothing where it is denied', () => {
    const transcript = 'Maya, you do not have a zonk on Monday. Call me.'
    const given = { transcript, card: { facts: [], industry: '' } }
    const before = findingIn(gradeTake(exampleInput(given)), 'names-pain').verdict
    expect(findingIn(gradedWith({ phrases: { pains: ['a zonk'] } }, given), 'names-pain').verdict).toBe(
      before
    )
  })

  it('that are short forms make a name right', () => {
    const given = { transcript: 'Hi Zaz, the swabs take an hour. Call me.' }
    expect(findingIn(gradeTake(exampleInput(given)), 'name-right').verdict).toBe('fail')
    const nicknames = { Maya: ['Zaz'] }
    expect(findingIn(gradedWith({ phrases: { nicknames } }, given), 'name-right').verdict).toBe('pass')
    const others = { Priya: ['Zaz'] }
    expect(findingIn(gradedWith({ phrases: { nicknames: others } }, given), 'name-right').verdict).toBe(
      'fail'
    )
  })
})

describe('thresholds', () => {
  const all = rulebook.flatMap((entry) =>
    Object.entries(entry.rule.thresholds ?? {}).map(([name, threshold]) => ({ entry, name, threshold }))
  )

  it('lie within their own bounds', () => {
    for (const { entry, name, threshold } of all) {
      const [least, most] = boundsOf(threshold)
      const inside = least <= threshold.value && threshold.value <= most
      expect([entry.rule.id, name, inside]).toEqual([entry.rule.id, name, true])
    }
  })

  it('of a gate state their bounds', () => {
    const silent = all.filter(({ entry, threshold }) => entry.capsAt !== undefined && !threshold.bounds)
    expect(silent.map(({ entry, name }) => `${entry.rule.id}/${name}`)).toEqual([])
  })

  it('that follow another follow one that is there, with its value', () => {
    for (const { threshold } of all.filter((one) => one.threshold.sameAs !== undefined)) {
      const [id, name] = threshold.sameAs?.split('/') ?? []
      const leader = all.find((one) => one.entry.rule.id === id && one.name === name)
      expect([threshold.sameAs, leader?.threshold.value]).toEqual([threshold.sameAs, threshold.value])
    }
  })
})

/** Packs that the reader would take. */
const weights = fc.dictionary(
  fc.constantFrom(...rulebook.map(({ rule }) => rule.id)),
  fc.double({ min: 0, max: 20, noNaN: true }),
  { maxKeys: 8 }
)
const words = fc.constantFrom(
  'swabs',
  'call me',
  'maya',
  'an hour',
  'zonk',
  'theo grant',
  'line two',
  'é',
  '1'
)
const list = fc.array(words, { minLength: 1, maxLength: 4 })
const thresholds = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        ...rulebook.flatMap(({ rule }) =>
          Object.entries(rule.thresholds ?? {})
            .filter(([, { sameAs }]) => sameAs === undefined)
            .map(([name, threshold]) => ({ id: rule.id, name, threshold }))
        )
      ),
      fc.double({ min: 0, max: 1, noNaN: true })
    ),
    { maxLength: 4 }
  )
  .map((chosen) =>
    Object.fromEntries(
      chosen.map(([{ id, name, threshold }, share]) => {
        const [least, most] = boundsOf(threshold)
        const value = least + share * (most - least)
        return [id, { [name]: isCount(threshold) ? Math.round(value) : value }]
      })
    )
  )
const teamRule = fc.record(
  {
    title: fc.constant('T'),
    advice: fc.constant('A'),
    group: fc.constantFrom('opening' as const, 'shape' as const, 'delivery' as const),
    weight: fc.double({ min: 0, max: 20, noNaN: true }),
    severity: fc.constantFrom('warn' as const, 'fail' as const),
    by: fc.constantFrom({ withinS: 4 }, { withinShare: 0.3 }, {}, null),
    said: list
  },
  { requiredKeys: ['title', 'advice', 'by', 'said'] }
)
const packs = fc
  .record({
    off: fc.subarray(rulebook.filter(({ capsAt }) => capsAt === undefined).map(({ rule }) => rule.id)),
    weights,
    thresholds,
    families: fc.dictionary(fc.constantFrom(...phraseFamilies), list),
    nicknames: fc.dictionary(fc.constantFrom('Maya', 'Zoë', '__proto__', 'constructor'), list),
    own: fc.array(teamRule, { maxLength: 4 })
  })
  .map(({ families, nicknames, own, ...rest }): Pack => {
    const rules = own.map(({ by, said: phrases, ...rule }, at) => ({
      id: `r${at}`,
      ...rule,
      ...(by === null ? { mustNotSay: phrases } : { mustSay: phrases, ...by })
    }))
    return packOf({ ...rest, phrases: { ...families, nicknames }, ...(rules.length > 0 && { rules }) })
  })
const messages = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.oneof(words, fc.constantFrom('Hi', '.', ',', '?', '“', 'we', 'your', 'not', 'um')), {
      maxLength: 60
    })
    .map((all) => all.join(' '))
)

it('any pack with any text gives a grade: a score within 0 and 100, spans inside the text, no fault', () => {
  fc.assert(
    fc.property(packs, messages, fc.constantFrom(null, 0.4, 12, 45), (pack, transcript, spokenS) => {
      fc.pre(packFile.safeParse(pack).success && misfitsOf(pack, builtInRulebook).length === 0)
      const grade = gradeTake(
        exampleInput({ transcript, spokenS, firstSpeechS: 0.2 }),
        withPack(builtInRulebook, pack)
      )
      expect(grade.score === null || (grade.score >= 0 && grade.score <= 100)).toBe(true)
      for (const { verdict, reason, spans } of grade.findings) {
        expect([reason, verdict]).not.toEqual([reason, 'error'])
        for (const { start, end } of spans)
          expect(start >= 0 && start < end && end <= transcript.length).toBe(true)
      }
    }),
    { numRuns: 150 }
  )
})
