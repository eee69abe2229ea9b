import { timeInWords } from '../evidence/campaign-time.ts'
import { defineRule } from '../rule.ts'

export const nextStepPlanned = defineRule({
  id: 'next-step-planned',
  group: 'campaign',
  title: { pass: 'The next step is planned', fail: 'Nothing is planned next' },
  statement: 'As long as a prospect is open, the next touch has its day.',
  why: 'Most do not call back, so the next step is yours.',
  sources: [
    { seed: '003_b942076dc7c1b7f2.txt', item: '4, most people do not return voicemails' },
    { seed: '004_a560dfac6226364c.txt', item: 'follow up appropriately (stay systematic)' }
  ],
  evidenceGrade: 'opinion',
  needs: ['log', 'history'],
  evaluate: ({ log, history }) => {
    if (history.status === 'moved-on') {
      return { verdict: 'not-applicable', reason: 'You have moved on, so nothing is due.' }
    }
    const { nowMin } = log
    const next =
      nowMin === null
        ? undefined
        : [...log.planned, ...(log.kept ? log.since : [])]
            .filter(({ atMin }) => atMin > nowMin)
            .toSorted((one, other) => one.atMin - other.atMin)[0]
    if (next && nowMin !== null) {
      return { verdict: 'pass', reason: `The next touch is planned for ${timeInWords(next.atMin, nowMin)}.` }
    }
    if (log.planUnreadable !== null) {
      return {
        verdict: 'needs-input',
        reason: 'The planned contact has a time that cannot be read. Mend it there.'
      }
    }
    if (!log.kept) return { verdict: log.verdict, reason: log.reason }
    return { verdict: 'warn', reason: 'No touch is planned after this one.', advice: 'plan' }
  },
  advice: { plan: 'Most do not call back. Plan the next touch, such as an e-mail in two or three days.' },
  examples: [
    {
      name: 'an e-mail on Thursday',
      given: {
        touches: [],
        now: '2026-03-03T10:00',
        planned: [{ at: '2026-03-05T10:00', channel: 'email' }]
      },
      expect: 'pass'
    },
    { name: 'nothing', given: { touches: [], now: '2026-03-03T10:00' }, expect: 'warn' },
    {
      name: 'a plan that lies behind',
      given: {
        touches: [],
        now: '2026-03-03T10:00',
        planned: [{ at: '2026-03-02T10:00', channel: 'email' }]
      },
      expect: 'warn'
    },
    {
      name: 'moved on',
      given: { touches: [], now: '2026-03-03T10:00', status: 'moved-on' },
      expect: 'not-applicable'
    },
    {
      name: 'a plan that nobody can read',
      given: { touches: [], now: '2026-03-03T10:00', planned: [{ at: 'Thursday', channel: 'email' }] },
      expect: 'needs-input'
    },
    { name: 'no log', given: { touches: null }, expect: 'not-applicable' }
  ]
})
