import { type DrillEntry, drillOf, rulePasses, ruleStands, seeds, takeStep } from '../entry.ts'

const theirs =
  'Maya, the allergen swabs on line two take an hour a shift. A bakery in Eugene got theirs down to twelve minutes. Call this number and their procedure is yours. Theo Grant, Larkfield Labs.'

const rewriteOf = (text: string) => takeStep(20_000, 'Say it with their date and their gain', text)

/** Drills about whom a message is about and what it says. */
export const wordDrills: readonly DrillEntry[] = [
  {
    drill: drillOf({
      id: 'name',
      title: 'Name',
      trains: 'Saying their name early, and as they say it.',
      sources: [
        { seed: seeds.torok, item: 'Roger, say their name' },
        { seed: seeds.reyes, item: '4, wrong name' }
      ],
      goal: ['says-their-name', 'name-right', 'pronunciation-on-file'],
      task: 'Greet the prospect by name and open with something of theirs. Another prospect each time.',
      passes:
        'How the name is said stands on the card, and it is out, and right, within 3 seconds. Five names in a row.',
      steps: [takeStep(15_000, 'Their name first')],
      criteria: [
        rulePasses('pronunciation-on-file'),
        rulePasses('says-their-name'),
        rulePasses('name-right'),
        { kind: 'said-by', what: 'name', toMs: 3_000 },
        { kind: 'differs', what: 'name', last: 4 }
      ],
      seriesLength: 5,
      newProspect: true
    }),
    examples: [
      {
        name: 'at once and right',
        steps: [{ transcript: theirs, spokenS: 16, card: { pronunciation: 'MY-uh' } }],
        expect: 'passed'
      },
      {
        name: 'another name',
        steps: [
          {
            transcript: theirs.replace('Maya', 'Mary'),
            spokenS: 16,
            card: { pronunciation: 'MY-uh' }
          }
        ],
        expect: 'not-yet'
      },
      {
        name: 'at the end',
        steps: [
          {
            transcript: `${theirs.replace('Maya, t', 'T')} Thank you, Maya.`,
            spokenS: 16,
            card: { pronunciation: 'MY-uh' }
          }
        ],
        expect: 'not-yet'
      },
      {
        name: 'the same prospect again',
        steps: [{ transcript: theirs, spokenS: 16, card: { pronunciation: 'MY-uh' } }],
        passes: [{ name: 'Maya Okafor' }],
        expect: 'not-yet'
      }
    ]
  },
  {
    drill: drillOf({
      id: 'no-me',
      title: 'No-me',
      trains: 'Talking of their world and leaving yours out.',
      sources: [{ seed: seeds.sobczak, item: '2, it is not about them' }],
      goal: ['about-them', 'no-my-wants', 'no-role-announcement', 'no-boasting', 'not-salesy'],
      task: 'Leave a message about them: no wish of yours, no title, no praise of your firm, nothing on sale.',
      passes: 'At least six words in ten are about them, and nothing of yours fails. Three in a row.',
      steps: [takeStep(30_000, 'Them, not me')],
      criteria: [
        rulePasses('about-them'),
        ruleStands('no-my-wants'),
        ruleStands('no-role-announcement'),
        ruleStands('no-boasting'),
        ruleStands('not-salesy')
      ],
      seriesLength: 3,
      variants: [
        {
          id: 'no-i-or-we',
          title: 'No I or we before 10 s',
          task: 'The same, and neither “I” nor “we” in the first ten seconds.',
          extra: [{ kind: 'none-before', what: 'i-or-we', beforeMs: 10_000 }]
        }
      ]
    }),
    examples: [
      { name: 'about them', steps: [{ transcript: theirs, spokenS: 16 }], expect: 'passed' },
      {
        name: 'about them, with neither I nor we',
        variant: 'no-i-or-we',
        steps: [{ transcript: theirs, spokenS: 16 }],
        expect: 'passed'
      },
      {
        name: 'an early I',
        variant: 'no-i-or-we',
        steps: [{ transcript: `Maya, I saw that line two stops for swabs. ${theirs.slice(6)}`, spokenS: 20 }],
        expect: 'not-yet'
      },
      {
        name: 'about the rep',
        steps: [
          {
            transcript:
              'Hi Maya, I’m the new account manager at Larkfield Labs. We are the leading lab in Oregon and I’d love to come by and show you our new service.',
            spokenS: 12
          }
        ],
        expect: 'not-yet'
      }
    ]
  },
  {
    drill: drillOf({
      id: 'if-you-then-i',
      title: 'If you, then I',
      trains: 'Giving something back for a call.',
      sources: [{ seed: seeds.torok, item: 'Roger, if you do this I will do that' }],
      goal: ['if-you-then-i', 'clear-ask', 'offers-something'],
      task: 'Ask for one thing and promise one thing in return. Another promise each time.',
      passes: 'The ask comes with a promise that you have not made in this series yet. Five in a row.',
      steps: [takeStep(15_000, 'One ask, one promise')],
      criteria: [rulePasses('if-you-then-i'), { kind: 'differs', what: 'promise', last: 4 }],
      seriesLength: 5
    }),
    examples: [
      {
        name: 'call and get',
        steps: [{ transcript: 'Maya, call me back and I’ll send you the swab procedure.', spokenS: 5 }],
        passes: [{ promise: 'I’ll read you the two lines that matter' }],
        expect: 'passed'
      },
      {
        name: 'a bare ask',
        steps: [
          { transcript: 'Maya, your swabs take an hour a shift. Call me back on this number.', spokenS: 6 }
        ],
        expect: 'not-yet'
      },
      {
        name: 'the promise of the pass before',
        steps: [{ transcript: 'Maya, call me back and I’ll send you the swab procedure.', spokenS: 5 }],
        passes: [{ promise: 'I’ll send you the swab procedure' }],
        expect: 'not-yet'
      }
    ]
  },
  {
    drill: drillOf({
      id: 'identity-last',
      title: 'Identity last',
      trains: 'Keeping who you are for the end, once and in full.',
      sources: [{ seed: seeds.inbound, item: '6, who you are comes last' }],
      goal: ['identity-late', 'identity-once', 'identity-given'],
      task: 'Open with what is in it for them. Say your name and company once, at the end.',
      passes: 'Your name and company, once, after the hook. Three in a row.',
      steps: [takeStep(30_000, 'Who you are comes last')],
      criteria: [rulePasses('identity-late'), rulePasses('identity-once'), rulePasses('identity-given')],
      seriesLength: 3
    }),
    examples: [
      { name: 'once, at the end', steps: [{ transcript: theirs, spokenS: 16 }], expect: 'passed' },
      {
        name: 'first of all',
        steps: [
          {
            transcript:
              'Maya, this is Theo Grant from Larkfield Labs. The allergen swabs on line two take an hour a shift. Call me and I’ll send you a procedure.',
            spokenS: 14
          }
        ],
        expect: 'not-yet'
      },
      {
        name: 'without the company',
        steps: [{ transcript: theirs.replace(', Larkfield Labs', ''), spokenS: 15 }],
        expect: 'not-yet'
      },
      { name: 'typed', steps: [{ transcript: theirs, spokenS: null }], expect: 'passed' }
    ]
  },
  {
    drill: drillOf({
      id: 'no-deadline-rewrite',
      title: 'No-deadline rewrite',
      trains: 'Turning your own dates into theirs.',
      sources: [{ seed: seeds.reyes, item: '2, your deadline' }],
      goal: ['no-own-deadline', 'gives-value'],
      kind: 'rewrite',
      task: 'Five lines run on the seller’s calendar. Say each with a date of the prospect’s, and what it does for them. Typed is fine.',
      passes: 'No deadline of yours in any of the five, and something for them in each.',
      steps: [
        rewriteOf('I have to close my books on Friday, so I need your answer by then.'),
        rewriteOf('My manager wants this signed before our quarter is over.'),
        rewriteOf('I am two accounts short of my target this month. Can you help me out?'),
        rewriteOf('Our special price runs out on the thirtieth, so please call me today.'),
        rewriteOf('We have to fill our last place by Monday, so let me know soon.')
      ],
      criteria: [rulePasses('no-own-deadline'), rulePasses('gives-value')],
      seriesLength: 1
    }),
    examples: [
      {
        name: 'five dates of theirs',
        steps: [
          'Your allergen audit is in May. A bakery in Eugene cut the swabs before theirs to twelve minutes.',
          'Before your summer menu starts, I can send you the procedure that saves an hour a shift.',
          'Your line two loses an hour a shift to swabs until the audit in May.',
          'Your gluten-free line is a year old in March; I’ll send you the swab list that goes with it.',
          'When your forty cafes reopen in April, line two will stop for swabs again. A bakery in Eugene halved that.'
        ].map((transcript) => ({ transcript, spokenS: null })),
        expect: 'passed'
      },
      {
        name: 'one date still the seller’s',
        steps: [
          'Your allergen audit is in May. A bakery in Eugene cut the swabs before theirs to twelve minutes.',
          'Before your summer menu starts, I can send you the procedure that saves an hour a shift.',
          'I need to make my quota by Friday, and your line two loses an hour a shift to swabs.',
          'Your gluten-free line is a year old in March; I’ll send you the swab list that goes with it.',
          'When your forty cafes reopen in April, line two will stop for swabs again. A bakery in Eugene halved that.'
        ].map((transcript) => ({ transcript, spokenS: null })),
        expect: 'not-yet'
      }
    ]
  }
]
