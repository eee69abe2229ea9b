import type { DrillStep } from '../../../shared/drill.ts'
import type { ExampleTurn } from '../../rule.ts'
import { type DrillEntry, drillOf, lengthMs, rulePasses, ruleStands, seeds, takeStep } from '../entry.ts'

const talkStep = (title: string): DrillStep => ({
  answer: 'talk',
  title,
  text: null,
  limitMs: null,
  day: null
})

const opened: ExampleTurn = {
  state: 'answer',
  gatekeeper: 'Harbour Street Bakery, Lou speaking.',
  rep: 'Could I speak to Maya, please?'
}
const who: ExampleTurn = {
  state: 'who',
  gatekeeper: 'Who’s calling?',
  rep: 'Theo Grant from Larkfield Labs.'
}
const what: ExampleTurn = {
  state: 'what',
  gatekeeper: 'What is it regarding?',
  rep: 'The allergen swabs that stop line two for an hour a shift.'
}
const known: ExampleTurn = {
  state: 'known',
  gatekeeper: 'Is she expecting you?',
  rep: 'No, she isn’t expecting me. Thank you for asking.'
}
const emailed: ExampleTurn = {
  state: 'email',
  gatekeeper: 'Just send an e-mail.',
  rep: 'Thank you, Lou, I’ll do that. When is a good time to reach her?'
}
const goodMessage =
  'Maya, the allergen swabs on line two take an hour a shift. A bakery in Eugene got theirs down to twelve minutes. Call me on this number and I’ll send you their procedure. Theo Grant, Larkfield Labs.'

const thenMessage = 'Stay kind and leave with one thing. Then leave the message, in 18 to 22 seconds.'

/** Drills with whoever answers the telephone. */
export const gatekeeperDrills: readonly DrillEntry[] = [
  {
    drill: drillOf({
      id: 'gatekeepers-three-questions',
      title: 'Gatekeeper’s three questions',
      trains: 'Who is calling, what about, are they expecting you: a full answer to each.',
      sources: [{ seed: seeds.torok, item: 'gate keeper' }],
      goal: ['gk-plain-identity', 'gk-plain-reason', 'gk-honest'],
      kind: 'gatekeeper',
      task: 'Ask for the prospect, then answer each of the three questions in one line: full, specific, honest.',
      passes: 'Each answered fully within 8 seconds, no tricks, and trust at 60 or more.',
      steps: [talkStep('Three questions at the front desk')],
      criteria: [
        { kind: 'answers', withinMs: 8_000, trustFrom: 60 },
        rulePasses('gk-plain-identity'),
        rulePasses('gk-plain-reason'),
        rulePasses('gk-honest')
      ],
      seriesLength: 1,
      scenarioId: 'front-desk-gatekeeper'
    }),
    examples: [
      {
        name: 'three full answers',
        steps: [{ talk: [opened, who, what, known], trust: 85, answerS: 3 }],
        expect: 'passed'
      },
      {
        name: 'a trick',
        steps: [
          {
            talk: [opened, who, what, { ...known, rep: 'Yes, I’m returning her call.' }],
            trust: 40,
            answerS: 3
          }
        ],
        expect: 'not-yet'
      },
      {
        name: 'answers that ramble',
        steps: [{ talk: [opened, who, what, known], trust: 85, answerS: 8.5 }],
        expect: 'not-yet'
      },
      {
        name: 'a turn that nobody heard',
        steps: [
          { talk: [opened, { state: 'who' }, { state: 'what' }, { state: 'known' }], trust: 60, answerS: 3 }
        ],
        expect: 'unknown',
        needs: 'words'
      },
      {
        name: 'tapped',
        steps: [
          {
            talk: [
              { state: 'answer', tapped: ['ask-person'] },
              { state: 'who', tapped: ['identify-full'] },
              { state: 'what', tapped: ['reason-specific'] },
              { state: 'known', tapped: ['honest-not-expected'] }
            ],
            trust: 85
          }
        ],
        expect: 'passed'
      }
    ]
  },
  {
    drill: drillOf({
      id: 'gatekeeper-blocks',
      title: 'Gatekeeper blocks',
      trains: 'Leaving a closed door with one thing in hand, and then the message.',
      sources: [
        { seed: seeds.torok, item: 'gate keeper' },
        { seed: seeds.sobczak, item: '5, several voicemails' }
      ],
      goal: ['gk-gets-something', 'gk-gracious'],
      kind: 'gatekeeper',
      task: `You asked for them, and the way is closed. ${thenMessage}`,
      passes:
        'You met a block, left with one thing, and were not pushy; then a message of 18 to 22 seconds with a reason in it.',
      steps: [talkStep('A block at the front desk'), takeStep(30_000, 'Then the message')],
      criteria: [
        { kind: 'met', states: ['email', 'unavailable', 'refuse', 'voicemail'], at: 'first' },
        rulePasses('gk-gets-something', 'first'),
        ruleStands('gk-gracious', 'first'),
        lengthMs(18_000, 22_000, 'last'),
        rulePasses('reason-to-call-back', 'last'),
        rulePasses('gives-value', 'last')
      ],
      seriesLength: 1,
      scenarioId: 'front-desk-gatekeeper',
      variants: [
        {
          id: 'unavailable',
          title: 'Not available',
          task: `They are not available. ${thenMessage}`,
          opensAt: 'unavailable',
          extra: [{ kind: 'met', states: ['unavailable'], at: 'first' }]
        },
        {
          id: 'email',
          title: '“Send an e-mail”',
          task: `You are told to send an e-mail. ${thenMessage}`,
          opensAt: 'email',
          extra: [{ kind: 'met', states: ['email'], at: 'first' }]
        },
        {
          id: 'refuse',
          title: 'A refusal',
          task: `You are refused. ${thenMessage}`,
          opensAt: 'refuse',
          extra: [{ kind: 'met', states: ['refuse'], at: 'first' }]
        },
        {
          id: 'voicemail',
          title: 'Voicemail',
          task: `You are offered the voicemail. ${thenMessage}`,
          opensAt: 'voicemail',
          extra: [{ kind: 'met', states: ['voicemail'], at: 'first' }]
        }
      ]
    }),
    examples: [
      {
        name: 'an e-mail, a good time, and the message',
        steps: [
          { talk: [opened, who, emailed], trust: 70, answerS: 4 },
          { transcript: goodMessage, spokenS: 19 }
        ],
        expect: 'passed'
      },
      {
        name: 'pushy',
        steps: [
          {
            talk: [opened, who, { ...emailed, rep: 'No, just get her on the line now. I’ll hold.' }],
            trust: 20,
            answerS: 4
          },
          { transcript: goodMessage, spokenS: 19 }
        ],
        expect: 'not-yet'
      },
      {
        name: 'another block than the one of the variant',
        variant: 'refuse',
        steps: [
          { talk: [opened, who, emailed], trust: 70, answerS: 4 },
          { transcript: goodMessage, spokenS: 19 }
        ],
        expect: 'not-yet'
      },
      {
        name: 'nothing of the message is known',
        steps: [
          { talk: [opened, who, emailed], trust: 70, answerS: 4 },
          { transcript: null, spokenS: 19 }
        ],
        expect: 'unknown',
        needs: 'words'
      }
    ]
  }
]
