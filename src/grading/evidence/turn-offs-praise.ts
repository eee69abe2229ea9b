import type { Owner } from './evidence.ts'
import { possessorLeft, subjectOf } from './turn-offs-owner.ts'
import type { Word } from './turn-offs-words.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const being = list('be become remain stay')
const giving = list(
  'have offer provide deliver give sell make boast bring use employ supply guarantee run build promise carry stock'
)
const getting = list('get find have receive enjoy expect see')
const naming = list('call name rate vote rank award crown recognize recognise judge consider')
const sizes = list('biggest largest oldest leading top')
/** What a firm may praise of its own with a word of size. */
const wares = list(
  'range team fleet stock selection network choice crew workshop warehouse inventory showroom yard store catalog catalogue staff lab factory plant supplier firm company business dealer service services support'
)

const has = (word: Word | undefined, set: ReadonlySet<string>): boolean =>
  word?.forms.some((form) => set.has(form)) === true

const isUs = (word: Word | undefined): boolean =>
  word !== undefined && /^(us|<rep>|our|ours|me)$/.test(word.norm)

/** Index of the verb that governs the praise at `at`, articles, adjectives and "one of" aside; -1 = none. */
const governor = (words: readonly Word[], at: number): number => {
  for (let back = at - 1; back >= Math.max(0, at - 7); back--) {
    const [word, after] = [words[back], words[back + 1]]
    if (word === undefined || after?.gap === 'stop') return -1
    // "Highly qualified, world class engineers": a participle that only describes.
    const describes = word.norm.endsWith('ed') && /ly$|^(?:well|best)$/.test(words[back - 1]?.norm ?? '')
    if (!describes && (word.pos === 'VERB' || word.pos === 'AUX')) return back
    if (/^(in|at|from|with|by|for|to|than|on)$/.test(word.norm)) return -1
  }
  return -1
}

const usNear = (words: readonly Word[], from: number, to: number): boolean => {
  for (let at = Math.max(0, from); at <= Math.min(words.length - 1, to); at++)
    if (isUs(words[at]) && /^(with|from|than|by|at|of|beat)$/.test(words[at - 1]?.norm ?? '')) return true
  return false
}

const besideName = (words: readonly Word[], at: number): Owner => {
  for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
    const [word, after] = [words[back], words[back + 1]]
    if (word === undefined || after?.gap === 'stop' || word.pos === 'VERB') return 'none'
    if (word.norm === '<rep>') return 'rep'
    if (word.norm === '<you>') return 'prospect'
  }
  return 'none'
}

/** "I do wraps, best finish in Yorkshire": praise as one more item after a comma, compared with a place. */
const listed = (words: readonly Word[], at: number): boolean => {
  const opens =
    words[at]?.gap === 'comma' || (words[at - 1]?.norm === 'the' && words[at - 1]?.gap === 'comma')
  return (
    opens &&
    words.slice(at + 1, at + 4).some(({ norm }) => /^(in|on|around|this|going|for|anywhere)$/.test(norm))
  )
}

/** A list of merits that begins with the firm: "family firm, third generation, finest stone in Yorkshire". */
const ofAFirm = (words: readonly Word[], at: number): boolean => {
  for (let back = at - 1; back >= Math.max(0, at - 10); back--) {
    const [word, after] = [words[back], words[back + 1]]
    if (word === undefined || after?.gap === 'stop' || word.side === 'prospect') return false
    if (/^(firm|family|company|generation|independent|outfit)$/.test(word.norm)) return true
  }
  return false
}

/** "We do winches. Best in Texas.": a sentence of praise alone, after one about the rep. */
const unlinked = (words: readonly Word[], at: number): boolean => {
  const [praised, before] = [words[at], words[at - 1]]
  if (praised === undefined || before === undefined || before.sentence === praised.sentence) return false
  const own = words.filter(({ sentence }) => sentence === praised.sentence)
  const place = own.some(({ norm }) => /^(in|on|around|anywhere|going|money)$/.test(norm))
  const verb = own.some((word) => word.pos === 'VERB' || word.pos === 'AUX')
  return place && !verb && words.some((word) => word.sentence === before.sentence && word.side === 'rep')
}

/** Whose praise a superlative or a word of fame is: by possessor, by the verb that links it, or by a name beside it. */
export const praiseOwner = (words: readonly Word[], at: number): Owner => {
  const praised = words[at]
  const possessor = possessorLeft(words, at)
  const place =
    words[at - 1]?.norm === "'s" && words[at - 2]?.pos === 'PROPN' && words[at - 2]?.side === 'none'
  if (possessor !== 'none' && !place) return possessor
  if (listed(words, at)) {
    const subject = subjectOf(words, at, false)
    return subject?.owner ?? (ofAFirm(words, at) ? 'rep' : besideName(words, at))
  }
  if (unlinked(words, at)) return 'rep'
  const verb = governor(words, at)
  const governing = words[verb]
  if (governing === undefined) return besideName(words, at)
  const subject = subjectOf(words, verb)
  if (has(governing, naming)) {
    if (words.slice(verb + 1, at).some(isUs)) return 'rep'
    return words[verb - 1]?.forms.includes('be') === true && subject ? subject.owner : 'none'
  }
  if (has(governing, being)) return subject?.owner ?? besideName(words, verb)
  if (has(governing, getting) && subject?.owner === 'prospect' && usNear(words, verb - 6, at + 6))
    return 'rep'
  if (!has(governing, giving) || subject === null) return 'none'
  const ware = words.slice(at + 1, at + 4).some((word) => has(word, wares))
  return subject.owner === 'rep' && has(praised, sizes) && !ware ? 'none' : subject.owner
}
