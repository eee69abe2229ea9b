import { causes } from '../causes.ts'
import type { Evidence, TextSpan } from '../evidence/evidence.ts'
import { type Decided, defineRule } from '../rule.ts'
import { othersOwn, ownSure, ownUnsure } from '../turn-off-weighing.ts'
import { quoted } from './phrasing.ts'

const pitching = (text: string, spans: readonly [TextSpan, ...TextSpan[]]): Decided => ({
  verdict: 'fail',
  reason: `${quoted(text, spans[0])} is a seller’s line.`,
  advice: 'pitch',
  slots: { said: quoted(text, spans[0]) },
  spans,
  cause: causes.selling
})

const withoutPitch = ({ text, turnOffs }: Pick<Evidence, 'text' | 'turnOffs'>): Decided => {
  const [demo] = ownSure(turnOffs, 'soft-demo')
  if (demo) {
    return {
      verdict: 'warn',
      reason: `${quoted(text.text, demo)} is still a step in a sale.`,
      advice: 'demo',
      slots: { said: quoted(text.text, demo) },
      spans: [demo],
      cause: causes.selling
    }
  }
  const theirs = othersOwn(turnOffs, 'salesy', 'soft-demo')
  return {
    verdict: 'pass',
    reason: theirs
      ? `${quoted(text.text, theirs)} is not about your wares.`
      : 'It could be a colleague’s tip.'
  }
}

export const notSalesy = defineRule({
  id: 'not-salesy',
  group: 'them',
  title: {
    pass: 'It does not sound like a pitch',
    warn: 'A demo is mentioned',
    fail: 'It sounds like a pitch'
  },
  statement:
    'No new product or service of yours, no courting of the account, no wish to meet, no shop-assistant line.',
  why: 'A product, a wish for business or a visit has people run as from a shop assistant.',
  sources: [{ seed: '003_b942076dc7c1b7f2.txt', item: '3, you sound salesy' }],
  evidenceGrade: 'opinion',
  needs: ['text', 'turnOffs'],
  evaluate: ({ text, turnOffs }) => {
    const [pitch, ...more] = ownSure(turnOffs, 'salesy')
    if (pitch) return pitching(text.text, [pitch, ...more])
    const perhaps = ownUnsure(turnOffs, 'salesy')
    if (perhaps) {
      return {
        verdict: 'needs-input',
        reason: `Is ${quoted(text.text, perhaps)} about what you sell or a visit that you want?`,
        spans: [perhaps],
        ask: { yes: pitching(text.text, [perhaps]), no: withoutPitch({ text, turnOffs }) }
      }
    }
    return withoutPitch({ text, turnOffs })
  },
  advice: {
    pitch: '{said} makes people walk away. Say the result instead.',
    demo: 'In place of {said}, tell them what they would see.'
  },
  examples: [
    {
      name: 'an own new product',
      given: { transcript: 'Hi Maya, we’ve just launched a brand new swab service. Theo, Larkfield Labs.' },
      expect: 'fail',
      spans: ['launched a brand new']
    },
    {
      name: 'our solutions',
      given: { transcript: 'Hi Maya, call Theo at Larkfield Labs to learn more about our solutions.' },
      expect: 'fail'
    },
    {
      name: 'earning the business',
      given: { transcript: 'Hi Maya, it’s Theo at Larkfield Labs. We want to earn your business.' },
      expect: 'fail'
    },
    {
      name: 'coming by',
      given: { transcript: 'Maya, I’d love to come by and show you what we do. Theo Grant.' },
      expect: 'fail'
    },
    {
      name: 'lunch',
      given: { transcript: 'Maya, let me take you to lunch next week. Theo Grant, Larkfield Labs.' },
      expect: 'fail'
    },
    {
      name: 'be your swab people',
      given: { transcript: 'Maya, we’d be tickled to be y’all’s swab people. Theo Grant.' },
      expect: 'fail'
    },
    {
      name: 'a shop assistant',
      given: { transcript: 'Hello Maya, Theo from Larkfield Labs. How can I help you today?' },
      expect: 'fail'
    },
    {
      name: 'Irish, dropping in',
      given: { transcript: 'Maya, could I call in to you some day for a chat? Theo Grant.' },
      expect: 'fail'
    },
    {
      name: 'a meeting, in machine style',
      given: { transcript: 'hi maya this is theo are you free for a meeting next wednesday call me' },
      expect: 'fail'
    },
    {
      name: 'a demo that exists',
      given: {
        transcript: 'Maya, swabs eat an hour a shift. There’s a quick demo if you’re curious. Theo Grant.'
      },
      expect: 'warn'
    },
    {
      name: 'deals without a product',
      given: { transcript: 'Maya, we’ve got great deals on swabs this month. Theo Grant, Larkfield Labs.' },
      expect: 'needs-input'
    },
    {
      name: 'their new line',
      given: { transcript: 'Maya, congratulations on the new gluten-free line. Call me for the list. Theo.' },
      expect: 'pass'
    },
    {
      name: 'meeting a spec',
      given: { transcript: 'Maya, line two can’t meet the May spec without a second swab. Call me. Theo.' },
      expect: 'pass'
    },
    {
      name: 'a visit exchanged for a call',
      given: {
        transcript: 'Maya, if you call me I’ll come by with the meter and you keep the readings. Theo.'
      },
      expect: 'pass'
    },
    {
      name: 'service as a verb',
      given: { transcript: 'Maya, they service the ovens on Sunday and lose no bread. Call me. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'somebody else’s launch, reported',
      given: {
        transcript: 'Maya, a baker told me our new range doubled the swabs. Call me for his fix. Theo.'
      },
      expect: 'pass'
    },
    {
      name: 'a ring is no trial',
      given: { transcript: 'Maya, give us a ring and the swab log is yours. Theo Grant, Larkfield Labs.' },
      expect: 'pass'
    }
  ]
})
