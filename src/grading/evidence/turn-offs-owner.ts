import type { Owner } from './evidence.ts'
import { wordSet } from './lexicon/turn-offs-sets.ts'
import { startsClause } from './turn-offs-match.ts'
import type { Word } from './turn-offs-words.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** After these a "you" begins a clause of its own; after another verb it is the object. */
const takesClause = list(
  'say know think see hope believe guess reckon hear mean wish assume suppose imagine understand bet find gather feel trust swear'
)
/** Common nouns for the rep's own side when they are "the" team. */
const ownSide = list('team lads guys crew company firm office colleagues gaffer boss bosses')
const temporal = list(
  'today tomorrow yesterday week month year quarter monday tuesday wednesday thursday friday saturday sunday morning night summer winter spring autumn'
)
/** Having, missing or meeting a date makes it one's own; seeing or catching it does not. */
const owning = list(
  'have get face meet hit miss make need beat push chase work reach be run race close fight sweat got up against under'
)
/** What kind of date it is says that an authority or a buyer set it. */
const theirKinds = list(
  'filing tax permit audit tender grant bid entry application registration compliance claim claims hiring cod fish pollack haddock milk import export catch emission emissions water sugar steel production recycling safety planning licence license inspection enrolment enrollment renewal appeal visa census payroll election ballot harvest funding submission reporting vat return statutory federal state county city council delivery shipping build construction handover project paper school exam'
)
const authority = list(
  'county council state city government inspector insurer bank court agency customer customers client clients buyer buyers supplier landlord board school hospital ministry department federal authority authorities maker manufacturer'
)

const nominal = (word: Word): boolean => word.pos === 'NOUN' || word.pos === 'PROPN'
const verbal = (word: Word | undefined): boolean => word?.pos === 'VERB' || word?.pos === 'AUX'

/** Side of the noun at `at`: its possessor within four words, its own name, or a third party. */
const sideOfNoun = (words: readonly Word[], at: number): Owner => {
  const noun = words[at]
  if (noun && noun.side !== 'none') return noun.side
  const possessor = possessorLeft(words, at)
  if (possessor !== 'none') return possessor
  return noun && ownSide.has(noun.norm) && /^(the|all)$/.test(words[at - 1]?.norm ?? '') ? 'rep' : 'third'
}

/** Ownership (1): a possessive within four words to the left, in the same noun phrase. */
export const possessorLeft = (words: readonly Word[], at: number): Owner => {
  for (let back = at - 1, seen = 0; back >= 0 && seen < 4; back--, seen++) {
    const [word, after] = [words[back], words[back + 1]]
    if (word === undefined || (after && after.gap !== 'none')) break
    if (/^(my|our|your|their|his|her|its|whose)$/.test(word.norm))
      return word.side === 'none' ? 'third' : word.side
    if (word.norm === "'s" && word.pos === 'PART') {
      const holder = words[back - 1]
      if (holder && temporal.has(holder.norm)) continue
      return holder ? sideOfNoun(words, back - 1) : 'third'
    }
    if (
      verbal(word) ||
      word.pos === 'ADP' ||
      word.pos === 'PRON' ||
      word.pos === 'SCONJ' ||
      word.pos === 'CCONJ'
    )
      break
  }
  return 'none'
}

/** Whether the noun at `at` has its verb next; at the head itself a word of action counts however it was tagged. */
const nextIsVerb = (words: readonly Word[], at: number, head: number, acts: boolean): boolean => {
  for (let next = at + 1; next <= head && next <= at + 3; next++) {
    const word = words[next]
    if (word === undefined) return false
    if (word.light || word.pos === 'ADV' || word.norm === 'not') continue
    return verbal(word) || (next === head && (acts || !nominal(word)))
  }
  return false
}

const isObject = (before: Word): boolean =>
  before.pos === 'ADP' ||
  before.norm === 'to' ||
  (before.pos === 'VERB' && !before.forms.some((form) => takesClause.has(form)))

