import { defineRule } from '../rule.ts'
import { made, stillOpen, turnName } from './talking.ts'

export const gkGetsSomething = defineRule({
  id: 'gk-gets-something',
  group: 'gatekeeper',
  title: { pass: 'You leave with one thing', warn: 'You leave with nothing', fail: 'You leave with nothing' },
  statement:
    'You ask for one thing that helps the next call: voicemail, a time, a name, a sound, an address, a message with a reason.',
  why: 'The person who answers knows when, who and how; a closed door can still give you that.',
  sources: [
    { seed: '000_9919a87040a35674.txt', item: 'comment: ask how they want to be reached' },
    { seed: '002_69694fac062adad8.txt', item: 'listen to the greeting' },
    { seed: '003_b942076dc7c1b7f2.txt', item: '5, only once' }
  ],
  evidenceGrade: 'opinion',
  needs: ['dialogue'],
  evaluate: ({ dialogue }) => {
    if (dialogue.wasPutThrough === true)
      return { verdict: 'pass', reason: 'You were put through to the person.', spans: [] }
    const gains = made(
      dialogue,
      'ask-voicemail',
      'accept-voicemail',
      'ask-best-time',
      'ask-right-person',
      'ask-pronunciation',
      'accept-email',
      'leave-message'
    )
    const [gain] = gains
    if (gain) return { verdict: 'pass', reason: `You went for something in ${turnName(gain)}.`, spans: gains }
    return (
      stillOpen(dialogue) ?? {
        verdict: 'warn',
        reason: 'You asked for nothing that helps the next call.',
        advice: 'nothing'
      }
    )
  },
  advice: { nothing: 'Ask for one thing before you go: a good time, the right person, the voicemail.' },
  examples: [
    {
      name: 'a good time',
      given: { talk: [{ state: 'unavailable', rep: 'When is she easiest to catch?' }] },
      expect: 'pass'
    },
    {
      name: 'a note with a reason',
      given: {
        talk: [
          {
            state: 'message',
            gatekeeper: 'Can I take a message?',
            rep: 'Yes, Theo Grant, Larkfield Labs, about the swabs on line two.'
          }
        ]
      },
      expect: 'pass'
    },
    {
      name: 'a note without one',
      given: {
        talk: [{ state: 'message', gatekeeper: 'Can I take a message?', rep: 'Just tell her I rang.' }]
      },
      expect: 'warn'
    },
    {
      name: 'a kind goodbye alone',
      given: { talk: [{ state: 'unavailable', rep: 'No problem, I’ll try again. Thanks.' }] },
      expect: 'warn'
    }
  ]
})
