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

/** A pure function of a text that remembers its last answer: the parts of one take ask for the same text in turn. */
export const latest = <T>(answer: (text: string) => T): ((text: string) => T) => {
  let last: { text: string; answer: T } | null = null
  return (text) => {
    if (last === null || last.text !== text) last = { text, answer: answer(text) }
    return last.answer
  }
}

/** Makes something when it is first asked for, and once; what could not be made fails the same way every time. */
export const remember = <T>(make: () => T): (() => T) => {
  let made: { value: T } | { error: unknown } | null = null
  return () => {
    if (made === null) {
      try {
        made = { value: make() }
      } catch (error) {
        made = { error }
      }
    }
    if ('error' in made) throw made.error
    return made.value
  }
}
