import { causes } from '../causes.ts'
import { defineRule } from '../rule.ts'
import { isSure } from '../weighing.ts'
import { quoted } from './phrasing.ts'

export const knowsTheirBusiness = defineRule({
  id: 'knows-their-business',
  group: 'reason',
  title: { pass: 'No slip shows that you had not looked', fail: 'It shows that you had not looked' },
  statement: 'It does not show that you know nothing about them.',
  why: 'One slip about who they are ends the chance of a call back.',
  sources: [{ seed: '001_967cde43c4c9c8ca.txt', item: '7, not done any research' }],
  evidenceGrade: 'opinion',
  needs: ['text', 'value', 'turnOffs', 'card'],
  evaluate: ({ text, value, turnOffs, card }) => {
    const mistake = value.mistakes.find(isSure)
    if (mistake) {
      return {
        verdict: 'fail',
        reason: `You said ${quoted(text.text, mistake)}; the card says ${mistake.kind === 'company' ? card.company : card.industry}.`,
        advice: 'wrong',
        slots: { said: quoted(text.text, mistake) },
        spans: [mistake]
      }
    }
    const slip = turnOffs.found.find((found) => found.kind === 'ignorance' && isSure(found) && !found.quoted)
    if (slip) {
      return {
        verdict: 'fail',
        reason: `${quoted(text.text, slip)} says that you had not looked.`,
        advice: 'ignorance',
        slots: { said: quoted(text.text, slip) },
        spans: [slip],
        cause: causes.noHomework
      }
    }
    return { verdict: 'pass', reason: 'Nothing in it shows that you had not looked.' }
  },
  advice: {
    wrong: 'Check {said} before you dial.',
    ignorance: 'Cut {said}. Two minutes on their website spares you the line.'
  },
  examples: [
    {
      name: 'another firm by name',
      given: { transcript: 'Maya, I know you’re busy over at Corner Motors. Call me. Theo Grant.' },
      expect: 'fail'
    },
    {
      name: 'a peer by its firm',
      given: { transcript: 'Maya, a crew over at Corner Motors cut theirs in half. Call me. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'no slip',
      given: { transcript: 'Maya, the swabs on line two eat an hour a shift. Call me. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'a question about how they do it',
      given: { transcript: 'Maya, how do you clear line two between runs? Call me. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'another firm’s name',
      given: {
        transcript: 'Hi Maya, I know you folks at Riverside Bakehouse are busy. Call me. Theo Grant.'
      },
      expect: 'fail',
      spans: ['Riverside Bakehouse']
    },
    {
      name: 'their own name',
      given: {
        transcript: 'Hi Maya, I know you folks at Harbour Street Bakery are busy. Call me. Theo Grant.'
      },
      expect: 'pass'
    },
    {
      name: 'not sure what they do',
      given: {
        transcript:
          'Hi Maya, I’m not sure exactly what you folks do over there, but call me. Theo Grant, Larkfield Labs.'
      },
      expect: 'fail'
    },
    {
      name: 'whoever is in charge',
      given: {
        transcript:
          'Hi, I’m trying to reach whoever is in charge of cleaning. Call Theo Grant at Larkfield Labs.'
      },
      expect: 'fail'
    },
    {
      name: 'another trade than theirs',
      given: {
        transcript:
          'Hi Maya, we help dental practices like yours with their waste. Call me. Theo Grant, Larkfield Labs.'
      },
      expect: 'fail',
      spans: ['dental practices like yours']
    },
    {
      name: 'their own trade',
      given: {
        transcript:
          'Hi Maya, we help bakeries like yours with their waste. Call me. Theo Grant, Larkfield Labs.'
      },
      expect: 'pass'
    }
  ]
})
