import type { TextSpan, Token } from './evidence.ts'
import { emptyTopics } from './lexicon/topics.ts'
import { words } from './lexicon/words.ts'
import { isPastForm } from './text-grammar.ts'

/** What a seller does with what is on sale; present forms only, for a past one tells a story. */
export const sells =
  /^(?:does|sells|offers|provides|supplies|launched|introduced|unveiled|released|fix|hang|treat|into|doing|offering|providing|selling|making|supplying|handling|stocking|manufacturing|do|offer|provide|sell|supply|make|build|print|manufacture|handle|carry|stock|install|cover|run|got|specialise|specialize|specialising|specializing|deal|dealing|launch|added|fit|lay|service|clean|rent|lease|hire|cater|host|design|train|have|import|export|repair|paint|wash|maintain|wholesale|distribute)$/
/** Owning is no offer unless what is owned is one: "we have an app". */
const owns = /^(?:have|got|run|added|launch|'ve)$/
/** Work on one definite thing tells how, not what is on sale: "we print the date on each lid". */
const works =
  /^(?:make|build|print|carry|cover|fit|lay|clean|design|run|train|host|repair|paint|wash|install|maintain|fix|hang|treat)$/
export const onOffer =
  /^(?:program|programme|app|application|catalog|catalogue|range|line|scheme|package|plan|portal|platform|system|tool|subscription|membership|plans|packages|department|division|side|service|arm)$/
const emptyHeads = words(`
price prices rate rates quality deal value year day hour week month people customer client place county time job man reputation experience number
minute list photo sheet copy form drawing sample quote report name rest lot bit kind sort stuff everything anything something all it them that this
those these same way work living best good favour favor visit call back well business difference point part office offices fitter engineer van lad crew
team staff depot branch slot gap room stand passion thing news salesman salesmen centre shift shifts cost costs nothing sure easy folk folks guy
order lead idea minute question letter bill log money area start opening percent discount
`)
export const sellers = /^(?:we|i|company|firm|team|guys|folks)$/
const nominal = (token: Token): boolean =>
  /^(?:NOUN|PROPN|ADJ|NUM)$/.test(token.pos) ||
  (token.pos === 'VERB' && /(?:ing|ed)$/.test(token.norm) && token.norm !== 'going') ||
  /^(?:-|'s|&|off|of)$/.test(token.norm)
const opens =
  /^(?:a|an|the|also|all|some|any|our|full|new|on|in|with|of|you|your|businesses|companies|folks|people|out|up|from|but|it's|things|such)$/
const joins = /^(?:,|and|&|plus|or|also|then|as|well|even|—|to|um|uh|erm)$/

export type Phrase = TextSpan & {
  readonly first: string
  readonly head: string
  readonly modifiers: readonly string[]
  readonly article: boolean
  readonly definite: boolean
  readonly place: boolean
  readonly next: number
}

export const plural = (token: Token | undefined): boolean => token !== undefined && /[^s]s$/.test(token.norm)

/** "We do understand, and we do care": said with emphasis, and nothing sold. */
const emphatic =
  /^(?:apologise|apologize|understand|appreciate|hope|know|care|try|listen|realise|realize|mean|think|want|need|like|love|look|work|offer|have|recommend|believe|insist|promise|say|see|get|keep|our|what|wish)$/

/** "We do web, we do social": a "do" before each makes a list of them. */
const listedByDo = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.norm === 'do' &&
  !emphatic.test(tokens[at]?.norm ?? '') &&
  tokens
    .slice(Math.max(0, at - 12), at + 12)
    .some(
      ({ norm, index }) =>
        norm === 'do' && index !== at - 1 && /^(?:we|i|also)$/.test(tokens[index - 1]?.norm ?? '')
    )

/** "Van wraps", "shop signs", "we do fans": after a seller's verb the tagger takes such nouns for verbs. */
const readsAsNoun = (tokens: readonly Token[], at: number, inside: boolean): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]]
  const last = next === undefined || /^(?:PUNCT|CCONJ)$/.test(next.pos) || /^(?:too|as|also)$/.test(next.norm)
  if (inside) return plural(token) || last
  if (next?.pos === 'NOUN' || /ing$/.test(next?.norm ?? '')) return true
  const listed = listedByDo(tokens, at)
  if (listed && next?.pos === 'VERB') return readsAsNoun(tokens, at + 1, true)
  const past = token !== undefined && tokens[at - 1]?.norm === 'do' && isPastForm(token)
  return last && (plural(token) || listed || past)
}

