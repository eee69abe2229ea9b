import { causes } from '../causes.ts'
import type { TextSpan } from '../evidence/evidence.ts'
import { type Decided, defineRule } from '../rule.ts'
import { othersOwn, ownSure, ownUnsure } from '../turn-off-weighing.ts'
import { quoted } from './phrasing.ts'

const boasting = (text: string, spans: readonly [TextSpan, ...TextSpan[]]): Decided => ({
  verdict: 'fail',
  reason: `${quoted(text, spans[0])} is praise of your own side.`,
  advice: 'boast',
  slots: { said: quoted(text, spans[0]) },
  spans,
  cause: causes.ownPraise
})

export const noBoasting = defineRule({
  id: 'no-boasting',
  group: 'them',
  title: { pass: 'No praise of yourself', fail: 'You praise yourself' },
  statement: 'It makes no claim to be the leader, the best, the biggest or the most awarded.',
  why: 'Every firm says that it leads; none of it says that you can help this one.',
  sources: [{ seed: '001_967cde43c4c9c8ca.txt', item: '4, industry leader in this and that' }],
  evidenceGrade: 'opinion',
  needs: ['text', 'turnOffs'],
  evaluate: ({ text, turnOffs }) => {
    const [boast, ...more] = ownSure(turnOffs, 'boast')
    if (boast) return boasting(text.text, [boast, ...more])
    const theirs = othersOwn(turnOffs, 'boast')
    const clean: Decided = {
      verdict: 'pass',
      reason: theirs ? `${quoted(text.text, theirs)} is not about you.` : 'No praise of your own side.'
    }
    const perhaps = ownUnsure(turnOffs, 'boast')
    if (perhaps) {
      return {
        verdict: 'needs-input',
        reason: `Is ${quoted(text.text, perhaps)} there to say how good you are?`,
        spans: [perhaps],
        ask: { yes: boasting(text.text, [perhaps]), no: clean }
      }
    }
    return clean
  },
  advice: { boast: 'Swap {said} for what one firm like theirs got.' },
  examples: [
    {
      name: 'the industry leader',
      given: { transcript: 'Hi Maya, Larkfield Labs is the industry leader in swabs. Call Theo Grant.' },
      expect: 'fail',
      spans: ['the industry leader']
    },
    {
      name: 'award-winning',
      given: { transcript: 'Maya, our award-winning team is ready to help. Theo Grant, Larkfield Labs.' },
      expect: 'fail'
    },
    {
      name: 'experience as a credential',
      given: { transcript: 'Maya, we have over thirty years of experience in labs. Theo Grant.' },
      expect: 'fail'
    },
    {
      name: 'no article, Indian English',
      given: { transcript: 'we are leading company in this field maya kindly call theo from larkfield' },
      expect: 'fail'
    },
    {
      name: 'big names',
      given: { transcript: 'Maya, we serve some of the biggest names in bread. Theo Grant, Larkfield Labs.' },
      expect: 'fail'
    },
    {
      name: 'Irish',
      given: { transcript: 'Maya, we’ve the best lab in the county, so we have. Theo Grant.' },
      expect: 'fail'
    },
    {
      name: 'nobody better',
      given: { transcript: 'Maya, you won’t find a better lab than us. Theo Grant, Larkfield Labs.' },
      expect: 'fail'
    },
    {
      name: 'years in passing',
      given: { transcript: 'Maya, we’ve been in business for twenty-six years. Theo Grant, Larkfield Labs.' },
      expect: 'needs-input'
    },
    {
      name: 'they lead',
      given: {
        transcript: 'Maya, you’re the market leader in sourdough, and swabs still cost an hour. Theo.'
      },
      expect: 'pass'
    },
    {
      name: 'their award',
      given: { transcript: 'Maya, congratulations on the bread award. Swabs still cost an hour. Theo.' },
      expect: 'pass'
    },
    {
      name: 'a big peer',
      given: { transcript: 'Maya, the biggest bakery in Eugene got it to twelve minutes. Call me. Theo.' },
      expect: 'pass'
    },
    {
      name: 'a good time',
      given: { transcript: 'Maya, the best time to reach me is after four. Theo Grant, Larkfield Labs.' },
      expect: 'pass'
    },
    {
      name: 'the leading cause',
      given: { transcript: 'Maya, one missing page is the leading cause of a failed audit. Call me. Theo.' },
      expect: 'pass'
    },
    {
      name: 'their years',
      given: { transcript: 'Maya, you’ve been in business for forty years without a recall. Call me. Theo.' },
      expect: 'pass'
    }
  ]
})
