import type { Token } from './evidence.ts'
import { irregularBase } from './lexicon/verb-forms.ts'

/** One form for present and past: the subject and the time decide. */
const sameForms = new Set(
  'cut hit put let set shut split cost quit spread burst beat bid cast rid bet read'.split(' ')
)
const modals: ReadonlySet<string> = new Set(
  'will would shall should can could may might must ought gonna'.split(' ')
)
const subjects = new Set('i we you he she they it who there'.split(' '))

/** Determiners that are a subject by themselves. */
const standsAlone =
  /^(neither|both|all|some|each|any|that|this|these|those|most|half|none|many|several|another|one|others)$/

export const isWord = (token: Token | undefined): token is Token =>
  token !== undefined && token.pos !== 'PUNCT' && token.pos !== 'SYM'

const skipsAdverbs = (tokens: readonly Token[], index: number): Token | undefined => {
  let at = index - 1
  while (at >= 0 && (tokens[at]?.pos === 'ADV' || tokens[at]?.filler || tokens[at]?.lemma === 'not')) at--
  return tokens[at]
}

const hasBeBefore = (tokens: readonly Token[], index: number): boolean => {
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    const token = tokens[at]
    if (token?.lemma === 'be') return true
    if (token?.pos !== 'ADV' && token?.pos !== 'PRON' && token?.pos !== 'NOUN' && token?.lemma !== 'not')
      return false
  }
  return false
}

/** Whether the verb at `index` is finite: carries a clause, is no infinitive, participle or noun. */
export const isFiniteVerb = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index]
  if (token === undefined || (token.pos !== 'VERB' && token.pos !== 'AUX')) return false
  const before = skipsAdverbs(tokens, index)
  const named =
    before?.norm === "'s" &&
    before.pos === 'PART' &&
    isPastForm(token) &&
    /^(PRON|DET)$/.test(tokens[index + 1]?.pos ?? '')
  if (named) return true
  if (
    before?.norm === 'to' ||
    (before?.pos === 'DET' && !standsAlone.test(before.norm)) ||
    (before?.norm === "'s" && before.pos === 'PART')
  )
    return false
  if (before && /^(your|my|our|their|his|its|no)$/.test(before.norm)) return false
  if (token.filler) return false
  if (
    modals.has(token.norm) &&
    /^(NOUN|PROPN|DET)$/.test(tokens[index + 1]?.pos ?? '') &&
    before?.pos !== 'PRON' &&
    before?.pos !== 'NOUN' &&
    index > 0 &&
    before?.pos === 'PUNCT'
  )
    return false
  if (/^(be|been|being|having)$/.test(token.norm)) return before !== undefined && modals.has(before.norm)
  if (token.norm.endsWith('ing') && token.norm.length > 4) return hasBeBefore(tokens, index)
  if (before?.pos === 'ADP' && token.pos === 'VERB' && !token.norm.endsWith('s') && !isPastForm(token))
    return false
  return true
}

export const isPastForm = (token: Token): boolean =>
  (irregularBase.has(token.norm) &&
    irregularBase.get(token.norm) !== token.norm &&
    !/(?:s|ing|in|am|is|are|has|does|goes)$/.test(token.norm)) ||
  /^(was|less|lost)$/.test(token.norm) ||
  (token.norm.endsWith('ed') && token.norm.length > 3)

/** Tense of the first finite verb group in [from, to). */
export const tenseOf = (
  tokens: readonly Token[],
  from: number,
  to: number
): 'past' | 'present' | 'future' | 'none' => {
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token === undefined || !isFiniteVerb(tokens, at)) continue
    if (/^(will|shall|gonna)$/.test(token.lemma) || /^(will|'ll|ll|won't)$/.test(token.norm)) return 'future'
    if (modals.has(token.lemma)) return 'present'
    if (token.lemma === 'be' && tokens[at + 1]?.norm === 'going' && tokens[at + 2]?.norm === 'to')
      return 'future'
    if (token.lemma === 'have' && followedByParticiple(tokens, at, to)) return 'past'
    if (isPastForm(token)) return 'past'
    if (sameForms.has(token.norm) && !/^(i|you|we|they)$/.test(tokens[at - 1]?.norm ?? '')) return 'past'
    return 'present'
  }
  return 'none'
}

const followedByParticiple = (tokens: readonly Token[], index: number, to: number): boolean => {
  for (let at = index + 1; at < Math.min(to, index + 5); at++) {
    const token = tokens[at]
    if (token === undefined) return false
    if (isPastForm(token) || (/(en|un|one)$/.test(token.norm) && token.pos === 'VERB')) return true
    if (sameForms.has(token.norm)) return true
    if (token.pos !== 'ADV' && token.lemma !== 'not' && token.pos !== 'PRON' && token.lemma !== 'be')
      return false
  }
  return false
}

/** Index of the first finite verb in [from, to), or -1. */
export const firstFinite = (tokens: readonly Token[], from: number, to: number): number => {
  for (let at = from; at < to; at++) if (isFiniteVerb(tokens, at)) return at
  return -1
}

/** Whether a clause may begin at `index`: a subject with its finite verb follows at once. */
export const opensWithSubject = (tokens: readonly Token[], index: number, to: number): boolean => {
  const token = tokens[index]
  if (token === undefined) return false
  if (subjects.has(token.norm) || /^(here|that|this)$/.test(token.norm)) {
    let next = index + 1
    while (next < to && tokens[next]?.pos === 'ADV') next++
    return next < to && isFiniteVerb(tokens, next)
  }
  return false
}
