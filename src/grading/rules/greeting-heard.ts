import { unprepared } from '../../shared/prospect.ts'
import { defineRule } from '../rule.ts'

export const greetingHeard = defineRule({
  id: 'greeting-heard',
  group: 'prep',
  title: { pass: 'You listened to their greeting', fail: 'Their greeting is still to be heard' },
  statement: 'You have listened to their greeting for how the name is said.',
  why: 'Their own voice says their name right, and says it for free.',
  sources: [{ seed: '002_69694fac062adad8.txt', item: 'the second example: the name from the greeting' }],
  evidenceGrade: 'opinion',
  needs: ['card'],
  evaluate: ({ card }) =>
    card.preparation.greetingHeard
      ? { verdict: 'pass', reason: 'You marked that you have heard it.' }
      : { verdict: 'needs-input', reason: 'Listen to their greeting first, then mark it on the card.' },
  advice: {},
  examples: [
    {
      name: 'heard',
      given: { card: { preparation: { ...unprepared, greetingHeard: true } } },
      expect: 'pass'
    },
    { name: 'not yet', given: {}, expect: 'needs-input' }
  ]
})
