/** An earlier message with how it is called on the screen. */
export type EarlierWords = { label: string; words: string }
/** Words that this message repeats, and where they were said before. */
export type Overlap = { label: string; text: string; count: number }

/** Shorter runs are everyday phrases: "give me a call when". */
const leastWords = 5
const shownAtMost = 3

type Word = { folded: string; start: number; end: number }

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu)].map((match) => ({
    folded: match[0].toLowerCase().replace(/’/g, "'"),
    start: match.index,
    end: match.index + match[0].length
  }))

const runAt = (words: readonly Word[], at: number): string =>
  words
    .slice(at, at + leastWords)
    .map(({ folded }) => folded)
    .join(' ')

/** Stretches of `words` of which every five words in a row stand in `earlier` too. */
const sharedRuns = (words: readonly Word[], earlier: readonly Word[]): { from: number; to: number }[] => {
  const known = new Set(earlier.slice(0, 1 - leastWords).map((_, at) => runAt(earlier, at)))
  const runs: { from: number; to: number }[] = []
  for (let at = 0; at + leastWords <= words.length; at += 1) {
    if (!known.has(runAt(words, at))) continue
    const last = runs.at(-1)
    if (last?.to === at + leastWords - 1) last.to = at + leastWords
    else runs.push({ from: at, to: at + leastWords })
  }
  return runs
}

/** What this message repeats of earlier ones word for word, the longest first; each stretch is told of once. */
export const overlapsOf = (text: string, earlier: readonly EarlierWords[]): Overlap[] => {
  const words = wordsOf(text)
  const found = earlier.flatMap(({ label, words: before }) =>
    sharedRuns(words, wordsOf(before)).map(({ from, to }) => ({
      label,
      text: text.slice(words[from]?.start, words[to - 1]?.end),
      count: to - from
    }))
  )
  const longestFirst = found.toSorted((a, b) => b.count - a.count)
  return longestFirst
    .filter((overlap, at) => !longestFirst.slice(0, at).some((longer) => longer.text.includes(overlap.text)))
    .slice(0, shownAtMost)
}
