import { causes } from '../causes.ts'
import type { TopicEvidence } from '../evidence/evidence.ts'
import { defineRule, type Thresholds } from '../rule.ts'
import { counted, listed, quoted, theOthers } from './phrasing.ts'

export const pointLimits = {
  warn: { value: 2, unit: 'things on sale', bounds: [2, 4] },
  fail: { value: 3, unit: 'things on sale', bounds: [2, 6] }
} satisfies Thresholds

/** "We do also the pool pumps": the first thing was the point of the message, this is a second. */
export const pointsIn = ({ offerings }: TopicEvidence): number =>
  offerings.length + (offerings[0]?.additional ? 1 : 0)

export const onePoint = defineRule({
  id: 'one-point',
  group: 'shape',
  title: { pass: 'One point', warn: 'More than one point', fail: 'Every point at once' },
  statement: 'The message makes one point, not every point.',
  why: 'A list hopes that something sticks; the listener hears that nothing was meant for them.',
  sources: [{ seed: '001_967cde43c4c9c8ca.txt', item: '1, the Mail Man' }],
  evidenceGrade: 'opinion',
  thresholds: pointLimits,
  needs: ['topics', 'text'],
  evaluate: ({ topics, text }, limits) => {
    const { offerings } = topics
    const [first] = offerings
    const points = pointsIn(topics)
    if (!first || points < limits.warn) {
      return { verdict: 'pass', reason: 'You keep to one thing.', ...(first ? { spans: [first] } : {}) }
    }
    return {
      verdict: points >= limits.fail ? 'fail' : 'warn',
      reason: `You make ${counted(points, 'point')}: ${listed(offerings.map((one) => quoted(text.text, one)))}.`,
      advice: 'many',
      slots: { best: quoted(text.text, first), rest: theOthers(points - 1) },
      spans: offerings,
      cause: causes.tooMuch
    }
  },
  advice: { many: 'Keep {best}, or whichever they need most, and save {rest} for the next takes.' },
  examples: [
    {
      name: 'one thing',
      given: {
        transcript: 'Maya, we do allergen swabs for bakeries your size. Call me and I’ll send a sheet.'
      },
      expect: 'pass'
    },
    {
      name: 'two things',
      given: {
        transcript:
          'Maya, this is Theo from Larkfield Labs. We do allergen swabs and we do floor care. Call me.'
      },
      expect: 'warn'
    },
    {
      name: 'one more by the way',
      given: {
        transcript:
          'Maya, the swabs on line two take an hour a shift. Call me and I’ll send a sheet. We also do floor care.'
      },
      expect: 'warn',
      spans: ['floor care']
    },
    {
      name: 'the whole catalogue',
      given: {
        transcript:
          'Maya, this is Theo from Larkfield Labs. We do allergen swabs, we do floor care, and we also offer drain cleaning. Call me.'
      },
      expect: 'fail'
    }
  ]
})
