import type { EmailShape } from '../evidence/evidence.ts'
import { defineRule } from '../rule.ts'
import { listed } from './phrasing.ts'

const thresholds = {
  pass: { value: 3, unit: 'of four parts' },
  warn: { value: 2, unit: 'of four parts' }
}

const parts = (email: EmailShape): { name: string; there: boolean }[] => [
  { name: 'a hook', there: email.hook },
  { name: 'a proof or a way out', there: email.relevance },
  { name: 'an ask', there: email.ask },
  { name: 'their matter before your firm', there: !email.companyFirst }
]

const email = (transcript: string) => [{ at: '2026-03-02T10:00', channel: 'email', transcript }] as const

export const emailSameStructure = defineRule({
  id: 'email-same-structure',
  group: 'campaign',
  title: {
    pass: 'The e-mail has the shape of the call',
    warn: 'The e-mail has half the shape of the call',
    fail: 'The e-mail has another shape'
  },
  statement: 'The e-mail opens like the call: a hook, one proof, one ask, your firm last.',
  why: 'Two messages of one shape are taken for one offer, whichever they meet first.',
  sources: [{ seed: '004_a560dfac6226364c.txt', item: '20-40 second message, the note on e-mail' }],
  evidenceGrade: 'opinion',
  thresholds,
  needs: ['email'],
  evaluate: ({ email: shape }, limits) => {
    if (shape === null) return { verdict: 'not-applicable', reason: 'There is no e-mail with its words.' }
    const there = parts(shape).filter((part) => part.there)
    const missing = parts(shape).filter((part) => !part.there)
    const which = shape.when === null ? 'This e-mail' : `The e-mail of ${shape.when}`
    if (there.length >= limits.pass) {
      return { verdict: 'pass', reason: `${which} has ${listed(there.map(({ name }) => name))}.` }
    }
    const lacking = listed(missing.map(({ name }) => name))
    return {
      verdict: there.length >= limits.warn ? 'warn' : 'fail',
      reason: `The first words of the e-mail${shape.when === null ? '' : ` of ${shape.when}`} lack ${lacking}.`,
      advice: shape.companyFirst ? 'firm' : 'parts',
      slots: { lacking }
    }
  },
  advice: {
    firm: 'Open the e-mail with the hook, not with your firm. Add {lacking}.',
    parts: 'Add {lacking} to the e-mail’s first lines.'
  },
  examples: [
    { name: 'no e-mail', given: {}, expect: 'not-applicable' },
    {
      name: 'hook, proof, ask, name',
      given: {
        earlier: email(
          'Subject: the swabs on line two. Maya, the allergen swabs on line two take an hour a shift. A bakery in Eugene got theirs down to twelve minutes. Reply and I’ll send you their procedure. Theo Grant, Larkfield Labs.'
        )
      },
      expect: 'pass'
    },
    {
      name: 'no ask',
      given: {
        earlier: email(
          'Maya, the allergen swabs on line two take an hour a shift. A bakery in Eugene got theirs down to twelve minutes. Theo Grant, Larkfield Labs.'
        )
      },
      expect: 'pass'
    },
    {
      name: 'the firm first, and no ask',
      given: {
        earlier: email(
          'Dear Maya, I’m Theo Grant from Larkfield Labs. Your allergen swabs take an hour a shift. A bakery in Eugene got theirs down to twelve minutes.'
        )
      },
      expect: 'warn'
    },
    {
      name: 'no hook and no ask',
      given: {
        earlier: email(
          'Dear Maya, this is Larkfield Labs. It was a pleasure to see so many of you there. All of us send greetings.'
        )
      },
      expect: 'fail'
    },
    {
      name: 'neither hook nor proof nor ask',
      given: {
        earlier: email('Maya, what a morning it was at the fair on Saturday. Theo Grant, Larkfield Labs.')
      },
      expect: 'fail'
    },
    {
      name: 'the firm and nothing else',
      given: {
        earlier: email('Dear Maya, this is Theo Grant from Larkfield Labs. We are a laboratory in Portland.')
      },
      expect: 'fail'
    },
    { name: 'logged without its words', given: { earlier: email('') }, expect: 'not-applicable' }
  ]
})
