import type { Owner, Token } from './evidence.ts'
import { firstFinite } from './text-grammar.ts'

export const repWords: ReadonlySet<string> = new Set(
  'i we me us my our mine ours myself ourselves'.split(' ')
)
export const prospectWords: ReadonlySet<string> = new Set(
  "you your yours yourself yourselves y'all yall yous youse ye".split(' ')
)
const thirdWords = new Set(
  'he she they his her hers their theirs him them who somebody someone nobody everyone everybody'.split(' ')
)

const sideOf = (token: Token): Owner => {
  if (repWords.has(token.norm)) return 'rep'
  if (prospectWords.has(token.norm)) return 'prospect'
  if (thirdWords.has(token.norm)) return 'third'
  return 'none'
}

/** Whose noun the word at `index` is: a possessive within four words to its left, in the same clause. */
export const possessorOf = (tokens: readonly Token[], index: number, from: number): Owner => {
  for (let at = index - 1, seen = 0; at >= from && seen < 4; at--) {
    const token = tokens[at]
    if (token === undefined || token.pos === 'PUNCT') break
    seen++
    if (/^(my|our|your|y'all|their|his|her)$/.test(token.norm)) return sideOf(token)
    if (token.norm === "'s" && token.pos === 'PART') return 'third'
    if (token.pos === 'VERB' || token.pos === 'AUX') break
  }
  return 'none'
}

/** Side of a clause by its subject: the words before its first finite verb, else an imperative's understood "you". */
export const subjectSide = (tokens: readonly Token[], from: number, to: number): Owner => {
  const verb = firstFinite(tokens, from, to)
  const end = verb < 0 ? to : verb
  const question = verb >= 0 && tokens[verb]?.pos === 'AUX' && end - from <= 2
  let noun = false
  for (let at = end - 1; at >= from; at--) {
    const token = tokens[at]
    if (token === undefined || token.filler) continue
    const side = sideOf(token)
    if (side !== 'none') return side
    if (token.pos === 'NOUN' || token.pos === 'PROPN' || token.norm === 'it' || token.norm === 'that')
      noun = true
  }
  if (question || (verb === from && !noun)) {
    for (let at = verb + 1; at < Math.min(to, verb + 4); at++) {
      const token = tokens[at]
      if (token === undefined || token.pos === 'PUNCT') break
      const side = sideOf(token)
      if (side !== 'none' && !/^(me|us)$/.test(token.norm)) return side
    }
    return verb >= 0 && tokens[verb]?.pos === 'VERB' ? 'prospect' : 'none'
  }
  return noun ? 'third' : 'none'
}
