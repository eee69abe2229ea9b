import { causes } from '../causes.ts'
import type { Evidence, TextSpan } from '../evidence/evidence.ts'
import { type Decided, defineRule } from '../rule.ts'
import { peerResult, sure, unsure } from '../weighing.ts'
import { quoted } from './phrasing.ts'

const hinting = (text: string, span: TextSpan): Decided => ({
  verdict: 'pass',
  reason: `${quoted(text, span)} hints at a way out.`,
  spans: [span]
})

const withoutWay = ({ text, value }: Pick<Evidence, 'text' | 'value'>): Decided => {
  const pain = sure(value, 'pain')
  return {
    verdict: 'fail',
    reason: pain
      ? `${quoted(text.text, pain)} is left without a way out.`
      : 'No way to fix anything is hinted at.',
    advice: pain ? 'pain' : 'none',
    slots: { said: pain ? quoted(text.text, pain) : '' },
    cause: pain ? causes.noHow : causes.noValue
  }
}

export const possibleSolution = defineRule({
  id: 'possible-solution',
  group: 'reason',
  title: { pass: 'It hints at a way out', fail: 'No way out is hinted at' },
  statement: 'It suggests that you might have a way to fix it.',
  why: 'If you cannot solve it, there is no reason to talk to you.',
  sources: [{ seed: '001_967cde43c4c9c8ca.txt', item: '4, message not compelling' }],
  evidenceGrade: 'opinion',
  needs: ['text', 'value', 'topics'],
  evaluate: ({ text, value, topics }) => {
    const way = topics.solutions[0] ?? peerResult(value) ?? sure(value, 'benefit', 'offer')
    if (way) return hinting(text.text, way)
    const perhaps = unsure(value, 'benefit', 'offer')
    if (perhaps) {
      return {
        verdict: 'needs-input',
        reason: `Does ${quoted(text.text, perhaps)} point to a way out?`,
        spans: [perhaps],
        ask: { yes: hinting(text.text, perhaps), no: withoutWay({ text, value }) }
      }
    }
    return withoutWay({ text, value })
  },
  advice: {
    none: 'Hint at the fix in one short line: “it was one valve”.',
    pain: 'After {said}, hint at the fix in one short line.'
  },
  examples: [
    {
      name: 'one part',
      given: {
        transcript: 'Maya, the swabs eat an hour. It was one wrong step in Eugene. Call me. Theo Grant.'
      },
      expect: 'pass'
    },
    {
      name: 'there is a way',
      given: { transcript: 'Maya, there’s a faster way to clear line two. Call me. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'a concrete offer',
      given: {
        transcript:
          'Maya, line two stops for swabs. Ring me and I’ll send you the two page procedure. Theo Grant.'
      },
      expect: 'pass'
    },
    {
      name: 'a problem alone',
      given: { transcript: 'Maya, the swabs on line two eat an hour a shift. Call me. Theo Grant.' },
      expect: 'fail'
    },
    {
      name: 'only a wish',
      given: { transcript: 'Hi Maya, Theo from Larkfield Labs. I’d love to meet you. Call me.' },
      expect: 'fail'
    }
  ]
})
