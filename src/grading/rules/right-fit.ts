import { unprepared } from '../../shared/prospect.ts'
import { defineRule } from '../rule.ts'

export const rightFit = defineRule({
  id: 'right-fit',
  group: 'prep',
  title: {
    pass: 'They can use what you sell',
    warn: 'You are not sure that it suits them',
    fail: 'It does not suit them'
  },
  statement: 'They can use what you sell.',
  why: 'The best message does not sell to someone who has no use for it.',
  sources: [
    { seed: '001_967cde43c4c9c8ca.txt', item: '8, they are not interested' },
    { seed: '004_a560dfac6226364c.txt', item: '3, they are not interested' }
  ],
  evidenceGrade: 'opinion',
  needs: ['card'],
  evaluate: ({ card }) => {
    switch (card.preparation.rightFit) {
      case 'yes':
        return { verdict: 'pass', reason: 'You marked that it suits them.' }
      case 'unsure':
        return { verdict: 'warn', reason: 'You marked that you are not sure.', advice: 'check' }
      case 'no':
        return { verdict: 'fail', reason: 'You marked that it does not suit them.', advice: 'skip' }
      case null:
        return { verdict: 'needs-input', reason: 'Mark on the card whether what you sell suits them.' }
    }
  },
  advice: {
    check: 'Find the one thing that would settle it before you dial.',
    skip: 'Skip them and save both your time.'
  },
  examples: [
    { name: 'yes', given: { card: { preparation: { ...unprepared, rightFit: 'yes' } } }, expect: 'pass' },
    {
      name: 'unsure',
      given: { card: { preparation: { ...unprepared, rightFit: 'unsure' } } },
      expect: 'warn'
    },
    { name: 'no', given: { card: { preparation: { ...unprepared, rightFit: 'no' } } }, expect: 'fail' },
    { name: 'open', given: {}, expect: 'needs-input' }
  ]
})
