/** Families of words that a team can add to; each is a list of phrases, matched word by word in any case. */
export const phraseFamilies = [
  'openers',
  'salesy',
  'unprepared',
  'deadlines',
  'boasts',
  'guilt',
  'roles',
  'wishes',
  'products',
  'pains',
  'gains',
  'peers'
] as const
export type PhraseFamily = (typeof phraseFamilies)[number]

/** A team's own words, beside the built-in ones. */
export type Phrases = Readonly<Record<PhraseFamily, readonly string[]>> & {
  /** Short forms by the first name that they stand for. */
  readonly nicknames: Readonly<Record<string, readonly string[]>>
}

export const noPhrases: Phrases = {
  openers: [],
  salesy: [],
  unprepared: [],
  deadlines: [],
  boasts: [],
  guilt: [],
  roles: [],
  wishes: [],
  products: [],
  pains: [],
  gains: [],
  peers: [],
  nicknames: {}
}
