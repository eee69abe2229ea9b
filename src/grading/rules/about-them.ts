import { causes } from '../causes.ts'
import { clauseSides, type SidedClause } from '../evidence/clause-sides.ts'
import { type Decided, defineRule, type Limits } from '../rule.ts'
import { counted, quoted } from './phrasing.ts'

const thresholds = {
  mostly: { value: 0.6, unit: 'share of the words' },
  partly: { value: 0.4, unit: 'share of the words' }
}

const wordsOf = (clauses: readonly SidedClause[]): number =>
  clauses.reduce((total, { words }) => total + words, 0)

type Shares = Limits<keyof typeof thresholds>

const band = (share: number, limits: Shares): 'pass' | 'warn' | 'fail' => {
  if (share >= limits.mostly) return 'pass'
  return share >= limits.partly ? 'warn' : 'fail'
}

/** The share of the words that is theirs, if what is unclear is not and if it is. */
const sharesOf = (sides: readonly SidedClause[]): { least: number; most: number } => {
  const of = (side: SidedClause['side']) => wordsOf(sides.filter((clause) => clause.side === side))
  const [theirs, mine, between] = [of('them'), of('me'), of('unclear')]
  const total = theirs + mine + between
  return total === 0 ? { least: 0, most: 0 } : { least: theirs / total, most: (theirs + between) / total }
}

const judged = (sides: readonly SidedClause[], text: string, limits: Shares): Decided => {
  const of = (side: SidedClause['side']) => sides.filter((clause) => clause.side === side)
  const [them, me, unclear] = [of('them'), of('me'), of('unclear')]
  const { least, most } = sharesOf(sides)
  const share = (least + most) / 2
  const verdict = them.length + unclear.length === 0 ? 'fail' : band(share, limits)
  const percent = Math.round(share * 100)
  if (verdict === 'pass') return { verdict, reason: `${percent} % of the words are about them.`, spans: them }
  const [mostMine] = me.toSorted((a, b) => b.words - a.words)
  const all = me.length + them.length + unclear.length
  const counts = { share: String(percent), mine: String(me.length), all: counted(all, 'clause') }
  if (mostMine === undefined) {
    return {
      verdict,
      reason: 'Nothing is said of them or their work.',
      advice: 'nothing',
      slots: counts,
      cause: causes.noValue
    }
  }
  return {
    verdict,
    reason: `${percent} % of the words are about them; ${counted(me.length, 'clause')} of ${all} about you.`,
    advice: 'turn',
    slots: { ...counts, said: quoted(text, mostMine) },
    spans: me,
    cause: causes.aboutTheRep
  }
}

export const aboutThem = defineRule({
  id: 'about-them',
  group: 'them',
  title: {
    pass: 'It is about them',
    warn: 'Half of it is about you',
    fail: 'It is about you'
  },
  statement: 'Most of the words are about their world, not about you; greeting, name, ask and number apart.',
  why: 'They do not care about you yet; they do care about their Monday.',
  sources: [{ seed: '003_b942076dc7c1b7f2.txt', item: '2, it is not about them' }],
  evidenceGrade: 'opinion',
  thresholds,
  needs: ['text', 'value', 'turnOffs', 'identity', 'exchange'],
  evaluate: (evidence, limits) => {
    const sides = clauseSides(evidence)
    const outcome = judged(sides, evidence.text.text, limits)
    const question = sides.find(({ side }) => side === 'unclear')
    const { least, most } = sharesOf(sides)
    if (!question || band(least, limits) !== 'fail' || band(most, limits) !== 'pass') return outcome
    const settledAs = (side: SidedClause['side']): Decided =>
      judged(
        sides.map((clause) => (clause === question ? { ...clause, side } : clause)),
        evidence.text.text,
        limits
      )
    return {
      verdict: 'needs-input',
      reason: `Is ${quoted(evidence.text.text, question)} more about them than about you?`,
      spans: [question],
      ask: { yes: settledAs('them'), no: settledAs('me') }
    }
  },
  advice: {
    turn: '{mine} of {all} are about you. Turn {said} round: what is it to them?',
    nothing: 'Say one thing about their work before you ask for anything.'
  },
  examples: [
    {
      name: 'their workshop, a peer, a gift',
      given: {
        transcript:
          'Maya, the swabs on line two eat an hour a shift. A bakery in Eugene got theirs down to twelve minutes. Call me and I’ll send their procedure. Theo Grant, Larkfield Labs.'
      },
      expect: 'pass'
    },
    {
      name: 'what I saw at their place is about them',
      given: {
        transcript:
          'Maya, I saw that your gluten-free line stops twice a shift for swabs. Call me on this number. Theo Grant.'
      },
      expect: 'pass'
    },
    {
      name: 'what we found at a peer is about their world',
      given: {
        transcript:
          'Maya, we measured a bakery in Salem where the swabs ate two hours a day and nobody had noticed. Call me. Theo Grant.'
      },
      expect: 'pass'
    },
    {
      name: 'machine style',
      given: {
        transcript:
          'maya your line two stops for swabs every shift and your bakers wait an hour call me and ill read you the fix theo grant larkfield labs'
      },
      expect: 'pass'
    },
    {
      name: 'six words in ten are theirs',
      given: {
        transcript:
          'Maya, your line two stops for swabs every shift. We run three labs and a van. Call me. Theo Grant.'
      },
      expect: 'warn'
    },
    {
      name: 'over six words in ten are theirs',
      given: {
        transcript:
          'Maya, your line two stops an hour for swabs every single shift. We run three labs. Call me. Theo Grant.'
      },
      expect: 'pass'
    },
    {
      name: 'four words in ten are theirs',
      given: {
        transcript:
          'Maya, your line two stops for swabs. We run three labs, and we have a van and nine people. Call me. Theo Grant.'
      },
      expect: 'fail'
    },
    {
      name: 'over four words in ten are theirs',
      given: {
        transcript:
          'Maya, your line two stops for swabs every shift. We run three labs, and we have nine people. Call me. Theo Grant.'
      },
      expect: 'warn'
    },
    {
      name: 'all about the rep',
      given: {
        transcript:
          'Hi Maya, this is Theo from Larkfield Labs. We have four labs and nine vans, and we’ve just opened in Salem. I’d love to come by. Call me.'
      },
      expect: 'fail',
      spans: ['We have four labs and nine vans']
    },
    {
      name: 'only an ask',
      given: { transcript: 'Hello Maya, this is Theo from Larkfield Labs. Please call me back. Thank you.' },
      expect: 'fail'
    },
    {
      name: 'the rep’s silence counted',
      given: {
        transcript:
          'Maya, I’ve tried you three times and I still haven’t heard anything. I just need a yes or no. Theo.'
      },
      expect: 'fail'
    },
    {
      name: 'ideas that they would find interesting',
      given: {
        transcript: 'Maya, I have some thoughts on your ovens that you might find handy. Call me. Theo Grant.'
      },
      expect: 'needs-input'
    }
  ]
})
