import { causes } from '../causes.ts'
import type { Clause, NamesEvidence, TextEvidence, ValueEvidence } from '../evidence/evidence.ts'
import { defineRule } from '../rule.ts'
import { isSure } from '../weighing.ts'
import { quoted } from './phrasing.ts'

const thresholds = { pleasantry: { value: 12, unit: 'words' } }

const saidSomething = (text: TextEvidence, clause: Clause): boolean =>
  text.tokens
    .slice(clause.from, clause.to)
    .some((token) => token.pos !== 'PUNCT' && !token.filler && token.content)

/** "Hi Doctor Okonkwo", "Hello See-oh-ban,": a greeting with their name in it and nothing more. */
const onlyGreets = (text: TextEvidence, names: NamesEvidence, clause: Clause): boolean => {
  const called = names.said.filter((name) => name.start < clause.end && name.end > clause.start)
  if (called.length === 0) return false
  const rest = text.tokens
    .slice(clause.from, clause.to)
    .filter(
      (token) => token.content && !called.some((name) => token.start >= name.start && token.end <= name.end)
    )
  return rest.every(({ norm }) =>
    /^(?:hi|hello|hey|hiya|good|morning|afternoon|evening|doctor|dr|mister|missus|miss|madam|maam|sir|professor|captain|there|it)$/.test(
      norm
    )
  )
}

/** Words without a verb, such as "fourth and last from me": they hold the place of a greeting. */
const isAside = (text: TextEvidence, clause: Clause): boolean =>
  clause.tense === 'none' && clause.role === 'content' && wordsIn(text, clause.from, clause.to) <= asideWords

const asideWords = 8

const wordsIn = (text: TextEvidence, from: number, to: number): number =>
  text.tokens.slice(from, to).filter((token) => token.pos !== 'PUNCT' && !token.filler).length

/** Clauses that carry something for the listener; a fact that the rep only hints at is enough here. */
const valued = (value: ValueEvidence): Set<number> =>
  new Set([
    ...value.spans.filter(isSure).map((span) => span.clause),
    ...value.facts.filter((match) => match.kind === 'fact' && isSure(match)).map((match) => match.clause)
  ])

