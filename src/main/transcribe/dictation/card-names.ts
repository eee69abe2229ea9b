import { isFirstName } from '../../../grading/evidence/lexicon/first-names.ts'
import { isEverydayWord } from '../../../grading/evidence/lexicon/name-words.ts'
import { editDistance, nearSound, sameKey, sameSound } from '../../../grading/evidence/sound.ts'
import type { Card } from '../../../shared/prospect.ts'
import type { DraftWord } from '../../../shared/words.ts'
import type { IsListed } from './english-words.ts'

export type NamedCard = Pick<
  Card,
  'firstName' | 'lastName' | 'company' | 'repName' | 'repCompany' | 'pronunciation'
>

/** A name of the card, and other spellings of how it sounds. */
type Name = { written: string; plain: string; sounds: readonly string[]; isPerson: boolean }

const plainOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, '')
const parts = (text: string): string[] => text.split(/\s+/).filter((part) => plainOf(part) !== '')

const namesOf = (card: NamedCard): Name[] => {
  const respelled = parts(card.pronunciation).map(plainOf)
  const prospect = parts(`${card.firstName} ${card.lastName}`)
  const persons = [...prospect, ...parts(card.repName)]
  const name = (written: string, isPerson: boolean): Name => {
    const sound = respelled[prospect.indexOf(written)]
    const plain = plainOf(written)
    return { written, plain, isPerson, sounds: sound === undefined ? [plain] : [plain, sound] }
  }
  return [
    ...persons.map((written) => name(written, true)),
    ...[...parts(card.company), ...parts(card.repCompany)].map((written) => name(written, false))
  ]
}

/** The names of a card as an engine that takes hints is told them; numbers are never hinted: a slip must stay one. */
export const spokenHints = (card: NamedCard): string[] => [
  ...new Set(
    [card.firstName, card.lastName, card.company, card.repName, card.repCompany].filter((hint) => hint !== '')
  )
]

const shape = /^(?<before>[^\p{L}]*)(?<core>\p{L}[\p{L}\p{M}'’-]*?)(?<after>(?:['’]s)?[^\p{L}]*)$/u

const put = (text: string, written: string): string => {
  const { before = '', after = '' } = shape.exec(text)?.groups ?? {}
  return `${before}${written}${after}`
}
const coreOf = (text: string): string => (shape.exec(text)?.groups?.['core'] ?? '').toLowerCase()

/** What a name is announced with: only there is an everyday word taken for a name. */
const announces =
  /\b(?:hi|hello|hey|morning|afternoon|evening|this is|it's|name's|name is|i'm|speak to|mr|mrs|ms|miss|dr)$/

const capital = (word: string): string => word.replace(/\p{L}/u, (letter) => letter.toUpperCase())

/** The card's name that a word is, in other letters at most; null when it is none. */
const sameName = (core: string, names: readonly Name[]): Name | null =>
  names.find(({ plain }) => plain === plainOf(core)) ?? null

/** Of a shorter name hardly anything is left when a sound is wrong: any word would be near it. */
const nearFrom = 4

const soundsLike = (core: string, sounds: readonly string[]): boolean =>
  sounds.some(
    (sound) =>
      sameSound(core, sound) ||
      (Math.min(core.length, sound.length) >= nearFrom &&
        (sameKey(core, sound) || (nearSound(core, sound) && editDistance(core, sound, 2) <= 2)))
  )

/** The card's name that a word means which is no word: never for one that the dictionary knows. */
const meantName = (core: string, names: readonly Name[], isListed: IsListed): Name | null => {
  if (core.length < 3 || isListed(core) || isFirstName(core)) return null
  const fitting = names.filter(
    ({ sounds, plain, isPerson }) =>
      soundsLike(core, sounds) && !(isPerson ? isEverydayWord(plain) : isListed(plain))
  )
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

const isOpenWord = (core: string, isListed: IsListed): boolean => isEverydayWord(core) || isListed(core)

const joinedPairs = (words: readonly DraftWord[], names: readonly Name[]): DraftWord[] => {
  const joined: DraftWord[] = []
  for (const word of words) {
    const last = joined.at(-1)
    const name =
      last === undefined || /[^\p{L}]$/u.test(last.text)
        ? undefined
        : names.find(
            ({ plain }) => plain === plainOf(last.text + coreOf(word.text)) && coreOf(word.text) !== ''
          )
    if (last === undefined || name === undefined) joined.push({ ...word })
    else {
      last.text = put(word.text, name.written)
      last.endMs = word.endMs
    }
  }
  return joined
}

/** A company of several words is named where they follow each other, ordinary as each may be. */
const withCompanies = (words: readonly DraftWord[], { company, repCompany }: NamedCard): DraftWord[] => {
  const named = words.map((word) => ({ ...word }))
  for (const phrase of [company, repCompany].map(parts).filter(({ length }) => length > 1))
    for (let from = 0; from + phrase.length <= named.length; from += 1) {
      const said = named.slice(from, from + phrase.length)
      if (said.some((word, at) => coreOf(word.text) !== plainOf(phrase[at] ?? ''))) continue
      said.forEach((word, at) => {
        word.text = put(word.text, phrase[at] ?? '')
      })
    }
  return named
}

/**
 * Gives names the spelling and the capitals that a rep would type. A name of the card that the engine misspelled is put
 * right and marked doubtful, so that the rep is asked; a word that exists is never changed for a name.
 */
export const withNames = (words: readonly DraftWord[], card: NamedCard, isListed: IsListed): DraftWord[] => {
  const names = namesOf(card)
  const before: string[] = []
  return withCompanies(joinedPairs(words, names), card).map((word) => {
    const core = coreOf(word.text)
    const isAnnounced = announces.test(before.slice(-2).join(' '))
    before.push(core)
    const same = sameName(core, names)
    if (same !== null)
      return isOpenWord(core, isListed) && !isAnnounced && !(same.isPerson && !isEverydayWord(core))
        ? word
        : { ...word, text: put(word.text, same.written) }
    if (isFirstName(core) && (!isEverydayWord(core) || isAnnounced))
      return { ...word, text: capital(word.text) }
    const meant = meantName(core, names, isListed)
    return meant === null
      ? word
      : { ...word, text: put(word.text, meant.written), state: 'doubtful' as const }
  })
}
