import type { Card } from '../../shared/prospect.ts'
import type { TextEvidence, Token } from './evidence.ts'
import { emptyDeliverables } from './lexicon/deliverables.ts'
import { emptyTopics } from './lexicon/topics.ts'
import { namesTrade, tradeWords } from './lexicon/trades.ts'
import { words } from './lexicon/words.ts'
import { tellingWords } from './similarity.ts'

/** Nouns that turn up in messages about anything: sharing one makes no common story. */
const everydayNouns = words(`
year month week day hour minute half quarter season summer winter spring autumn fall monday tuesday wednesday thursday friday
saturday sunday january february march april may june july august september october november december night morning end start
percent cent pound dollar euro money cost price fee bill budget cash spend saving savings rate total figure amount couple pair
business firm company office site place town city county area street road region side top bottom middle part rest next last
customer client guest buyer owner boss manager director team staff crew people person man woman lad guy folk neighbour friend
driver fleet van vehicle lorry truck car room patient resident tenant machine member parent child pupil student nurse worker employee
branch store shop user passenger visitor supplier dealer farmer family house home building door
way reason idea angle problem issue trouble question answer fact point case news result difference change help use luck
sheet page list form copy photo picture drawing note card name file line paper report guide log plan schedule checklist
time job work trade industry sector market sale
`)

/** A theme carried by this word: a noun that is neither anybody's name nor everybody's word. */
const isTheme = ({ pos, lemma, norm }: Token): boolean =>
  /^(?:NOUN|PROPN)$/.test(pos) &&
  /\p{L}{3}/u.test(norm) &&
  !everydayNouns.has(lemma) &&
  !everydayNouns.has(norm) &&
  !emptyTopics.has(lemma) &&
  !emptyDeliverables.has(lemma)

export type Theme = {
  /** Every telling word; a tagger takes many a noun for a verb. */
  readonly words: readonly Token[]
  /** The nouns among them that tell what the message is about: the offer, the pain, the subject. */
  readonly nouns: readonly Token[]
}

export const themeOf = (text: TextEvidence, card: Card): Theme => {
  const told = tellingWords(text, card)
  return { words: told, nouns: told.filter(isTheme) }
}

const stems = (tokens: readonly Token[]): ReadonlySet<string> => new Set(tokens.map(({ stem }) => stem))

/** A word that only names a trade may turn up in a message about anything; two of them tell as much as one other. */
const tradeWordsForOne = 2
const fewestToTell = 2
const ofTrade = ({ norm }: Token): boolean => namesTrade(norm)

export type StoryBeside = {
  readonly shared: readonly Token[]
  readonly sameKind: boolean
  readonly bothTell: boolean
}

/** What two themes have in common, and whether each says enough to be told from the other. */
export const storyBeside = (own: Theme, other: Theme, card: Card): StoryBeside => {
  const [ownNouns, otherNouns, otherWords] = [stems(own.nouns), stems(other.nouns), stems(other.words)]
  const shared = own.words.filter(
    ({ stem }) => otherWords.has(stem) && (ownNouns.has(stem) || otherNouns.has(stem))
  )
  const plain = shared.filter((token) => !ofTrade(token))
  const wares = tradeWords(card.repCompany)
  const speaksOfWares = ({ words: said }: Theme): boolean =>
    said.some(({ norm, lemma }) => wares.has(norm) || wares.has(lemma))
  const tells = ({ nouns }: Theme): boolean =>
    stems(nouns.filter((token) => !ofTrade(token))).size >= fewestToTell
  return {
    shared: plain.length > 0 || stems(shared).size >= tradeWordsForOne ? shared : [],
    sameKind: shared.length > 0 || (speaksOfWares(own) && speaksOfWares(other)),
    bothTell: tells(own) && tells(other)
  }
}
