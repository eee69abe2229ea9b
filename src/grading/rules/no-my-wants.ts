import { causes } from '../causes.ts'
import type { Evidence, TextSpan } from '../evidence/evidence.ts'
import { type Decided, defineRule } from '../rule.ts'
import { othersOwn, overlaps, ownSure, ownUnsure } from '../turn-off-weighing.ts'
import { quoted } from './phrasing.ts'

const wishing = (
  { text, turnOffs }: Pick<Evidence, 'text' | 'turnOffs'>,
  spans: readonly [TextSpan, ...TextSpan[]]
): Decided => {
  const selling = ownSure(turnOffs, 'salesy').some((found) => overlaps(found, spans[0]))
  return {
    verdict: 'fail',
    reason: `${quoted(text.text, spans[0])} says what you want.`,
    advice: selling ? 'visit' : 'wish',
    slots: { said: quoted(text.text, spans[0]) },
    spans,
    cause: selling ? causes.selling : causes.ownWish
  }
}

const withoutWish = ({ text, turnOffs }: Pick<Evidence, 'text' | 'turnOffs'>): Decided => {
  const [forward] = ownSure(turnOffs, 'look-forward')
  if (forward) {
    return {
      verdict: 'warn',
      reason: `${quoted(text.text, forward)} counts on a call that they have not decided to make.`,
      advice: 'forward',
      slots: { said: quoted(text.text, forward) },
      spans: [forward],
      cause: causes.ownWish
    }
  }
  const theirs = othersOwn(turnOffs, 'wish', 'look-forward')
  return {
    verdict: 'pass',
    reason: theirs
      ? `${quoted(text.text, theirs)} is not your wish.`
      : 'You ask for nothing for your own sake.'
  }
}

export const noMyWants = defineRule({
  id: 'no-my-wants',
  group: 'them',
  title: {
    pass: 'No wish of yours is the reason to call',
    warn: 'You look forward to it; they may not',
    fail: 'Your wish is the reason to call'
  },
  statement: 'What you would like, need or appreciate is not the reason to call.',
  why: 'Nobody rings a stranger because the stranger would appreciate it.',
  sources: [{ seed: '002_69694fac062adad8.txt', item: 'Sue, “I’d appreciate”' }],
  evidenceGrade: 'opinion',
  needs: ['text', 'turnOffs'],
  evaluate: ({ text, turnOffs }) => {
    const [wish, ...more] = ownSure(turnOffs, 'wish')
    if (wish) return wishing({ text, turnOffs }, [wish, ...more])
    const perhaps = ownUnsure(turnOffs, 'wish')
    if (perhaps) {
      return {
        verdict: 'needs-input',
        reason: `Is ${quoted(text.text, perhaps)} a wish of yours about the call or the deal?`,
        spans: [perhaps],
        ask: { yes: wishing({ text, turnOffs }, [perhaps]), no: withoutWish({ text, turnOffs }) }
      }
    }
    return withoutWish({ text, turnOffs })
  },
  advice: {
    wish: 'Replace {said} with what they get if they call.',
    visit: 'In place of {said}, say the result that a visit would bring.',
    forward: 'Drop {said}. End on what is theirs if they call.'
  },
  examples: [
    {
      name: 'I’d appreciate',
      given: {
        transcript: 'Hello Maya, Theo from Larkfield Labs. I’d appreciate it if you’d return my call.'
      },
      expect: 'fail',
      spans: ['appreciate']
    },
    {
      name: 'love to set up a time, in machine style',
      given: { transcript: 'hi maya its theo id love to set up a time to talk about your swabs' },
      expect: 'fail'
    },
    {
      name: 'a wish to come by is a pitch as well',
      given: { transcript: 'Maya, I’d love to come by and see the ovens. Theo Grant, Larkfield Labs.' },
      expect: 'fail'
    },
    {
      name: 'an impersonal wish',
      given: { transcript: 'Maya, it would be lovely to get ten minutes with you. Theo Grant.' },
      expect: 'fail'
    },
    {
      name: 'Irish',
      given: { transcript: 'Maya, ’twould be grand if you could give me a shout. Theo Grant.' },
      expect: 'fail'
    },
    {
      name: 'Scots',
      given: { transcript: 'Maya, I’m dead keen to have a wee blether about your ovens. Theo Grant.' },
      expect: 'fail'
    },
    {
      name: 'Southern',
      given: { transcript: 'Maya, I sure would like to visit with y’all about them swabs. Theo Grant.' },
      expect: 'fail'
    },
    {
      name: 'Indian English',
      given: { transcript: 'Good day Maya, we are interested to have a discussion with you. Theo Grant.' },
      expect: 'fail'
    },
    {
      name: 'a favour',
      given: { transcript: 'Maya, you’d be doing me a favour by ringing back. Theo Grant, Larkfield Labs.' },
      expect: 'fail'
    },
    {
      name: 'looking forward',
      given: {
        transcript: 'Maya, the swab list is two pages. I look forward to hearing from you. Theo Grant.'
      },
      expect: 'warn'
    },
    {
      name: 'a wish for the account alone',
      given: { transcript: 'Maya, we’d like to be your swab people. Theo Grant, Larkfield Labs.' },
      expect: 'needs-input'
    },
    {
      name: 'liking to send is an offer',
      given: { transcript: 'Maya, I’d like to send you the swab procedure. Call me. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'their guests’ wish',
      given: { transcript: 'Maya, your cafes said they’d love to have bread by six. Call me. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'quoted speech',
      given: {
        transcript: 'Maya, a foreman told me, we want our Saturdays back, and he got them. Call me. Theo.'
      },
      expect: 'pass'
    },
    {
      name: 'appreciating that they are busy',
      given: {
        transcript: 'Maya, I appreciate you’re busy with the new line, so one figure. Call me. Theo Grant.'
      },
      expect: 'pass'
    },
    {
      name: 'what the listener may want',
      given: { transcript: 'Maya, if you want the procedure, text this number and it’s yours. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'a plain request',
      given: { transcript: 'Maya, kindly return my call about line two. Theo Grant, Larkfield Labs.' },
      expect: 'pass'
    },
    {
      name: 'a superior’s pressure is a deadline, not a wish',
      given: { transcript: 'Maya, my manager needs a yes from you by Friday. Theo Grant.' },
      expect: 'pass'
    }
  ]
})
