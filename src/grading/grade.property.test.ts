import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contactChannels, relationships } from '../shared/prospect.ts'
import { exampleCard } from './example-input.ts'
import { gradeTake } from './grade.ts'
import { type GradingInput, media } from './input.ts'
import { measuresOfTimes } from './measured-times.ts'

/** Pieces in which the detectors take an interest, so that odd orders of them are tried too. */
const pieces = fc.constantFrom(
  ...[
    'Maya, ',
    'Hi ',
    'mr ',
    'this is Theo Grant from Larkfield Labs. ',
    'Theo',
    'call me ',
    'if you could ',
    'ring us back',
    'I’ll send you the list. ',
    'oh one one three ',
    'double ',
    'triple',
    'hundred',
    '503 555 0170',
    ', sorry, ',
    '0171',
    'extension 12',
    'um, ',
    'you know, ',
    'the the ',
    '- - ',
    '"',
    '“we’d love to”',
    '?',
    '. ',
    '\n',
    'your swabs take an hour a shift',
    'we do gates and we do floors',
    'a bakery in Eugene cut theirs by 12 % ',
    'é',
    '😀',
    '\ud800',
    'İ',
    'שלום',
    '汉字',
    '\u0000',
    '’',
    '$4,000',
    'thanks, bye '
  ]
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.array(fc.oneof(pieces, fc.string({ maxLength: 12 })), { maxLength: 40 }).map((parts) => parts.join(' '))
)
const field = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', 'Maya', "O'Neill", 'de la Cruz', '503 555 0170', '(', '\\')
)
const anyCard = fc.record({
  firstName: field,
  lastName: field,
  company: field,
  industry: field,
  facts: fc.array(fc.oneof(field, anyText), { maxLength: 3 }),
  pains: fc.array(fc.oneof(field, anyText), { maxLength: 3 }),
  repName: field,
  repCompany: field,
  callbackNumber: field,
  calledFrom: fc.option(field),
  lineReturns: fc.option(fc.boolean()),
  relationship: fc.constantFrom(...relationships),
  pronunciation: field,
  easyName: fc.boolean(),
  prefers: fc.option(fc.constantFrom(...contactChannels)),
  refusesEmail: fc.boolean(),
  preparation: fc.record({
    whyCall: field,
    whatTriggers: field,
    whatCompels: field,
    rightFit: fc.option(fc.constantFrom('yes' as const, 'unsure' as const, 'no' as const)),
    say: fc.option(fc.constantFrom('decides' as const, 'influences' as const)),
    greetingHeard: fc.boolean(),
    calm: fc.boolean()
  })
})
const channel = fc.constantFrom('voicemail', 'call', 'email', 'text', 'linkedin', 'mail', 'event')
/** Local times of a month. */
const moment = fc
  .tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 0, max: 23 }))
  .map(([day, hour]) => `2026-03-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:30`)
const seconds = fc.double({ min: 0, max: 300, noNaN: true })
const anyInput: fc.Arbitrary<GradingInput> = fc.record({
  transcript: fc.option(
    fc.record({ text: anyText, origin: fc.constantFrom('typed', 'script', 'engine', 'human') })
  ),
  audio: fc.option(
    fc.tuple(seconds, seconds).map(([a, b]) => measuresOfTimes(Math.min(a, b), Math.max(a, b)))
  ),
  card: fc.oneof(anyCard, fc.constant(exampleCard)),
  earlier: fc.array(
    fc.record({ at: fc.oneof(fc.string({ maxLength: 20 }), moment), channel, transcript: anyText }),
    {
      maxLength: 2
    }
  ),
  touches: fc.option(
    fc.array(
      fc.record({ at: fc.oneof(fc.string({ maxLength: 20 }), moment), channel, outcome: fc.option(field) }),
      {
        maxLength: 3
      }
    )
  ),
  now: fc.option(fc.oneof(fc.string({ maxLength: 20 }), moment)),
  status: fc.constantFrom('open', 'moved-on'),
  planned: fc.array(fc.record({ at: fc.oneof(fc.string({ maxLength: 20 }), moment), channel }), {
    maxLength: 3
  }),
  scriptStats: fc.record({ prospects: fc.nat(30), replies: fc.nat(30) }),
  medium: fc.constantFrom(...media)
})

const budget = { numRuns: 150 }

describe('any take at all', () => {
  it('is graded without a fault, within bounds, with every span inside its text', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const grade = gradeTake(input)
        const length = input.transcript?.text.length ?? 0
        expect(grade.findings.filter(({ verdict }) => verdict === 'error')).toEqual([])
        for (const { start, end } of grade.findings.flatMap(({ spans }) => spans)) {
          expect(start >= 0 && start < end && end <= length).toBe(true)
        }
        if (grade.score !== null) expect(grade.score >= 0 && grade.score <= 100).toBe(true)
      }),
      budget
    )
  })

  it('is graded the same way twice, to the byte, whatever was graded in between', () => {
    fc.assert(
      fc.property(anyInput, anyInput, (input, other) => {
        const first = gradeTake(input)
        gradeTake(other)
        const second = gradeTake(structuredClone(input))
        expect(second).toEqual(first)
        expect(JSON.stringify(second)).toBe(JSON.stringify(first))
      }),
      budget
    )
  })
})
