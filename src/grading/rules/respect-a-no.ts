import { causes } from '../causes.ts'
import { dayInWords } from '../evidence/campaign-time.ts'
import type { ClosingEvidence } from '../evidence/evidence.ts'
import { defineRule } from '../rule.ts'
import { byLog } from './logged.ts'

const said = (outcome: string) => [{ at: '2026-03-02T10:00', channel: 'call', outcome }] as const

const takesLeave = ({ farewells, demands, asks }: ClosingEvidence): boolean =>
  farewells.length > 0 && demands.length === 0 && !asks

export const respectANo = defineRule({
  id: 'respect-a-no',
  group: 'campaign',
  title: { pass: 'Nobody said no', fail: 'You went on after a no' },
  statement: 'After a no there is no further sales message.',
  why: 'A no is better than a perhaps, and whoever respects it may be asked back.',
  sources: [
    { seed: '004_a560dfac6226364c.txt', item: '3, they are not interested' },
    { seed: '004_a560dfac6226364c.txt', item: 'not everyone buys' }
  ],
  evidenceGrade: 'opinion',
  needs: ['log', 'closing'],
  evaluate: ({ log, closing }) =>
    byLog(log, ({ contacts, nowMin }) => {
      const refused = contacts.findLast((contact) => contact.refused)
      if (refused === undefined) return { verdict: 'pass', reason: 'Nobody has said no so far.' }
      const when = dayInWords(refused.atMin, nowMin)
      const since = contacts.slice(contacts.indexOf(refused) + 1).find(({ welcomed }) => welcomed)
      if (since) {
        return {
          verdict: 'pass',
          reason: `After the no of ${when} they asked for more on ${dayInWords(since.atMin, nowMin)}.`
        }
      }
      if (takesLeave(closing)) {
        return { verdict: 'pass', reason: `They said no on ${when}, and you only take your leave.` }
      }
      return {
        verdict: 'fail',
        reason: `They said no on ${when}.`,
        advice: 'stop',
        slots: { when },
        cause: causes.afterANo
      }
    }),
  advice: { stop: 'They said no on {when}. Thank them and stop.' },
  examples: [
    { name: 'nobody said no', given: { touches: said('no-reply'), now: '2026-03-05T10:00' }, expect: 'pass' },
    {
      name: 'not interested',
      given: { touches: said('not-interested'), now: '2026-03-05T10:00' },
      expect: 'fail'
    },
    {
      name: 'asked to stop',
      given: { touches: said('asked to stop'), now: '2026-03-05T10:00' },
      expect: 'fail'
    },
    {
      name: 'a thank-you and goodbye',
      given: {
        transcript:
          'Maya, thank you for telling me. I’ll close the file. Good luck with line two. Theo Grant.',
        touches: said('no'),
        now: '2026-03-05T10:00'
      },
      expect: 'pass'
    },
    {
      name: 'they came back themselves',
      given: {
        touches: [...said('no'), { at: '2026-03-04T10:00', channel: 'email', outcome: 'interested' }],
        now: '2026-03-05T10:00'
      },
      expect: 'pass'
    },
    { name: 'no log', given: { touches: null }, expect: 'not-applicable' }
  ]
})
