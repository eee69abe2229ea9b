import { unprepared } from '../../shared/prospect.ts'
import { defineRule } from '../rule.ts'
import { counted, listed } from './phrasing.ts'

const thresholds = { words: { value: 3, unit: 'words' } }

const answered = {
  ...unprepared,
  whyCall: 'line two stops daily',
  whatTriggers: 'the county’s new log',
  whatCompels: 'twelve minutes, not sixty'
}

export const thoughtBeforeDialling = defineRule({
  id: 'thought-before-dialling',
  group: 'prep',
  title: { pass: 'You thought before dialling', fail: 'Questions still open' },
  statement: 'You have answered why they would call, what triggers their interest and what compels them.',
  why: 'Whoever cannot answer that alone will not find it at the beep.',
  sources: [{ seed: '002_69694fac062adad8.txt', item: 'the three questions before the call' }],
  evidenceGrade: 'opinion',
  thresholds,
  needs: ['card'],
  evaluate: ({ card }, limits) => {
    const { whyCall, whatTriggers, whatCompels } = card.preparation
    const open = [
      ['why they would call', whyCall],
      ['what triggers their interest', whatTriggers],
      ['what compels them', whatCompels]
    ].flatMap(([asked = '', given = '']) =>
      (given.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).length < limits.words ? [asked] : []
    )
    if (open.length === 0) return { verdict: 'pass', reason: 'You have answered all three questions.' }
    return {
      verdict: 'needs-input',
      reason: `Write on the card, in ${counted(limits.words, 'word')} or more, ${listed(open)}.`
    }
  },
  advice: {},
  examples: [
    { name: 'three answers', given: { card: { preparation: answered } }, expect: 'pass' },
    {
      name: 'three answers of three words',
      given: { card: { preparation: { ...answered, whyCall: 'their swabs stop' } } },
      expect: 'pass'
    },
    {
      name: 'two words for one',
      given: { card: { preparation: { ...answered, whyCall: 'the swabs' } } },
      expect: 'needs-input'
    },
    { name: 'none', given: {}, expect: 'needs-input' }
  ]
})
