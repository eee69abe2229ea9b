import { causes } from '../causes.ts'
import { toldOf } from '../evidence/card-facts.ts'
import { defineRule } from '../rule.ts'

const thresholds = {
  ownPass: { value: 0.15, unit: 'share of content words' },
  ownFail: { value: 0.05, unit: 'share of content words' },
  stockPass: { value: 0.3, unit: 'share of three-word runs' },
  stockFail: { value: 0.5, unit: 'share of three-word runs' }
}
const percent = (share: number): string => `${Math.round(share * 100)} %`

export const standsOut = defineRule({
  id: 'stands-out',
  group: 'opening',
  title: {
    pass: 'Nobody else could have been left this message',
    warn: 'Much of it would fit anyone',
    fail: 'It could have been left for anyone'
  },
  statement: 'The whole message could not be left for anyone else.',
  why: 'A message that fits everyone sounds like all the others, and is deleted with them.',
  sources: [
    { seed: '001_967cde43c4c9c8ca.txt', item: '6, sound like every other sales person' },
    { seed: '004_a560dfac6226364c.txt', item: '1, not compelling' }
  ],
  evidenceGrade: 'opinion',
  thresholds,
  needs: ['value', 'card'],
  evaluate: ({ value, card }, limits) => {
    const { specificShare: own, templateOverlap: stock } = value
    const reason = `${percent(own)} of the words that carry something are about them; ${percent(stock)} could be from a stock message.`
    if (own >= limits.ownPass && stock < limits.stockPass) return { verdict: 'pass', reason }
    const failed = own < limits.ownFail || stock >= limits.stockFail
    return {
      verdict: failed ? 'fail' : 'warn',
      reason,
      advice: toldOf(card).length > 0 ? 'fact' : 'detail',
      slots: { fact: toldOf(card)[0] ?? '' },
      cause: causes.noHomework
    }
  },
  advice: {
    fact: 'Swap one general line for something only they would recognise: {fact}.',
    detail: 'Swap one general line for something only they would recognise.'
  },
  examples: [
    {
      name: 'their line, their figures',
      given: {
        transcript:
          'Maya, the swabs on line two stop the gluten-free run for an hour. A bakery in Eugene clears theirs in twelve minutes. Call me. Theo Grant, Larkfield Labs.'
      },
      expect: 'pass'
    },
    {
      name: 'one word in six of their trade',
      given: {
        transcript:
          'Maya, bread keeps coming up, and so do bakers. I speak with many managers across the country who look for ways to make good choices every single day. Our clever experts listen carefully. Theo Grant.'
      },
      expect: 'pass'
    },
    {
      name: 'one word in seven of their trade',
      given: {
        transcript:
          'Maya, bread keeps coming up, and so do bakers. I speak with many managers across the country who look for ways to make better decisions every day. Our experts listen carefully and then suggest a sensible plan. Theo Grant.'
      },
      expect: 'warn'
    },
    {
      name: 'one word in seventeen',
      given: {
        transcript:
          'Maya, bread keeps coming up, and so do bakers. I speak with many managers across the country who look for ways to make better decisions every day. Our experts listen carefully and then suggest a sensible plan. Most calls last about as long as a cup of tea and nobody is rushed. People tell me afterwards that they were glad to take part and would happily recommend it to friends. My colleagues and I also write a friendly newsletter that comes out on the first day of each season. Theo Grant.'
      },
      expect: 'warn'
    },
    {
      name: 'one word in twenty-one',
      given: {
        transcript:
          'Maya, bread keeps coming up, and so do bakers. I speak with many managers across the country who look for ways to make better decisions every day. Our experts listen carefully and then suggest a sensible plan. Most calls last about as long as a cup of tea and nobody is rushed. People tell me afterwards that they were glad to take part and would happily recommend it to friends. My colleagues and I also write a friendly newsletter that comes out on the first day of each season. Some readers print it and hang it in the corridor for visitors. Ring me sometime this week. Theo Grant.'
      },
      expect: 'fail'
    },
    {
      name: 'a quarter of it stock',
      given: {
        transcript:
          'Maya, line two and the gluten-free line wait for allergen swabs. And the forty cafes wait with them until the vans are loaded. Please give me a call back at your earliest convenience. Theo Grant.'
      },
      expect: 'pass'
    },
    {
      name: 'a third of it stock',
      given: {
        transcript:
          'Maya, line two and the gluten-free line wait for allergen swabs. And the forty cafes wait. I just wanted to check in. Please give me a call back.'
      },
      expect: 'warn'
    },
    {
      name: 'two fifths of it stock',
      given: {
        transcript:
          'Maya, line two and the gluten-free line wait for allergen swabs. I just wanted to check in. Please give me a call back at your earliest convenience. Theo Grant.'
      },
      expect: 'warn'
    },
    {
      name: 'more than half of it stock',
      given: {
        transcript:
          'Maya, line two and the gluten-free line wait for allergen swabs. I just wanted to check in. Please give me a call back at your earliest convenience. Thank you and have a great day. I would love to set up a quick call. Theo Grant.'
      },
      expect: 'fail'
    },
    {
      name: 'hardly a word of theirs, and no facts to use',
      given: {
        transcript:
          'Maya, I work with many managers who are looking for ways to make better decisions every day. Ring me sometime this week. Theo Grant.',
        card: { facts: [] }
      },
      expect: 'fail'
    }
  ]
})
