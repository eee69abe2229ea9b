import type { Card } from '../../shared/prospect.ts'
import type { Phrases } from '../phrases.ts'
import type { NameSaid } from './evidence.ts'
import { isFirstName } from './lexicon/first-names.ts'
import { areShortForms } from './lexicon/nicknames.ts'
import { editDistance, nearSound, sameKey, sameSound } from './sound.ts'
import { nameParts } from './spoken-words.ts'

export type Match = NameSaid['match']

/** The card's names in the forms in which they may be said. */
export type Wanted = {
  first: string[]
  /** The last of the last names, and all of them: "Goff", ["Le", "Goff"]. */
  last: string
  lastParts: readonly string[]
  /** The second half of a double first name. */
  second: string
  /** A team's own short forms of the first name. */
  shortForms: ReadonlySet<string>
  /** How the card says the name sounds. */
  sounds: string[]
}

const shortFormsOf = (first: string, nicknames: Phrases['nicknames']): Set<string> => {
  const own = Object.entries(nicknames).filter(([name]) => bare(nameParts(name).join('')) === bare(first))
  return new Set(own.flatMap(([, forms]) => forms.map((form) => bare(nameParts(form).join('')))))
}

/** `nicknames` are a team's own short forms, by the first name that they stand for. */
export const wantedNames = (card: Card, nicknames: Phrases['nicknames'] = {}): Wanted => {
  const first = nameParts(card.firstName)
  const lasts = nameParts(card.lastName).filter((part) => part.length > 1)
  const written = card.pronunciation.toLowerCase()
  const sounds = [
    written.replace(/[^\p{L}]/gu, ''),
    ...written.split(/\s+/).map((part) => part.replace(/[^\p{L}]/gu, ''))
  ]
  return {
    first: [...new Set([first[0] ?? '', first.join('')])].filter((name) => name !== ''),
    last: lasts.at(-1) ?? '',
    lastParts: lasts,
    second: first[1] ?? '',
    shortForms: shortFormsOf(first[0] ?? '', nicknames),
    sounds: sounds.filter((sound) => sound.length > 1)
  }
}

const rank: readonly Match[] = ['right', 'nickname', 'homophone', 'near', 'wrong']
const better = (one: Match, other: Match): Match => (rank.indexOf(one) <= rank.indexOf(other) ? one : other)

const bare = (name: string): string => name.replace(/[-']/g, '')

/** How one written word compares with one name of the card. */
export const matchOne = (said: string, wanted: string, isFirst: boolean): Match => {
  if (wanted === '') return 'wrong'
  const plainSaid = bare(said)
  const plainWanted = bare(wanted)
  if (plainSaid === plainWanted || plainSaid.replace(/ji$/, '') === plainWanted) return 'right'
  if (isFirst && areShortForms(plainSaid, plainWanted)) return 'nickname'
  if (sameSound(plainSaid, plainWanted)) return 'homophone'
  // Two names that both exist are two people, however alike they sound.
  if (isFirst && isFirstName(plainSaid) && isFirstName(plainWanted)) return 'wrong'
  if (sameKey(plainSaid, plainWanted)) return 'homophone'
  return nearSound(plainSaid, plainWanted) || editDistance(plainSaid, plainWanted, 1) <= 1 ? 'near' : 'wrong'
}

/** "See-oh-ban": written as it was said, so that only the card's pronunciation can say whether it is right. */
const isRespelled = (said: string, wanted: Wanted): boolean =>
  wanted.sounds.length > 0 &&
  /-(?!ji$)/.test(said) &&
  ![...wanted.first, wanted.last].some((name) => bare(name) === bare(said))

/** The best of how a written word compares with the card's names and their pronunciation. */
export const matchName = (said: string, wanted: Wanted): Match => {
  const spoken = bare(said)
  const asSpelledOut = wanted.sounds.some((sound) => sameSound(spoken, sound) || sameKey(spoken, sound))
  if (isRespelled(said, wanted)) return asSpelledOut ? 'homophone' : 'wrong'
  if (wanted.lastParts.includes(said)) return 'right'
  if (wanted.shortForms.has(spoken)) return 'nickname'
  const first = wanted.first.map((name) => matchOne(said, name, true)).reduce(better, 'wrong')
  return [
    first,
    areShortForms(spoken, wanted.last) ? 'nickname' : matchOne(said, wanted.last, false),
    asSpelledOut ? ('homophone' as const) : ('wrong' as const)
  ].reduce(better)
}

/** Said right: as written, as a short form of it, or spelled otherwise and sounding the same. */
export const isRight = (match: Match): boolean =>
  match === 'right' || match === 'nickname' || match === 'homophone'
