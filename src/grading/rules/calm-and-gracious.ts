import { unprepared } from '../../shared/prospect.ts'
import { defineRule } from '../rule.ts'

export const calmAndGracious = defineRule({
  id: 'calm-and-gracious',
  group: 'prep',
  title: { pass: 'You are calm', fail: 'Calm is still to be marked' },
  statement: 'You are calm and not chasing anybody.',
  why: 'They are busy, not rude, and this is one call of many.',
  sources: [{ seed: '004_a560dfac6226364c.txt', item: 'be calm and realistic; be gracious' }],
  evidenceGrade: 'opinion',
  needs: ['card'],
  evaluate: ({ card }) =>
    card.preparation.calm
      ? { verdict: 'pass', reason: 'You marked that you are calm.' }
      : { verdict: 'not-applicable', reason: 'You have not marked it. They are busy, not rude.' },
  advice: {},
  examples: [
    { name: 'marked', given: { card: { preparation: { ...unprepared, calm: true } } }, expect: 'pass' },
    { name: 'not marked', given: {}, expect: 'not-applicable' }
  ]
})
