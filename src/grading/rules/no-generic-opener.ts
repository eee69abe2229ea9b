import { causes } from '../causes.ts'
import { defineRule } from '../rule.ts'
import { isSure } from '../weighing.ts'
import { quoted } from './phrasing.ts'

const thresholds = { opening: { value: 12, unit: 'content words' } }

export const noGenericOpener = defineRule({
  id: 'no-generic-opener',
  group: 'opening',
  title: {
    pass: 'The opening is not a stock one',
    warn: 'A stock phrase opens it',
    fail: 'It opens like every other sales call'
  },
  statement: 'On a first contact the opening does not sound like every other sales call.',
  why: 'A name and a company in the first breath say “sales call”, and the message is gone.',
  sources: [{ seed: '001_967cde43c4c9c8ca.txt', item: '6, sound like every other sales person' }],
  evidenceGrade: 'opinion',
  thresholds,
  needs: ['text', 'identity', 'turnOffs', 'history', 'card', 'value'],
  evaluate: ({ text, identity, turnOffs, history, card, value }, limits) => {
    if (card.relationship !== 'cold' || history.twoWay) {
      return { verdict: 'not-applicable', reason: 'They know you already, so a plain greeting is fine.' }
    }
    const content = text.tokens.filter((token) => token.content)
    const last = content[limits.opening - 1] ?? content.at(-1)
    const end = last?.end ?? text.text.length
    const firstValue = value.spans.find((span) => isSure(span))?.start ?? Number.POSITIVE_INFINITY
    const self = identity.statements.find((statement) => statement.start < end && isSure(statement))
    const before =
      self === undefined
        ? []
        : text.clauses.filter(
            (clause) => clause.end <= self.start && !/^(greeting|pleasantry)$/.test(clause.role)
          )
    const opens =
      self !== undefined &&
      self.start < firstValue &&
      before.every(
        (clause) =>
          clause.index === self.clause ||
          text.tokens.slice(clause.from, clause.to).every((token) => !token.content)
      )
    if (self && opens) {
      return {
        verdict: 'fail',
        reason: `You open with ${quoted(text.text, self)}.`,
        advice: 'identity',
        slots: { said: quoted(text.text, self) },
        spans: [self],
        cause: causes.identityFirst
      }
    }
    const stock = turnOffs.found.find(
      (found) =>
        found.kind === 'generic-opener' && found.start < end && found.start < firstValue && isSure(found)
    )
    const pleasant = text.clauses.find(
      (clause) => clause.role === 'pleasantry' && clause.start < end && clause.start < firstValue
    )
    const phrase = stock ?? pleasant
    if (phrase) {
      return {
        verdict: 'warn',
        reason: `${quoted(text.text, phrase)} opens many sales calls.`,
        advice: 'stock',
        slots: { said: quoted(text.text, phrase) },
        spans: [phrase]
      }
    }
    return { verdict: 'pass', reason: 'The first words could not open just any call.' }
  },
  advice: {
    identity: 'Cut {said} here: it gets a message deleted. Say it once, at the end.',
    stock: 'Cut {said}. Begin with the line that follows it.'
  },
  examples: [
    {
      name: 'straight to their work',
      given: {
        transcript:
          'Maya, your allergen swabs take an hour a shift. Call me and I’ll send the procedure. Theo Grant, Larkfield Labs.'
      },
      expect: 'pass'
    },
    {
      name: 'a question about their situation is no pleasantry',
      given: {
        transcript:
          'Maya, how are you clearing line two between the gluten-free runs? Call me. Theo Grant, Larkfield Labs.'
      },
      expect: 'pass'
    },
    {
      name: 'name and company in the first breath',
      given: {
        transcript: 'Hi Maya, this is Theo Grant from Larkfield Labs. Your swabs take an hour a shift.'
      },
      expect: 'fail'
    },
    {
      name: 'a company alone in the first breath',
      given: { transcript: 'Hello Maya, Larkfield Labs here. Your swabs take an hour a shift. Call me.' },
      expect: 'fail'
    },
    {
      name: 'a name that is not on the card, with a firm',
      given: {
        transcript: 'Hi Maya, it’s Sandra calling from Bluewater Testing. Your swabs take an hour a shift.'
      },
      expect: 'fail'
    },
    {
      name: 'hope you’re well',
      given: {
        transcript:
          'Hi Maya, hope you’re well. Your allergen swabs take an hour a shift. Call me. Theo Grant, Larkfield Labs.'
      },
      expect: 'warn'
    },
    {
      name: 'identity after the twelfth content word',
      given: {
        transcript:
          'Maya, your allergen swabs on line two take an hour every shift, and the gluten-free line doubles that. Theo Grant here from Larkfield Labs. Call me.'
      },
      expect: 'pass'
    },
    {
      name: 'a customer',
      given: { transcript: 'Hi Maya, it’s Theo from Larkfield Labs.', card: { relationship: 'customer' } },
      expect: 'not-applicable'
    },
    {
      name: 'a stock phrase within the first twelve content words',
      given: {
        transcript:
          'Maya, good things from Portland, sunny weather and green hills, a lovely spring Monday, hope you’re well. Call me. Theo Grant, Larkfield Labs.'
      },
      expect: 'warn'
    },
    {
      name: 'a stock phrase after the first twelve content words',
      given: {
        transcript:
          'Maya, good things from Portland, sunny weather and green hills, a lovely spring Monday, blue skies over quiet rivers, fresh bread, hope you’re well. Call me. Theo Grant, Larkfield Labs.'
      },
      expect: 'pass'
    }
  ]
})
