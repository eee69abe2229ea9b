import type { Card } from '../../shared/prospect.ts'
import type { GradingInput } from '../input.ts'
import { noPhrases, type Phrases } from '../phrases.ts'
import type { IdentityEvidence, NameSaid, NamesEvidence, TextEvidence } from './evidence.ts'
import { isFirstName } from './lexicon/first-names.ts'
import {
  appositive,
  discourse,
  greetings,
  introduces,
  notNames,
  partings,
  salutations,
  titles
} from './lexicon/name-slots.ts'
import { isEverydayWord } from './lexicon/name-words.ts'
import { isShortForm } from './lexicon/nicknames.ts'
import { isRight, type Match, matchName, matchOne, type Wanted, wantedNames } from './name-match.ts'
import { editDistance } from './sound.ts'
import {
  closesSentence,
  isCased,
  nameParts,
  opensSentence,
  type SpokenWord,
  spokenWords
} from './spoken-words.ts'

const isName = (word: string): boolean => isFirstName(word) || isShortForm(word)

type Reader = {
  words: readonly SpokenWord[]
  wanted: Wanted
  /** How a word compares with the card's names. */
  match: (word: string) => Match
  cased: boolean
  propers: ReadonlySet<number>
  /** Whether the word at an index is part of the rep's own introduction. */
  isRep: (at: number) => boolean
}

const isTitle = (word: SpokenWord | undefined): boolean => word !== undefined && titles.has(word.text)

