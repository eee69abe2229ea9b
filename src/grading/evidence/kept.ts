const mostKept = 8_192

/** A pure function of a word that remembers its answers; forgets all of them before they grow without bound. */
export const kept = <T>(answer: (word: string) => T): ((word: string) => T) => {
  const answers = new Map<string, T>()
  return (word) => {
    const known = answers.get(word)
    if (known !== undefined) return known
    if (answers.size >= mostKept) answers.clear()
    const fresh = answer(word)
    answers.set(word, fresh)
    return fresh
  }
}
