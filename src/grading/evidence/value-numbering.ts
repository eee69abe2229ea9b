/** Remembers the answers for two words, without joining them to look one up. */
const keptPairs = <T>(answer: (one: string, other: string) => T): ((one: string, other: string) => T) => {
  const answers = new Map<string, Map<string, T>>()
  return (one, other) => {
    let own = answers.get(one)
    if (own === undefined) {
      own = new Map()
      answers.set(one, own)
    }
    const known = own.get(other)
    if (known !== undefined) return known
    const fresh = answer(one, other)
    own.set(other, fresh)
    return fresh
  }
}

/** Gives every feature a number of its own; the `known` ones have theirs from nought on, in order. */
export const numbering = (known: readonly string[]) => {
  const names = [...known]
  const numbers = new Map(known.map((feature, at) => [feature, at]))
  const seenIn = known.map(() => 0)
  let collected = 0
  const of = (feature: string): number => {
    const own = numbers.get(feature)
    if (own !== undefined) return own
    numbers.set(feature, names.length)
    seenIn.push(0)
    return names.push(feature) - 1
  }
  return {
    names: names as readonly string[],
    of,
    /** What `read` adds, each feature once, in the order in which it first came. */
    distinct: (read: (add: (feature: number) => void) => void): readonly number[] => {
      const own = ++collected
      const all: number[] = []
      read((feature) => {
        if (seenIn[feature] === own) return
        seenIn[feature] = own
        all.push(feature)
      })
      return all
    },
    /** Of "one other". */
    pair: keptPairs((one, other) => of(`${one} ${other}`)),
    /** Of "^one other", or of "^one" where nothing follows. */
    opening: keptPairs((one, other) => of(other === '' ? `^${one}` : `^${one} ${other}`)),
    /** Of "doer:term". */
    doing: keptPairs((doer, term) => of(`${doer}:${term}`)),
    /** Of "~stem" where it is not the `term` itself; null where it is. */
    stem: keptPairs((stem, term) => (stem === term ? null : of(`~${stem}`)))
  }
}

export type Numbering = ReturnType<typeof numbering>
