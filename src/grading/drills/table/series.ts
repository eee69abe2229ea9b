import type { DrillStep } from '../../../shared/drill.ts'
import { type DrillEntry, drillOf, rulePasses, ruleStands, seeds } from '../entry.ts'

const dated = (day: number, title: string): DrillStep => ({
  answer: 'take',
  title,
  text: null,
  limitMs: 40_000,
  day
})

const four = [
  'Maya, the allergen swabs on line two take an hour a shift. A bakery in Eugene got theirs down to twelve minutes. Call me and I’ll send you their procedure. Theo Grant, Larkfield Labs.',
  'Maya, how many loaves do you bin when line two stops for its allergen checks? A plant in Salem bins none since they swab before the dough. Ring me and the checklist is yours. Theo Grant, Larkfield Labs.',
  'Maya, your forty cafes get their gluten-free bread late whenever an allergen result is in doubt. One answer a day would end that. Text me and I’ll show you the allergen form. Theo Grant, Larkfield Labs.',
  'Maya, last note from me. The auditor asks for allergen records by batch from May, and a page that does it is yours if you call. A no is a fine answer. Good luck with the new line. Theo Grant, Larkfield Labs.'
].map((transcript) => ({ transcript, spokenS: 18 }))

/** Drills whose messages stand in a series that is only played: the rep's log stays as it is. */
export const seriesDrills: readonly DrillEntry[] = [
  {
    drill: drillOf({
      id: 'four-in-two-weeks',
      title: 'Four in two weeks',
      trains: 'Four messages to one person, each with a new hook and one story.',
      sources: [
        { seed: seeds.inbound, item: '3, the same message again' },
        { seed: seeds.rule29, item: 'follow up' }
      ],
      goal: ['fresh-message', 'same-story', 'four-calls-two-weeks', 'gracious-close', 'several-interesting'],
      kind: 'four-dated',
      task: 'Leave four messages as if on days 0, 3, 7 and 12: one offer, a new hook each time, and a kind end.',
      passes:
        'No two alike, a hook within 10 seconds in three of them, and a last one that leaves the door open.',
      steps: [
        dated(0, 'Day 0: the first message'),
        dated(3, 'Day 3: a new hook'),
        dated(7, 'Day 7: a third one'),
        dated(12, 'Day 12: the last, and the door stays open')
      ],
      criteria: [
        rulePasses('fresh-message', 'after-first'),
        ruleStands('same-story', 'after-first'),
        { kind: 'hooks', toMs: 10_000, atLeast: 3 },
        rulePasses('gracious-close', 'last'),
        rulePasses('four-calls-two-weeks', 'last')
      ],
      seriesLength: 1
    }),
    examples: [
      { name: 'four of their own', steps: four, expect: 'passed' },
      {
        name: 'the first one again',
        steps: [four[0] ?? {}, four[0] ?? {}, four[2] ?? {}, four[3] ?? {}],
        expect: 'not-yet'
      },
      {
        name: 'no goodbye',
        steps: [four[0] ?? {}, four[1] ?? {}, four[3] ?? {}, four[2] ?? {}],
        expect: 'not-yet'
      }
    ]
  },
  {
    drill: drillOf({
      id: 'gracious-goodbye',
      title: 'Gracious goodbye',
      trains: 'A last message that makes a no easy and wishes them well.',
      sources: [{ seed: seeds.rule29, item: 'not everyone buys: be gracious' }],
      goal: ['gracious-close', 'respect-a-no', 'no-guilt-trip'],
      task: 'Three calls went unanswered. Leave the fourth: thank them, make a no easy, reproach nothing.',
      passes:
        'A no is made easy or they are wished well, with no demand and no reproach. Nobody who said no is called.',
      steps: [dated(12, 'Day 12: the fourth and last call')],
      criteria: [rulePasses('gracious-close'), rulePasses('no-guilt-trip'), rulePasses('respect-a-no')],
      seriesLength: 1
    }),
    examples: [
      { name: 'an easy no', steps: [four[3] ?? {}], expect: 'passed' },
      {
        name: 'a reproach',
        steps: [
          {
            transcript:
              'Maya, I’ve left you three messages and you still haven’t called me back. I need a yes or no by Friday.',
            spokenS: 8
          }
        ],
        expect: 'not-yet'
      },
      { name: 'no goodbye in it', steps: [four[0] ?? {}], expect: 'not-yet' }
    ]
  }
]
