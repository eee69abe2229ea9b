import type { Clause, Token, ValueSpan } from './evidence.ts'
import { adoptVerbs, fixVerbs } from './lexicon/gain.ts'
import { likeness, organisations } from './lexicon/organisations.ts'
import { firstFinite, isPastForm } from './text-grammar.ts'
import {
  actor,
  actsAs,
  befallen,
  heads,
  namedFor,
  type Peer,
  placedPeople,
  sharedFate
} from './value-peer-deeds.ts'
import {
  baseIn,
  isPerception,
  nounIn,
  phraseEnd,
  phraseStart,
  type Reading,
  said,
  spoken
} from './value-reading.ts'

const places = /^(in|at|near|outside|over|down|up|off|on|from|out|round|around|across|outta|by|of|with)$/
const counts =
  /^(a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|another|several|both|other|most|some|the|many|half|your)$/

const industryWords = (reading: Reading): Set<string> =>
  new Set(reading.card.industry.toLowerCase().match(/[\p{L}]{4,}/gu) ?? [])

/** Stems of the card's trade, so that "hauliers" and "haulage" meet. */
const sharesTrade = (reading: Reading, norm: string): boolean =>
  [...industryWords(reading)].some((word) => {
    const length = Math.min(word.length, norm.length, 5)
    return length >= 4 && word.slice(0, length) === norm.slice(0, length)
  })

const persons =
  /^(boy|fella|fellow|bloke|lad|lads|guy|man|woman|lady|chap|friend|mate|director|owner|manager|foreman|builder|farmer|landlord|landlady|feller|folk|folks)$/

const determined = (reading: Reading, clause: Clause, from: number): boolean => {
  const { tokens } = reading.text
  const head = tokens[from]
  return (
    head !== undefined &&
    (counts.test(head.norm) ||
      /^\d/.test(head.norm) ||
      head.pos === 'NUM' ||
      from === clause.from ||
      /^(know|knew|have|had)$/.test(tokens[from - 1]?.norm ?? ''))
  )
}

const isCapital = (reading: Reading, token: Token): boolean =>
  /^\p{Lu}/u.test(reading.text.text.slice(token.start, token.start + 2))

/** Peers in a clause: neither the listener's own nor the rep's. */
const peersIn = (reading: Reading, clause: Clause): Peer[] => {
  const { tokens } = reading.text
  const found: Peer[] = []
  for (let at = clause.from; at < clause.to; at++) {
    const token = tokens[at]
    if (token === undefined || !/^(NOUN|PROPN|ADJ|NUM|PRON)$/.test(token.pos)) continue
    const next = tokens[at + 1]
    const verbNext =
      /^(split|cut|let|put|set|hit|quit|shut|cost|glue|bet|rent|lease|label|tag|train)s?$/.test(
        next?.norm ?? ''
      )
    if (next?.pos === 'NOUN' && at + 1 < clause.to && !places.test(next.norm) && !verbNext) continue
    const organisation =
      nounIn(token, organisations) || (token.pos === 'NOUN' && sharesTrade(reading, token.norm))
    const from = phraseStart(tokens, at, clause.from)
    const phrase = tokens.slice(from, at + 1)
    const own = phrase.some(
      (word) =>
        /^(your|you|my|our|we)$/.test(word.norm) ||
        (word.pos === 'PROPN' && reading.companyWords.has(word.norm))
    )
    const neighbour = /^(neighbour|neighbor|competitor|peer)s?$/.test(token.norm)
    const client =
      /^(customer|client)s?$/.test(token.norm) && phrase.some((word) => /^(my|our)$/.test(word.norm))
    if (own && !neighbour && !client) continue
    if (phrase.some((word) => reading.repCompanyWords.has(word.norm))) continue
    const after = tokens[at + 1]?.norm === "'s" ? tokens[at + 2] : tokens[at + 1]
    const place = after !== undefined && at + 1 < clause.to && places.test(after.norm)
    const before =
      /^(in|at|over|up|down|out|near)$/.test(tokens[clause.from]?.norm ?? '') &&
      tokens.slice(clause.from + 1, Math.min(from, clause.from + 4)).some((word) => word.pos === 'PROPN')
    const placeName =
      before ||
      (place &&
        tokens
          .slice(after.index + 1, Math.min(clause.to, after.index + 5))
          .some((word) => word.pos === 'PROPN' || word.pos === 'NOUN' || isCapital(reading, word)))
    const tail = said(reading, { start: token.start, end: Math.min(clause.end, token.start + 120) })
    const alike = likeness.some((shape) => shape.test(tail))
    const named =
      token.pos === 'PROPN' &&
      from === clause.from &&
      ((place && placeName) ||
        actsAs(tokens, at, clause.to) ||
        /\b(?:theirs|had the same)\b/.test(said(reading, clause))) &&
      !/^(january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
        token.norm
      )
    const generic =
      /^(business|businesses|company|companies|firm|firms|organisation|organisations|people|customer|customers|client|clients|one|ones|place|group|team|member|members|folks|guys|home|homes|bar|base|agent|agents|park|course|branch|department|network|centre|center|station|people|operator|golf|chain|store|stores|site|sites|crew|bank|insurer|inspector|engineer|maker|council|county|city|state|authority|supplier)$/.test(
        token.norm
      )
    let confidence = 0
    if (neighbour || (client && (placeName || clause.tense === 'past'))) confidence = 0.85
    else if (persons.test(token.norm) && placeName) confidence = 0.75
    else if (organisation && !generic && determined(reading, clause, from))
      confidence = placeName || alike ? 0.9 : 0.7
    else if (organisation && placeName && determined(reading, clause, from)) confidence = 0.7
    else if (organisation && alike && !generic) confidence = 0.7
    else if (organisation && alike) confidence = 0.5
    else if (organisation && !generic) confidence = 0.5
    else if (named) confidence = 0.6
    else if (token.pos === 'NOUN' && alike && determined(reading, clause, from)) confidence = 0.6
    else if (token.pos !== 'NUM' && heads(reading, clause, from) && sharedFate.test(tail)) confidence = 0.75
    else if (token.pos === 'NOUN' && namedFor(reading, clause, from, at)) confidence = 0.65
    else if (token.pos === 'NOUN' && placeName && actor(reading, clause, from, at)) confidence = 0.7
    else if (
      /^(NOUN|PRON|ADJ)$/.test(token.pos) &&
      placeName &&
      !befallen(reading, clause, at) &&
      /^(a|an|one|two|three|four|five|six|another)$/.test(tokens[from]?.norm ?? '') &&
      tokens.slice(at + 2, at + 4).some((word) => word.pos === 'PROPN')
    )
      confidence = /\b(?:theirs|the same|their own)\b/.test(tail) || clause.tense === 'past' ? 0.7 : 0.6
    if (confidence === 0) continue
    if (/^(most|many|some|all|every|any)$/.test(tokens[from]?.norm ?? ''))
      confidence = Math.min(confidence, 0.5)
    found.push({
      from,
      to: place ? Math.max(phraseEnd(tokens, at + 2, clause.to), at + 1) : at + 1,
      confidence
    })
  }
  return found
}

