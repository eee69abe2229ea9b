import { causes } from '../causes.ts'
import type { Evidence, TextSpan } from '../evidence/evidence.ts'
import { type Decided, defineRule } from '../rule.ts'
import { othersOwn, ownSure, ownUnsure } from '../turn-off-weighing.ts'
import { quoted } from './phrasing.ts'

const reproaching = (text: string, spans: readonly [TextSpan, ...TextSpan[]]): Decided => ({
  verdict: 'fail',
  reason: `${quoted(text, spans[0])} is a reproach.`,
  advice: 'reproach',
  slots: { said: quoted(text, spans[0]) },
  spans,
  cause: causes.reproach
})

const withoutReproach = ({ text, turnOffs }: Pick<Evidence, 'text' | 'turnOffs'>): Decided => {
  const [count] = ownSure(turnOffs, 'count-again')
  if (count) {
    return {
      verdict: 'warn',
      reason: `${quoted(text.text, count)} counts your calls for them.`,
      advice: 'count',
      slots: { said: quoted(text.text, count) },
      spans: [count],
      cause: causes.reproach
    }
  }
  const theirs = othersOwn(turnOffs, 'guilt', 'count-again')
  return {
    verdict: 'pass',
    reason: theirs
      ? `${quoted(text.text, theirs)} is not about their silence to you.`
      : 'Nothing is held against them.'
  }
}

export const noGuiltTrip = defineRule({
  id: 'no-guilt-trip',
  group: 'them',
  title: {
    pass: 'No reproach',
    warn: 'You count your calls',
    fail: 'You hold their silence against them'
  },
  statement: 'It holds nothing against them: no silence, no missed promise, no wish to be left alone.',
  why: 'They are busy, not rude, and a reproach turns a perhaps into a no.',
  sources: [
    { seed: '000_9919a87040a35674.txt', item: '3, crazy stalker mode' },
    { seed: '004_a560dfac6226364c.txt', item: '2, they are too busy; be gracious' }
  ],
  evidenceGrade: 'opinion',
  needs: ['text', 'turnOffs'],
  evaluate: ({ text, turnOffs }) => {
    const [reproach, ...more] = ownSure(turnOffs, 'guilt')
    if (reproach) return reproaching(text.text, [reproach, ...more])
    const perhaps = ownUnsure(turnOffs, 'guilt')
    if (perhaps) {
      return {
        verdict: 'needs-input',
        reason: `Does ${quoted(text.text, perhaps)} hold something against them?`,
        spans: [perhaps],
        ask: { yes: reproaching(text.text, [perhaps]), no: withoutReproach({ text, turnOffs }) }
      }
    }
    return withoutReproach({ text, turnOffs })
  },
  advice: {
    reproach: 'They are busy, not rude. Drop {said}.',
    count: 'Drop the count, {said}. A new reason to call says more.'
  },
  examples: [
    {
      name: 'messages and silence',
      given: { transcript: 'Maya, I’ve left you five messages and still haven’t heard back. Theo Grant.' },
      expect: 'fail',
      spans: ['still haven’t heard back']
    },
    {
      name: 'a missed promise',
      given: { transcript: 'Maya, you promised me an answer by now. Theo Grant, Larkfield Labs.' },
      expect: 'fail'
    },
    {
      name: 'asked to stop',
      given: { transcript: 'Maya, I thought it was rude to be told to quit calling. Theo Grant.' },
      expect: 'fail'
    },
    {
      name: 'Indian English',
      given: { transcript: 'maya still no reply from your side after so many calls theo from larkfield' },
      expect: 'fail'
    },
    {
      name: 'Southern',
      given: { transcript: 'y’all ain’t called me back one time maya this is theo' },
      expect: 'fail'
    },
    {
      name: 'a courtesy owed',
      given: { transcript: 'Maya, the least you could do is let me know. Theo Grant.' },
      expect: 'fail'
    },
    {
      name: 'a count and “again”',
      given: { transcript: 'Maya, it’s me again, third message this week. The swab log is yours. Theo.' },
      expect: 'warn'
    },
    {
      name: 'not heard, and no more',
      given: { transcript: 'Maya, I haven’t heard back from you, so here is the log. Theo Grant.' },
      expect: 'needs-input'
    },
    {
      name: 'a neutral note',
      given: {
        transcript: 'Maya, I left a note on Tuesday about line two; this is page two. Call me. Theo.'
      },
      expect: 'pass'
    },
    {
      name: 'a last note',
      given: { transcript: 'Maya, third and last call from me, and a no is a fine answer. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'somebody else’s silence',
      given: { transcript: 'Maya, your cafes never heard back about Monday’s bread. Call me. Theo.' },
      expect: 'pass'
    },
    {
      name: 'sorry to have missed them',
      given: { transcript: 'Maya, sorry I missed your call. The log is on page two. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'somebody else’s promise',
      given: { transcript: 'Maya, the oven maker promised you a part and never sent it. Call me. Theo.' },
      expect: 'pass'
    },
    {
      name: 'asked to wait',
      given: { transcript: 'Maya, you asked me to try after Easter, so here is the log. Theo Grant.' },
      expect: 'pass'
    }
  ]
})
