import { causes } from '../causes.ts'
import type { Ask } from '../evidence/evidence.ts'
import { defineRule, type Thresholds } from '../rule.ts'
import { isSure } from '../weighing.ts'
import { counted, listed, quoted, theOthers } from './phrasing.ts'

const thresholds = {
  warn: { value: 2, unit: 'things to do', bounds: [2, 4] },
  fail: { value: 4, unit: 'things to do', bounds: [2, 8] }
} satisfies Thresholds

/** "Get back to me", "give me two minutes" or "are you free Thursday" beside "call me" is no second thing to do. */
const roundabout = new Set<Ask['action']>(['reply', 'other', 'meet'])

/** The first ask of each distinct thing to do. */
const distinct = (asks: readonly Ask[]): Ask[] => {
  const plain = asks.filter(isSure)
  const first = [...Map.groupBy(plain, ({ action }) => action).values()].flatMap((same) => same.slice(0, 1))
  const direct = first.filter(({ action }) => !roundabout.has(action))
  return direct.length > 0 ? direct : first.slice(0, 1)
}

export const clearAsk = defineRule({
  id: 'clear-ask',
  group: 'shape',
  title: { pass: 'One clear thing to do', warn: 'More than one thing to do', fail: 'No clear thing to do' },
  statement: 'The message asks for one clear thing.',
  why: 'One thing gets done on the way to the next meeting; a choice gets put off.',
  sources: [
    { seed: '004_a560dfac6226364c.txt', item: 'title, get them to call back' },
    { seed: '002_69694fac062adad8.txt', item: 'what the two examples ask' }
  ],
  evidenceGrade: 'house',
  thresholds,
  needs: ['exchange', 'text'],
  evaluate: ({ exchange, text }, limits) => {
    const asks = distinct(exchange.asks)
    const [first] = asks
    if (!first) {
      return { verdict: 'fail', reason: 'You ask them for nothing.', advice: 'none', cause: causes.onlyAsk }
    }
    const said = listed(asks.map((ask) => quoted(text.text, ask)))
    if (asks.length < limits.warn) {
      return { verdict: 'pass', reason: `You ask for one thing: ${said}.`, spans: asks }
    }
    return {
      verdict: asks.length < limits.fail ? 'warn' : 'fail',
      reason: `You ask for ${counted(asks.length, 'thing')}: ${said}.`,
      advice: 'many',
      slots: { first: quoted(text.text, first), others: theOthers(asks.length - 1) },
      spans: asks,
      cause: causes.tooMuch
    }
  },
  advice: {
    none: 'Say the one thing they should do, such as “call this number”.',
    many: 'Keep {first} and leave out {others}.'
  },
  examples: [
    {
      name: 'one',
      given: { transcript: 'Maya, text this number back and the list is yours.' },
      expect: 'pass'
    },
    {
      name: 'one, said twice',
      given: { transcript: 'Maya, call me and I’ll read you the line. Just give me a ring on 503 555 0170.' },
      expect: 'pass'
    },
    {
      name: 'two',
      given: { transcript: 'Maya, call me or drop me an email about the swabs.' },
      expect: 'warn',
      spans: ['call me', 'drop me an email']
    },
    {
      name: 'three',
      given: { transcript: 'Maya, call me, text me or drop me an email about the swabs on line two.' },
      expect: 'warn'
    },
    {
      name: 'four',
      given: {
        transcript:
          'Maya, call me, text me, drop me an email, or go to our website about the swabs on line two.'
      },
      expect: 'fail'
    },
    {
      name: 'a number is no ask',
      given: { transcript: 'Maya, the swabs take an hour a shift. I’m at 503 555 0170 all week.' },
      expect: 'fail'
    }
  ]
})
