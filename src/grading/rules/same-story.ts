import type { SharedStory } from '../evidence/evidence.ts'
import { defineRule } from '../rule.ts'
import { quoted } from './phrasing.ts'

const earlier = (transcript: string, channel: 'voicemail' | 'email' = 'voicemail') => [
  { at: '2026-03-02T10:00', channel, transcript }
]
const swabs =
  'Maya, the allergen swabs on line two take an hour a shift. A bakery in Eugene got theirs down to twelve minutes. Call me. Theo Grant.'

/** After a turn to something else, a word in passing is no thread. */
const thresholds = { threads: { value: 2, unit: 'words in common' } }

const isStory = ({ channel }: SharedStory): boolean => channel !== 'event'

export const sameStory = defineRule({
  id: 'same-story',
  group: 'campaign',
  title: { pass: 'One story', warn: 'The thread is thin', fail: 'Another story than before' },
  statement: 'All messages to one prospect are about one offer, each from a new side.',
  why: 'A name that stands for one thing is remembered; one that sells something else each week is not.',
  sources: [{ seed: '001_967cde43c4c9c8ca.txt', item: '1, not consistent with your other touches' }],
  evidenceGrade: 'opinion',
  thresholds,
  needs: ['text', 'series'],
  evaluate: ({ text, series }, limits) => {
    const stories = series.stories.filter(isStory)
    const latest = stories.at(-1)
    if (latest === undefined) {
      return { verdict: 'not-applicable', reason: 'There is no earlier message with its words.' }
    }
    const same = stories.findLast(({ shared }) => shared.length > 0)
    if (series.turn && (same?.themes.length ?? 0) < limits.threads) {
      return {
        verdict: 'fail',
        reason: `${quoted(text.text, series.turn)} leaves what you said on ${latest.when}.`,
        advice: 'pick',
        slots: { when: latest.when },
        spans: [series.turn]
      }
    }
    if (same) {
      return {
        verdict: 'pass',
        reason: `${quoted(text.text, same.shared[0] ?? { start: 0, end: 0 })} takes up ${same.when}.`,
        spans: same.shared
      }
    }
    if (stories.some(({ differs }) => differs)) {
      return {
        verdict: 'fail',
        reason: `It is about something else; on ${latest.when} it was about ${latest.earlierTheme}.`,
        advice: 'pick',
        slots: { when: latest.when }
      }
    }
    return {
      verdict: 'warn',
      reason: `No word in it takes up what you said on ${latest.when}.`,
      advice: 'thread',
      slots: { when: latest.when }
    }
  },
  advice: {
    pick: 'This sells something else than {when}. Pick one and stay with it.',
    thread: 'Take up one word of {when}, so that they know it is the same matter.'
  },
  examples: [
    { name: 'the first one', given: { transcript: swabs }, expect: 'not-applicable' },
    {
      name: 'a new side of it',
      given: {
        transcript:
          'Maya, the county asks for the allergen log from May. Call me and I’ll read you the three lines that count. Theo Grant.',
        earlier: earlier(swabs)
      },
      expect: 'pass',
      spans: ['allergen']
    },
    {
      name: 'the story of the e-mail',
      given: {
        transcript: 'Maya, Eugene’s procedure for the swabs is one page. Call me and it’s yours. Theo Grant.',
        earlier: earlier(`Subject: swabs. ${swabs}`, 'email')
      },
      expect: 'pass'
    },
    {
      name: 'a turn to something else',
      given: {
        transcript:
          'Maya, something different today. Your vans carry no sign, and a dairy in Salem got forty calls from theirs. Call me. Theo Grant.',
        earlier: earlier(swabs)
      },
      expect: 'fail',
      spans: ['something different']
    },
    {
      name: 'a turn, and one word of the old matter',
      given: {
        transcript:
          'Maya, forget the swabs. We print calendars and mugs for forty bakers. Call me. Theo Grant.',
        earlier: earlier(swabs)
      },
      expect: 'fail'
    },
    {
      name: 'something new about the same thing',
      given: {
        transcript: 'Maya, something new on the swabs in Eugene: four minutes now. Call me. Theo Grant.',
        earlier: earlier(swabs)
      },
      expect: 'pass'
    },
    {
      name: 'the same matter in other words',
      given: {
        transcript:
          'Maya, your night crew scrubs the belt four times. A dairy in Salem rinses once. Call me. Theo Grant.',
        earlier: earlier(swabs)
      },
      expect: 'warn'
    },
    {
      name: 'something else on sale',
      given: {
        transcript: 'Maya, I’m calling about calendars and mugs with your logo. Call me. Theo Grant.',
        earlier: earlier('Maya, I’m calling about your allergen swabs. Call me back. Theo Grant.')
      },
      expect: 'fail'
    },
    {
      name: 'nothing but a nudge',
      given: {
        transcript: 'Maya, just checking that you got my message. Call me. Theo Grant.',
        earlier: earlier(swabs)
      },
      expect: 'warn'
    }
  ]
})
