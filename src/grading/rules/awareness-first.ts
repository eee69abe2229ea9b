import { causes } from '../causes.ts'
import { isCall } from '../evidence/campaign-log.ts'
import { dayInWords } from '../evidence/campaign-time.ts'
import { defineRule } from '../rule.ts'
import { byLog } from './logged.ts'

const channelNames = {
  email: 'an e-mail',
  text: 'a text',
  linkedin: 'something on LinkedIn',
  mail: 'something by post',
  event: 'a meeting at an event'
} as const

export const awarenessFirst = defineRule({
  id: 'awareness-first',
  group: 'campaign',
  title: { pass: 'They had met your name before', fail: 'Your voicemail is the first they hear of you' },
  statement: 'A cold prospect has met your name by another way before this voicemail.',
  why: 'Nobody calls back a name that he has never met.',
  sources: [{ seed: '001_967cde43c4c9c8ca.txt', item: '5, they have never heard of you' }],
  evidenceGrade: 'opinion',
  needs: ['log', 'card'],
  evaluate: ({ log, card }) => {
    if (card.relationship !== 'cold') return { verdict: 'not-applicable', reason: 'They know you already.' }
    return byLog(log, ({ contacts, nowMin }) => {
      const first = contacts.find((contact) => !isCall(contact))
      if (first && first.channel !== 'call' && first.channel !== 'voicemail') {
        const when = dayInWords(first.atMin, nowMin)
        return { verdict: 'pass', reason: `On ${when} there was ${channelNames[first.channel]}.` }
      }
      return {
        verdict: 'warn',
        reason: 'The log has nothing but calls before this voicemail.',
        advice: 'first',
        cause: causes.callsAlone
      }
    })
  },
  advice: { first: 'Send one useful line by e-mail or leave a comment first.' },
  examples: [
    {
      name: 'an e-mail before',
      given: {
        touches: [{ at: '2026-03-04T10:00', channel: 'email', outcome: null }],
        now: '2026-03-05T10:00'
      },
      expect: 'pass'
    },
    { name: 'nothing before', given: { touches: [], now: '2026-03-05T10:00' }, expect: 'warn' },
    {
      name: 'a call before is no other way',
      given: {
        touches: [{ at: '2026-03-04T10:00', channel: 'call', outcome: null }],
        now: '2026-03-05T10:00'
      },
      expect: 'warn'
    },
    {
      name: 'an e-mail that came after',
      given: {
        touches: [{ at: '2026-03-05T11:00', channel: 'email', outcome: null }],
        now: '2026-03-05T10:00'
      },
      expect: 'warn'
    },
    {
      name: 'a customer',
      given: { touches: [], now: '2026-03-05T10:00', card: { relationship: 'customer' } },
      expect: 'not-applicable'
    },
    { name: 'no log', given: { touches: null }, expect: 'not-applicable' }
  ]
})
