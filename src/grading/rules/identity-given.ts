import { causes } from '../causes.ts'
import { defineRule } from '../rule.ts'

export const identityGiven = defineRule({
  id: 'identity-given',
  group: 'names',
  title: {
    pass: 'Your name and company are in it',
    warn: 'Your name or your company is missing',
    fail: 'You never say who you are'
  },
  statement: 'Your name and your company are given somewhere in the message.',
  why: 'Nobody rings back, or passes on, a message from no one.',
  sources: [{ seed: '001_967cde43c4c9c8ca.txt', item: '6, sound like every other sales person' }],
  evidenceGrade: 'opinion',
  needs: ['identity', 'card'],
  evaluate: ({ identity, card }) => {
    const { statements } = identity
    const name = statements.find((statement) => statement.name !== null)
    const company = statements.find((statement) => statement.company !== null)
    if (name && company) {
      return {
        verdict: 'pass',
        reason: `You said ${name.name} and ${company.company}.`,
        spans: name === company ? [name] : [name, company]
      }
    }
    if (name) {
      return {
        verdict: 'warn',
        reason: `You said ${name.name}, but not where you are from.`,
        advice: 'company',
        slots: { said: name.name ?? '' },
        cause: causes.noIdentity,
        spans: [name]
      }
    }
    if (company) {
      return {
        verdict: 'warn',
        reason: `You said ${company.company}, but not your name.`,
        advice: 'name',
        slots: { said: company.company ?? '' },
        cause: causes.noIdentity,
        spans: [company]
      }
    }
    return {
      verdict: 'fail',
      reason: 'Neither your name nor your company was said.',
      advice: card.repName !== '' && card.repCompany !== '' ? 'line' : 'both',
      slots: { rep: card.repName, company: card.repCompany },
      cause: causes.noIdentity
    }
  },
  advice: {
    both: 'Add your name and company at the end.',
    line: 'End with “{rep}, {company}”.',
    company: 'Add your company after “{said}”, at the end.',
    name: 'Add your name before “{said}”, at the end.'
  },
  examples: [
    {
      name: 'both at the end',
      given: {
        transcript:
          'Maya, two bakeries near you cut their swab time in half. Call me. Theo Grant, Larkfield Labs.'
      },
      expect: 'pass',
      spans: ['Theo Grant, Larkfield Labs']
    },
    {
      name: 'first name and company',
      given: { transcript: 'Maya, it’s Theo from Larkfield Labs about the swabs. Call me back.' },
      expect: 'pass'
    },
    {
      name: 'a first name alone',
      given: { transcript: 'Maya, it’s Theo about the swabs on line two. Call me back.' },
      expect: 'warn'
    },
    {
      name: 'a company alone',
      given: { transcript: 'Maya, this is Larkfield Labs about the swabs on line two. Call me back.' },
      expect: 'warn'
    },
    {
      name: 'neither, and a card without your name',
      given: {
        transcript: 'Maya, the swabs on line two take an hour a shift. Call me back on this number.',
        card: { repName: '', repCompany: '' }
      },
      expect: 'fail'
    },
    {
      name: 'neither',
      given: { transcript: 'Maya, the swabs on line two take an hour a shift. Call me back on this number.' },
      expect: 'fail'
    }
  ]
})
