import { causes } from '../causes.ts'
import { type Decided, defineRule } from '../rule.ts'
import { isSure } from '../weighing.ts'
import { quoted } from './phrasing.ts'

export const saysTheirName = defineRule({
  id: 'says-their-name',
  group: 'names',
  title: { pass: 'You say their name', fail: 'You never say their name' },
  statement: 'You say the prospect’s name.',
  why: 'A name shows that you are calling this person and nobody else; their greeting tells you how it is said.',
  sources: [{ seed: '002_69694fac062adad8.txt', item: 'the second example: the name was not said' }],
  evidenceGrade: 'opinion',
  needs: ['names', 'card', 'text'],
  evaluate: ({ names, card, text }) => {
    const first = card.firstName || card.lastName
    if (first === '')
      return { verdict: 'needs-input', reason: 'The card has no name. Write down whose it is.' }
    const right = names.said.find(({ match }) => match !== 'wrong' && match !== 'near')
    if (right) return { verdict: 'pass', reason: `You said ${quoted(text.text, right)}.`, spans: [right] }
    const unnamed: Decided = {
      verdict: 'fail',
      reason: `${first} is not named anywhere.`,
      advice: 'missing',
      slots: { first },
      cause: causes.noName
    }
    const other = names.said[0]
    if (!other) return unnamed
    const said = quoted(text.text, other)
    if (other.match === 'near' && names.spelledBy === 'engine') {
      return { verdict: 'pass', reason: `${said} was heard, which is close to ${first}.`, spans: [other] }
    }
    return !isSure(other)
      ? {
          verdict: 'needs-input',
          reason: `Did you mean ${first} when you said ${said}?`,
          spans: [other],
          ask: { yes: { verdict: 'pass', reason: `You said ${said} and meant ${first}.` }, no: unnamed }
        }
      : { verdict: 'not-applicable', reason: `You said ${said}: see whether the name is right.` }
  },
  advice: { missing: 'Say “{first}” early. Their greeting tells you how it is said.' },
  examples: [
    {
      name: 'first thing',
      given: { transcript: 'Maya, the swabs on line two take an hour a shift. Call me back.' },
      expect: 'pass',
      spans: ['Maya']
    },
    {
      name: 'at the end, with a title',
      given: { transcript: 'Morning. Quick one about the swabs on line two. Thank you, Ms. Okafor.' },
      expect: 'pass',
      spans: ['Okafor']
    },
    {
      name: 'a short form',
      given: {
        transcript: 'hi rob the swabs on line two take an hour a shift',
        card: { firstName: 'Robert' }
      },
      expect: 'pass'
    },
    {
      name: 'not at all',
      given: { transcript: 'Good morning. The swabs on line two take an hour a shift. Call me back.' },
      expect: 'fail'
    },
    {
      name: 'somebody else’s name',
      given: { transcript: 'Hi Marta, the swabs on line two take an hour a shift. Call me back.' },
      expect: 'not-applicable'
    },
    { name: 'no name on the card', given: { card: { firstName: '', lastName: '' } }, expect: 'needs-input' }
  ]
})
