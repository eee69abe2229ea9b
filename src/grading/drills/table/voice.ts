import { type DrillEntry, drillOf, rulePasses, seeds, takeStep } from '../entry.ts'

const sameText =
  '{first}, one thing about {company}. People who ring you on a Monday wait four times longer than on any other day. There is a way round that which costs nothing, and I will tell you what it is. Ring me on this number whenever it suits you.'

const flat = {
  pitchSpreadSt: 1.2,
  articulationRate: 4.4,
  tailDropDb: 2,
  voicedMs: 6_000,
  snrDb: 26,
  levelDbfs: -20
}
const clear = {
  levelDbfs: -20,
  snrDb: 26,
  clippingPerS: 0,
  articulationRate: 4.4,
  tailDropDb: 2,
  voicedMs: 6_000
}
const inGroups = [
  { phrase: 'Maya, call me on', fromS: 0.5, toS: 1.5 },
  { phrase: '503', fromS: 2, toS: 3.2 },
  { phrase: '555', fromS: 3.36, toS: 4.5 },
  { phrase: '0170', fromS: 4.66, toS: 6.2 }
]

/** Drills that only a recording can judge, but for what is in the words. */
export const voiceDrills: readonly DrillEntry[] = [
  {
    drill: drillOf({
      id: 'number-clarity',
      title: 'Number clarity',
      trains: 'A number that can be written down at the first hearing.',
      sources: [
        { seed: seeds.reyes, item: '1, number goes nowhere' },
        { seed: 'house', item: 'digits a second' }
      ],
      goal: ['number-clear', 'callback-same-number', 'strong-finish'],
      task: 'Ask for a call and say the number on the stage, in groups with a breath between, or twice.',
      passes:
        'At most 2.5 digits a second in groups, or said twice; the number on their phone; as loud at the end. Three in a row.',
      steps: [takeStep(20_000, 'The number, so that it can be written down')],
      criteria: [rulePasses('number-clear'), rulePasses('callback-same-number'), rulePasses('strong-finish')],
      seriesLength: 3,
      showsNumber: true,
      variants: [
        {
          id: 'hit-redial',
          title: 'Leave it out',
          task: 'Leave the number out: tell them to hit redial, as loud at the end as before.',
          criteria: [
            { kind: 'rule', ruleId: 'number-clear', verdicts: ['not-applicable'] },
            { kind: 'words', words: ['hit redial', 'press redial', 'redial'], occur: 'any' },
            rulePasses('callback-same-number'),
            rulePasses('strong-finish')
          ]
        }
      ]
    }),
    examples: [
      {
        name: 'in groups',
        steps: [
          { transcript: 'Maya, call me on 503 555 0170', wordTimes: inGroups, spokenS: 6.2, measures: clear }
        ],
        expect: 'passed'
      },
      {
        name: 'another number',
        steps: [{ transcript: 'Call me: 503 555 0199. That’s 503 555 0199.', spokenS: 8, measures: clear }],
        expect: 'not-yet'
      },
      {
        name: 'typed: how it ends is not known',
        steps: [{ transcript: 'Call me: 503 555 0170. That’s 503 555 0170.', spokenS: null }],
        expect: 'unknown',
        needs: 'microphone'
      },
      {
        name: 'redial in its place',
        variant: 'hit-redial',
        steps: [
          {
            transcript: 'Maya, just hit redial and I’ll read you the two lines.',
            spokenS: 5,
            measures: clear
          }
        ],
        expect: 'passed'
      },
      {
        name: 'the number although it should stay out',
        variant: 'hit-redial',
        steps: [
          {
            transcript: 'Maya, hit redial, or call me: 503 555 0170. That’s 503 555 0170.',
            spokenS: 9,
            measures: clear
          }
        ],
        expect: 'not-yet'
      }
    ]
  },
  {
    drill: drillOf({
      id: 'lively-voice',
      title: 'Lively voice',
      trains: 'A voice that moves on purpose.',
      sources: [
        { seed: seeds.inbound, item: '4, monotone' },
        { seed: 'house', item: 'pitch spread' }
      ],
      goal: ['not-monotone', 'steady-pace', 'strong-finish'],
      kind: 'two-takes',
      task: 'Read the text twice: first as flat as you can, then lifting the words that matter.',
      passes:
        'The second moves 0.8 semitones more than the first and 1.8 at least, at a steady pace, as loud at the end.',
      steps: [
        takeStep(30_000, 'Flat: every word on one note', sameText),
        takeStep(30_000, 'Lively: lift the words that matter', sameText)
      ],
      criteria: [
        { kind: 'rise', measure: 'pitchSpreadSt', by: 0.8, atLeast: 1.8 },
        rulePasses('steady-pace', 'last'),
        rulePasses('strong-finish', 'last')
      ],
      seriesLength: 1
    }),
    examples: [
      {
        name: 'flat, then lively',
        steps: [
          { spokenS: 14, measures: flat },
          { spokenS: 14, measures: { ...flat, pitchSpreadSt: 2.4 } }
        ],
        expect: 'passed'
      },
      {
        name: 'lively both times',
        steps: [
          { spokenS: 14, measures: { ...flat, pitchSpreadSt: 2.2 } },
          { spokenS: 14, measures: { ...flat, pitchSpreadSt: 2.4 } }
        ],
        expect: 'not-yet'
      },
      {
        name: 'more, but still flat',
        steps: [
          { spokenS: 14, measures: { ...flat, pitchSpreadSt: 0.7 } },
          { spokenS: 14, measures: { ...flat, pitchSpreadSt: 1.7 } }
        ],
        expect: 'not-yet'
      },
      {
        name: 'typed',
        steps: [{ spokenS: null }, { spokenS: null }],
        expect: 'unknown',
        needs: 'microphone'
      }
    ]
  },
  {
    drill: drillOf({
      id: 'airport',
      title: 'Airport',
      trains: 'Speaking clearly while the room around you is loud.',
      sources: [{ seed: seeds.sobczak, item: '1, message too long' }],
      goal: ['audible', 'steady-pace'],
      task: 'The gate plays in your ears. Leave a message without shouting and without rushing.',
      passes: 'Clear of your own room by 20 dB, no clipping, a steady pace. Three in a row.',
      steps: [takeStep(30_000, 'A message over the noise of the gate')],
      criteria: [
        { kind: 'measure', measure: 'snrDb', from: 20, to: null },
        rulePasses('audible'),
        rulePasses('steady-pace')
      ],
      seriesLength: 3,
      scenarioId: 'airport-executive',
      inEars: 'airport'
    }),
    examples: [
      { name: 'clear', steps: [{ spokenS: 14, measures: clear }], expect: 'passed' },
      { name: 'a loud room', steps: [{ spokenS: 14, measures: { ...clear, snrDb: 15 } }], expect: 'not-yet' },
      {
        name: 'shouted',
        steps: [{ spokenS: 14, measures: { ...clear, clippingPerS: 3 } }],
        expect: 'not-yet'
      },
      {
        name: 'rushed',
        steps: [{ spokenS: 14, measures: { ...clear, articulationRate: 6.8 } }],
        expect: 'not-yet'
      }
    ]
  }
]
