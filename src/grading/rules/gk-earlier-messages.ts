import { defineRule } from '../rule.ts'
import { made, stillOpen, turnName } from './talking.ts'

const logged = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => ({ at: `2026-03-0${at + 2}T10:00`, channel: 'voicemail', outcome: 'no-reply' }) as const
  )

export const gkEarlierMessages = defineRule({
  id: 'gk-earlier-messages',
  group: 'gatekeeper',
  title: {
    pass: 'You let them recognise you',
    warn: 'You leave your earlier messages out',
    fail: 'You claim messages that were not left'
  },
  statement:
    'From {known} earlier voicemails on, the gatekeeper hears of them; nobody hears of messages that were not left.',
  why: 'Those who screen calls hear the messages too, and a voice that they know is let further.',
  sources: [{ seed: '003_b942076dc7c1b7f2.txt', item: '5, only once: the screener' }],
  evidenceGrade: 'opinion',
  thresholds: { known: { value: 2, unit: 'voicemails' } },
  needs: ['dialogue'],
  evaluate: ({ dialogue }, limits) => {
    const told = made(dialogue, 'earlier-messages')
    const [first] = told
    const count = dialogue.priorVoicemails
    if (count < limits.known) {
      if (first) {
        return {
          verdict: 'fail',
          reason: `You spoke of messages in ${turnName(first)}; the log has ${count}.`,
          advice: 'false',
          spans: told
        }
      }
      return (
        stillOpen(dialogue) ?? {
          verdict: 'not-applicable',
          reason: `The log has ${count} of ${limits.known} earlier voicemails.`
        }
      )
    }
    if (first) return { verdict: 'pass', reason: `You spoke of them in ${turnName(first)}.`, spans: told }
    return (
      stillOpen(dialogue) ?? {
        verdict: 'warn',
        reason: `You left ${count} voicemails before and did not say so.`,
        advice: 'silent'
      }
    )
  },
  advice: {
    silent: 'Say that you left notes before: “I left two short messages.”',
    false: 'Speak only of messages that you left.'
  },
  examples: [
    {
      name: 'two were left, and spoken of',
      given: {
        touches: logged(2),
        talk: [{ state: 'known', rep: 'No, but I left her two short messages.' }]
      },
      expect: 'pass',
      spans: ['I left her two short messages']
    },
    {
      name: 'three were left, and kept quiet',
      given: { touches: logged(3), talk: [{ state: 'known', rep: 'No, she isn’t expecting me.' }] },
      expect: 'warn'
    },
    {
      name: 'one was left, two are claimed',
      given: { touches: logged(1), talk: [{ state: 'known', rep: 'I left her two voicemails last week.' }] },
      expect: 'fail'
    },
    {
      name: 'none was left, none is claimed',
      given: { touches: [], talk: [{ state: 'answer', rep: 'Is Maya in?' }] },
      expect: 'not-applicable'
    }
  ]
})
