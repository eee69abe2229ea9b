import { everydayFirstNames } from '../evidence/lexicon/first-names.ts'
import { defineRule } from '../rule.ts'

export const pronunciationOnFile = defineRule({
  id: 'pronunciation-on-file',
  group: 'names',
  title: { pass: 'You know how their name is said', fail: 'No pronunciation on the card' },
  statement: 'A name that is not met every day has its pronunciation on the card.',
  why: 'You ask once and get it right for ever; a guess shows.',
  sources: [
    { seed: '000_9919a87040a35674.txt', item: 'a reader’s comment: pronunciation on file' },
    { seed: '002_69694fac062adad8.txt', item: 'their greeting says the name' }
  ],
  evidenceGrade: 'opinion',
  needs: ['card'],
  evaluate: ({ card }) => {
    const first = card.firstName.trim()
    if (first === '') return { verdict: 'needs-input', reason: 'The card has no first name. Write it down.' }
    if (card.pronunciation.trim() !== '') {
      return { verdict: 'pass', reason: `Your card has it: ${card.pronunciation.trim()}.` }
    }
    const parts = first.toLowerCase().split(/[\s-]+/)
    if (parts.every((part) => everydayFirstNames.has(part))) {
      return { verdict: 'pass', reason: `${first} is said as it is written.` }
    }
    return {
      verdict: 'warn',
      reason: `${first} is not met every day, and the card does not say how it sounds.`,
      advice: 'ask',
      slots: { first },
      cause: 'pronunciation'
    }
  },
  advice: { ask: 'Listen to their greeting or ask how {first} is said, and write it on the card.' },
  examples: [
    { name: 'an everyday name', given: { card: { firstName: 'Maya' } }, expect: 'pass' },
    { name: 'two everyday names', given: { card: { firstName: 'Mary-Anne' } }, expect: 'pass' },
    {
      name: 'written down',
      given: { card: { firstName: 'Caoimhe', pronunciation: 'KEE-va' } },
      expect: 'pass'
    },
    { name: 'left to a guess', given: { card: { firstName: 'Caoimhe' } }, expect: 'warn' },
    { name: 'no name at all', given: { card: { firstName: '' } }, expect: 'needs-input' }
  ]
})
