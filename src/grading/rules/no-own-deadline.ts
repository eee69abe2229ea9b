import { causes } from '../causes.ts'
import type { Evidence, TextSpan } from '../evidence/evidence.ts'
import { type Decided, defineRule } from '../rule.ts'
import { othersOwn, ownSure, ownUnsure } from '../turn-off-weighing.ts'
import { quoted } from './phrasing.ts'

const pressing = (text: string, spans: readonly [TextSpan, ...TextSpan[]]): Decided => ({
  verdict: 'fail',
  reason: `${quoted(text, spans[0])} is your pressure, not theirs.`,
  advice: 'own',
  slots: { said: quoted(text, spans[0]) },
  spans,
  cause: causes.ownPressure
})

const expiring = (text: string, expiry: TextSpan): Decided => ({
  verdict: 'warn',
  reason: `${quoted(text, expiry)} hurries them for your sake.`,
  advice: 'expiry',
  slots: { said: quoted(text, expiry) },
  spans: [expiry],
  cause: causes.ownPressure
})

const withoutPressure = ({ text, turnOffs }: Pick<Evidence, 'text' | 'turnOffs'>): Decided => {
  const [expiry] = ownSure(turnOffs, 'offer-expires')
  if (expiry) return expiring(text.text, expiry)
  const theirs = othersOwn(turnOffs, 'deadline', 'offer-expires')
  return {
    verdict: 'pass',
    reason: theirs
      ? `${quoted(text.text, theirs)} is not yours, so it may stay.`
      : 'No date of yours is in it.'
  }
}

export const noOwnDeadline = defineRule({
  id: 'no-own-deadline',
  group: 'them',
  title: {
    pass: 'No deadline of yours',
    warn: 'Your offer runs out',
    fail: 'Your own deadline is in it'
  },
  statement: 'No deadline, quota, target or closing date of yours is in the message.',
  why: 'Your quarter moves you and your boss, and nobody else.',
  sources: [{ seed: '000_9919a87040a35674.txt', item: '2, close the sale to hit your deadline' }],
  evidenceGrade: 'opinion',
  needs: ['text', 'turnOffs'],
  evaluate: ({ text, turnOffs }) => {
    const [own, ...more] = ownSure(turnOffs, 'deadline')
    if (own) return pressing(text.text, [own, ...more])
    const perhaps = ownUnsure(turnOffs, 'deadline', 'offer-expires')
    if (perhaps) {
      return {
        verdict: 'needs-input',
        reason: `Is ${quoted(text.text, perhaps)} a date of your own making?`,
        spans: [perhaps],
        ask: {
          yes: perhaps.kind === 'deadline' ? pressing(text.text, [perhaps]) : expiring(text.text, perhaps),
          no: withoutPressure({ text, turnOffs })
        }
      }
    }
    return withoutPressure({ text, turnOffs })
  },
  advice: {
    own: 'Cut {said}. If a date must be in it, use one of theirs.',
    expiry: 'Leave {said} out, or give a date that matters to them.'
  },
  examples: [
    {
      name: 'closing the sale',
      given: {
        transcript: 'Maya, I need to close this sale by Friday. Call me. Theo Grant, Larkfield Labs.'
      },
      expect: 'fail',
      spans: ['close this sale']
    },
    {
      name: 'the boss',
      given: { transcript: 'Maya, my boss is on my back to get this signed. Call me. Theo Grant.' },
      expect: 'fail'
    },
    {
      name: 'a number to hit, in machine style',
      given: { transcript: 'hi maya its theo that would help me hit my number so call me today' },
      expect: 'fail'
    },
    {
      name: 'books closing, dressed as an offer',
      given: {
        transcript: 'Maya, we close our books on Thursday, so the price stands only till then. Theo.'
      },
      expect: 'fail'
    },
    {
      name: 'Indian English',
      given: {
        transcript: 'Maya, our financial year is closing on 31st March so kindly confirm. Theo Grant.'
      },
      expect: 'fail'
    },
    {
      name: 'one more order',
      given: { transcript: 'Maya, one more order gets me my bonus. Call me. Theo Grant, Larkfield Labs.' },
      expect: 'fail'
    },
    {
      name: 'an offer that ends',
      given: { transcript: 'Maya, the offer ends on Friday. Call me. Theo Grant, Larkfield Labs.' },
      expect: 'warn'
    },
    {
      name: 'a price held',
      given: { transcript: 'Maya, we can hold that rate for you until Tuesday. Call me. Theo Grant.' },
      expect: 'warn'
    },
    {
      name: 'a deadline of nobody’s',
      given: { transcript: 'Maya, about the March deadline. Call me on this number. Theo Grant.' },
      expect: 'needs-input',
      spans: ['deadline']
    },
    {
      name: 'their filing deadline',
      given: { transcript: 'Maya, your allergen filing deadline moved up to May. Call me. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'a tender’s closing date',
      given: {
        transcript: 'Maya, the tender’s closing date is the ninth. Call me for page two. Theo Grant.'
      },
      expect: 'pass'
    },
    {
      name: 'another sense of quota',
      given: { transcript: 'Maya, the butter quota was cut again, so your cost is up. Call me. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'target as a verb',
      given: {
        transcript: 'Maya, bakers who target the mixer first halve their swabs. Call me. Theo Grant.'
      },
      expect: 'pass'
    },
    {
      name: 'their customer’s deadline',
      given: { transcript: 'Maya, your cafes’ deadline is six, and the van leaves at seven. Call me. Theo.' },
      expect: 'pass'
    },
    {
      name: 'an offer of somebody else’s',
      given: { transcript: 'Maya, the insurer’s offer on your oven ends on Monday. Call me. Theo Grant.' },
      expect: 'pass'
    }
  ]
})
