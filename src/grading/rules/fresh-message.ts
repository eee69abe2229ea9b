import { causes } from '../causes.ts'
import type { Likeness, TextEvidence } from '../evidence/evidence.ts'
import { defineRule } from '../rule.ts'
import { quoted } from './phrasing.ts'

const thresholds = {
  jaccardFail: { value: 0.5, unit: 'share of all content words' },
  overlapFail: { value: 0.75, unit: 'share of the shorter message’s content words' },
  jaccardWarn: { value: 0.35, unit: 'share of all content words' },
  hookWarn: { value: 0.5, unit: 'share of the hook sentences’ content words' }
}

/** How much of it was said before, as the rep would count: by the message that is within the other. */
const sameness = ({ jaccard, overlap }: Likeness): number => Math.max(jaccard, overlap)
const percent = (share: number): string => String(Math.round(share * 100))
const most = (likenesses: readonly Likeness[], share: (one: Likeness) => number): Likeness | null =>
  likenesses.toSorted((one, other) => share(other) - share(one))[0] ?? null

const again = ({ text }: TextEvidence, like: Likeness) => {
  const said = like.run && quoted(text, like.run)
  return {
    advice: said ? 'words' : 'same',
    slots: { percent: percent(sameness(like)), when: like.when, said: said ?? '' },
    spans: like.run ? [like.run] : [],
    cause: causes.saidBefore
  }
}

const earlier = (transcript: string, channel: 'voicemail' | 'email' = 'voicemail') => [
  { at: '2026-03-02T10:00', channel, transcript }
]
const swabs =
  'Maya, the allergen swabs on line two take an hour a shift. A bakery in Eugene got theirs down to twelve minutes. Call me. Theo Grant.'

export const freshMessage = defineRule({
  id: 'fresh-message',
  group: 'campaign',
  title: { pass: 'A new message', warn: 'Much of it was said before', fail: 'The same message again' },
  statement: 'Every message to one prospect has a hook and words of its own.',
  why: 'Whoever let the first one pass has no reason to answer it the second time.',
  sources: [
    { seed: '001_967cde43c4c9c8ca.txt', item: '3, the same message every time' },
    { seed: '002_69694fac062adad8.txt', item: 'the first example, and no answer to it' }
  ],
  evidenceGrade: 'opinion',
  thresholds,
  needs: ['text', 'series'],
  evaluate: ({ text, series }, limits) => {
    const { likenesses } = series
    const same = most(likenesses, sameness)
    if (same === null) {
      return { verdict: 'not-applicable', reason: 'There is no earlier message with its words.' }
    }
    const repeated = likenesses.filter(
      ({ jaccard, overlap }) => jaccard >= limits.jaccardFail || overlap >= limits.overlapFail
    )
    const worst = most(repeated, sameness)
    if (worst) {
      return {
        verdict: 'fail',
        reason: `${percent(sameness(worst))} % of its words are those of ${worst.when}.`,
        ...again(text, worst)
      }
    }
    const wordy = most(likenesses, ({ jaccard }) => jaccard)
    if (wordy && wordy.jaccard >= limits.jaccardWarn) {
      return {
        verdict: 'warn',
        reason: `${percent(wordy.jaccard)} % of its words are those of ${wordy.when}.`,
        ...again(text, wordy)
      }
    }
    const hooked = most(likenesses, ({ hook }) => hook)
    if (hooked && hooked.hook >= limits.hookWarn) {
      return {
        verdict: 'warn',
        reason: `It opens on what you said on ${hooked.when}.`,
        ...again(text, hooked),
        advice: 'hook'
      }
    }
    return { verdict: 'pass', reason: `At most ${percent(same.jaccard)} % of its words were said before.` }
  },
  advice: {
    words: 'This is {percent} % the message of {when}. Replace {said}, and start with something new.',
    same: 'This is {percent} % the message of {when}. Start with something new.',
    hook: 'They know that hook from {when}. Start with another of their problems.'
  },
  examples: [
    { name: 'the first one', given: { transcript: swabs }, expect: 'not-applicable' },
    { name: 'word for word', given: { transcript: swabs, earlier: earlier(swabs) }, expect: 'fail' },
    {
      name: 'both ask for a call and nothing else',
      given: {
        transcript: 'Hi Maya, Theo Grant again. Please give me a call back.',
        earlier: earlier('Hi Maya, it’s Theo Grant. Give me a call when you get a chance.')
      },
      expect: 'fail'
    },
    {
      name: 'another angle on it',
      given: {
        transcript:
          'Maya, one more on line two. The county asks for the allergen log from May, page by page. Call me and I’ll read you the three lines that count. Theo Grant.',
        earlier: earlier(swabs)
      },
      expect: 'pass'
    },
    {
      name: 'the e-mail read aloud',
      given: { transcript: swabs, earlier: earlier(`Subject: line two. ${swabs}`, 'email') },
      expect: 'fail',
      spans: ['line two take an hour a shift']
    },
    {
      name: 'the old one with a line on top',
      given: {
        transcript:
          'Maya, the county asks for the allergen log from May, page by page, with photographs and two signatures and a plan of every drain and filter. The allergen swabs on line two take an hour a shift. A bakery in Eugene got theirs down to twelve minutes. Call me. Theo Grant.',
        earlier: earlier(swabs)
      },
      expect: 'fail'
    },
    {
      name: 'half of all words old',
      given: {
        transcript:
          'Maya, the swabs on line two take an hour. A bakery in Eugene rinses ovens. Call me. Theo Grant.',
        earlier: earlier(swabs)
      },
      expect: 'fail'
    },
    {
      name: 'three quarters of the shorter one',
      given: {
        transcript:
          'Maya, the allergen swabs on line two take an hour a shift. Your cafes wait in the rain, and their vans stand idle at the gate. Call me. Theo Grant.',
        earlier: earlier(swabs)
      },
      expect: 'fail'
    },
    {
      name: 'the old matter behind a new opening',
      given: {
        transcript:
          'Maya, your cafes wait in the rain. The swabs on line two take an hour a shift. Call me. Theo Grant.',
        earlier: earlier(swabs)
      },
      expect: 'warn'
    },
    {
      name: 'the same hook, and all the rest new',
      given: {
        transcript:
          'Maya, the swabs on line two take an hour of Mondays. The county wants photographs, drains, filters, kettles, ladders and signatures from May. Call me. Theo Grant.',
        earlier: earlier(swabs)
      },
      expect: 'warn'
    },
    {
      name: 'a like subject and new words',
      given: {
        transcript:
          'Maya, the allergen swabs on line three take all of Monday. The county wants photographs, drains, filters and two signatures from May. Call me. Theo Grant.',
        earlier: earlier(swabs)
      },
      expect: 'pass'
    },
    {
      name: 'some of the old words among many new ones',
      given: {
        transcript:
          'Maya, the swabs on line two cost an hour a shift, and half the county laughs at those old steam kettles. The county wants photographs, drains, filters and two signatures from May. Call me. Theo Grant.',
        earlier: earlier(swabs)
      },
      expect: 'pass'
    },
    {
      name: 'alike in the number and the names alone',
      given: {
        transcript:
          'Maya, forty cafes wait for your van on Mondays. Theo Grant, Larkfield Labs, 503 555 0170.',
        earlier: earlier(
          'Maya, the swabs on line two take an hour. Theo Grant, Larkfield Labs, 503 555 0170.'
        )
      },
      expect: 'pass'
    }
  ]
})
