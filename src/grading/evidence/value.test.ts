import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type exampleCard, exampleInput } from '../example-input.ts'
import { deriveEvidence } from './derive.ts'
import type { ValueKind } from './evidence.ts'

const heard = (transcript: string, card: Partial<typeof exampleCard> = {}) =>
  deriveEvidence(exampleInput({ transcript, card })).value

/** Kinds of which a careful human would be sure. */
const kindsIn = (transcript: string, card: Partial<typeof exampleCard> = {}): ValueKind[] => [
  ...new Set(
    heard(transcript, card)
      .spans.filter((span) => span.specific && span.confidence >= 0.55)
      .map((span) => span.kind)
  )
]

describe('value evidence', () => {
  it('never throws, keeps its spans inside the text and its shares within 0..1', () => {
    const words = fc.constantFrom(
      ...'your you we i they a the two bakery in Leeds lost cut saved complaints bill up down twelve 40 % hour if call me and send list not never since , . ? by from to'.split(
        ' '
      )
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(words, { maxLength: 60 }).map((list) => list.join(' '))
    )
    fc.assert(
      fc.property(texts, fc.array(fc.string({ maxLength: 60 }), { maxLength: 3 }), (text, facts) => {
        const value = heard(text, { facts })
        for (const span of [...value.spans, ...value.facts, ...value.mistakes]) {
          expect(span.start).toBeLessThanOrEqual(span.end)
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.end).toBeLessThanOrEqual(text.length)
          expect(span.confidence).toBeGreaterThan(0)
          expect(span.confidence).toBeLessThanOrEqual(1)
        }
        for (const share of [value.specificShare, value.templateOverlap]) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 150 }
    )
  })

  it.each<[said: string, kinds: readonly ValueKind[]]>([
    ['Maya, your ovens failed the inspection twice.', ['pain']],
    ['Maya, nobody at your cafes gets bread before seven.', ['pain']],
    ['Maya, your flour went up eleven pounds a bag.', ['pain']],
    ['Maya, three of your bakers left in May.', ['pain']],
    ['Maya, a dairy in Cork got its spoilage down from nine crates to two.', ['peer', 'benefit']],
    ['Maya, the brewery at Hexham hasn’t lost a keg since March.', ['peer', 'benefit']],
    ['Maya, ring me and I’ll send you the cleaning sheet.', ['offer']],
    ['Maya, how do you clear the mixer between runs?', ['question']],
    ['Maya, congratulations on adding the gluten-free line.', ['fact']],
    ['Maya, the county fined you nine hundred.', ['pain']],
    ['Guests want a room by noon.', ['pain']],
    ['They have lost forty orders.', ['pain']],
    ['The mixer does not start in the cold.', ['pain']],
    ['One guest wrote, “I waited an hour for my bread”.', ['pain']],
    [
      'The Ardvasar slipway had the same and changed one bearing, and it’s not stopped since.',
      ['peer', 'benefit']
    ],
    ['A verger over at Selby swapped one fuse and the organ hasn’t cut out since.', ['peer', 'benefit']],
    ['In Oban they grease it once, and they haven’t missed a sailing since.', ['peer', 'benefit']],
    [
      'an inn in conwy took theirs out and theyve not had a leak since and ill send you the drawing',
      ['offer']
    ],
    ['Maya, you’d get more trays on each rack.', ['benefit']],
    ['Maya, the waiting list halved at the forge in Crewe.', ['benefit']],
    ['Maya, there is twenty percent off trays.', ['offer']],
    ['There’s a card with the four settings, and I’d like to post one out to you.', ['offer']]
  ])('%s', (said, kinds) => {
    expect(kindsIn(said)).toEqual(expect.arrayContaining([...kinds]))
  })

  it.each<[said: string, kind: ValueKind]>([
    ['Maya, I lost your number and missed you yesterday.', 'pain'],
    ['Maya, no rush, no obligation and no hard feelings.', 'pain'],
    ['Maya, you never called me back.', 'pain'],
    ['Maya, I have a target to hit by Friday.', 'pain'],
    ['Maya, we doubled our sales team this year.', 'benefit'],
    ['Maya, I’ve got till five to get this deal in.', 'benefit'],
    ['Maya, your rent went up nine percent.', 'benefit'],
    ['Maya, I’d love to buy you lunch.', 'offer'],
    ['Maya, I’ll try you again next week.', 'offer'],
    ['Maya, I’ll tell you about our services.', 'offer'],
    ['Hi um wanted to touch base', 'pain'],
    ['Maya, I know you’re flat out, which is fine.', 'pain'],
    ['Maya, it’s about something important concerning your future.', 'pain'],
    ['I hope you’re well and that the move wasn’t too painful on you.', 'pain'],
    ['Boy, it’s been a wet one up here.', 'pain'],
    ['Ring me, and if not, a no is totally fine.', 'pain'],
    ['They changed the nozzle, not the pump.', 'pain'],
    ['A smokehouse in Whitby kept forty orders they’d have lost.', 'pain'],
    ['No need to ring back.', 'benefit'],
    ['Maya, it would be wonderful to get half an hour this week.', 'benefit'],
    ['With our platform you get greater visibility.', 'benefit'],
    ['We work already with Harlow, with Pike and with the guild of Saint-Remy.', 'benefit'],
    ['We help clubs just like yours grow.', 'peer'],
    ['A pipe fell over in Leeds.', 'peer'],
    ['I think you’ll find it fascinating.', 'offer'],
    ['Maya, how are you today?', 'question'],
    ['Maya, do you have ten minutes on Thursday?', 'question'],
    ['Maya, we are one of the largest laboratories in the country.', 'peer']
  ])('%s holds no %s', (said, kind) => {
    expect(kindsIn(said)).not.toContain(kind)
  })

  it('knows a card fact in other words, numbers and inflections', () => {
    const facts = ['lost eleven drivers last quarter', 'moved to a second office in Carmel']
    const found = (said: string) =>
      heard(said, { facts }).facts.filter((match) => match.kind === 'fact' && match.confidence >= 0.55)
    expect(found('You are losing drivers, 11 since spring.')[0]?.fact).toBe(0)
    expect(found('Your Carmel move cost you a week.')[0]?.fact).toBe(1)
    expect(found('We work with many firms.')).toEqual([])
  })

  it('hears a wrong firm and not a right one', () => {
    const card = { company: 'Brandt & Hull Surveying' }
    expect(heard('I know you folks at Riverside Mapping are busy.', card).mistakes).toHaveLength(1)
    expect(heard('I know you folks at Brandt and Hull are busy.', card).mistakes).toEqual([])
    expect(heard('I know you’re busy over at Brandt Flooring.', card).mistakes).toHaveLength(1)
    expect(heard('You ask how a team over at Crown Motors did it.', card).mistakes).toEqual([])
    expect(
      heard('I know how hard it is running a bakery.', { ...card, industry: 'surveying' }).mistakes
    ).toHaveLength(1)
    expect(heard('I know you run a tight crew.', card).mistakes).toEqual([])
  })

  it('grows with the length of the text and not with its square', () => {
    const one = 'Maya, your ovens failed twice and a bakery in Leeds cut theirs to one. '
    const cost = (times: number): number =>
      deriveEvidence(exampleInput({ transcript: one.repeat(times) })).value.spans.length
    expect(cost(200)).toBeGreaterThan(cost(20) * 8)
  })
})