/** "we at Halden", "two joiners in Fife": from the noun of the phrase back to the noun or pronoun that it describes. */
const beforePhrase = (words: readonly Word[], at: number): number => {
  for (let back = at - 1; back > Math.max(0, at - 4); back--) {
    const [word, before] = [words[back], words[back - 1]]
    if (word === undefined || word.gap !== 'none') return at
    if (word.pos === 'ADP' && before && (nominal(before) || /^(i|we|us|me|you|they)$/.test(before.norm)))
      return back - 1
    if (word.pos === 'VERB' || word.pos === 'AUX') return at
  }
  return at
}

export type Subject = { readonly owner: Owner; readonly at: number }

/** Ownership (2): the nearest subject to the left in the sentence, across an infinitive or a shared "and". */
export const subjectOf = (words: readonly Word[], head: number, acts = true): Subject | null => {
  for (let at = head - 1; at >= Math.max(0, head - 14); at--) {
    const [word, before, after] = [words[at], words[at - 1], words[at + 1]]
    if (word === undefined || after?.gap === 'stop') return null
    if (word.norm === 'it' && /^(would|will|does|can|did|could)$/.test(before?.norm ?? '')) continue
    if (
      /^(i|we|he|she|they|who|it|ours|mine|nobody|everybody|everyone|anyone|somebody|someone)$/.test(
        word.norm
      )
    )
      return { owner: word.side === 'none' ? 'third' : word.side, at }
    if (/^(me|us)$/.test(word.norm) && before && /^(let|have)$/.test(before.norm)) return { owner: 'rep', at }
    if (word.norm === 'you') {
      if (before && word.gap === 'none' && isObject(before)) continue
      return { owner: 'prospect', at }
    }
    if (/^(which|that)$/.test(word.norm) && verbal(after) && before && nominal(before))
      return { owner: 'third', at }
    if (
      nominal(word) &&
      !word.light &&
      !temporal.has(word.norm) &&
      nextIsVerb(words, at, head, acts) &&
      after?.gap === 'none'
    ) {
      const noun = beforePhrase(words, at)
      return { owner: sideOfNoun(words, noun), at: noun }
    }
    if (word.side === 'rep' && /^<(rep|me)>$/.test(word.norm) && nextIsVerb(words, at, head, acts))
      return { owner: 'rep', at }
  }
  return null
}

/** "The deadline for the flood grant": what it is for says whose it is. */
const dueFor = (words: readonly Word[], head: number): Owner => {
  if (!/^(for|to|on|of)$/.test(words[head + 1]?.norm ?? '') || words[head + 2] === undefined) return 'none'
  return words.slice(head + 2, head + 5).find(({ side }) => side !== 'none')?.side ?? 'third'
}

/** A date that is the subject of its own clause belongs to whom the sentence spoke of before. */
const entityLeft = (words: readonly Word[], head: number): Owner => {
  for (let at = head - 1; at >= Math.max(0, head - 12); at--) {
    const word = words[at]
    if (word === undefined || words[at + 1]?.gap === 'stop') return 'none'
    if (word.side !== 'none' && word.norm !== '<you>') return word.side
  }
  return 'none'
}

/** Ownership (3): the nearest party within six words to the right. */
const entityRight = (words: readonly Word[], head: number): Owner => {
  for (let at = head + 1; at <= head + 6; at++) {
    const word = words[at]
    if (word === undefined || word.gap === 'stop') return 'none'
    if (word.side !== 'none') return word.side
    if (authority.has(word.norm)) return 'third'
  }
  return 'none'
}

/** Whether a verb of having or meeting governs the head itself: no other noun stands between, its own modifiers aside. */
const owns = (words: readonly Word[], subject: number, head: number): boolean => {
  for (let at = head - 1; at > Math.max(subject, head - 6); at--) {
    const word = words[at]
    if (word?.forms.some((form) => owning.has(form))) return true
    if (word?.pos === 'ADP' || word?.pos === 'PRON') return false
  }
  return false
}

