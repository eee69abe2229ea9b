import {
  type BlockFix,
  type BlockPart,
  type BlockTry,
  blockParts,
  type SelfMarks
} from '../../shared/block.ts'
import type { Grade } from '../../shared/grade.ts'

/** A try with all that is known of it: its words and its grade. */
export type KnownTry = Omit<BlockTry, 'score' | 'coverage' | 'fix' | 'kind'> & {
  words: string | null
  grade: Grade | null
}

const markFixes: Record<BlockPart, Pick<BlockFix, 'title' | 'advice'>> = {
  hook: {
    title: 'The hook is missing',
    advice: 'Open with a problem or a gain of theirs, in the first ten seconds.'
  },
  ask: { title: 'The ask is missing', advice: 'Say the one thing they should do: call you back.' },
  promise: {
    title: 'The promise is missing',
    advice: 'Say what they get when they call: “... and I’ll ...”.'
  },
  number: { title: 'Your number is missing', advice: 'Say your number slowly, in groups, at the end.' }
}

/** What the rep's own ticks leave open, first things first; null = nothing. */
const fixOfMarks = (marks: SelfMarks): BlockFix | null => {
  const missing = blockParts.filter((part) => !marks[part])
  const [first] = missing
  if (first === undefined) return null
  const ticked = blockParts.length - missing.length
  return {
    ruleId: null,
    ...markFixes[first],
    reason: `You ticked ${ticked} of ${blockParts.length}.`,
    rewrite: null
  }
}

/** The first thing to fix of a grade; null = nothing failed. */
const fixOfGrade = ({ fixFirst, findings }: Grade): BlockFix | null => {
  const found = findings.find(({ ruleId }) => ruleId === fixFirst[0])
  if (found === undefined) return null
  const { ruleId, title, reason, advice, rewrite } = found
  return { ruleId, title, reason, advice, rewrite }
}

/** What the screens show of a try. */
export const shownTry = ({ words, grade, marks, ...rest }: KnownTry): BlockTry => ({
  ...rest,
  marks,
  kind: words === null ? 'marked' : rest.takeId === null ? 'typed' : 'said',
  score: grade?.score ?? null,
  coverage: grade?.coverage ?? null,
  fix: grade === null ? marks && fixOfMarks(marks) : fixOfGrade(grade)
})

const ticks = ({ marks }: KnownTry): number =>
  marks === null ? 0 : blockParts.filter((part) => marks[part]).length

/** The more that is known of a try, the more it counts; of two with a score the higher one. */
const rank = (one: KnownTry): number => {
  const score = one.grade?.score ?? null
  if (score !== null) return 1_000 + score
  return one.words === null ? ticks(one) : 500
}

/** The best try of one prospect, the later of equals; null = none. */
export const bestTry = (tries: readonly KnownTry[]): KnownTry | null =>
  tries.reduce<KnownTry | null>((best, one) => (best === null || rank(one) >= rank(best) ? one : best), null)
