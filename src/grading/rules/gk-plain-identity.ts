import { defineRule } from '../rule.ts'
import { made, stillOpen, turnName } from './talking.ts'

export const gkPlainIdentity = defineRule({
  id: 'gk-plain-identity',
  group: 'gatekeeper',
  title: {
    pass: 'You say who you are',
    warn: 'You say half of who you are',
    fail: 'You do not say who you are'
  },
  statement: 'Your name and your company are given to the gatekeeper, plainly.',
  why: 'Whoever answers the phone is asked first who it was, and trusts a caller who says so without being pressed.',
  sources: [{ seed: '002_69694fac062adad8.txt', item: 'the gate keeper (derived)' }],
  evidenceGrade: 'house',
  needs: ['dialogue'],
  evaluate: ({ dialogue }) => {
    const dodged = made(dialogue, 'evade-identity', 'pretext').filter(
      ({ move, turn }) =>
        move === 'evade-identity' || /^(?:who|answer)$/.test(dialogue.turns[turn]?.state ?? '')
    )
    const [dodge] = dodged
    if (dodge) {
      const trick = dodge.move === 'pretext'
      return {
        verdict: 'fail',
        reason: `In ${turnName(dodge)} you ${trick ? 'gave yourself out for somebody else' : 'kept back who you are'}.`,
        advice: 'dodge',
        spans: dodged
      }
    }
    const [full] = made(dialogue, 'identify-full')
    if (full) return { verdict: 'pass', reason: `Name and company in ${turnName(full)}.`, spans: [full] }
    const open = stillOpen(dialogue)
    if (open) return open
    const partial = made(dialogue, 'identify-partial')
    const [half] = partial
    if (half) {
      return {
        verdict: 'warn',
        reason: `Only your name or only your company, in ${turnName(half)}.`,
        advice: 'half',
        spans: partial
      }
    }
    return { verdict: 'fail', reason: 'Neither your name nor your company was said.', advice: 'dodge' }
  },
  advice: {
    half: 'Say both in one breath, name and company, then stop.',
    dodge: 'Name and company, then stop: nothing opens a door sooner.'
  },
  examples: [
    {
      name: 'name and company when asked',
      given: { talk: [{ state: 'who', gatekeeper: 'Who’s calling?', rep: 'Theo Grant, Larkfield Labs.' }] },
      expect: 'pass',
      spans: ['Theo Grant, Larkfield Labs']
    },
    {
      name: 'a first name, the rest when asked again',
      given: {
        talk: [
          { state: 'who', rep: 'It’s Theo.' },
          { state: 'who', rep: 'Theo Grant, from Larkfield Labs.' }
        ]
      },
      expect: 'pass'
    },
    {
      name: 'a first name and no more',
      given: { talk: [{ state: 'who', rep: 'It’s Theo.' }] },
      expect: 'warn'
    },
    {
      name: 'left for them to guess',
      given: { talk: [{ state: 'who', rep: 'She’ll know who it is.' }] },
      expect: 'fail'
    },
    {
      name: 'a made-up friend',
      given: { talk: [{ state: 'who', rep: 'An old friend of hers.' }] },
      expect: 'fail'
    },
    { name: 'never said', given: { talk: [{ state: 'answer', rep: 'Is Maya in?' }] }, expect: 'fail' },
    { name: 'not tapped', given: { talk: [{ state: 'who' }] }, expect: 'needs-input' }
  ]
})
