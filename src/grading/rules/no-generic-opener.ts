import { causes } from '../causes.ts'
import type { Evidence, SelfIdentification, TextSpan } from '../evidence/evidence.ts'
import { defineRule } from '../rule.ts'
import { isSure } from '../weighing.ts'
import { quoted } from './phrasing.ts'

const thresholds = { opening: { value: 12, unit: 'content words' } }

/** Words of a greeting, of looking for somebody and of an introduction: nothing is said in them. */
const greetingWord =
  /^(?:good|morning|afternoon|evening|day|hello|hi|hiya|hey|there|please|speak|speaking|message|voicemail|call|calling|sorry|man|mr|mrs|ms|miss|dr|doctor|sir|madam|reach|look|name|here|just|only|me|yeah|yes|now|then|well|right|okay|welcome|peace|purchasing|buying|marketing|maintenance|gentleman|lady|manager|boss|owner|reception|office|department|accounts|account|rep|sales|area|regional|engineer|prof|professor|reverend|father|sister|pastor|chief|barrister|captain|coach|happy|month|new|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/

/** "Kia ora", "bore da": the first words may greet in any tongue. */
const foreignGreeting = 3

/** Whether nothing but greetings and names comes before a self-identification. */
const onlyGreets = ({ text, names }: Pick<Evidence, 'text' | 'names'>, self: SelfIdentification): boolean =>
  text.clauses
    .filter(({ start, role }) => start < self.start && !/^(?:greeting|pleasantry)$/.test(role))
    .every(({ from, to }) =>
      text.tokens
        .slice(from, to)
        .filter(({ content, start }) => content && start < self.start)
        .every(
          (token) =>
            greetingWord.test(token.norm.replace('.', '')) ||
            (token.index < foreignGreeting && token.pos !== 'VERB') ||
            names.said.some(({ start, end }) => token.start >= start && token.end <= end)
        )
    )

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
  needs: ['text', 'identity', 'names', 'turnOffs', 'history', 'card', 'value'],
  evaluate: ({ text, identity, names, turnOffs, history, card, value }, limits) => {
    if (card.relationship !== 'cold' || history.twoWay) {
      return { verdict: 'not-applicable', reason: 'They know you already, so a plain greeting is fine.' }
    }
    const content = text.tokens.filter((token) => token.content)
    const last = content[limits.opening - 1] ?? content.at(-1)
    const end = last?.end ?? text.text.length
    const stocks = turnOffs.found.filter((found) => found.kind === 'generic-opener' && isSure(found))
    const asked = (span: TextSpan): boolean =>
      stocks.some((stock) => stock.start < span.end && span.start < stock.end)
    const firstValue =
      value.spans.find((span) => isSure(span) && !(span.kind === 'question' && asked(span)))?.start ??
      Number.POSITIVE_INFINITY
    const self = identity.statements.find((statement) => statement.start < end && isSure(statement))
    const opens = self !== undefined && self.start < firstValue && onlyGreets({ text, names }, self)
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
    const stock = stocks.find((found) => found.start < end && found.start < firstValue)
    const pleasant = text.clauses.find(
      (clause) =>
        clause.role === 'pleasantry' &&
        clause.start < end &&
        clause.start < firstValue &&
        !value.spans.some((span) => span.kind === 'fact' && isSure(span) && span.clause === clause.index)
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
