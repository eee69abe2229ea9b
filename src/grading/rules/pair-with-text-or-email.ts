import { causes } from '../causes.ts'
import { isWritten } from '../evidence/campaign-counts.ts'
import { hours, timeInWords } from '../evidence/campaign-time.ts'
import { defineRule } from '../rule.ts'
import { byLog } from './logged.ts'

const thresholds = { window: { value: 24, unit: 'hours' } }

const email = (at: string) => [{ at, channel: 'email', outcome: null }] as const

export const pairWithTextOrEmail = defineRule({
  id: 'pair-with-text-or-email',
  group: 'campaign',
  title: { pass: 'A text or an e-mail goes with it', fail: 'The voicemail stands alone' },
  statement: 'A text, an e-mail or a note on LinkedIn goes with the voicemail, within {window} hours.',
  why: 'Many never listen to their voicemail, and nearly all read two lines.',
  sources: [{ seed: '000_9919a87040a35674.txt', item: '5, voicemail is out of date' }],
  evidenceGrade: 'opinion',
  thresholds,
  needs: ['log', 'card'],
  evaluate: ({ log, card }, limits) => {
    if (card.refusesEmail)
      return { verdict: 'not-applicable', reason: 'Your card says that they want no e-mail.' }
    const near = ({ atMin }: { atMin: number }): boolean =>
      log.nowMin !== null && Math.abs(atMin - log.nowMin) <= hours(limits.window)
    if (log.planned.some((plan) => isWritten(plan) && near(plan))) {
      return { verdict: 'pass', reason: 'Two lines in writing are planned with it.' }
    }
    return byLog(log, ({ contacts, since, nowMin, planUnreadable }) => {
      if ([...contacts, ...since].some((contact) => isWritten(contact) && near(contact))) {
        return { verdict: 'pass', reason: 'Something in writing went with it.' }
      }
      if (planUnreadable !== null) {
        return {
          verdict: 'needs-input',
          reason: 'A planned contact has a time that cannot be read. Mend it there.'
        }
      }
      return {
        verdict: 'warn',
        reason: `Nothing in writing goes with it, ${limits.window} hours before or after.`,
        advice: 'send',
        slots: { until: timeInWords(nowMin + hours(limits.window), nowMin) },
        cause: causes.callsAlone
      }
    })
  },
  advice: { send: 'They may never listen. Send two lines by {until}, best within the hour.' },
  examples: [
    {
      name: 'an e-mail two hours before',
      given: { touches: email('2026-03-05T08:00'), now: '2026-03-05T10:00' },
      expect: 'pass'
    },
    {
      name: 'an e-mail planned within the hour',
      given: { touches: [], now: '2026-03-05T10:00', planned: email('2026-03-05T11:00') },
      expect: 'pass'
    },
    {
      name: 'an e-mail 23 hours before',
      given: { touches: email('2026-03-04T11:00'), now: '2026-03-05T10:00' },
      expect: 'pass'
    },
    {
      name: 'an e-mail 25 hours before',
      given: { touches: email('2026-03-04T09:00'), now: '2026-03-05T10:00' },
      expect: 'warn'
    },
    { name: 'nothing', given: { touches: [], now: '2026-03-05T10:00' }, expect: 'warn' },
    {
      name: 'a letter takes too long',
      given: {
        touches: [{ at: '2026-03-05T09:00', channel: 'mail', outcome: null }],
        now: '2026-03-05T10:00'
      },
      expect: 'warn'
    },
    {
      name: 'no e-mail wanted',
      given: { touches: [], now: '2026-03-05T10:00', card: { refusesEmail: true } },
      expect: 'not-applicable'
    },
    {
      name: 'a plan that nobody can read',
      given: { touches: [], now: '2026-03-05T10:00', planned: email('soon') },
      expect: 'needs-input'
    },
    { name: 'no log', given: { touches: null }, expect: 'not-applicable' }
  ]
})
