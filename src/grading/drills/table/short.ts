import { type DrillEntry, drillOf, lengthMs, rulePasses, seeds, takeStep } from '../entry.ts'

const goodMessage =
  'Maya, the allergen swabs on line two take an hour a shift. A bakery in Eugene got theirs down to twelve minutes. Call me on this number and I’ll send you their procedure. Theo Grant, Larkfield Labs.'
const stockMessage =
  'Hi Maya, this is Theo Grant from Larkfield Labs. I’d love to catch up with you. Please call me back when you get a chance.'

/** Sixty seconds that say everything: to be cut. */
const longScript =
  'Hi {first}, this is {rep} from {repCompany}, how are you today? I hope you are having a great week so far. I am just calling to introduce myself, because I look after your area now and I have been meaning to get in touch for quite some time. A little about us: we have been around for many years, we have a team of more than forty people, and we do a whole range of things for companies like {company}. We do audits, we do training, we do maintenance, and we also offer a planning service which a lot of people find really useful. I would love to find out a bit more about what you do over there and see where we could fit in. It would only take half an hour of your time, and I am free on most days next week. So if you could give me a call back whenever it suits you, that would be fantastic. Again, my name is {rep} from {repCompany}, and I look forward to hearing from you. Thanks a lot, {first}, bye for now.'

