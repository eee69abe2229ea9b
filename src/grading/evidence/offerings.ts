import type { Offering, TextEvidence, TextSpan, Token } from './evidence.ts'
import { emptyTopics } from './lexicon/topics.ts'

const sellers = /^(?:we|i|company|firm|team|guys|folks)$/
const between =
  /^(?:also|are|just|now|currently|mainly|only|always|even|mostly|primarily|can|could|'ve|have|'re|do|then|actually|really|proudly|all|both|still)$/
/** What a seller does with what is on sale; present forms only, for a past one tells a story. */
const sells =
  /^(?:doing|offering|providing|selling|making|supplying|handling|do|offer|provide|sell|supply|make|build|print|manufacture|handle|carry|stock|install|cover|run|got|specialise|specialize|launch|added|fit|lay|service|clean|rent|lease|cater|host|design|train|have|help)$/
/** Owning is no offer unless what is owned is one: "we have an app". */
const owns = /^(?:have|got|run|added|launch)$/
const onOffer =
  /^(?:program|programme|app|application|catalog|catalogue|range|line|scheme|package|plan|portal|platform|system|tool|subscription|membership|plans|packages|department|division)$/
const emptyHeads = new Set(
  'price rate quality deal value year day hour week month people customer client place county time job man reputation experience number minute list photo sheet copy form drawing sample quote report name rest lot bit kind sort stuff everything anything something all it them that this those these same way work living best good favour favor visit call back well business difference point part'.split(
    ' '
  )
)
const nominal = (token: Token): boolean =>
  /^(?:NOUN|PROPN|ADJ|NUM)$/.test(token.pos) ||
  (token.pos === 'VERB' && /(?:ing|ed)$/.test(token.norm)) ||
  /^(?:-|'s|&|off|of)$/.test(token.norm)
const opens =
  /^(?:a|an|the|also|all|some|any|our|full|new|on|in|with|you|your|businesses|companies|folks|people|out|up)$/
const joins = /^(?:,|and|&|plus|or|also|then|as|well|even|—)$/

type Phrase = TextSpan & {
  readonly first: string
  readonly head: string
  readonly article: boolean
  readonly next: number
}

/** "Van wraps", "shop signs", "we do fans": after a seller's verb the tagger takes such nouns for verbs. */
const readsAsNoun = (tokens: readonly Token[], at: number, inside: boolean): boolean => {
  const plural = tokens[at]?.norm.endsWith('s') === true
  const next = tokens[at + 1]
  const last = next === undefined || /^(?:PUNCT|CCONJ)$/.test(next.pos)
  return inside ? plural || last : next?.pos === 'NOUN' || (plural && last)
}

/** The noun phrase at `at`; its head is the last noun before "of" or a preposition. */
const phraseAt = (tokens: readonly Token[], at: number, to: number): Phrase | null => {
  let from = at
  while (from < to && opens.test(tokens[from]?.norm ?? '')) from++
  let next = from
  while (next < to) {
    const token = tokens[next]
    if (token?.pos === 'VERB' && readsAsNoun(tokens, next, next > from)) {
      next++
      continue
    }
    if (!token || !nominal(token) || sellers.test(token.norm)) break
    if (next > from && tokens[next - 1]?.norm === 'and') break
    next++
  }
  const inside = tokens.slice(from, next)
  const cut = inside.findIndex(({ norm }) => norm === 'of')
  const head = (cut > 0 ? inside.slice(0, cut) : inside).findLast(({ pos }) => pos !== 'NUM')
  const [first, last] = [inside[0], inside.at(-1)]
  if (!head || !first || !last) return null
  const article = /^(?:a|an|the|our|your)$/.test(tokens[from - 1]?.norm ?? '') && from > at
  return { start: first.start, end: last.end, first: first.norm, head: head.lemma, article, next }
}

/** "Best finish in Yorkshire", "same prices": praise, not a thing. */
const praise =
  /^(?:best|finest|cheapest|lowest|fastest|same|great|good|competitive|fair|quality|top|unbeatable)$/

const isOffering = (phrase: Phrase, verb: string): boolean => {
  if (praise.test(phrase.first) || emptyHeads.has(phrase.head) || emptyTopics.has(phrase.head)) return false
  return !owns.test(verb) || !phrase.article || onOffer.test(phrase.head)
}

/** Noun phrases of one list, from the verb to where the list ends. */
const listAfter = (tokens: readonly Token[], verb: Token, to: number): Phrase[] => {
  const found: Phrase[] = []
  let at = verb.index + 1
  while (at < to) {
    const phrase = phraseAt(tokens, at, to)
    if (phrase) found.push(phrase)
    at = phrase?.next ?? at
    if (!joins.test(tokens[at]?.norm ?? '')) break
    while (at < to && joins.test(tokens[at]?.norm ?? '')) at++
  }
  return found.filter((phrase) => isOffering(phrase, verb.norm))
}

const soldBy = (tokens: readonly Token[], at: number): boolean => {
  let back = at - 1
  while (back >= 0 && at - back <= 4 && between.test(tokens[back]?.norm ?? '')) back--
  return sellers.test(tokens[back]?.norm ?? '')
}

const denied = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ norm, lemma }) => lemma === 'not' || norm === 'never' || norm === 'to')

/** "There's a rewards program too." */
const exists = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lemma === 'be' && tokens[at - 1]?.norm === 'there'

/** Distinct things that the rep has on sale: what "we do", "we offer", "we also have" is followed by. */
export const offeringsIn = ({ tokens, sentences }: TextEvidence): Offering[] => {
  const kinds = new Map<string, Offering>()
  for (const sentence of sentences) {
    for (let at = sentence.from; at < sentence.to; at++) {
      const verb = tokens[at]
      if (!verb) continue
      const there = exists(tokens, at)
      if (!there && (!sells.test(verb.norm) || !soldBy(tokens, at) || denied(tokens, at))) continue
      const additional = tokens
        .slice(Math.max(sentence.from, at - 2), at + 2)
        .some(({ norm }) => norm === 'also')
      for (const { start, end, head } of listAfter(tokens, verb, sentence.to)) {
        if (there && !onOffer.test(head)) continue
        if (!kinds.has(head)) kinds.set(head, { start, end, additional })
      }
    }
  }
  return [...kinds.values()].sort((a, b) => a.start - b.start)
}
