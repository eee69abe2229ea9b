import { causes } from '../causes.ts'
import { fullestWindow } from '../evidence/campaign-counts.ts'
import { isMessage } from '../evidence/campaign-log.ts'
import { dayInWords, hours, timeInWords } from '../evidence/campaign-time.ts'
import { defineRule } from '../rule.ts'
import { byLog } from './logged.ts'
import { counted } from './phrasing.ts'

const thresholds = {
  window: { value: 24, unit: 'hours' },
  pass: { value: 2, unit: 'messages' },
  warn: { value: 4, unit: 'messages' }
}

const voicemail = (at: string) => ({ at, channel: 'voicemail', outcome: 'no-reply' }) as const
const email = (at: string) => ({ at, channel: 'email', outcome: null }) as const

export const noBombarding = defineRule({
  id: 'no-bombarding',
  group: 'campaign',
  title: { pass: 'Never a barrage', warn: 'A lot in one day', fail: 'A barrage' },
  statement: 'No {window} hours hold more than {pass} of your messages, whatever their kind.',
  why: 'A prospect who is called all day thinks of a restraining order, not of your offer.',
  sources: [{ seed: '000_9919a87040a35674.txt', item: '3, crazy stalker mode (ten in 24 hours)' }],
  evidenceGrade: 'opinion',
  thresholds,
  needs: ['log'],
  evaluate: ({ log }, limits) =>
    byLog(log, ({ contacts, nowMin }) => {
      const window = hours(limits.window)
      const sent = [...contacts.filter(isMessage).map(({ atMin }) => atMin), nowMin]
      const fullest = fullestWindow(sent, window)
      const count = fullest.length
      if (count <= limits.pass) {
        return { verdict: 'pass', reason: `At most ${counted(count, 'message')} in ${limits.window} hours.` }
      }
      const recent = sent.filter((time) => nowMin - time < window)
      const isNow = recent.length > limits.pass
      const included = recent.length === count ? ', this one included' : ''
      return {
        verdict: count <= limits.warn ? 'warn' : 'fail',
        reason: `${counted(count, 'message')} in ${limits.window} hours${included}.`,
        advice: isNow ? 'wait' : 'spread',
        slots: {
          count: String(count),
          day: dayInWords(fullest[0] ?? nowMin, nowMin),
          until: timeInWords((recent.at(-limits.pass) ?? nowMin) + window, nowMin)
        },
        cause: causes.crowding
      }
    }),
  advice: {
    wait: '{count} in a day reads as stalking. Send nothing before {until}.',
    spread: '{count} in a day, from {day} on, reads as stalking. A call and an e-mail are enough for one day.'
  },
  examples: [
    {
      name: 'a call and an e-mail',
      given: { touches: [email('2026-03-05T09:00')], now: '2026-03-05T10:00' },
      expect: 'pass'
    },
    {
      name: 'an hour more than a day apart',
      given: {
        touches: [voicemail('2026-03-04T09:00'), email('2026-03-04T09:30')],
        now: '2026-03-05T10:00'
      },
      expect: 'pass'
    },
    {
      name: 'three in one day',
      given: { touches: [email('2026-03-05T09:00'), voicemail('2026-03-05T10:00')], now: '2026-03-05T16:00' },
      expect: 'warn'
    },
    {
      name: 'three from one morning to the next',
      given: { touches: [email('2026-03-04T10:00'), voicemail('2026-03-04T17:00')], now: '2026-03-05T07:00' },
      expect: 'warn'
    },
    {
      name: 'four in one day',
      given: {
        touches: [
          email('2026-03-05T09:00'),
          voicemail('2026-03-05T10:00'),
          { at: '2026-03-05T12:00', channel: 'linkedin', outcome: null }
        ],
        now: '2026-03-05T16:00'
      },
      expect: 'warn'
    },
    {
      name: 'five in one day',
      given: {
        touches: ['09:00', '10:00', '11:00', '12:00'].map((clock) => voicemail(`2026-03-05T${clock}`)),
        now: '2026-03-05T16:00'
      },
      expect: 'fail'
    },
    {
      name: 'three on a day of last week',
      given: {
        touches: ['09:00', '10:00', '11:00'].map((clock) => voicemail(`2026-03-02T${clock}`)),
        now: '2026-03-09T16:00'
      },
      expect: 'warn'
    },
    {
      name: 'met at a fair, which is no message',
      given: {
        touches: [{ at: '2026-03-05T09:00', channel: 'event', outcome: null }, email('2026-03-05T10:00')],
        now: '2026-03-05T16:00'
      },
      expect: 'pass'
    },
    { name: 'no log', given: { touches: null }, expect: 'not-applicable' },
    {
      name: 'a time that nobody can read',
      given: { touches: [email('yesterday')], now: '2026-03-05T16:00' },
      expect: 'needs-input'
    },
    { name: 'no time of this take', given: { touches: [] }, expect: 'needs-input' }
  ]
})
