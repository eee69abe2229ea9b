import { firstUnlogged, isCall } from '../evidence/campaign-log.ts'
import { dayInWords } from '../evidence/campaign-time.ts'
import { defineRule } from '../rule.ts'
import { byLog } from './logged.ts'

const earlier = [
  { at: '2026-03-02T10:00', channel: 'voicemail', transcript: 'Maya, call me. Theo Grant.' }
] as const

export const logKept = defineRule({
  id: 'log-kept',
  group: 'campaign',
  title: { pass: 'Every call is in the log', fail: 'The log has a hole' },
  statement: 'Each call is in the log, with its day, its channel and what came of it.',
  why: 'Who does not write it down calls twice in a day, or never again.',
  sources: [{ seed: '004_a560dfac6226364c.txt', item: 'follow up appropriately (keep track in your CRM)' }],
  evidenceGrade: 'opinion',
  needs: ['log', 'history'],
  evaluate: ({ log, history }) =>
    byLog(log, (kept) => {
      const unlogged = firstUnlogged(kept, history.earlier)
      if (unlogged !== null) {
        const when = dayInWords(unlogged, kept.nowMin)
        return {
          verdict: 'warn',
          reason: `The message of ${when} is not in the log.`,
          advice: 'row',
          slots: { when }
        }
      }
      const open = kept.contacts.find((contact) => isCall(contact) && (contact.outcome ?? '').trim() === '')
      if (open) {
        const when = dayInWords(open.atMin, kept.nowMin)
        return {
          verdict: 'warn',
          reason: `What came of the call of ${when} is not in the log.`,
          advice: 'outcome',
          slots: { when }
        }
      }
      return { verdict: 'pass', reason: 'Every earlier call is in the log, with what came of it.' }
    }),
  advice: {
    row: 'Put the message of {when} in the log now; it takes one tap.',
    outcome: 'Note what came of the call of {when}; it takes one tap.'
  },
  examples: [
    {
      name: 'in the log',
      given: {
        earlier,
        touches: [{ at: '2026-03-02T10:05', channel: 'voicemail', outcome: 'no-reply' }],
        now: '2026-03-05T10:00'
      },
      expect: 'pass'
    },
    { name: 'nothing to log yet', given: { touches: [], now: '2026-03-05T10:00' }, expect: 'pass' },
    {
      name: 'a message without its row',
      given: { earlier, touches: [], now: '2026-03-05T10:00' },
      expect: 'warn'
    },
    {
      name: 'a row without an outcome',
      given: {
        touches: [{ at: '2026-03-02T10:05', channel: 'call', outcome: null }],
        now: '2026-03-05T10:00'
      },
      expect: 'warn'
    },
    { name: 'no log', given: { touches: null }, expect: 'not-applicable' }
  ]
})
