import type { Card } from '../../shared/prospect.ts'
import type { Clause, Owner, TextEvidence, TextSpan, Token } from './evidence.ts'
import { harmlessDenials } from './lexicon/harm.ts'
import { irregularBase, regularBases } from './lexicon/verb-forms.ts'
import { isWord } from './text-grammar.ts'
import { prospectWords, repWords } from './text-ownership.ts'

/** What every value detector reads: the text, the card and some things worked out once. */
export type Reading = {
  readonly text: TextEvidence
  readonly card: Card
  /** The transcript in lower case with straight quotes and every contraction's apostrophe. */
  readonly heard: string
  /** Offsets into the transcript before which `heard` has an apostrophe more. */
  readonly added: readonly number[]
  readonly companyWords: ReadonlySet<string>
  readonly repCompanyWords: ReadonlySet<string>
}

const lowered = (text: string): string => {
  const lower = text.toLowerCase()
  const same = lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  return same.replace(/[\u2018\u2019]/g, "'").replace(/\s/g, ' ')
}

/** Where a contraction stands without its apostrophe, as speech engines print it: "ill", "theyve", "dont". */
const missingApostrophes = (tokens: readonly Token[], lower: string): number[] =>
  tokens.flatMap((token, at) => {
    const before = tokens[at - 1]
    if (before?.end !== token.start || !/^(?:will|have|be|would|not)$/.test(token.lemma)) return []
    if (token.norm === 'nt') return [token.start + 1]
    return /^(?:ll|ve|m|re|s|d)$/.test(token.norm) && lower[token.start] !== "'" ? [token.start] : []
  })

const withApostrophes = (lower: string, at: readonly number[]): string =>
  at.length === 0
    ? lower
    : [0, ...at].map((from, part) => lower.slice(from, at[part] ?? lower.length)).join("'")

const commonCompanyWords = new Set(
  'the and of co ltd limited inc llc plc group company services service solutions systems partners associates sons brothers bros & house hall park street north south east west new'.split(
    ' '
  )
)
const nameWords = (name: string): Set<string> =>
  new Set(
    (name.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []).filter((word) => !commonCompanyWords.has(word))
  )

const readFor = (text: TextEvidence, card: Card): Reading => {
  const lower = lowered(text.text)
  const added = missingApostrophes(text.tokens, lower)
  return {
    text,
    card,
    heard: withApostrophes(lower, added),
    added,
    companyWords: nameWords(`${card.company} ${card.firstName} ${card.lastName}`),
    repCompanyWords: nameWords(`${card.repCompany} ${card.repName}`)
  }
}

const readings = new WeakMap<TextEvidence, Reading>()

/** The reading of a text beside a card: several parts of the evidence ask for the same one. */
export const readingOf = (text: TextEvidence, card: Card): Reading => {
  const known = readings.get(text)
  if (known?.card === card) return known
  const reading = readFor(text, card)
  readings.set(text, reading)
  return reading
}

