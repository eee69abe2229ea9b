/** A run of words of one take; `only` where the other take does not have them. */
export type WordRun = { text: string; only: boolean }

/** Cells of the comparison table that are still instant to fill: two takes of 4,000 words each. */
const tableLimit = 16_000_000

const wordsWithSpace = (text: string): string[] => text.match(/\S+\s*/g) ?? []

/** Words are the same whatever their case and punctuation: the ear hears neither. */
const heard = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/**
 * Which words of each side belong to the longest common sequence of both. A pair whose next words agree as well counts
 * a little more, so that a phrase stays whole instead of lending its first word to an earlier place.
 */
const commonWords = (before: string[], after: string[]): [boolean[], boolean[]] => {
  const width = after.length + 1
  const longest = new Uint16Array((before.length + 1) * width)
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0
  const agree = (row: number, column: number): boolean =>
    row < before.length && column < after.length && before[row] === after[column]
  const taken = (row: number, column: number): number =>
    agree(row, column) ? at(row + 1, column + 1) + 2 + Number(agree(row + 1, column + 1)) : 0
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const skipped = Math.max(at(row + 1, column), at(row, column + 1))
      longest[row * width + column] = Math.max(skipped, taken(row, column))
    }
  }
  const inBefore = before.map(() => false)
  const inAfter = after.map(() => false)
  for (let row = 0, column = 0; row < before.length && column < after.length; ) {
    if (agree(row, column) && taken(row, column) === at(row, column)) {
      inBefore[row] = true
      inAfter[column] = true
      row += 1
      column += 1
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return [inBefore, inAfter]
}

const runsOf = (words: string[], common: boolean[]): WordRun[] => {
  const runs: WordRun[] = []
  words.forEach((text, index) => {
    const only = !common[index]
    const last = runs.at(-1)
    if (last && last.only === only) last.text += text
    else runs.push({ text, only })
  })
  return runs
}

/**
 * The words of two takes with what only one of them says marked; null when they are too long to compare word by
 * word. The runs of a side, joined, are its text without leading space.
 */
export const wordDiff = (before: string, after: string): { before: WordRun[]; after: WordRun[] } | null => {
  const [earlier, later] = [wordsWithSpace(before), wordsWithSpace(after)]
  if (earlier.length * later.length > tableLimit) return null
  const [inBefore, inAfter] = commonWords(earlier.map(heard), later.map(heard))
  return { before: runsOf(earlier, inBefore), after: runsOf(later, inAfter) }
}
