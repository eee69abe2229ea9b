import { causes } from '../causes.ts'
import { type Decided, defineRule } from '../rule.ts'
import { plainFact, sure, unsure } from '../weighing.ts'
import { quoted } from './phrasing.ts'

const noSubject: Decided = {
  verdict: 'fail',
  reason: 'No subject is named.',
  advice: 'none',
  cause: causes.noReason
}

export const statesPurpose = defineRule({
  id: 'states-purpose',
  group: 'reason',
  title: {
    pass: 'It says what the call is about',
    warn: 'It names a subject and no more',
    fail: 'It does not say what the call is about'
  },
  statement: 'The message says why you are calling.',
  why: 'Nobody rings a stranger back to find out why they rang.',
  sources: [{ seed: '002_69694fac062adad8.txt', item: 'Sue, the first example' }],
  evidenceGrade: 'opinion',
  needs: ['text', 'value', 'topics'],
  evaluate: ({ text, value, topics }) => {
    const content = sure(value, 'pain', 'benefit', 'offer', 'question', 'peer') ?? plainFact(value)
    if (content)
      return { verdict: 'pass', reason: `It is about ${quoted(text.text, content)}.`, spans: [content] }
    const topic = topics.topics[0]
    const sold = topics.offerings[0]
    const bare = topic ?? sold
    if (topic?.concrete)
      return { verdict: 'pass', reason: `It is about ${quoted(text.text, topic)}.`, spans: [topic] }
    if (bare) {
      return {
        verdict: 'warn',
        reason: `${quoted(text.text, bare)} is a subject, not yet a reason.`,
        advice: 'bare',
        slots: { said: quoted(text.text, bare) },
        spans: [bare],
        cause: causes.noReason
      }
    }
    const perhaps = unsure(value, 'pain', 'benefit', 'offer', 'question')
    if (perhaps)
      return {
        verdict: 'needs-input',
        reason: `Does ${quoted(text.text, perhaps)} tell them why you rang?`,
        spans: [perhaps],
        ask: {
          yes: { verdict: 'pass', reason: `It is about ${quoted(text.text, perhaps)}.` },
          no: noSubject
        }
      }
    return noSubject
  },
  advice: {
    none: 'Say in six words what it is about.',
    bare: 'Say what about {said}: what goes wrong there, or what could be better.'
  },
  examples: [
    {
      name: 'a clear subject of theirs',
      given: {
        transcript:
          'Maya, it’s about the allergen swabs on line two: they cost you an hour a shift. Call me. Theo Grant.'
      },
      expect: 'pass'
    },
    {
      name: 'a gain says the purpose',
      given: {
        transcript:
          'Hi Maya, this is Theo at Larkfield Labs. We help kitchens cut their testing bills. Call me when you can.'
      },
      expect: 'pass'
    },
    {
      name: 'a product and no more',
      given: {
        transcript:
          'Hi Maya, Theo calling on behalf of Larkfield Labs, regarding your pest control. Please give me a ring.'
      },
      expect: 'warn'
    },
    {
      name: 'nothing but a request',
      given: {
        transcript:
          'Hello Maya, this is Theo from Larkfield Labs. I’d appreciate it if you’d return my call. Thank you.'
      },
      expect: 'fail'
    },
    {
      name: 'an opportunity',
      given: {
        transcript:
          'Maya, I have an opportunity I need to discuss with you. It is important. Call me today. Theo Grant.'
      },
      expect: 'fail'
    }
  ]
})
