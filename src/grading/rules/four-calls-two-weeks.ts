import { causes } from '../causes.ts'
import { callTimes, currentSeries, restedUntil } from '../evidence/campaign-counts.ts'
import { isCall, type KeptLog } from '../evidence/campaign-log.ts'
import { dayInWords, days } from '../evidence/campaign-time.ts'
import { type Decided, defineRule, type Limits } from '../rule.ts'
import { byLog } from './logged.ts'
import { counted } from './phrasing.ts'

const thresholds = {
  calls: { value: 4, unit: 'calls' },
  window: { value: 14, unit: 'days' },
  rest: { value: 30, unit: 'days', sameAs: 'rest-until-next-quarter/rest' }
}

const calls = (...times: readonly string[]) =>
  times.map((at) => ({ at, channel: 'voicemail', outcome: 'no-reply' }) as const)
const next = (at: string) => [{ at, channel: 'voicemail' }] as const

/** The last planned call of this series if it comes after its two weeks; a call after a rest begins a new series. */
const overlong = (kept: KeptLog, limits: Limits<keyof typeof thresholds>): number | null => {
  const first = currentSeries(callTimes(kept), days(limits.rest))[0] ?? kept.nowMin
  const ahead = kept.planned
    .filter((plan) => isCall(plan) && plan.atMin > kept.nowMin)
    .map(({ atMin }) => atMin)
    .toSorted((one, other) => one - other)
  let last = kept.nowMin
  for (const time of ahead) {
    if (time - last >= days(limits.rest)) break
    last = time
  }
  return last - first > days(limits.window) && last > kept.nowMin ? last : null
}

export const fourCallsTwoWeeks = defineRule({
  id: 'four-calls-two-weeks',
  group: 'campaign',
  title: {
    pass: 'No more than {calls} calls in {window} days',
    warn: 'Your plan goes beyond {window} days',
    fail: 'More than {calls} calls in {window} days'
  },
  statement: 'You make up to {calls} calls within {window} days, then you move on.',
  why: 'Whoever has not answered four good messages in two weeks does not answer the fifth.',
  sources: [
    { seed: '004_a560dfac6226364c.txt', item: 'follow up appropriately (up to 4 calls over 2 weeks)' }
  ],
  evidenceGrade: 'opinion',
  thresholds,
  needs: ['log', 'history'],
  evaluate: ({ log, history }, limits) =>
    byLog(log, (kept): Decided => {
      const made = callTimes(kept).filter((time) => kept.nowMin - time < days(limits.window))
      const reason = `${counted(made.length, 'call')} in the last ${limits.window} days, this one included.`
      if (made.length > limits.calls) {
        return {
          verdict: 'fail',
          reason,
          advice: 'stop',
          slots: { date: dayInWords(restedUntil(kept.nowMin, limits.rest), kept.nowMin) },
          cause: causes.tooManyCalls
        }
      }
      const late = history.status === 'open' ? overlong(kept, limits) : null
      if (late === null) return { verdict: 'pass', reason }
      const day = dayInWords(late, kept.nowMin)
      return {
        verdict: 'warn',
        reason: `You plan a call on ${day}, more than ${limits.window} days after the first one.`,
        advice: 'plan',
        slots: { day }
      }
    }),
  advice: {
    stop: 'Stop at {calls}. Leave it until {date}.',
    plan: 'Drop the call on {day} or bring it forward: {calls} calls within {window} days, then move on.'
  },
  examples: [
    {
      name: 'the fourth in two weeks',
      given: {
        touches: calls('2026-03-02T10:00', '2026-03-05T10:00', '2026-03-09T10:00'),
        now: '2026-03-13T10:00'
      },
      expect: 'pass'
    },
    {
      name: 'the fifth in two weeks',
      given: {
        touches: calls('2026-03-02T10:00', '2026-03-05T10:00', '2026-03-09T10:00', '2026-03-11T10:00'),
        now: '2026-03-13T10:00'
      },
      expect: 'fail'
    },
    {
      name: 'the fifth, and the first is out of the window',
      given: {
        touches: calls('2026-02-26T10:00', '2026-03-05T10:00', '2026-03-09T10:00', '2026-03-11T10:00'),
        now: '2026-03-13T10:00'
      },
      expect: 'pass'
    },
    {
      name: 'a plan within two weeks',
      given: {
        touches: calls('2026-03-02T10:00'),
        now: '2026-03-05T10:00',
        planned: next('2026-03-13T10:00')
      },
      expect: 'pass'
    },
    {
      name: 'a plan of more than two weeks',
      given: {
        touches: calls('2026-03-02T10:00'),
        now: '2026-03-05T10:00',
        planned: next('2026-03-19T10:00')
      },
      expect: 'warn'
    },
    {
      name: 'a plan to come back next quarter',
      given: {
        touches: calls('2026-03-02T10:00'),
        now: '2026-03-05T10:00',
        planned: next('2026-04-08T10:00')
      },
      expect: 'pass'
    },
    {
      name: 'a plan to come back a little early',
      given: {
        touches: calls('2026-03-02T10:00'),
        now: '2026-03-05T10:00',
        planned: next('2026-03-31T10:00')
      },
      expect: 'warn'
    },
    { name: 'no log', given: { touches: null }, expect: 'not-applicable' }
  ]
})
