import { kept } from './kept.ts'
import { wordSet } from './lexicon/turn-offs-sets.ts'
import type { Word } from './turn-offs-words.ts'

type Step =
  | { readonly kind: 'word'; readonly names: string; readonly optional: boolean; readonly head: boolean }
  | { readonly kind: 'gap'; readonly most: number; readonly block: string }
  | { readonly kind: 'not'; readonly names: string }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }

/** A family's pattern, ready to be put into a book. */
export type Pattern = { readonly source: string; readonly steps: readonly Step[]; readonly trigger: string }

export type Match = { readonly from: number; readonly to: number; readonly head: number }

const blocks: Readonly<Record<string, string>> = { '..': '@block', '~': '@wideblock', '=': '' }

const stepOf = (part: string): Step => {
  if (part === '^') return { kind: 'start' }
  if (part === '$') return { kind: 'end' }
  const gap = /^(\.\.|~|=)(\d+)$/.exec(part)
  if (gap) return { kind: 'gap', most: Number(gap[2]), block: blocks[gap[1] ?? ''] ?? '' }
  if (part.startsWith('!')) return { kind: 'not', names: part.slice(1) }
  const optional = part.endsWith('?')
  const bare = optional ? part.slice(0, -1) : part
  return { kind: 'word', names: bare.replace(/^\*/, ''), optional, head: bare.startsWith('*') }
}

/**
 * Compiles a pattern: words as `a|b` (any form of each) or `@set`, `x?` optional, `..3` up to three words of the
 * same sentence that name nobody new and deny nothing, `~6` the same across "you" but not into another clause or
 * a gift, `=9` any nine words of the sentence, `!x` not before x, `#` a number, `^` and `$` a clause's edges,
 * `*x` the head whose owner is asked for. Intensifiers and fillers between the words are passed over.
 */
export const compile = (source: string): Pattern => {
  const steps = source.trim().split(/\s+/).map(stepOf)
  if (steps.some((step, at) => step.kind === 'not' && steps[at - 1]?.kind === 'gap'))
    throw new Error(`a gap could step over what is excluded: ${source}`)
  const first = steps.find((step) => step.kind !== 'start')
  if (first?.kind !== 'word' || first.optional || first.names.split('|').includes('$'))
    throw new Error(`a pattern begins with a word: ${source}`)
  return { source, steps, trigger: first.names }
}

const expand = (names: string): string[] =>
  names
    .split('|')
    .flatMap((name) => (name.startsWith('@') ? [...wordSet(name.slice(1))] : [name]))
    .filter((name) => name !== '')

const numbers = wordSet('number')
const openers = wordSet('opener')

const isNumber = (word: Word): boolean =>
  word.pos === 'NUM' || /^\d/.test(word.norm) || numbers.has(word.norm)

/** Whether a clause begins at `at`, greetings and connecting words aside. */
export const startsClause = (words: readonly Word[], at: number): boolean => {
  for (let back = at, seen = 0; seen < 4; back--, seen++) {
    const [word, before] = [words[back], words[back - 1]]
    if (word === undefined || before === undefined || word.gap !== 'none' || word.opensClause) return true
    if (!before.light && !openers.has(before.norm)) return false
  }
  return false
}

/** Whether no further word of the clause stands at `at`. */
const endsClause = (words: readonly Word[], at: number): boolean => {
  const word = words[at]
  return word === undefined || word.gap !== 'none' || word.opensClause || openers.has(word.norm)
}

/** A word's forms, and "#" for a number, in one string. */
const keyOf = (word: Word): string => {
  const forms = word.forms.length === 1 ? (word.forms[0] ?? '') : word.forms.join(' ')
  return isNumber(word) ? `${forms} #` : forms
}

/** Word sets as bits: for each known form the sets that hold it, so that a test is one look. */
class SetBits {
  readonly #ids = new Map<string, number>()
  readonly #holders = new Map<string, number[]>()
  /** Few words make up most of what is said: each has its bits worked out once. */
  readonly #known = kept((key) => this.#bitsOf(key.split(' ')))

  idOf(names: string): number {
    const known = this.#ids.get(names)
    if (known !== undefined) return known
    const id = this.#ids.size
    this.#ids.set(names, id)
    for (const form of new Set(expand(names))) {
      const holders = this.#holders.get(form)
      if (holders) holders.push(id)
      else this.#holders.set(form, [id])
    }
    return id
  }

  bitsOf(word: Word): Uint32Array | null {
    return this.#known(keyOf(word)).bits
  }