/** The whole order of ownership at a head; `sure` is false where only the phrase's default decided. */
export const ownerAt = (
  words: readonly Word[],
  head: number,
  fallback: Owner
): { owner: Owner; sure: boolean } => {
  const possessor = possessorLeft(words, head)
  if (possessor !== 'none') return { owner: possessor, sure: true }
  const before = words[head - 1]
  if (before?.forms.some((form) => theirKinds.has(form))) return { owner: 'prospect', sure: true }
  const date = /^(deadlines?|quotas?)$/.test(words[head]?.norm ?? '')
  const subject = subjectOf(words, head, false)
  if (
    subject &&
    words[subject.at]?.norm !== 'it' &&
    (subject.owner !== 'rep' || !date || owns(words, subject.at, head))
  )
    return { owner: subject.owner, sure: true }
  if (!subject && date && startsImperative(words, head)) return { owner: 'prospect', sure: true }
  const purpose = date ? dueFor(words, head) : 'none'
  if (purpose !== 'none') return { owner: purpose, sure: true }
  const left = date && !subject ? entityLeft(words, head) : 'none'
  if (left !== 'none') return { owner: left, sure: true }
  const right = entityRight(words, head)
  if (right !== 'none') return { owner: right, sure: true }
  return { owner: fallback, sure: false }
}

/** "Miss the March deadline and ...": a bare verb opens the clause, so it is said to the listener. */
const startsImperative = (words: readonly Word[], head: number): boolean => {
  for (let at = head - 1; at >= Math.max(0, head - 5); at--) {
    const word = words[at]
    if (word === undefined || words[at + 1]?.gap === 'stop') return false
    if (isImperative(words, at)) return true
  }
  return false
}

/** A bare verb at the head of its clause: an order or a request to the listener. */
export const isImperative = (words: readonly Word[], at: number): boolean => {
  const word = words[at]
  return (
    word !== undefined &&
    word.pos === 'VERB' &&
    !/(ing|ed)$/.test(word.norm) &&
    startsClause(words, at) &&
    !subjectBefore(words, at)
  )
}

const subjectBefore = (words: readonly Word[], at: number): boolean => {
  const before = words[at - 1]
  return (
    before !== undefined &&
    before.sentence === words[at]?.sentence &&
    before.norm === 'and' &&
    subjectOf(words, at) !== null
  )
}

const negators = list('not never no without neither nor hardly nothing nobody none')

/** Whether what begins at `from` is denied by a word up to three to its left. */
export const deniedBefore = (words: readonly Word[], from: number): boolean => {
  if (negators.has(words[from]?.norm ?? '')) return false
  for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
    const [word, after] = [words[at], words[at + 1]]
    if (word === undefined || after?.gap !== 'none') return false
    if (negators.has(word.norm)) return true
    if (/^(i|we|you|they|he|she|it|and|but)$/.test(word.norm)) return false
  }
  return false
}

const contactVerbs = list('call ring phone text reply email buzz whatsapp message')
const wanting = wordSet('want')

/** Whether the words at [from, to) are what the listener gets for calling: promised, not wished. */
export const traded = (words: readonly Word[], from: number, to: number): boolean => {
  const sentence = words[from]?.sentence
  for (let at = from - 1; at >= Math.max(0, from - 4); at--)
    if (words[at]?.forms.some((form) => wanting.has(form)) && words[at]?.sentence === sentence) return false
  const calls = (at: number): boolean => {
    const [word, next] = [words[at], words[at + 1]]
    if (word === undefined || word.sentence !== sentence) return false
    if (/^(if|when|once|should)$/.test(word.norm) && next?.norm === 'you')
      return words
        .slice(at + 2, at + 8)
        .some((later) => later.sentence === sentence && contactVerbs.has(later.norm))
    return contactVerbs.has(word.norm) && isImperative(words, at)
  }
  for (let at = Math.max(0, from - 18); at < Math.min(words.length, to + 12); at++) if (calls(at)) return true
  return false
}

const superiors = wordSet('boss')

/** A boss of the rep's: what he wants is pressure on the rep, not the rep's own wish. */
export const isSuperior = (word: Word | undefined): boolean => word !== undefined && superiors.has(word.norm)

/** Whether an indefinite meeting is one that the rep asks for: not one that somebody was at or has. */
export const invites = (words: readonly Word[], from: number, head: number): boolean => {
  if (/^(at|in|after|before|during|from|of|since|through|had|without)$/.test(words[from - 1]?.norm ?? ''))
    return false
  const subject = subjectOf(words, head, false)
  if (subject === null) return true
  if (subject.owner !== 'prospect') return subject.owner === 'rep'
  const before = words[subject.at - 1]
  return before?.pos === 'AUX' || /^(if|when|would|could|can|are|will|do|have|be)$/.test(before?.norm ?? '')
}
