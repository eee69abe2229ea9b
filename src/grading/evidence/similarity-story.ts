import type { Card } from '../../shared/prospect.ts'
import { isSure } from '../weighing.ts'
import type { Evidence, TextEvidence, TextSpan, Token } from './evidence.ts'
import { emptyDeliverables } from './lexicon/deliverables.ts'
import { emptyTopics } from './lexicon/topics.ts'
import { namesTrade } from './lexicon/trades.ts'
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

/** Empty as a subject, and yet the name of what is sold. */
const wares = words('platform tool tools project projects')

/** A noun that is neither anybody's name nor everybody's word. */
const isTheme = ({ pos, lemma, norm }: Token): boolean =>
  /^(?:NOUN|PROPN)$/.test(pos) &&
  /\p{L}{3}/u.test(norm) &&
  !everydayNouns.has(lemma) &&
  !everydayNouns.has(norm) &&
  (wares.has(lemma) || !(emptyTopics.has(lemma) || emptyDeliverables.has(lemma)))

const nameParts = (name: string): readonly string[] => name.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []

/** "About kegs", where the rep's firm is Copperline Kegs: a word of its name that stands alone is what it sells. */
const waresNamed = ({ tokens }: TextEvidence, { repCompany }: Card): Token[] => {
  const parts = new Set(nameParts(repCompany))
  if (parts.size < 2) return []
  const isPart = (token: Token | undefined): boolean => token !== undefined && parts.has(token.norm)
  return tokens.filter(
    (token, at) => token.content && isPart(token) && !isPart(tokens[at - 1]) && !isPart(tokens[at + 1])
  )
}

export type Theme = {
  /** Every telling word; a tagger takes many a noun for a verb. */
  readonly words: readonly Token[]
  /** The nouns among them that tell what the message is about: the offer, the pain, the subject. */
  readonly nouns: readonly Token[]
}

export const themeOf = (text: TextEvidence, card: Card): Theme => {
  const told = [...tellingWords(text, card), ...waresNamed(text, card)]
  return { words: told, nouns: told.filter(isTheme) }
}

/** From this length on, stems of which one begins with the other are one word's: "summons", "summonses". */
const rootLength = 5

const alike = (one: Token, other: Token): boolean => {
  if (one.stem === other.stem || one.lemma === other.lemma) return true
  const [short, long] = one.stem.length <= other.stem.length ? [one.stem, other.stem] : [other.stem, one.stem]
  return short.length >= rootLength && long.length <= short.length + 2 && long.startsWith(short)
}

/** A word that only names a trade may turn up in a message about anything; two of them tell as much as one other. */
const tradeWordsForOne = 2

/** Words of this message that tell of the same matter as the other one; none where they prove nothing. */
export const sharedTheme = (own: Theme, other: Theme): Token[] => {
  const shared = own.words.filter((token) => {
    const there = other.words.filter((word) => alike(token, word))
    return there.length > 0 && (isTheme(token) || there.some(isTheme))
  })
  const told = shared.some(({ norm }) => !namesTrade(norm))
  return told || new Set(shared.map(({ stem }) => stem)).size >= tradeWordsForOne ? shared : []
}

/** What a message says outright that it is about, or that is on sale. */
const stated = ({ text, topics }: Evidence): Token[] => {
  const spans: readonly TextSpan[] = [...topics.topics.filter(isSure), ...topics.offerings]
  return text.tokens.filter(
    (token) => isTheme(token) && spans.some(({ start, end }) => token.start >= start && token.end <= end)
  )
}

/** Whether both state their subject, and not one word of it is the same. */
export const statesAnother = (own: Evidence, earlier: Evidence): boolean => {
  const [here, there] = [stated(own), stated(earlier)]
  return (
    here.length > 0 && there.length > 0 && !here.some((token) => there.some((word) => alike(token, word)))
  )
}

/** "This is something different", "we've our own card machines now as well", "I'll not bring that one up again". */
const turns =
  /\b(?:something|anything) (?:quite |completely |totally |entirely |altogether |a bit )?(?:different|else|new)\b|\b(?:another|a (?:quite |completely |totally )?(?:different|separate|new)) (?:matter|subject|product|service|line of|offer|idea|thing altogether)\b|\bwe(?:'ve| have| are|'re)?(?: also)? (?:got )?(?:just )?(?:our own|brought out|launched|started (?:doing|selling|offering)|(?:now )?(?:also|now) (?:do|does|sell|make|offer|print|have|run|got))\b|\b(?:won't|will not|'ll not|shan't|not going to) (?:be )?(?:bring(?:ing)?|mention(?:ing)?) (?:that|it|the \w+)(?: one)? (?:up )?again\b|\b(?:forget|never mind|leaving aside|setting aside|leave aside) (?:about )?(?:the|those|that|what)\b/

/** Where the rep turns to something else and says so. */
export const turnIn = ({ text }: TextEvidence): TextSpan | null => {
  const heard = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replace(/[\u2018\u2019]/g, "'")
  const found = turns.exec(heard)
  return found && { start: found.index, end: found.index + found[0].length }
}