/** "Printers scanners": two plurals in a row are two things. */
const beginsAnother = (tokens: readonly Token[], from: number, at: number): boolean =>
  at > from &&
  plural(tokens[at - 1]) &&
  tokens[at - 1]?.pos !== 'ADJ' &&
  tokens[at]?.pos !== 'ADP' &&
  (plural(tokens[at]) || /^(?:your|our|the)$/.test(tokens[at]?.norm ?? ''))

/** The noun phrase at `at`; its head is the last noun before "of" or a preposition. */
const phraseAt = (tokens: readonly Token[], at: number, to: number): Phrase | null => {
  let from = at
  while (from < to && opens.test(tokens[from]?.norm ?? '')) from++
  let next = from
  while (next < to) {
    const token = tokens[next]
    if (beginsAnother(tokens, from, next)) break
    if (token?.pos === 'VERB' && readsAsNoun(tokens, next, next > from)) {
      next++
      continue
    }
    if (!token || !nominal(token) || sellers.test(token.norm)) break
    if (next > from && tokens[next - 1]?.norm === 'and') break
    next++
  }
  while (next > from && tokens[next - 1]?.norm === 'of') next--
  const inside = tokens.slice(from, next)
  const cut = inside.findIndex(({ norm }) => norm === 'of')
  const core = cut > 0 ? inside.slice(0, cut) : inside
  const head = core.findLast(({ pos }) => pos !== 'NUM')
  const [first, last] = [inside[0], inside.at(-1)]
  if (!head || !first || !last || (head.pos === 'VERB' && head.norm.endsWith('ed'))) return null
  const before = tokens[from - 1]?.norm ?? ''
  return {
    start: first.start,
    end: last.end,
    first: first.norm,
    head: head.lemma,
    modifiers: inside
      .filter((token) => token !== head && token.content && token.pos !== 'NUM')
      .map(({ lemma }) => lemma),
    article: /^(?:a|an|the|our|your)$/.test(before) && from > at,
    definite: before === 'the' && from > at,
    place: head.pos === 'PROPN',
    next
  }
}

/** "Best finish in Yorkshire", "same prices": praise, not a thing. */
const praise =
  /^(?:best|finest|cheapest|lowest|fastest|same|great|good|competitive|fair|quality|top|unbeatable|better|over|more|no)$/

const isOffering = (phrase: Phrase, verb: string): boolean => {
  if (praise.test(phrase.first) || emptyHeads.has(phrase.head)) return false
  if (emptyTopics.has(phrase.head) && phrase.modifiers.length === 0) return false
  if (verb === 'cover' && phrase.place) return false
  if (works.test(verb) && phrase.definite) return false
  return !owns.test(verb) || !phrase.article || onOffer.test(phrase.head)
}

/** "We've got the van wraps going now": what has begun is on sale. */
const begun = (tokens: readonly Token[], { next }: Phrase): boolean =>
  tokens[next]?.norm === 'going' ||
  (/^(?:in|on)$/.test(tokens[next]?.norm ?? '') && tokens[next + 1]?.norm === 'now')

/** "Contracts for all makes of chillers, also ...": what a thing is for does not end the list that goes on behind it. */
const pastComplement = (tokens: readonly Token[], at: number, to: number): number => {
  let end = at
  while (/^(?:for|of)$/.test(tokens[end]?.norm ?? '')) {
    const phrase = phraseAt(tokens, end + 1, to)
    if (phrase === null) break
    end = phrase.next
  }
  return joins.test(tokens[end]?.norm ?? '') ? end : at
}

/** Noun phrases of one list, from the verb to where the list ends. */
export const listAfter = (tokens: readonly Token[], from: number, to: number, verb: string): Phrase[] => {
  const found: Phrase[] = []
  let at = from
  let lively = false
  while (at < to) {
    const phrase = phraseAt(tokens, at, to)
    if (phrase) {
      lively ||= begun(tokens, phrase)
      if (isOffering(phrase, lively ? 'do' : verb)) found.push(phrase)
    }
    at = phrase ? phrase.next : at
    while (lively && /^(?:going|now|in|on)$/.test(tokens[at]?.norm ?? '')) at++
    at = pastComplement(tokens, at, to)
    if (phrase && beginsAnother(tokens, at - 1, at)) continue
    if (!joins.test(tokens[at]?.norm ?? '')) break
    while (at < to && joins.test(tokens[at]?.norm ?? '')) at++
    // "We clean gutters, fit guards and paint fascias": each verb has its own thing.
    if (sells.test(tokens[at]?.norm ?? '') && tokens[at]?.pos !== 'NOUN' && !plural(tokens[at])) at++
  }
  return found
}