export const valueFirst = defineRule({
  id: 'value-first',
  group: 'opening',
  title: {
    pass: 'What is in it for them comes first',
    warn: 'A pleasantry comes first',
    fail: 'Something other than their gain comes first'
  },
  statement: 'On a first contact the first real clause is what is in it for them.',
  why: 'Who you are can wait for the end; the thumb on the delete key cannot.',
  sources: [{ seed: '001_967cde43c4c9c8ca.txt', item: '6, sound like every other sales person' }],
  evidenceGrade: 'opinion',
  thresholds,
  needs: ['text', 'value', 'identity', 'names', 'topics', 'turnOffs', 'history', 'card'],
  evaluate: ({ text, value, identity, names, topics, turnOffs, history, card }, limits) => {
    if (card.relationship !== 'cold' || history.twoWay) {
      return { verdict: 'not-applicable', reason: 'They know you already, so your name may come first.' }
    }
    const known = valued(value)
    const selfSaid = new Set(identity.statements.filter(isSure).map((statement) => statement.clause))
    const spoken = text.clauses.filter(
      (clause) => clause.role === 'pleasantry' || saidSomething(text, clause)
    )
    const first = spoken.find(
      (clause) =>
        selfSaid.has(clause.index) || (clause.role !== 'greeting' && !onlyGreets(text, names, clause))
    )
    if (first === undefined)
      return { verdict: 'fail', reason: 'There is only a greeting.', advice: 'none', cause: causes.noValue }
    const hint = value.facts.some((match) => match.kind === 'fact' && match.clause === first.index)
    const named = topics.topics.some((topic) => topic.clause === first.index)
    const own = selfSaid.has(first.index) || first.role === 'identity'
    const held = value.spans.find((span) => span.clause === first.index && isSure(span))
    const opener = turnOffs.found.find(
      (found) =>
        found.kind === 'generic-opener' && found.clause === first.index && found.start < (held?.start ?? 0)
    )
    if (!own && held && opener) {
      const polite = quoted(text.text, opener)
      return {
        verdict: 'warn',
        reason: `${polite} comes before anything for them.`,
        advice: 'pleasantry',
        slots: { said: polite },
        spans: [opener]
      }
    }
    if (
      !own &&
      (known.has(first.index) ||
        known.has(conditionEnd(text, first)) ||
        (first.owner !== 'rep' &&
          text.clauses[first.index + 1]?.quoted === true &&
          known.has(first.index + 1)) ||
        (named && hint && first.owner !== 'rep'))
    ) {
      return { verdict: 'pass', reason: `You open with ${quoted(text.text, first)}.`, spans: [first] }
    }
    const said = quoted(text.text, first)
    const firstValue = spoken.find((clause) => known.has(clause.index))
    if (firstValue === undefined) {
      return {
        verdict: 'fail',
        reason: `You open with ${said}, and nothing for them follows.`,
        advice: 'none',
        slots: { said },
        spans: [first],
        cause: own ? causes.identityFirst : causes.noValue
      }
    }
    const between = spoken.filter((clause) => clause.index >= first.index && clause.index < firstValue.index)
    const harmless = between.every(
      (clause) =>
        !selfSaid.has(clause.index) &&
        (clause.role === 'pleasantry' ||
          clause.role === 'sign-off' ||
          clause.role === 'greeting' ||
          isAside(text, clause) ||
          (clause.role === 'content' && clause.owner !== 'rep'))
    )
    const length = wordsIn(text, first.from, firstValue.from)
    if (harmless && length <= limits.pleasantry) {
      return {
        verdict: 'warn',
        reason: `${said} comes before anything for them.`,
        advice: 'pleasantry',
        slots: { said },
        spans: [first]
      }
    }
    return {
      verdict: 'fail',
      reason: `You open with ${said}; the first thing for them is ${quoted(text.text, firstValue)}.`,
      advice: 'swap',
      slots: { said, value: quoted(text.text, firstValue) },
      spans: [first, firstValue],
      cause: own ? causes.identityFirst : causes.lateValue
    }
  },
  advice: {
    none: 'Lead with a problem or a gain of theirs, then say who you are at the end.',
    pleasantry: 'Cut {said}. Their problem is the better greeting.',
    swap: 'Move {said} to the end. Lead with {value}.'
  },
  examples: [
    {
      name: 'words without a verb, then value',
      given: {
        transcript:
          'Maya, third and last from me. Your allergen swabs take an hour a shift. Call me. Theo Grant.'
      },
      expect: 'warn'
    },
    {
      name: 'their title and name, then their problem',
      given: {
        transcript: 'Hi Miss Okafor, um, your allergen swabs take an hour a shift. Call me. Theo Grant.'
      },
      expect: 'pass'
    },
    {
      name: 'their problem first',
      given: {
        transcript:
          'Maya, your allergen swabs take an hour a shift. A bakery in Eugene does them in twelve minutes. Call me. Theo Grant, Larkfield Labs.'
      },
      expect: 'pass'
    },
    {
      name: 'a greeting, then their news',
      given: {
        transcript:
          'Good morning Maya. Congratulations on the gluten-free line. Most second lines lose an hour a shift to swabs. Call me. Theo Grant.'
      },
      expect: 'pass'
    },
    {
      name: 'twelve words of weather, then value',
      given: {
        transcript:
          'Maya, I hope the snow is not too bad over there today. Your allergen swabs take an hour a shift. Call me. Theo Grant, Larkfield Labs.'
      },
      expect: 'warn'
    },
    {
      name: 'more than twelve words of weather',
      given: {
        transcript:
          'Maya, I hope the snow is not too bad over there where you are today. Your allergen swabs take an hour a shift. Call me. Theo Grant, Larkfield Labs.'
      },
      expect: 'fail'
    },
    {
      name: 'who you are first',
      given: {
        transcript:
          'Hi Maya, this is Theo Grant from Larkfield Labs. Your allergen swabs take an hour a shift. Call me back.'
      },
      expect: 'fail'
    },
    {
      name: 'your own news first',
      given: {
        transcript:
          'Maya, we just opened a lab in Portland. Your allergen swabs take an hour a shift. Call me. Theo Grant.'
      },
      expect: 'fail'
    },
    {
      name: 'nothing for them',
      given: {
        transcript: 'Maya, I was hoping to catch you. Please call me back. Theo Grant, Larkfield Labs.'
      },
      expect: 'fail'
    },
    {
      name: 'someone who knows you',
      given: {
        transcript: 'Hi Maya, it’s Theo from Larkfield. The swab results are in. Call me.',
        card: { relationship: 'warm' }
      },
      expect: 'not-applicable'
    }
  ]
})

/** A condition belongs to the clause that it opens: "When line two stops, how long ...". */
function conditionEnd(text: TextEvidence, clause: Clause): number {
  const next = text.clauses[clause.index + 1]
  return clause.conditional && next && next.sentence === clause.sentence ? next.index : clause.index
}
