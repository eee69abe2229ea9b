import { unprepared } from '../../shared/prospect.ts'
import { defineRule } from '../rule.ts'

export const rightPerson = defineRule({
  id: 'right-person',
  group: 'prep',
  title: { pass: 'You call someone who decides', fail: 'You call someone who does not decide alone' },
  statement: 'You are calling someone who decides.',
  why: 'A message to someone who cannot say yes can at best be passed on.',
  sources: [{ seed: '002_69694fac062adad8.txt', item: 'who is called: the cell zombies' }],
  evidenceGrade: 'opinion',
  needs: ['card'],
  evaluate: ({ card }) => {
    switch (card.preparation.say) {
      case 'decides':
        return { verdict: 'pass', reason: 'You marked that this person decides.' }
      case 'influences':
        return {
          verdict: 'warn',
          reason: 'You marked that this person has a say, and somebody else decides.',
          advice: 'who'
        }
      case null:
        return { verdict: 'needs-input', reason: 'Mark on the card what this person has to say in it.' }
    }
  },
  advice: { who: 'Find out who decides, and write it so that it can be passed on.' },
  examples: [
    { name: 'decides', given: { card: { preparation: { ...unprepared, say: 'decides' } } }, expect: 'pass' },
    {
      name: 'has a say',
      given: { card: { preparation: { ...unprepared, say: 'influences' } } },
      expect: 'warn'
    },
    { name: 'not known', given: {}, expect: 'needs-input' }
  ]
})