/** What a sentence begins with after the name of the listener: "keiran the crane", "graeme your leases". */
const addressing =
  /^(?:your|the|a|an|this|that|i|i'm|we|you|there|there's|it's|how|did|does|do|have|when|what|are|is|was|two|three|four|every|howay|listen|last|just|those|these|if|one|my)$/

/** How sure it is that a word in a place for names is one; 0 = it is not. */
const nameliness = (reader: Reader, at: number, greeted: boolean): number => {
  const { words, cased, match, propers } = reader
  const word = words[at]
  if (!word || /^\p{N}/u.test(word.text) || word.text.length < 2) return 0
  const compared = match(word.text)
  const placed = greeted || word.after.startsWith(',')
  const heads = at === 0 && word.before === '^' && addressing.test(words[1]?.text ?? '')
  const known =
    (compared === 'right' ||
      compared === 'nickname' ||
      isName(word.text) ||
      (heads && compared === 'homophone')) &&
    !isEverydayWord(word.text)
  const right = isRight(compared) && (placed || known)
  if (notNames.has(word.text) && !right) return 0
  const next = words[at + 1]
  if (word.after === '' && next !== undefined && introduces.has(next.text)) return 0
  if (right) return 1
  const titled = isTitle(words[at - 1])
  if (cased && !word.capital) return 0
  if (isFirstName(word.text) && (!isEverydayWord(word.text) || greeted || word.after.startsWith(',')))
    return cased || greeted || titled ? 1 : 0.85
  if (titled) return 0.95
  if (compared === 'near') return 0.9
  if (!cased) return greeted && propers.has(word.start) && word.text.length > 3 ? 0.5 : 0
  const loose = greeted || (propers.has(word.start) && word.after.startsWith(','))
  if (!loose || (next?.capital && next.text !== 'i' && !greeted)) return 0
  return greeted ? 0.9 : 0.7
}

type Slot = { at: number; confidence: number }

const afterSalutation = (reader: Reader): Slot[] => {
  const { words } = reader
  let at = 0
  let greeted = false
  while (at < Math.min(words.length, 8)) {
    const word = words[at]
    if (!word) break
    const greets = greetings.has(word.text)
    if (!salutations.has(word.text) && !isTitle(word)) break
    // A name may be an everyday word of a greeting too: "Dear Day", "Happy".
    if (isRight(reader.match(word.text)) && (at > 0 || word.after.startsWith(','))) break
    greeted =
      greeted ||
      greets ||
      word.text === 'dear' ||
      (isTitle(word) && word.text !== 'sir' && word.text !== 'lady')
    at++
  }
  if (at >= words.length || reader.isRep(at)) return []
  const word = words[at]
  // "Good morning. Marta in your office ..." is about Marta, not to her.
  if (/[.!?]/.test(word?.before ?? '') && word?.after === '') return []
  const confidence = nameliness(reader, at, greeted)
  return confidence > 0 ? [{ at, confidence }] : []
}

const afterParting = (reader: Reader): Slot[] =>
  reader.words.flatMap((word, at) => {
    const before = reader.words[at - 1]
    const two = reader.words[at - 2]
    if (at < reader.words.length / 3 || !before || !partings.has(before.text) || reader.isRep(at)) return []
    if (/[.?!;]/.test(word.before) || !(closesSentence(word) || word.after.startsWith(','))) return []
    if (isTitle(two) || notNames.has(word.text)) return []
    const familiar = isFirstName(word.text) || isRight(reader.match(word.text))
    if (!familiar || (reader.cased && !word.capital)) return []
    return [{ at, confidence: isRight(reader.match(word.text)) ? 1 : 0.85 }]
  })

/** ", Priya," and a sentence that begins with a name and a comma. */
const setOff = (reader: Reader): Slot[] =>
  reader.words.flatMap((word, at) => {
    const [before, next] = [reader.words[at - 1], reader.words[at + 1]]
    if (at === 0 || reader.isRep(at) || (reader.cased && !word.capital)) return []
    const right = isRight(reader.match(word.text))
    const titled = isTitle(before)
    const head = titled ? before : word
    const opens =
      head !== undefined &&
      (opensSentence(head) ||
        (head.before.includes(',') && discourse.has((titled ? reader.words[at - 2] : before)?.text ?? '')))
    const closed = word.after.startsWith(',') || closesSentence(word)
    if (!opens || !closed || (closesSentence(word) && !right)) return []
    if (right) return [{ at, confidence: 1 }]
    if (next === undefined || next.capital || appositive.has(next.text)) return []
    if (titled) return [{ at, confidence: 0.9 }]
    return isFirstName(word.text) && !isEverydayWord(word.text) ? [{ at, confidence: 0.85 }] : []
  })

/** "Sister Agnes", "Mr Patel" anywhere: a title makes the next word a name. */
const titledMentions = (reader: Reader): Slot[] =>
  reader.words.flatMap((word, at) =>
    isTitle(reader.words[at - 1]) && isRight(reader.match(word.text)) ? [{ at, confidence: 1 }] : []
  )

/** The right name anywhere, unless it is the rep's or the company's, or a word that only looks like it. */
const mentions = (reader: Reader, card: Card): Slot[] => {
  const company = nameParts(card.company)
  return reader.words.flatMap((word, at) => {
    if (reader.cased && !word.capital) return []
    const match = reader.match(word.text)
    if (!isRight(match) || reader.isRep(at)) return []
    // "Pull" sounds like Paul: outside a place for names a word has to be a name to stand for one.
    const named = match === 'right' || isName(word.text) || (reader.cased && !opensSentence(word))
    if (!named) return []
    const inCompany =
      company.includes(word.text) &&
      [reader.words[at - 1], reader.words[at + 1]].some(
        (near) => near !== undefined && near.text !== word.text && company.includes(near.text)
      )
    if (
      inCompany ||
      (company[0] === word.text && /^(?:at|from|for|with)$/.test(reader.words[at - 1]?.text ?? ''))
    )
      return []
    const shown = reader.cased ? word.capital : !isEverydayWord(word.text)
    const doubtful =
      isEverydayWord(word.text) && (reader.cased ? opensSentence(word) && !word.after.startsWith(',') : true)
    return shown && !doubtful ? [{ at, confidence: match === 'right' ? 1 : 0.9 }] : []
  })
}

/** A last name right after a first name that is right: "Rohan Patil". */
const wrongLastName = (reader: Reader, slot: Slot): Slot | null => {
  const { words, wanted, cased } = reader
  const [word, next] = [words[slot.at], words[slot.at + 1]]
  if (!word || !next || !cased || !next.capital || word.after !== '' || wanted.last === '') return null
  if (reader.isRep(slot.at + 1) || notNames.has(next.text) || introduces.has(words[slot.at + 2]?.text ?? ''))
    return null
  const isFirst = wanted.first.some((name) => isRight(matchOne(word.text, name, true)))
  const match = matchOne(next.text, wanted.last, false)
  const alike = editDistance(next.text, wanted.last, 3) <= 3 || next.text[0] === wanted.last[0]
  return isFirst && !isRight(match) && alike && !isFirstName(next.text)
    ? { at: slot.at + 1, confidence: 0.85 }
    : null
}

/** The second half of a double first name: "Marc-André" is not Marc-Olivier. */
const wrongSecondName = (reader: Reader, slot: Slot): Slot | null => {
  const { words, wanted } = reader
  const [word, next] = [words[slot.at], words[slot.at + 1]]
  if (!word || !next || wanted.second === '' || word.text !== wanted.first[0] || !/^-?$/.test(word.after))
    return null
  if (reader.isRep(slot.at + 1) || !isFirstName(next.text) || isEverydayWord(next.text)) return null
  const right =
    isRight(matchOne(next.text, wanted.second, true)) || isRight(matchOne(next.text, wanted.last, false))
  return right ? null : { at: slot.at + 1, confidence: 0.8 }
}

/** Every time the prospect is named, rightly or wrongly. */
export const deriveNames = (
  { transcript, card, medium = 'voicemail' }: Pick<GradingInput, 'transcript' | 'card' | 'medium'>,
  { text, identity }: { text: TextEvidence; identity: IdentityEvidence },
  nicknames: Phrases['nicknames'] = noPhrases.nicknames
): NamesEvidence => {
  const spelledBy =
    medium !== 'voicemail'
      ? 'sender'
      : transcript?.origin === 'engine'
        ? 'engine'
        : transcript?.origin === 'human'
          ? 'label'
          : 'rep'
  const words = spokenWords(text.text)
  const wanted = wantedNames(card, nicknames)
  if (wanted.first.length === 0 && wanted.last === '') return { said: [], spelledBy }
  const known = new Map<string, Match>()
  const match = (said: string): Match => {
    const found = known.get(said) ?? matchName(said, wanted)
    known.set(said, found)
    return found
  }
  const own = identity.statements.filter(({ name }) => name !== null)
  const reader: Reader = {
    words,
    wanted,
    match,
    cased: isCased(words),
    propers: new Set(text.tokens.filter(({ pos }) => pos === 'PROPN').map(({ start }) => start)),
    isRep: (at) => {
      const word = words[at]
      return word !== undefined && own.some(({ start, end }) => word.start >= start && word.end <= end)
    }
  }
  const found = new Map<number, NameSaid>()
  const add = (slots: readonly Slot[], slot: NameSaid['slot']): void => {
    for (const { at, confidence } of slots) {
      const word = words[at]
      if (!word || found.has(at)) continue
      const { start, end } = word
      found.set(at, { start, end, slot, confidence, match: match(word.text) })
    }
  }
  const vocatives = [
    ...afterSalutation(reader),
    ...setOff(reader),
    ...afterParting(reader),
    ...titledMentions(reader)
  ]
  add(vocatives, 'vocative')
  for (const slot of vocatives) {
    const wrong = wrongLastName(reader, slot)
    const word = wrong ? words[wrong.at] : undefined
    if (wrong && word) {
      const match = matchOne(word.text, wanted.last, false)
      found.set(wrong.at, {
        start: word.start,
        end: word.end,
        slot: 'vocative',
        confidence: wrong.confidence,
        match
      })
    }
  }
  for (const slot of vocatives) {
    const wrong = wrongSecondName(reader, slot)
    const [first, second] = [words[slot.at], words[slot.at + 1]]
    if (!wrong || !first || !second) continue
    found.delete(wrong.at)
    found.set(slot.at, {
      start: first.start,
      end: second.end,
      slot: 'vocative',
      confidence: wrong.confidence,
      match: 'wrong'
    })
  }
  add(mentions(reader, card), 'mention')
  return { said: [...found.values()].sort((a, b) => a.start - b.start), spelledBy }
}
