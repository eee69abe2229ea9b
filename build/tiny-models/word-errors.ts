/** The words of a text in small letters, without marks. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z']+/g) ?? []

/** How many words must be put in, left out or changed to make what was said of what was heard. */
export const wordErrors = (said: string, heard: string): number => {
  const wanted = wordsOf(said)
  let costs = wanted.map((_, at) => at + 1)
  costs.unshift(0)
  for (const [row, word] of wordsOf(heard).entries()) {
    const next = [row + 1]
    for (const [at, other] of wanted.entries())
      next.push(
        Math.min((costs[at] ?? 0) + (word === other ? 0 : 1), (costs[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1)
      )
    costs = next
  }
  return costs.at(-1) ?? 0
}
