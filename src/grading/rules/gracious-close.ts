import { causes } from '../causes.ts'
import { callTimes, currentSeries } from '../evidence/campaign-counts.ts'
import { days } from '../evidence/campaign-time.ts'
import { type Decided, defineRule } from '../rule.ts'
import { ownSure } from '../turn-off-weighing.ts'
import { quoted } from './phrasing.ts'

const thresholds = {
  call: { value: 4, unit: 'calls' },
  rest: { value: 30, unit: 'days', sameAs: 'rest-until-next-quarter/rest' }
}

const calls = (...times: readonly string[]) =>
  times.map((at) => ({ at, channel: 'voicemail', outcome: 'no-reply' }) as const)
const three = calls('2026-03-02T10:00', '2026-03-05T10:00', '2026-03-09T10:00')

export const graciousClose = defineRule({
  id: 'gracious-close',
  group: 'campaign',
  title: { pass: 'You leave the door open', warn: 'You just stop', fail: 'You close the door' },
  statement: 'The last message makes a no easy, wishes them well and holds nothing against them.',
  why: 'Those who say no today change jobs, needs and budgets, and remember who was kind.',
  sources: [{ seed: '004_a560dfac6226364c.txt', item: 'not everyone buys: be gracious' }],
  evidenceGrade: 'opinion',
  thresholds,
  needs: ['text', 'closing', 'turnOffs', 'log', 'history'],
  evaluate: ({ text, closing, turnOffs, log, history }, limits) => {
    if (history.status === 'open') {
      if (!log.kept) return { verdict: log.verdict, reason: log.reason }
      const made = currentSeries(callTimes(log), days(limits.rest)).length
      if (made < limits.call) {
        return {
          verdict: 'not-applicable',
          reason: `This is not the last message: call ${made} of ${limits.call}.`
        }
      }
    }
    const presses = ownSure(turnOffs, 'guilt')[0] ?? closing.demands[0]
    if (presses) {
      const said = quoted(text.text, presses)
      return {
        verdict: 'fail',
        reason: `${said} presses them in what may be your last message.`,
        advice: 'press',
        slots: { said },
        spans: [presses],
        cause: causes.reproach
      }
    }
    const [kind, ...more] = closing.farewells
    if (kind) {
      return {
        verdict: 'pass',
        reason: `${quoted(text.text, kind)} leaves the door open.`,
        spans: [kind, ...more]
      } satisfies Decided
    }
    return {
      verdict: 'warn',
      reason: 'It neither makes a no easy nor wishes them well.',
      advice: 'neutral'
    }
  },
  advice: {
    press: 'Drop {said}. Make a no easy and wish them well.',
    neutral: 'Say that a no is a fine answer, and wish them well with something of theirs.'
  },
  examples: [
    { name: 'the first', given: { touches: [], now: '2026-03-13T10:00' }, expect: 'not-applicable' },
    {
      name: 'the third',
      given: { touches: three.slice(1), now: '2026-03-13T10:00' },
      expect: 'not-applicable'
    },
    {
      name: 'the fourth, with an easy no',
      given: {
        transcript:
          'Maya, last note from me. A no is a fine answer. Good luck with the new line. Theo Grant.',
        touches: three,
        now: '2026-03-13T10:00'
      },
      expect: 'pass',
      spans: ['A no is a fine answer', 'Good luck']
    },
    { name: 'the fourth, and neutral', given: { touches: three, now: '2026-03-13T10:00' }, expect: 'warn' },
    {
      name: 'the fifth, with a demand',
      given: {
        transcript: 'Maya, you need to call me about the swabs by Friday. Theo Grant.',
        touches: [...three, ...calls('2026-03-11T10:00')],
        now: '2026-03-13T10:00'
      },
      expect: 'fail',
      spans: ['you need to call']
    },
    {
      name: 'a reproach on the way out',
      given: {
        transcript:
          'Maya, good luck then. I’ve left you four messages and still haven’t heard back. Theo Grant.',
        status: 'moved-on'
      },
      expect: 'fail'
    },
    {
      name: 'moved on after two, with good wishes',
      given: {
        transcript: 'Maya, I’ll leave it there. All the best with the gluten-free line. Theo Grant.',
        touches: three.slice(2),
        now: '2026-03-13T10:00',
        status: 'moved-on'
      },
      expect: 'pass'
    },
    {
      name: 'the first of a new quarter',
      given: {
        touches: calls('2026-03-05T10:00', '2026-03-09T10:00', '2026-03-13T10:00'),
        now: '2026-04-13T10:00'
      },
      expect: 'not-applicable'
    },
    {
      name: 'the fourth after 29 days',
      given: {
        touches: calls('2026-03-05T10:00', '2026-03-09T10:00', '2026-03-13T10:00'),
        now: '2026-04-11T10:00'
      },
      expect: 'warn'
    },
    { name: 'no log', given: { touches: null }, expect: 'not-applicable' }
  ]
})
