import { causes } from '../causes.ts'
import type { Evidence, ValueKind } from '../evidence/evidence.ts'
import { sameNumber } from '../evidence/numbers.ts'
import { defineRule } from '../rule.ts'
import { factSaid, isPlain, isSure } from '../weighing.ts'
import { listed } from './phrasing.ts'

type Needed = Pick<Evidence, 'identity' | 'topics' | 'value' | 'exchange' | 'numbers' | 'card'>

const hasWho = ({ identity }: Needed): boolean =>
  identity.statements.some(({ name }) => name !== null) &&
  identity.statements.some(({ company }) => company !== null)

const plainly = ({ value }: Needed, ...kinds: readonly ValueKind[]): boolean =>
  value.spans.some((span) => kinds.includes(span.kind) && isPlain(span))

const hasWhat = (evidence: Needed): boolean =>
  evidence.topics.topics.some((topic) => topic.concrete && isSure(topic)) ||
  factSaid(evidence.value) !== null ||
  plainly(evidence, 'pain', 'benefit', 'peer', 'question')

const hasWhy = (evidence: Needed): boolean =>
  plainly(evidence, 'pain', 'benefit', 'offer') ||
  evidence.value.spans.some((span) => span.kind === 'peer' && isSure(span)) ||
  evidence.exchange.promises.some(isSure)

/** A number that is neither the one they see nor the rep's own is no way back. */
const wayBack = ({ numbers, card }: Needed): boolean | null => {
  if (!numbers.counted) return card.lineReturns
  const own = [card.calledFrom, card.callbackNumber].filter((number) => number !== null && number !== '')
  if (own.length === 0) return true
  return own.some((number) => sameNumber(numbers.counted?.digits ?? '', number ?? ''))
}

export const forwardable = defineRule({
  id: 'forwardable',
  group: 'shape',
  title: {
    pass: 'A colleague could act on it',
    warn: 'One thing is missing to pass it on',
    fail: 'Nobody could act on it if it were passed on'
  },
  statement: 'A colleague could act on the message after one forward: who, what, why and a way back.',
  why: 'A busy executive passes an interesting message to somebody else, who hears it without you.',
  sources: [{ seed: '001_967cde43c4c9c8ca.txt', item: '9, the prospect is too busy' }],
  evidenceGrade: 'opinion',
  needs: ['identity', 'topics', 'value', 'exchange', 'numbers', 'card'],
  evaluate: (evidence) => {
    const way = wayBack(evidence)
    const [what, why] = [hasWhat(evidence), hasWhy(evidence)]
    const missing = [
      ...(hasWho(evidence) ? [] : ['your name and company']),
      ...(what ? [] : ['what it is about']),
      ...(why ? [] : ['why they should care']),
      ...(way === false ? ['a number that reaches you'] : [])
    ]
    if (missing.length === 0) {
      return way === null
        ? {
            verdict: 'needs-input',
            reason: 'You said no number. Mark on the card whether ringing the one they see reaches you.'
          }
        : { verdict: 'pass', reason: 'Who, what, why and a way back are all in it.' }
    }
    return {
      verdict: missing.length > 1 || !what || !why ? 'fail' : 'warn',
      reason: `Missing for a stranger: ${listed(missing)}.`,
      advice: 'missing',
      slots: { missing: listed(missing) },
      cause: !what || !why ? causes.noValue : way === false ? causes.secondNumber : causes.noIdentity
    }
  },
  advice: { missing: 'Add {missing}, so that it can be passed on.' },
  examples: [
    { name: 'complete', given: {}, expect: 'pass' },
    {
      name: 'no company',
      given: {
        transcript:
          'Maya, the allergen swabs on line two take an hour a shift. Call me and I’ll send you a sheet. Theo.'
      },
      expect: 'warn'
    },
    {
      name: 'a number that is not yours',
      given: {
        transcript:
          'Maya, the allergen swabs on line two take an hour a shift. Call me on 503 555 0199 and I’ll send you a sheet. Theo Grant, Larkfield Labs.'
      },
      expect: 'warn'
    },
    {
      name: 'neither name nor way back',
      given: {
        transcript:
          'Maya, the allergen swabs on line two take an hour a shift. Call me and I’ll send you a sheet.',
        card: { lineReturns: false }
      },
      expect: 'fail'
    },
    {
      name: 'no word on what or why',
      given: { transcript: 'Hi Maya, this is Theo Grant from Larkfield Labs. Please call me back.' },
      expect: 'fail'
    },
    {
      name: 'no number, and the line was never tried',
      given: { card: { lineReturns: null } },
      expect: 'needs-input'
    }
  ]
})