/** Drills about how long a message is and what has to be in it. */
export const shortDrills: readonly DrillEntry[] = [
  {
    drill: drillOf({
      id: 'ten-second-hook',
      title: '10-second hook',
      trains: 'Saying something for them before they reach for delete.',
      sources: [{ seed: seeds.sobczak, item: '1, message too long' }],
      goal: ['hook-in-10s', 'value-first', 'no-generic-opener'],
      task: 'Leave the first ten seconds only: their problem or their gain. Not who you are.',
      passes:
        'Started within 1 second, a hook within 10, no name of yours or your company. Three in a row, three different hooks.',
      steps: [takeStep(10_000, 'Ten seconds for them')],
      criteria: [
        { kind: 'said-by', what: 'hook', toMs: 10_000 },
        rulePasses('value-first'),
        rulePasses('no-generic-opener'),
        { kind: 'none-before', what: 'identity', beforeMs: null },
        { kind: 'measure', measure: 'startMs', from: null, to: 1_000 },
        { kind: 'differs', what: 'hook', last: 2 }
      ],
      seriesLength: 3
    }),
    examples: [
      {
        name: 'their problem at once',
        steps: [
          { transcript: 'Maya, the allergen swabs on line two eat an hour of every shift.', spokenS: 5 }
        ],
        expect: 'passed'
      },
      {
        name: 'who is calling first',
        steps: [{ transcript: stockMessage, spokenS: 8 }],
        expect: 'not-yet'
      },
      {
        name: 'the same hook as in the pass before',
        steps: [
          { transcript: 'Maya, the allergen swabs on line two eat an hour of every shift.', spokenS: 5 }
        ],
        passes: [{ hook: 'swabs on line two eat an hour' }],
        expect: 'not-yet'
      },
      {
        name: 'begun late',
        steps: [
          {
            transcript: 'Maya, the allergen swabs on line two eat an hour of every shift.',
            firstSpeechS: 1.6,
            spokenS: 6
          }
        ],
        expect: 'not-yet'
      },
      {
        name: 'begun late on a slower clock',
        steps: [
          {
            transcript: 'Maya, the allergen swabs on line two eat an hour of every shift.',
            firstSpeechS: 1.6,
            spokenS: 6
          }
        ],
        timeFactor: 2,
        expect: 'passed'
      },
      {
        name: 'typed: the start is not known',
        steps: [
          { transcript: 'Maya, the allergen swabs on line two eat an hour of every shift.', spokenS: null }
        ],
        expect: 'unknown',
        needs: 'microphone'
      },
      {
        name: 'typed, and the rep says that it began in time',
        steps: [
          { transcript: 'Maya, the allergen swabs on line two eat an hour of every shift.', spokenS: null }
        ],
        marks: { '4.0': true },
        expect: 'passed'
      },
      {
        name: 'recorded, with no words yet',
        steps: [{ transcript: null, spokenS: 8 }],
        expect: 'unknown',
        needs: 'words'
      }
    ]
  },
  {
    drill: drillOf({
      id: 'twenty-second-message',
      title: '20-second message',
      trains: 'A whole message with a reason, one plain line of how, and something in return.',
      sources: [
        { seed: seeds.inbound, item: '1, message too long' },
        { seed: seeds.rule29, item: '20-40 second message' }
      ],
      goal: ['length-target', 'reason-to-call-back', 'not-cryptic', 'if-you-then-i', 'gives-value'],
      task: 'Leave a whole message that is over between the 18th and the 22nd second.',
      passes:
        '18 to 22 seconds, with a reason to call back, one line of how, and something they get for calling. Three in a row.',
      steps: [takeStep(30_000, 'Twenty seconds, all of it')],
      criteria: [
        lengthMs(18_000, 22_000),
        rulePasses('reason-to-call-back'),
        rulePasses('not-cryptic'),
        rulePasses('if-you-then-i'),
        rulePasses('gives-value')
      ],
      seriesLength: 3
    }),
    examples: [
      { name: 'on the mark', steps: [{ transcript: goodMessage, spokenS: 19.4 }], expect: 'passed' },
      { name: 'too short', steps: [{ transcript: goodMessage, spokenS: 17.9 }], expect: 'not-yet' },
      { name: 'too long', steps: [{ transcript: goodMessage, spokenS: 22.1 }], expect: 'not-yet' },
      {
        name: 'too long for the clock, and the clock is relaxed',
        steps: [{ transcript: goodMessage, spokenS: 30 }],
        timeFactor: 1.5,
        expect: 'passed'
      },
      {
        name: 'nothing to call back for',
        steps: [{ transcript: stockMessage, spokenS: 20 }],
        expect: 'not-yet'
      }
    ]
  },
  {
    drill: drillOf({
      id: 'thirty-second-cap',
      title: '30-second cap',
      trains: 'Being done by 30 seconds, every time.',
      sources: [
        { seed: seeds.inbound, item: '1, message too long' },
        { seed: seeds.sobczak, item: '1, message too long' }
      ],
      goal: ['length-cap', 'one-point', 'logical-flow', 'clear-ask'],
      task: 'Leave a whole message: a reason, one ask, your name and company. The recorder stops at 30 seconds.',
      passes:
        'Over within 30 seconds, a reason, an ask, name and company, and nothing failed in its shape. Five in a row.',
      steps: [takeStep(30_000, 'All of it within thirty seconds')],
      criteria: [
        lengthMs(null, 30_000),
        rulePasses('reason-to-call-back'),
        rulePasses('clear-ask'),
        rulePasses('identity-given'),
        { kind: 'none-failed', group: 'shape' }
      ],
      seriesLength: 5
    }),
    examples: [
      {
        name: 'a whole message in time',
        steps: [{ transcript: goodMessage, spokenS: 30 }],
        expect: 'passed'
      },
      { name: 'over the cap', steps: [{ transcript: goodMessage, spokenS: 30.2 }], expect: 'not-yet' },
      {
        name: 'typed, its length reckoned',
        steps: [{ transcript: goodMessage, spokenS: null }],
        expect: 'passed'
      },
      {
        name: 'every point at once',
        steps: [
          {
            transcript:
              'Maya, the swabs on line two take an hour a shift. We do allergen swabs, we do floor care, and we also offer drain cleaning. Call me and I’ll send you a procedure. Theo Grant, Larkfield Labs.',
            spokenS: 20
          }
        ],
        expect: 'not-yet'
      }
    ]
  },
  {
    drill: drillOf({
      id: 'long-winded-cut',
      title: 'Long-winded cut',
      trains: 'Finding the one point in a message that has them all.',
      sources: [{ seed: seeds.inbound, item: '1, the Mail Man' }],
      goal: ['one-point', 'no-rambling', 'length-cap'],
      task: 'This message takes a minute. Say it again in 25 seconds, with one point and a reason to call back.',
      passes: '25 seconds or less, one thing on offer, and a reason to call back.',
      steps: [takeStep(25_000, 'The same, in 25 seconds', longScript)],
      criteria: [
        lengthMs(null, 25_000),
        { kind: 'count', what: 'offerings', from: null, to: 1 },
        rulePasses('reason-to-call-back')
      ],
      seriesLength: 1
    }),
    examples: [
      { name: 'one point left', steps: [{ transcript: goodMessage, spokenS: 19 }], expect: 'passed' },
      { name: 'one point, but long', steps: [{ transcript: goodMessage, spokenS: 25.4 }], expect: 'not-yet' },
      {
        name: 'two points left',
        steps: [
          {
            transcript:
              'Maya, the swabs on line two take an hour a shift. We do allergen swabs and we do floor care. Call me and I’ll send you a procedure.',
            spokenS: 14
          }
        ],
        expect: 'not-yet'
      }
    ]
  }
]
