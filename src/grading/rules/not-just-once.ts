import { causes } from '../causes.ts'
import { callTimes } from '../evidence/campaign-counts.ts'
import { defineRule } from '../rule.ts'
import { byLog } from './logged.ts'
import { counted } from './phrasing.ts'

const thresholds = {
  warn: { value: 2, unit: 'calls' },
  pass: { value: 3, unit: 'calls' }
}

const calls = (...times: readonly string[]) =>
  times.map((at) => ({ at, channel: 'voicemail', outcome: 'no-reply' }) as const)

export const notJustOnce = defineRule({
  id: 'not-just-once',
  group: 'campaign',
  title: {
    pass: 'You did not leave it at one call',
    warn: 'Only {warn} calls',
    fail: 'You called once and left it'
  },
  statement: 'You call at least {pass} times, spaced, before you move on.',
  why: 'Buyers call back, if at all, someone whom they have heard more than once.',
  sources: [
    { seed: '003_b942076dc7c1b7f2.txt', item: '5, you only called once' },
    { seed: '004_a560dfac6226364c.txt', item: 'follow up appropriately' }
  ],
  evidenceGrade: 'opinion',
  thresholds,
  needs: ['log', 'history'],
  evaluate: ({ log, history }, limits) =>
    byLog(log, (kept) => {
      const made = callTimes(kept).length
      if (history.status === 'open') {
        return {
          verdict: 'not-applicable',
          reason: `You have not moved on; ${counted(made, 'call')} so far.`
        }
      }
      const reason = `${counted(made, 'call')} before you moved on.`
      if (made >= limits.pass) return { verdict: 'pass', reason }
      return {
        verdict: made >= limits.warn ? 'warn' : 'fail',
        reason,
        advice: 'more',
        slots: { made: counted(made, 'call'), more: counted(limits.pass - made, 'more call') },
        cause: causes.tooFew
      }
    }),
  advice: { more: '{made} is not a campaign. Reopen it and make {more}, some days apart.' },
  examples: [
    { name: 'still open', given: { touches: [], now: '2026-03-05T10:00' }, expect: 'not-applicable' },
    {
      name: 'once, and moved on',
      given: { touches: [], now: '2026-03-05T10:00', status: 'moved-on' },
      expect: 'fail'
    },
    {
      name: 'twice',
      given: { touches: calls('2026-03-02T10:00'), now: '2026-03-05T10:00', status: 'moved-on' },
      expect: 'warn'
    },
    {
      name: 'three times',
      given: {
        touches: calls('2026-02-26T10:00', '2026-03-02T10:00'),
        now: '2026-03-05T10:00',
        status: 'moved-on'
      },
      expect: 'pass'
    },
    { name: 'no log', given: { touches: null, status: 'moved-on' }, expect: 'not-applicable' }
  ]
})
