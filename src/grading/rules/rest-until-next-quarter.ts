import { causes } from '../causes.ts'
import { restedUntil, unansweredRun } from '../evidence/campaign-counts.ts'
import { dayInWords, days, quarterOf } from '../evidence/campaign-time.ts'
import { defineRule } from '../rule.ts'
import { byLog } from './logged.ts'
import { counted } from './phrasing.ts'

const thresholds = {
  calls: { value: 4, unit: 'calls' },
  rest: { value: 30, unit: 'days' }
}

const calls = (...times: readonly string[]) =>
  times.map((at) => ({ at, channel: 'voicemail', outcome: 'no-reply' }) as const)
const four = calls('2026-02-02T10:00', '2026-02-05T10:00', '2026-02-09T10:00', '2026-02-12T10:00')
const lateFour = calls('2026-03-02T10:00', '2026-03-05T10:00', '2026-03-09T10:00', '2026-03-12T10:00')

export const restUntilNextQuarter = defineRule({
  id: 'rest-until-next-quarter',
  group: 'campaign',
  title: { pass: 'You let it rest until a later quarter', fail: 'You called on without a rest' },
  statement:
    'After {calls} calls without an answer you rest for at least {rest} days and into a later quarter.',
  why: 'A new quarter brings new plans and budgets; the fifth call in a row brings nothing.',
  sources: [
    { seed: '004_a560dfac6226364c.txt', item: 'follow up appropriately (or call back next quarter)' }
  ],
  evidenceGrade: 'opinion',
  thresholds,
  needs: ['log'],
  evaluate: ({ log }, limits) =>
    byLog(log, (kept) => {
      const run = unansweredRun(kept, days(limits.rest))
      const last = run.at(-1)
      if (last === undefined || run.length < limits.calls) {
        return {
          verdict: 'not-applicable',
          reason: `${counted(run.length, 'call')} without an answer before this one; ${limits.calls} call for a rest.`
        }
      }
      const reason = `${counted(run.length, 'call')} without an answer, the last on ${dayInWords(last, kept.nowMin)}.`
      const rested = quarterOf(kept.nowMin) > quarterOf(last) && kept.nowMin - last >= days(limits.rest)
      if (rested) return { verdict: 'pass', reason: `${reason} You have let it rest since.` }
      const until = restedUntil(last, limits.rest)
      return {
        verdict: 'fail',
        reason,
        advice: 'park',
        slots: {
          date: dayInWords(until > kept.nowMin ? until : restedUntil(kept.nowMin, limits.rest), kept.nowMin)
        },
        cause: causes.tooManyCalls
      }
    }),
  advice: { park: 'Park it until {date}, then come back with something new.' },
  examples: [
    {
      name: 'three so far',
      given: { touches: four.slice(1), now: '2026-02-16T10:00' },
      expect: 'not-applicable'
    },
    { name: 'a fifth in a row', given: { touches: four, now: '2026-02-16T10:00' }, expect: 'fail' },
    {
      name: 'a month later, the same quarter',
      given: { touches: four, now: '2026-03-20T10:00' },
      expect: 'fail'
    },
    { name: 'the next quarter', given: { touches: four, now: '2026-04-07T10:00' }, expect: 'pass' },
    {
      name: 'the next quarter, 28 days later',
      given: { touches: lateFour, now: '2026-04-09T10:00' },
      expect: 'fail'
    },
    {
      name: 'the next quarter, 32 days later',
      given: { touches: lateFour, now: '2026-04-13T10:00' },
      expect: 'pass'
    },
    {
      name: 'an answer in between',
      given: {
        touches: [...four, { at: '2026-02-12T15:00', channel: 'email', outcome: 'replied' }],
        now: '2026-02-16T10:00'
      },
      expect: 'not-applicable'
    },
    {
      name: 'a fifth, and more before',
      given: { touches: [...calls('2026-01-29T10:00'), ...four], now: '2026-02-16T10:00' },
      expect: 'fail'
    },
    { name: 'no log', given: { touches: null }, expect: 'not-applicable' }
  ]
})
