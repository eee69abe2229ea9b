import { wordSet } from './lexicon/turn-offs-sets.ts'
import type { Word } from './turn-offs-words.ts'

type Step =
  | {
      readonly kind: 'word'
      readonly set: ReadonlySet<string>
      readonly optional: boolean
      readonly head: boolean
    }
  | { readonly kind: 'gap'; readonly most: number; readonly block: ReadonlySet<string> }
  | { readonly kind: 'not'; readonly set: ReadonlySet<string> }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }

/** A family's pattern, ready to be tried at a word. */
export type Pattern = {
  readonly source: string
  readonly steps: readonly Step[]
  readonly triggers: ReadonlySet<string>
}

export type Match = { readonly from: number; readonly to: number; readonly head: number }

const setOf = (names: string): ReadonlySet<string> =>
  new Set(
    names.split('|').flatMap((name) => {
      return name.startsWith('@') ? [...wordSet(name.slice(1))] : [name]
    })
  )

const numbers = wordSet('number')
const narrowBlock = wordSet('block')
const blocks: Readonly<Record<string, ReadonlySet<string>>> = {
  '..': narrowBlock,
  '~': wordSet('wideblock'),
  '=': new Set()
}

const stepOf = (part: string): Step => {
  if (part === '^') return { kind: 'start' }
  if (part === '$') return { kind: 'end' }
  const gap = /^(\.\.|~|=)(\d+)$/.exec(part)
  if (gap) return { kind: 'gap', most: Number(gap[2]), block: blocks[gap[1] ?? ''] ?? narrowBlock }
  if (part.startsWith('!')) return { kind: 'not', set: setOf(part.slice(1)) }
  const optional = part.endsWith('?')
  const bare = optional ? part.slice(0, -1) : part
  return { kind: 'word', set: setOf(bare.replace(/^\*/, '')), optional, head: bare.startsWith('*') }
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
  if (first?.kind !== 'word' || first.optional || first.set.has('$'))
    throw new Error(`a pattern begins with a word: ${source}`)
  return { source, steps, triggers: first.set }
}

export const isNumber = (word: Word): boolean =>
  word.pos === 'NUM' || /^\d/.test(word.norm) || numbers.has(word.norm)

const has = (set: ReadonlySet<string>, word: Word): boolean =>
  word.forms.some((form) => set.has(form)) || (set.has('#') && isNumber(word))

const openers = wordSet('opener')

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
export const endsClause = (words: readonly Word[], at: number): boolean => {
  const word = words[at]
  return word === undefined || word.gap !== 'none' || word.opensClause || openers.has(word.norm)
}

type Found = { to: number; head: number }

const follow = (
  steps: readonly Step[],
  at: number,
  words: readonly Word[],
  from: number,
  begun: boolean
): Found | null => {
  const step = steps[at]
  if (step === undefined) return { to: from, head: -1 }
  const word = words[from]
  const inSentence = word !== undefined && (!begun || word.gap !== 'stop')
  switch (step.kind) {
    case 'start':
      return startsClause(words, from) ? follow(steps, at + 1, words, from, begun) : null
    case 'end':
      return endsClause(words, from) ? follow(steps, at + 1, words, from, begun) : null
    case 'not':
      return word && inSentence && has(step.set, word) ? null : follow(steps, at + 1, words, from, begun)
    case 'gap': {
      for (let skip = 0; skip <= step.most; skip++) {
        const found = follow(steps, at + 1, words, from + skip, begun)
        if (found) return found
        const next = words[from + skip]
        if (next === undefined || next.gap === 'stop' || step.block.has(next.norm)) return null
      }
      return null
    }
    default: {
      if (word && inSentence && has(step.set, word)) {
        const found = follow(steps, at + 1, words, from + 1, true)
        if (found) return step.head ? { ...found, head: from } : found
      }
      if (step.set.has('$') && endsClause(words, from)) {
        const found = follow(steps, at + 1, words, from, begun)
        if (found) return found
      }
      if (step.optional) {
        const found = follow(steps, at + 1, words, from, begun)
        if (found) return found
      }
      return begun && word && inSentence && word.light ? follow(steps, at, words, from + 1, begun) : null
    }
  }
}

/** The pattern's match that begins at `from`, if there is one. */
export const matchAt = ({ steps }: Pattern, words: readonly Word[], from: number): Match | null => {
  const found = follow(steps, 0, words, from, false)
  return found && found.to > from ? { from, to: found.to, head: found.head < 0 ? from : found.head } : null
}

/** Patterns by the words with which they begin, so that each word tries only its own. */
export const indexed = <T extends { readonly pattern: Pattern }>(
  entries: readonly T[]
): ReadonlyMap<string, readonly T[]> => {
  const index = new Map<string, T[]>()
  for (const entry of entries)
    for (const trigger of entry.pattern.triggers) {
      const known = index.get(trigger)
      if (known) known.push(entry)
      else index.set(trigger, [entry])
    }
  return index
}

/** The entries that may begin at a word, each once. */
export const candidates = <T>(index: ReadonlyMap<string, readonly T[]>, word: Word): readonly T[] => {
  const keys = isNumber(word) ? [...word.forms, '#'] : word.forms
  const lists = keys.map((key) => index.get(key)).filter((list) => list !== undefined)
  return lists.length < 2 ? (lists[0] ?? []) : [...new Set(lists.flat())]
}
