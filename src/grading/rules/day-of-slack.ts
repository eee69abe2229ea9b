import { causes } from '../causes.ts'
import { callTimes, gapsBetween } from '../evidence/campaign-counts.ts'
import { dayInWords, hours, timeInWords } from '../evidence/campaign-time.ts'
import { defineRule } from '../rule.ts'
import { byLog } from './logged.ts'
import { counted } from './phrasing.ts'

const thresholds = {
  gap: { value: 20, unit: 'hours' },
  fail: { value: 2, unit: 'short gaps' }
}

const calls = (...times: readonly string[]) =>
  times.map((at) => ({ at, channel: 'voicemail', outcome: 'no-reply' }) as const)

export const dayOfSlack = defineRule({
  id: 'day-of-slack',
  group: 'campaign',
  title: {
    pass: 'A day between calls',
    warn: 'Two calls close together',
    fail: 'Calls on top of each other'
  },
  statement: 'At least {gap} hours lie between one call or voicemail and the next.',
  why: 'A day without an answer means that they are busy, and nothing else.',
  sources: [{ seed: '000_9919a87040a35674.txt', item: '3, crazy stalker mode (a day of slack)' }],
  evidenceGrade: 'opinion',
  thresholds,
  needs: ['log'],
  evaluate: ({ log }, limits) =>
    byLog(log, (kept) => {
      const gaps = gapsBetween(callTimes(kept))
      const last = gaps.at(-1)
      if (last === undefined) return { verdict: 'not-applicable', reason: 'This is the first call.' }
      const short = gaps.filter(({ gapMin }) => gapMin < hours(limits.gap))
      const latest = short.at(-1)
      if (latest === undefined) {
        return { verdict: 'pass', reason: `At least ${limits.gap} hours lie between your calls.` }
      }
      const between = Math.round(latest.gapMin / 6) / 10
      return {
        verdict: short.length < limits.fail ? 'warn' : 'fail',
        reason: `${counted(short.length, 'call')} came less than ${limits.gap} hours after the one before; the latest after ${between}.`,
        advice: latest.to === last.to ? 'wait' : 'space',
        slots: {
          until: timeInWords(last.to + hours(limits.gap), kept.nowMin),
          day: dayInWords(latest.to, kept.nowMin)
        },
        cause: causes.crowding
      }
    }),
  advice: {
    wait: 'They are busy, not rude. Do not call again before {until}.',
    space: 'Since {day} you have left them time between calls. Keep to a day at least.'
  },
  examples: [
    { name: 'the first call', given: { touches: [], now: '2026-03-05T10:00' }, expect: 'not-applicable' },
    {
      name: 'a full day',
      given: { touches: calls('2026-03-04T10:00'), now: '2026-03-05T10:00' },
      expect: 'pass'
    },
    {
      name: 'twenty hours, to the minute',
      given: { touches: calls('2026-03-04T14:00'), now: '2026-03-05T10:00' },
      expect: 'pass'
    },
    {
      name: 'one shorter',
      given: { touches: calls('2026-03-04T16:00'), now: '2026-03-05T10:00' },
      expect: 'warn'
    },
    {
      name: 'one shorter, last week',
      given: { touches: calls('2026-02-24T09:00', '2026-02-24T16:00'), now: '2026-03-05T10:00' },
      expect: 'warn'
    },
    {
      name: 'two shorter',
      given: { touches: calls('2026-03-04T16:00', '2026-03-05T08:00'), now: '2026-03-05T10:00' },
      expect: 'fail'
    },
    {
      name: 'an e-mail in between is no call',
      given: {
        touches: [...calls('2026-03-03T10:00'), { at: '2026-03-05T09:00', channel: 'email', outcome: null }],
        now: '2026-03-05T10:00'
      },
      expect: 'pass'
    },
    { name: 'no log', given: { touches: null }, expect: 'not-applicable' }
  ]
})