/** "happened with one exporter in Guntur": someone who is told of, though not the subject. */
const governed = (tokens: readonly Token[], peer: Peer): boolean =>
  peer.confidence >= 0.7 &&
  /^(with|to|at|for|by|from)$/.test(tokens[peer.from - 1]?.norm ?? '') &&
  /^(a|an|one|two|three|four|another)$/.test(tokens[peer.from]?.norm ?? '')

/** "two of them", "some of those": peers named a clause before. */
const pronounPeers = (reading: Reading, clause: Clause): Peer[] => {
  const { tokens } = reading.text
  for (let at = clause.from; at + 2 < clause.to; at++) {
    const [count, of, them] = [tokens[at], tokens[at + 1], tokens[at + 2]]
    if (
      of?.norm === 'of' &&
      /^(them|those|these)$/.test(them?.norm ?? '') &&
      count &&
      counts.test(count.norm)
    )
      if (/^(VERB|AUX)$/.test(tokens[at + 3]?.pos ?? '')) return [{ from: at, to: at + 3, confidence: 0.7 }]
  }
  return []
}

/** Supplies what the listener lacks rather than being like them: "there's a laundry in Perth that guarantees ...". */
const supplies =
  /^(?:and |so |but )?there(?:'s| is| are)\b.*\b(?:that|who|which) (?:will |can |do |does |offers?|guarantees?|sells?|makes?|does|delivers?|supplies|provides?|rents?|fixes)\b/

const helped =
  /\b(?:we|i)(?: 've| have| just| recently| also)* (?:helped|worked|did|moved|checked|saw|found|caught|looked|repaired|fixed|sorted|cleared|done|fitted|put|switched|took|set)\b|\b(?:we|i) (?:'d|had) (?:a|an|one|two|three|four|another)\b|\b(?:we|i) (?:'ve|have|'ve got|have got|got) (?:a|an|one|two|three|four|another)\b.*(?:\b(?:same|like yours?|went|was|were|had|lost|cut|got)\b|\w{3,}ing\b|\w{3,}in')/

/** Someone like the listener with something that happened to them or that they did. */
export const peerIn = (reading: Reading, clause: Clause, resultNear: boolean): ValueSpan[] => {
  if (/^(greeting|number|sign-off|pleasantry|ask|identity)$/.test(clause.role)) return []
  if (clause.role === 'promise') return []
  const { tokens } = reading.text
  const text = spoken(reading, clause)
  const finite = firstFinite(tokens, clause.from, clause.to)
  const seller = clause.owner === 'rep'
  if (seller && !helped.test(text) && !isPerception(reading, clause)) return []
  const existential = /^(?:and |so |but )?there(?:'s| is| are| was)/.test(text)
  const acts = (peer: Peer): boolean => firstFinite(tokens, peer.to, Math.min(clause.to, peer.to + 4)) >= 0
  if (supplies.test(text)) return []
  const peers = [
    ...peersIn(reading, clause),
    ...pronounPeers(reading, clause),
    ...placedPeople(reading, clause)
  ].filter(
    (peer) =>
      seller || existential || finite < 0 || peer.from <= finite || acts(peer) || governed(tokens, peer)
  )
  const best = peers.sort((one, other) => other.confidence - one.confidence)[0]
  if (best === undefined) return []
  const verbs = tokens.slice(clause.from, clause.to)
  const adopts = verbs.some((word) => baseIn(word, adoptVerbs) !== null || baseIn(word, fixVerbs) !== null)
  const past = clause.tense === 'past' || (existential && verbs.slice(2).some(isPastForm))
  const told =
    past || (isPerception(reading, clause) && verbs.some(isPastForm)) || adopts || helped.test(text)
  const confidence = best.confidence * (resultNear ? 1 : told ? 0.8 : 0.5)
  return [
    {
      kind: 'peer',
      start: tokens[best.from]?.start ?? clause.start,
      end: tokens[best.to - 1]?.end ?? clause.end,
      specific: resultNear,
      owner: 'third',
      clause: clause.index,
      confidence
    }
  ]
}
