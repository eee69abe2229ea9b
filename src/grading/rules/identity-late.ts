import { causes } from '../causes.ts'
import { defineRule } from '../rule.ts'
import { isSure } from '../weighing.ts'
import { quoted } from './phrasing.ts'

const thresholds = { nameOnly: { value: 4, unit: 'words' } }

export const identityLate = defineRule({
  id: 'identity-late',
  group: 'opening',
  title: {
    pass: 'Who you are comes after their gain',
    warn: 'Who you are comes early',
    fail: 'Who you are comes first'
  },
  statement: 'On a first contact who and where you are from comes after what is in it for them.',
  why: 'There is time at the end to say who you are.',
  note: 'This suits calls between businesses. Where you call consumers, telemarketing law in many places asks you to say who you are promptly: then follow the law and take the warning.',
  sources: [{ seed: '001_967cde43c4c9c8ca.txt', item: '6, sound like every other sales person' }],
  evidenceGrade: 'opinion',
  thresholds,
  needs: ['text', 'value', 'identity', 'history', 'card'],
  evaluate: ({ text, value, identity, history, card }, limits) => {
    if (card.relationship !== 'cold' || history.twoWay) {
      return { verdict: 'not-applicable', reason: 'They know you already, so your name may come first.' }
    }
    const self = identity.statements.filter(isSure).toSorted((one, other) => one.start - other.start)[0]
    if (self === undefined) return { verdict: 'not-applicable', reason: 'You did not say who you are.' }
    const hook = value.spans.find((span) => isSure(span) && (span.kind !== 'peer' || span.specific))
    const said = quoted(text.text, self)
    if (hook && hook.start < self.start) {
      return { verdict: 'pass', reason: `${said} comes after ${quoted(text.text, hook)}.`, spans: [self] }
    }
    const opens = text.clauses[self.clause]?.start ?? self.start
    const words = text.tokens.filter(
      (token) =>
        token.start >= opens && token.end <= self.end && token.pos !== 'PUNCT' && !token.norm.startsWith("'")
    ).length
    const short = self.company === null && words <= limits.nameOnly && hook !== undefined
    return {
      verdict: history.calledBefore || short ? 'warn' : 'fail',
      reason: hook
        ? `${said} comes before ${quoted(text.text, hook)}.`
        : `${said} comes first, and nothing for them follows.`,
      advice: 'late',
      slots: { said },
      spans: [self],
      cause: causes.identityFirst
    }
  },
  advice: { late: 'Say {said} once, in the last third. There is time at the end.' },
  examples: [
    {
      name: 'name and company at the end',
      given: {
        transcript:
          'Maya, your allergen swabs take an hour a shift. Call me and I’ll send the procedure. Theo Grant, Larkfield Labs.'
      },
      expect: 'pass'
    },
    {
      name: 'name and company first',
      given: {
        transcript:
          'Hi Maya, this is Theo Grant from Larkfield Labs. Your allergen swabs take an hour a shift. Call me.'
      },
      expect: 'fail'
    },
    {
      name: 'a name of four words at most, no company',
      given: {
        transcript:
          'Maya, this is Theo Grant. Your allergen swabs take an hour a shift. Call me, I’m at Larkfield Labs.'
      },
      expect: 'warn'
    },
    {
      name: 'a cold follow-up',
      given: {
        transcript:
          'Hi Maya, this is Theo Grant from Larkfield Labs. Your allergen swabs take an hour a shift. Call me.',
        touches: [{ at: '2024-03-04T10:00', channel: 'voicemail', outcome: 'no-reply' }],
        now: '2024-03-07T10:00'
      },
      expect: 'warn'
    },
    {
      name: 'never said',
      given: { transcript: 'Maya, your allergen swabs take an hour a shift. Call me back on this number.' },
      expect: 'not-applicable'
    },
    {
      name: 'a warm contact',
      given: {
        transcript: 'Hi Maya, it’s Theo from Larkfield Labs. Your swab results are in.',
        card: { relationship: 'warm' }
      },
      expect: 'not-applicable'
    },
    {
      name: 'a name of five words, no company',
      given: {
        transcript: 'Maya, my name is Theo Grant. Your allergen swabs take an hour a shift. Call me.'
      },
      expect: 'fail'
    }
  ]
})
