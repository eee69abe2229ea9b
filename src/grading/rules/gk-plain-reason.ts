import { defineRule } from '../rule.ts'
import { made, stillOpen, turnName } from './talking.ts'

export const gkPlainReason = defineRule({
  id: 'gk-plain-reason',
  group: 'gatekeeper',
  title: {
    pass: 'You say what it is about',
    warn: 'Your reason would fit any call',
    fail: 'You do not say what it is about'
  },
  statement: 'One line says what the call is about, in terms of the boss’s own work.',
  why: 'A gatekeeper passes on a reason that can be repeated; a secret or a catalogue cannot be.',
  sources: [{ seed: '002_69694fac062adad8.txt', item: 'the gate keeper (derived)' }],
  evidenceGrade: 'house',
  needs: ['dialogue'],
  evaluate: ({ dialogue }) => {
    const [plain] = made(dialogue, 'reason-specific')
    if (plain)
      return { verdict: 'pass', reason: `A subject of theirs, in ${turnName(plain)}.`, spans: [plain] }
    const open = stillOpen(dialogue)
    if (open) return open
    const pitched = made(dialogue, 'pitch-gatekeeper')
    const [pitch] = pitched
    if (pitch) {
      return {
        verdict: 'fail',
        reason: `In ${turnName(pitch)} you listed what you sell.`,
        advice: 'pitch',
        spans: pitched
      }
    }
    const kept = made(dialogue, 'evade-reason')
    const [secret] = kept
    if (secret) {
      return {
        verdict: 'fail',
        reason: `In ${turnName(secret)} you kept the reason back.`,
        advice: 'none',
        spans: kept
      }
    }
    const general = made(dialogue, 'reason-vague')
    const [vague] = general
    if (vague) {
      return {
        verdict: 'warn',
        reason: `What you said in ${turnName(vague)} fits any call.`,
        advice: 'vague',
        spans: general
      }
    }
    return { verdict: 'fail', reason: 'What it is about was never said.', advice: 'none' }
  },
  advice: {
    none: 'One line will do: the thing of theirs that you are calling about.',
    vague: 'Name the one thing of theirs that it is about, as they would write it on a note.',
    pitch: 'Keep your range for the boss. Here one line about their own trouble is enough.'
  },
  examples: [
    {
      name: 'one line about their work',
      given: {
        talk: [{ state: 'what', gatekeeper: 'What’s it about?', rep: 'The allergen swabs on line two.' }]
      },
      expect: 'pass',
      spans: ['allergen swabs']
    },
    {
      name: 'an opportunity',
      given: {
        talk: [{ state: 'what', gatekeeper: 'What’s it about?', rep: 'An opportunity for the business.' }]
      },
      expect: 'warn'
    },
    { name: 'personal', given: { talk: [{ state: 'what', rep: 'It’s personal.' }] }, expect: 'fail' },
    {
      name: 'a catalogue',
      given: { talk: [{ state: 'what', rep: 'We do swab kits, test strips, training and audits.' }] },
      expect: 'fail'
    },
    {
      name: 'no answer to the question',
      given: { talk: [{ state: 'what', rep: 'Is Maya in?' }] },
      expect: 'fail'
    },
    { name: 'tapped', given: { talk: [{ state: 'what', tapped: ['reason-vague'] }] }, expect: 'warn' }
  ]
})
