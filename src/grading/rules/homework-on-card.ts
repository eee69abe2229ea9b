import { defineRule } from '../rule.ts'
import { counted } from './phrasing.ts'

const thresholds = { pass: { value: 2, unit: 'facts' } }

export const homeworkOnCard = defineRule({
  id: 'homework-on-card',
  group: 'prep',
  title: { pass: 'Your homework is on the card', fail: 'Little homework on the card' },
  statement: 'Before you dial, the card has their trade and at least {pass} facts.',
  why: 'Without facts of theirs you can only say what everyone says.',
  sources: [{ seed: '001_967cde43c4c9c8ca.txt', item: '7, you know nothing about their business' }],
  evidenceGrade: 'opinion',
  thresholds,
  needs: ['card'],
  evaluate: ({ card }, limits) => {
    const facts = card.facts.filter((fact) => fact.trim() !== '').length
    const trade = card.industry.trim() !== ''
    if (facts === 0) {
      return { verdict: 'needs-input', reason: `The card has no facts. Find ${limits.pass} before you dial.` }
    }
    const has = `${counted(facts, 'fact')}${trade ? ` and their trade, ${card.industry.trim()}` : ', and not their trade'}`
    if (facts >= limits.pass && trade) return { verdict: 'pass', reason: `The card has ${has}.` }
    return facts < limits.pass
      ? {
          verdict: 'warn',
          reason: `The card has ${has}.`,
          advice: 'facts',
          slots: { more: counted(limits.pass - facts, 'more fact') }
        }
      : { verdict: 'warn', reason: `The card has ${has}.`, advice: 'trade' }
  },
  advice: {
    facts: 'Find {more} before you dial: their site, their news, their reviews.',
    trade: 'Write down what trade they are in.'
  },
  examples: [
    {
      name: 'two facts and the trade',
      given: { card: { facts: ['supplies forty cafes', 'new line'] } },
      expect: 'pass'
    },
    { name: 'one fact', given: { card: { facts: ['supplies forty cafes'] } }, expect: 'warn' },
    { name: 'facts, and no trade', given: { card: { industry: '' } }, expect: 'warn' },
    { name: 'none', given: { card: { facts: [] } }, expect: 'needs-input' }
  ]
})
