import { causes } from '../causes.ts'
import { defineRule } from '../rule.ts'
import { byLog } from './logged.ts'
import { counted } from './phrasing.ts'

const thresholds = {
  pass: { value: 7, unit: 'touches' },
  warn: { value: 4, unit: 'touches' }
}

const email = (day: number) => ({ at: `2026-03-0${day}T09:00`, channel: 'email', outcome: null }) as const
const emails = (count: number) => Array.from({ length: count }, (_, at) => email(at + 1))

export const sevenTouches = defineRule({
  id: 'seven-touches',
  group: 'campaign',
  title: { pass: '{pass} touches or more', warn: 'Fewer than {pass} touches', fail: 'Hardly any touches' },
  statement: 'Before you move on they have met you {pass} times or more, by whatever way.',
  why: 'It takes seven or eight meetings with a name before it is recognised.',
  sources: [{ seed: '001_967cde43c4c9c8ca.txt', item: '5, they have never heard of you (7 to 8 touches)' }],
  evidenceGrade: 'opinion',
  thresholds,
  needs: ['log', 'history'],
  evaluate: ({ log, history }, limits) =>
    byLog(log, ({ contacts }) => {
      const made = contacts.length + 1
      if (history.status === 'open') {
        return {
          verdict: 'not-applicable',
          reason: `You have not moved on; ${made} of ${limits.pass} touches so far.`
        }
      }
      const reason = `${counted(made, 'touch', 'touches')} before you moved on.`
      if (made >= limits.pass) return { verdict: 'pass', reason }
      return {
        verdict: made >= limits.warn ? 'warn' : 'fail',
        reason,
        advice: 'more',
        slots: { more: String(limits.pass - made) },
        cause: causes.tooFew
      }
    }),
  advice: { more: 'Add {more} before you give up: an e-mail, a text, a comment. Touches, not calls.' },
  examples: [
    { name: 'still open', given: { touches: emails(2), now: '2026-03-09T10:00' }, expect: 'not-applicable' },
    {
      name: 'seven',
      given: { touches: emails(6), now: '2026-03-09T10:00', status: 'moved-on' },
      expect: 'pass'
    },
    {
      name: 'six',
      given: { touches: emails(5), now: '2026-03-09T10:00', status: 'moved-on' },
      expect: 'warn'
    },
    {
      name: 'four',
      given: { touches: emails(3), now: '2026-03-09T10:00', status: 'moved-on' },
      expect: 'warn'
    },
    {
      name: 'three',
      given: { touches: emails(2), now: '2026-03-09T10:00', status: 'moved-on' },
      expect: 'fail'
    },
    { name: 'no log', given: { touches: null, status: 'moved-on' }, expect: 'not-applicable' }
  ]
})