const addedBefore = ({ added }: Reading, offset: number): number => {
  let [low, high] = [0, added.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((added[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The verb base of `token` that is in `set`, or null; a wrong tag or an irregular form does not matter. */
export const baseIn = (token: Token | undefined, set: ReadonlySet<string>): string | null => {
  if (token === undefined) return null
  const irregular = irregularBase.get(token.norm)
  if (irregular !== undefined) return set.has(irregular) ? irregular : null
  if (set.has(token.norm)) return token.norm
  if (set.has(token.lemma)) return token.lemma
  return regularBases(token.norm).find((base) => set.has(base)) ?? null
}

export const baseOf = (token: Token): string => irregularBase.get(token.norm) ?? token.lemma

/** A noun of `set`, in singular or plural. */
export const nounIn = (token: Token | undefined, set: ReadonlySet<string>): boolean =>
  token !== undefined &&
  (set.has(token.norm) ||
    set.has(token.lemma) ||
    (token.norm.endsWith('s') && set.has(token.norm.slice(0, -1))))

export const wordsOf = (reading: Reading, clause: { from: number; to: number }): Token[] =>
  reading.text.tokens.slice(clause.from, clause.to).filter((token) => isWord(token) && !token.filler)

/** What was said in a span, as `heard`. */
export const said = (reading: Reading, { start, end }: TextSpan): string =>
  reading.heard.slice(start + addedBefore(reading, start), end + addedBefore(reading, end))

/** Offset into the transcript of the unit at `index` of what was said from `start` on. */
export const offsetIn = (reading: Reading, start: number, index: number): number => {
  const before = addedBefore(reading, start)
  let offset = start + index - (addedBefore(reading, start + index) - before)
  while (offset + addedBefore(reading, offset) < start + before + index) offset++
  return offset
}

/** The span of a match in what was said in `clause`. */
export const matchSpan = (reading: Reading, clause: TextSpan, found: RegExpExecArray): TextSpan => ({
  start: offsetIn(reading, clause.start, found.index),
  end: offsetIn(reading, clause.start, found.index + found[0].length)
})

const isNominal = (token: Token | undefined): boolean =>
  token !== undefined && /^(NOUN|PROPN|ADJ|NUM|DET)$/.test(token.pos)

/** First index of the noun phrase that ends at `index`. */
export const phraseStart = (tokens: readonly Token[], index: number, from: number): number => {
  let at = index
  while (at > from) {
    const before = tokens[at - 1]
    if (before === undefined) break
    const joins =
      isNominal(before) ||
      /^(your|my|our|their|his|her|its|'s|'|-|&|of|%)$/.test(before.norm) ||
      (before.pos === 'ADV' && /^(about|nearly|almost|over|roughly|some|only|just)$/.test(before.norm))
    const current = tokens[at]
    const opens = current?.pos === 'DET' || (current?.pos === 'NUM' && at < index)
    if (!joins || (opens && /^(NOUN|PROPN)$/.test(before.pos))) break
    at--
  }
  while (at < index && /^('s|'|of|-|&|%)$/.test(tokens[at]?.norm ?? '')) at++
  return at
}

/** Index after the noun phrase that begins at `index`; the same index when none begins there. */
export const phraseEnd = (tokens: readonly Token[], index: number, to: number): number => {
  let at = index
  while (at < to) {
    const token = tokens[at]
    if (token === undefined) break
    const inside =
      isNominal(token) ||
      token.pos === 'SYM' ||
      /^(your|my|our|their|his|her|its|'s|'|-|&|%|half|about|nearly|almost|roughly|only|just|them|it|theirs|yours|you|that|this)$/.test(
        token.norm
      )
    if (!inside) break
    at++
  }
  return at
}

const sideOfToken = (reading: Reading, token: Token): Owner => {
  if (repWords.has(token.norm)) return 'rep'
  if (prospectWords.has(token.norm)) return 'prospect'
  if (token.pos === 'PROPN' || token.pos === 'NOUN') {
    if (reading.companyWords.has(token.norm)) return 'prospect'
    if (reading.repCompanyWords.has(token.norm)) return 'rep'
  }
  return 'none'
}

const sideOfPhrase = (reading: Reading, from: number, to: number): Owner => {
  for (let at = from; at < to; at++) {
    const token = reading.text.tokens[at]
    const side = token === undefined ? 'none' : sideOfToken(reading, token)
    if (side !== 'none') return side
  }
  return 'third'
}

/** Side of the subject of the verb at `index`: the nearest noun phrase or pronoun to its left that no preposition governs. */
export const subjectOf = (reading: Reading, clause: Clause, index: number): Owner => {
  const { tokens } = reading.text
  let fallback: Owner = 'none'
  let at = index - 1
  while (at >= clause.from) {
    const token = tokens[at]
    if (token === undefined) break
    if (token.pos === 'PRON' || /^(your|you|y'all|i|we|they|he|she|it)$/.test(token.norm)) {
      if (/^(who|which|that|what|there)$/.test(token.norm)) {
        at--
        continue
      }
      const side = sideOfToken(reading, token)
      return side === 'none' ? 'third' : side
    }
    if (/^(nobody|none|everyone|someone|anybody|anyone|half|most|some|all|neither)$/.test(token.norm))
      return 'third'
    if (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'NUM') {
      const start = phraseStart(tokens, at, clause.from)
      const side = sideOfPhrase(reading, start, at + 1)
      if (
        tokens[start - 1]?.pos === 'ADP' &&
        start - 1 > clause.from &&
        /^(in|on|at|of|off|for|with|from|near|over|outside|by|to|after|before|since|around|down|up)$/.test(
          tokens[start - 1]?.norm ?? ''
        )
      ) {
        if (fallback === 'none') fallback = side
        at = start - 2
        continue
      }
      return side
    }
    at--
  }
  return fallback === 'none' ? clause.owner : fallback
}

const wish =
  /\b(?:i|we) (?:'d |would |'m |am |was |were |'ve |have |do |just |really |only |also |still |very much )*(?:love|like|want|wanted|wanting|hope|hoping|wish|need|needed|appreciate|trying|got to|have to|had to)\b/
/** "It would be lovely to get ten minutes": nobody's in the words, the rep's in fact. */
const impersonalWish =
  /\b(?:it )?(?:would|'d|will|'ll) be (?:so |really |very |just |absolutely )?(?:lovely|great|good|nice|wonderful|fantastic|brilliant|grand|huge|an honou?r|a pleasure|a privilege|appreciated)\b(?! for (?:you|your))/
const kindWish =
  /\b(?:like|love|want|wanted|hoping|need) to (?:send|give|show|share|read|offer|drop|email|text|help)\b/

/** The rep's own wish: what is in it is for the rep. */
export const isWish = (reading: Reading, clause: Clause): boolean => {
  const text = spoken(reading, clause)
  return (wish.test(text) || impersonalWish.test(text)) && !kindWish.test(text)
}

/** Verbs of noticing and thinking: what follows is about what was noticed, not about the rep. */
const perception =
  /^(?:\S+ ){0,3}?(?:i|we) (?:just |also |only |do |can |could |sure |after |'ve |'m |'re |am |was |have |had |so |very |real |truly )*(?:sorry|sure|certain|after hearing|hated|hate|gutted|glad|pleased|delighted|hearing|reading|told|see|saw|seen|notice|noticed|read|hear|heard|know|knew|understand|understood|bet|reckon|guess|imagine|suspect|think|thought|gather|believe|figure|spotted|spot|found|looked|walked|drove|counted|was reading|was looking|remember|watched|drive|walk|pass|passed|rang|tried)\b|^(?:looks?|sounds?|seems?) like\b|^(?:so |very |truly |really )*(?:sorry|gutted) (?:about|to hear|for)\b/

export const isPerception = (reading: Reading, clause: Clause): boolean =>
  perception.test(spoken(reading, clause))

/** The clause's text from its first word. */
export const spoken = (reading: Reading, clause: Clause): string =>
  said(reading, clause)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/\b(i|we|you|they)('(?:ve|d|m|re|ll))/g, '$1 $2')

/** A denial around [from, to) that says nothing of the listener: "no rush", "don't worry", "left you a message". */
export const harmlessDenial = (reading: Reading, clause: Clause, from: number, to: number): boolean => {
  const { tokens } = reading.text
  const first = tokens[Math.max(clause.from, from - 3)]
  const last = tokens[Math.min(clause.to, to + 4) - 1]
  if (first === undefined || last === undefined) return false
  const text = said(reading, { start: first.start, end: last.end })
  return harmlessDenials.some((shape) => shape.test(text))
}

export const mentionsProspect = (reading: Reading, clause: { from: number; to: number }): boolean =>
  reading.text.tokens
    .slice(clause.from, clause.to)
    .some(
      (token) =>
        prospectWords.has(token.norm) || (token.pos === 'PROPN' && reading.companyWords.has(token.norm))
    )

const quantity = /\d|%|£|\$|€/
const countWords =
  /^(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|lakh|crore|half|third|quarter|fifth|quarters|thirds|double|twice|dozen|zero|nil|couple|grand|quid|percent|fold)$/

export const isQuantity = (token: Token | undefined): boolean =>
  token !== undefined && (quantity.test(token.norm) || countWords.test(token.norm))

/** From the first word that carries something to the end of the last one's phrase. */
export const core = (reading: Reading, clause: Clause): { start: number; end: number } => {
  const words = wordsOf(reading, clause).filter((word) => word.content)
  const { tokens } = reading.text
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return clause
  const from = phraseStart(tokens, first.index, clause.from)
  const to = Math.max(phraseEnd(tokens, last.index, clause.to), last.index + 1)
  return { start: tokens[from]?.start ?? clause.start, end: tokens[to - 1]?.end ?? clause.end }
}
