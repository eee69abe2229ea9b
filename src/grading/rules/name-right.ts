import { causes } from '../causes.ts'
import type { NameSaid, NamesEvidence } from '../evidence/evidence.ts'
import { type Decided, defineRule } from '../rule.ts'
import { isSure } from '../weighing.ts'
import { quoted } from './phrasing.ts'

/**
 * A name one sound off is a wrong one where the words can be trusted; else an engine or a typing rep may be to blame.
 * In writing the right sound is not enough.
 */
const isWrong = (said: NameSaid, { spelledBy }: NamesEvidence): boolean => {
  const trusted = spelledBy === 'label' || spelledBy === 'sender'
  const wrong =
    said.match === 'wrong' ||
    (said.match === 'near' && trusted) ||
    (said.match === 'homophone' && spelledBy === 'sender')
  return wrong && isSure(said)
}

const misnaming = (
  text: string,
  span: NameSaid,
  { first, name }: { first: string; name: string }
): Decided => {
  const said = text.slice(span.start, span.end)
  return {
    verdict: 'fail',
    reason: `You said “${said}”; the card says ${name}.`,
    advice: 'wrong',
    slots: { said, first },
    spans: [span],
    cause: causes.wrongName
  }
}

export const nameRight = defineRule({
  id: 'name-right',
  group: 'names',
  title: {
    pass: 'Their name is right',
    warn: 'Their name may not be right',
    fail: 'You got their name wrong'
  },
  statement: 'The name you say is theirs, said as they say it.',
  why: 'A wrong name tells them how much care the rest got.',
  sources: [{ seed: '000_9919a87040a35674.txt', item: '4, the name was wrong' }],
  evidenceGrade: 'opinion',
  needs: ['names', 'card', 'text'],
  evaluate: ({ names, card, text }) => {
    const first = card.firstName || card.lastName
    const name = `${card.firstName} ${card.lastName}`.trim()
    if (first === '')
      return { verdict: 'needs-input', reason: 'The card has no name. Write down whose it is.' }
    const wrong = names.said.find((said) => isWrong(said, names))
    if (wrong) return misnaming(text.text, wrong, { first, name })
    const right = names.said.find(({ match }) => match !== 'wrong' && match !== 'near')
    if (right) return { verdict: 'pass', reason: `You said ${quoted(text.text, right)}.`, spans: [right] }
    const doubtful = names.said[0]
    if (!doubtful) return { verdict: 'not-applicable', reason: 'No name was said.' }
    const said = text.text.slice(doubtful.start, doubtful.end)
    if (names.spelledBy === 'engine' && doubtful.match === 'near') {
      return {
        verdict: 'warn',
        reason: `“${said}” was heard, and the card says ${name}.`,
        advice: 'heard',
        slots: { said, first },
        spans: [doubtful],
        cause: causes.wrongName
      }
    }
    return {
      verdict: 'needs-input',
      reason: `The words say “${said}”. Did you say ${first} as they say it?`,
      spans: [doubtful],
      ask: {
        yes: { verdict: 'pass', reason: `You said ${first} as they say it.` },
        no: misnaming(text.text, doubtful, { first, name })
      }
    }
  },
  advice: {
    wrong: '“{said}” is not {first}. Read the card aloud once before you dial.',
    heard: '“{said}” was heard for {first}. Listen to their greeting and say it as they do.'
  },
  examples: [
    {
      name: 'right',
      given: { transcript: 'Maya, the swabs take an hour a shift. Call me.' },
      expect: 'pass'
    },
    {
      name: 'another spelling of the same sound',
      given: {
        transcript: 'Shawn, the swabs on line two take an hour a shift. Call me back.',
        card: { firstName: 'Sean' }
      },
      expect: 'pass',
      spans: ['Shawn']
    },
    {
      name: 'another spelling, in writing',
      given: {
        transcript: 'Shawn, the swabs on line two take an hour a shift. Reply to this.',
        card: { firstName: 'Sean' },
        medium: 'email',
        spokenS: null
      },
      expect: 'fail',
      spans: ['Shawn']
    },
    {
      name: 'another name',
      given: { transcript: 'Mia, the swabs on line two take an hour a shift. Call me back.' },
      expect: 'fail',
      spans: ['Mia']
    },
    {
      name: 'another last name',
      given: { transcript: 'Good morning Mrs. Olsen, the swabs on line two take an hour a shift.' },
      expect: 'fail',
      spans: ['Olsen']
    },
    {
      name: 'set off by a comma in the middle',
      given: { transcript: 'The swabs on line two take an hour a shift. So, Marta, call me back.' },
      expect: 'fail',
      spans: ['Marta']
    },
    {
      name: 'a word that an engine may have misheard',
      given: {
        transcript: 'Good morning Mrs. Abernaty, the swabs on line two take an hour a shift.',
        origin: 'engine',
        card: { lastName: 'Abernathy' }
      },
      expect: 'warn'
    },
    {
      name: 'a lower-case word that may be a name',
      given: {
        transcript: 'hi zlatko the swabs on line two take an hour a shift so call me back on this number',
        card: { firstName: 'Zlatica' }
      },
      expect: 'needs-input'
    },
    {
      name: 'someone else is named, nobody is addressed',
      given: { transcript: 'Good morning. Marta in your office said that the swabs take an hour a shift.' },
      expect: 'not-applicable'
    }
  ]
})