  #bitsOf(forms: readonly string[]): { bits: Uint32Array | null } {
    let bits: Uint32Array | null = null
    for (const form of forms) {
      for (const id of this.#holders.get(form) ?? []) {
        bits ??= new Uint32Array((this.#ids.size >> 5) + 1)
        bits[id >> 5] = (bits[id >> 5] ?? 0) | (1 << (id & 31))
      }
    }
    return { bits }
  }
}

type Coded =
  | { kind: 'word'; id: number; optional: boolean; head: boolean; atEnd: boolean }
  | { kind: 'gap'; most: number; id: number }
  | { kind: 'not'; id: number }
  | { kind: 'start' | 'end' }

type Found = { to: number; head: number }

/** One message under one book. */
class Reading {
  readonly words: readonly Word[]
  readonly bits: readonly (Uint32Array | null)[]

  constructor(words: readonly Word[], sets: SetBits) {
    this.words = words
    this.bits = words.map((word) => sets.bitsOf(word))
  }

  has(at: number, id: number): boolean {
    const bits = this.bits[at]
    return bits != null && ((bits[id >> 5] ?? 0) & (1 << (id & 31))) !== 0
  }

  follow(steps: readonly Coded[], at: number, from: number, begun: boolean): Found | null {
    const step = steps[at]
    if (step === undefined) return { to: from, head: -1 }
    switch (step.kind) {
      case 'start':
        return startsClause(this.words, from) ? this.follow(steps, at + 1, from, begun) : null
      case 'end':
        return endsClause(this.words, from) ? this.follow(steps, at + 1, from, begun) : null
      case 'not':
        return this.#reaches(from, begun) && this.has(from, step.id)
          ? null
          : this.follow(steps, at + 1, from, begun)
      case 'gap':
        return this.#skip(steps, at, from, begun, step)
      default:
        return this.#word(steps, at, from, begun, step)
    }
  }

  #reaches(from: number, begun: boolean): boolean {
    const word = this.words[from]
    return word !== undefined && (!begun || word.gap !== 'stop')
  }

  #skip(
    steps: readonly Coded[],
    at: number,
    from: number,
    begun: boolean,
    gap: { most: number; id: number }
  ): Found | null {
    for (let skip = 0; skip <= gap.most; skip++) {
      const found = this.follow(steps, at + 1, from + skip, begun)
      if (found) return found
      const next = this.words[from + skip]
      if (next === undefined || next.gap === 'stop' || this.has(from + skip, gap.id)) return null
    }
    return null
  }

  #word(
    steps: readonly Coded[],
    at: number,
    from: number,
    begun: boolean,
    step: { id: number; optional: boolean; head: boolean; atEnd: boolean }
  ): Found | null {
    const reaches = this.#reaches(from, begun)
    if (reaches && this.has(from, step.id)) {
      const found = this.follow(steps, at + 1, from + 1, true)
      if (found) return step.head ? { ...found, head: from } : found
    }
    if (step.optional || (step.atEnd && endsClause(this.words, from))) {
      const found = this.follow(steps, at + 1, from, begun)
      if (found) return found
    }
    return begun && reaches && this.words[from]?.light === true
      ? this.follow(steps, at, from + 1, begun)
      : null
  }
}

const coded = (step: Step, sets: SetBits): Coded => {
  if (step.kind === 'gap') return { kind: 'gap', most: step.most, id: sets.idOf(step.block) }
  if (step.kind === 'not') return { kind: 'not', id: sets.idOf(step.names) }
  if (step.kind !== 'word') return step
  const { names, optional, head } = step
  return { kind: 'word', id: sets.idOf(names), optional, head, atEnd: names.split('|').includes('$') }
}

/** Patterns made ready together: finds every entry whose pattern begins at each word. */
export const bookOf = <T extends { readonly pattern: Pattern }>(entries: readonly T[]) => {
  const sets = new SetBits()
  const ready = entries.map((entry) => ({
    entry,
    steps: entry.pattern.steps.map((step) => coded(step, sets))
  }))
  const index = new Map<string, typeof ready>()
  for (const one of ready)
    for (const form of new Set(expand(one.entry.pattern.trigger))) {
      const known = index.get(form)
      if (known) known.push(one)
      else index.set(form, [one])
    }
  const candidates = kept((key) => {
    const lists = key
      .split(' ')
      .map((form) => index.get(form))
      .filter((list) => list !== undefined)
    return lists.length < 2 ? (lists[0] ?? []) : [...new Set(lists.flat())]
  })
  return (words: readonly Word[]): { entry: T; match: Match }[] => {
    const reading = new Reading(words, sets)
    const finds: { entry: T; match: Match }[] = []
    for (let from = 0; from < words.length; from++) {
      for (const { entry, steps } of candidates(keyOf(words[from] as Word))) {
        const found = reading.follow(steps, 0, from, false)
        if (!found || found.to <= from) continue
        finds.push({ entry, match: { from, to: found.to, head: found.head < 0 ? from : found.head } })
      }
    }
    return finds
  }
}
