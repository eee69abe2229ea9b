import type { ContactChannel } from '../../shared/prospect.ts'
import { callTimes } from '../evidence/campaign-counts.ts'
import { isCall } from '../evidence/campaign-log.ts'
import { defineRule } from '../rule.ts'
import { byLog } from './logged.ts'

const thresholds = { fail: { value: 2, unit: 'calls' } }

const named: Readonly<Record<ContactChannel, string>> = {
  voicemail: 'voicemail',
  call: 'calls',
  text: 'text messages',
  email: 'e-mail',
  linkedin: 'LinkedIn',
  mail: 'post',
  event: 'meeting in person'
}
const call = (at: string) => ({ at, channel: 'voicemail', outcome: 'no-reply' }) as const

export const preferredChannel = defineRule({
  id: 'preferred-channel',
  group: 'campaign',
  title: { pass: 'You use the channel they use', fail: 'You do not use the channel they prefer' },
  statement: 'You have used the channel that they prefer, by the second call at the latest.',
  why: 'Whoever lives in texts answers texts.',
  sources: [
    { seed: '000_9919a87040a35674.txt', item: '5, voicemail is out of date, and a reader’s comment' }
  ],
  evidenceGrade: 'opinion',
  thresholds,
  needs: ['log', 'card', 'history'],
  evaluate: ({ log, card, history }, limits) => {
    const wanted = card.prefers
    if (wanted === null) {
      return { verdict: 'not-applicable', reason: 'Your card does not say how they would rather be reached.' }
    }
    const isWanted = (channel: ContactChannel): boolean =>
      channel === wanted || (isCall({ channel }) && isCall({ channel: wanted }))
    if (isWanted(history.medium)) return { verdict: 'pass', reason: `They prefer ${named[wanted]}.` }
    return byLog(log, (kept) => {
      if (kept.contacts.some(({ channel }) => isWanted(channel))) {
        return { verdict: 'pass', reason: `They prefer ${named[wanted]}, and the log has it.` }
      }
      return {
        verdict: callTimes(kept).length < limits.fail ? 'warn' : 'fail',
        reason: `They prefer ${named[wanted]}, and the log has none.`,
        advice: 'use',
        slots: { wanted: named[wanted] }
      }
    })
  },
  advice: { use: 'They prefer {wanted}. Use it for the next touch.' },
  examples: [
    { name: 'not known', given: { touches: [], now: '2026-03-05T10:00' }, expect: 'not-applicable' },
    {
      name: 'texts, and one was sent',
      given: {
        card: { prefers: 'text' },
        touches: [{ at: '2026-03-04T10:00', channel: 'text', outcome: null }],
        now: '2026-03-05T10:00'
      },
      expect: 'pass'
    },
    {
      name: 'calls, and this is one',
      given: { card: { prefers: 'call' }, touches: [], now: '2026-03-05T10:00' },
      expect: 'pass'
    },
    {
      name: 'e-mail, and this is the first call',
      given: { card: { prefers: 'email' }, touches: [], now: '2026-03-05T10:00' },
      expect: 'warn'
    },
    {
      name: 'e-mail, and this is the second call',
      given: { card: { prefers: 'email' }, touches: [call('2026-03-03T10:00')], now: '2026-03-05T10:00' },
      expect: 'fail'
    },
    { name: 'no log', given: { card: { prefers: 'email' }, touches: null }, expect: 'not-applicable' }
  ]
})
