import { defineRule } from '../rule.ts'
import { made, stillOpen, turnName } from './talking.ts'

export const gkHonest = defineRule({
  id: 'gk-honest',
  group: 'gatekeeper',
  title: { pass: 'No tricks', fail: 'You got in by a trick' },
  statement:
    'Nothing is claimed that the log does not bear out: no call returned, no friend, no appointment.',
  why: 'A trick works once; after it the gatekeeper and the boss both remember your name.',
  sources: [{ seed: '004_a560dfac6226364c.txt', item: 'be professional (derived)' }],
  evidenceGrade: 'house',
  needs: ['dialogue'],
  evaluate: ({ dialogue }) => {
    const tricks = dialogue.turns.flatMap(({ source, moves }, turn) =>
      moves
        .filter(({ move }) => move === 'pretext' && !(source === 'tapped' && dialogue.priorTwoWay))
        .map((one) => ({ ...one, turn }))
    )
    const [trick] = tricks
    if (trick) {
      return {
        verdict: 'fail',
        reason: `What you said in ${turnName(trick)} is not in the log.`,
        advice: 'trick',
        spans: tricks
      }
    }
    const open = stillOpen(dialogue)
    if (open) return open
    const [honest] = made(dialogue, 'honest-not-expected')
    return honest
      ? {
          verdict: 'pass',
          reason: `You said in ${turnName(honest)} that nobody expects you.`,
          spans: [honest]
        }
      : { verdict: 'pass', reason: 'Nothing was claimed that is not so.' }
  },
  advice: { trick: 'Do not pretend. A plain “no, not expecting me” keeps the door open.' },
  examples: [
    {
      name: 'an honest no',
      given: { talk: [{ state: 'known', gatekeeper: 'Is she expecting you?', rep: 'No, she isn’t.' }] },
      expect: 'pass',
      spans: ['No']
    },
    {
      name: 'a call that was truly returned',
      given: {
        touches: [{ at: '2026-03-02T10:00', channel: 'call', outcome: 'spoke' }],
        talk: [{ state: 'what', rep: 'I’m returning her call about the swabs.' }]
      },
      expect: 'pass'
    },
    {
      name: 'a call that nobody made',
      given: { talk: [{ state: 'what', rep: 'I’m returning her call.' }] },
      expect: 'fail',
      spans: ['returning her call']
    },
    {
      name: 'expected by nobody',
      given: { talk: [{ state: 'known', gatekeeper: 'Is she expecting you?', rep: 'Yes, she is.' }] },
      expect: 'fail'
    },
    {
      name: 'one turn not tapped',
      given: { talk: [{ state: 'who', tapped: ['identify-full'] }, { state: 'what' }] },
      expect: 'needs-input'
    }
  ]
})
