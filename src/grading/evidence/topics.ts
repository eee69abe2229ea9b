import type { GradingInput } from '../input.ts'
import type { Clause, Evidence, TextSpan, Topic, TopicEvidence } from './evidence.ts'
import { adoptVerbs, fixVerbs, solutionNouns } from './lexicon/gain.ts'
import { emptyTopics, purposeWords } from './lexicon/topics.ts'
import {
  baseIn,
  matchSpan,
  nounIn,
  offsetIn,
  phraseEnd,
  type Reading,
  readingOf,
  said,
  spoken
} from './value-reading.ts'

const purposeCue =
  /\b(?:call|calling|ringing|phoning|ring|phone|message|reaching out|reach out|getting in touch|touch base|touching base|in touch|writing|note|quick one|last one|word|angle|thought|question|chat|talk|talking|speak|follow up|following up|email|news)(?: \S+){0,3}? (?:about|regarding|concerning|re|on|with regards? to|in relation to|to do with)\b|\b(?:for all your|about|regarding|concerning|discuss|as regards|with regards? to|in relation to|to do with)\b/g

const contentBetween = (reading: Reading, from: number, to: number): string[] =>
  reading.text.tokens
    .slice(from, to)
    .filter((token) => token.content && /^(NOUN|PROPN|NUM|VERB|ADJ)$/.test(token.pos))
    .map((token) => token.lemma)

/** Whether a noun in [from, to) is a subject by itself: "an exciting opportunity" has none. */
const namesSubject = (reading: Reading, from: number, to: number): boolean =>
  reading.text.tokens
    .slice(from, to)
    .some(
      (token) =>
        token.content &&
        /^(NOUN|PROPN)$/.test(token.pos) &&
        !(token.pos === 'PROPN' && reading.repCompanyWords.has(token.norm)) &&
        !emptyTopics.has(token.lemma) &&
        !emptyTopics.has(token.norm)
    )

/** The noun phrase after "calling about", "a word on", "regarding". */
const purposeTopic = (reading: Reading, clause: Clause): Topic | null => {
  if (/^(greeting|number|sign-off|pleasantry)$/.test(clause.role)) return null
  const text = said(reading, clause)
  const found = [...text.matchAll(purposeCue)].find(
    (match) => !/^(?: of| the| on)? behalf\b/.test(text.slice(match.index + match[0].length))
  )
  if (found === undefined) return null
  const { tokens } = reading.text
  const edge = offsetIn(reading, clause.start, found.index + found[0].length)
  const at = tokens.slice(clause.from, clause.to).find((token) => token.start >= edge)?.index
  if (at === undefined || !purposeWords.has(tokens[at - 1]?.norm ?? '')) {
    if (at === undefined || !/^(to|with|your)$/.test(tokens[at - 1]?.norm ?? '')) return null
  }
  const compound = tokens[at]?.pos === 'VERB' && tokens[at + 1]?.pos === 'NOUN'
  let end = phraseEnd(tokens, compound ? at + 1 : at, clause.to)
  while (
    end < clause.to &&
    /^(of|in|on|at|for|and|with|from)$/.test(tokens[end]?.norm ?? '') &&
    tokens[end + 1]?.pos !== 'NUM' &&
    phraseEnd(tokens, end + 1, clause.to) > end + 1
  )
    end = phraseEnd(tokens, end + 1, clause.to)
  const content = contentBetween(reading, at, end).filter((lemma) => !emptyTopics.has(lemma))
  const last = tokens[end - 1]
  if (content.length === 0 || last === undefined || end <= at || !namesSubject(reading, at, end)) return null
  return {
    start: tokens[at]?.start ?? clause.start,
    end: last.end,
    concrete: content.length >= 3,
    clause: clause.index,
    confidence: 0.7
  }
}

const sells =
  /\b(?:we|i|our company|our team) (?:also |just |now |currently |mainly |only |'ve |have |are |'re )*(?:do|offer|provide|sell|make|supply|have|specialise in|specialize in|deal in|dealing in|launched|released|introduced|rolled out|brought out|'re providing|are providing|am providing|are offering|are selling|are supplying|are doing|handle|carry|stock|build|manufacture|install|deliver|cover|run|got|'ve got)\b/

const offerVerbs = new Set(
  'do deal offer provide sell make supply have specialise specialize handle carry stock build manufacture install deliver cover run get launch release introduce roll bring'.split(
    ' '
  )
)
/** What may be had without being for sale: only wares count after these. */
const plainHaving = /^(have|get|make|run|do|bring|build|carry|cover|handle)$/
const wares =
  /\b(?:services?|products?|platform|app|apps|program|programme|software|systems?|range|lines? of|catalog|catalogue|module|tools?|solutions?|package|packages|plans?|deals?|offers?|features?|equipment|supplies|selection|cover|insurance|training|cleaning|care|control|removal|removals|repairs?|installation|maintenance|tracking|planning|management|consulting|marketing|design|hosting|support|printing|landscaping|janitorial|windows?|carpets?|cards?|cams?|pens|mugs|testing|recruitment|staffing|leasing|finance|payroll|types of)\b/

const listAfter = (reading: Reading, from: number, to: number): TextSpan[] => {
  const { tokens } = reading.text
  const spans: TextSpan[] = []
  let at = /^(in|with)$/.test(tokens[from]?.norm ?? '') ? from + 1 : from
  while (at < to) {
    let end = phraseEnd(tokens, at, to)
    while (
      end > at &&
      /^(of|on|for)$/.test(tokens[end]?.norm ?? '') &&
      phraseEnd(tokens, end + 1, to) > end + 1
    )
      end = phraseEnd(tokens, end + 1, to)
    if (end > at) {
      const [first, last] = [tokens[at], tokens[end - 1]]
      if (namesSubject(reading, at, end) && first && last) spans.push({ start: first.start, end: last.end })
      at = end
    }
    const token = tokens[at]
    if (token === undefined || !/^(,|and|&|plus|or)$/.test(token.norm)) break
    at++
  }
  return spans
}

/** What the seller deals in is a subject, and no more: each noun phrase of a list after "we do", "we offer". */
const waresIn = (reading: Reading, clause: Clause): Topic[] => {
  if (!/^(content|promise)$/.test(clause.role) || clause.tense === 'future') return []
  const found = sells.exec(spoken(reading, clause))
  const { tokens } = reading.text
  const selling = tokens.slice(clause.from, clause.to).filter((token) => baseIn(token, offerVerbs) !== null)
  const verb = selling.find((token) => token.pos === 'VERB') ?? selling[0]
  if (found === null || verb === undefined) return []
  const spans = listAfter(reading, verb.index + 1, clause.to)
  const plain = plainHaving.test(baseIn(verb, offerVerbs) ?? '')
  const sold = spans.length > 2 || spans.some((span) => wares.test(said(reading, span)))
  if (plain && !sold) return []
  return spans.map((span) => ({ ...span, concrete: false, clause: clause.index, confidence: 0.6 }))
}

const audience =
  /\b(?:only (?:worth|for|useful|relevant|matters)|worth (?:a|the|your) (?:call|ring|minute|two minutes)|for (?:anyone|anybody|firms|shops|people|companies|fleets|practices|those|operators|owners|businesses) (?:who|that|with|still|under|over|running|using)|doesn't apply|does not apply|ignore this|bin this|delete this|skip this|if (?:not|that's not you|it doesn't|that isn't you))\b/

const spokenDigit =
  /^(?:zero|oh|o|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|treble|\d+)$/

/** Who should call and who need not: a condition on their situation, not on their time. */
const conditionsIn = (reading: Reading, clause: Clause): TextSpan[] => {
  const text = said(reading, clause)
  if (audience.test(text)) return [{ start: clause.start, end: clause.end }]
  if (
    !clause.conditional ||
    clause.role === 'ask' ||
    clause.role === 'pleasantry' ||
    clause.role === 'sign-off'
  )
    return []
  const courtesy =
    /\b(?:get a (?:chance|minute|moment|sec|second)|have a (?:chance|minute|moment|sec|second|few|couple|spare|free)|have time|get time|can|free|available|ready|back|convenient|possible|interested|want to (?:know|hear|learn|talk|chat)|any questions|questions|like to (?:know|hear|learn|talk|chat)|need anything|give me|call|ring|phone|text|'re around|get this|hear this|could (?:please )?(?:call|ring|give))\b/
  const content = contentBetween(reading, clause.from, clause.to).filter(
    (lemma) => !emptyTopics.has(lemma) && !spokenDigit.test(lemma)
  )
  if (courtesy.test(text) && content.length < 3) return []
  if (/^(?:and |so |but )?(?:if|when|once) (?:it|that|they|you) (?:does|do|is|are|did)\b/.test(text))
    return [{ start: clause.start, end: clause.end }]
  return content.length >= 1 ? [{ start: clause.start, end: clause.end }] : []
}

const ways =
  /\bthere(?:'s| is| are|'re| may be| might be| could be)(?: \S+){0,3}? (?:way|ways|fix|trick|check|form|answer|reason|relief|exemption|rule|rebate|alternative|option|setting|part|valve|step|test|method|sheet|workaround)\b|\b(?:all (?:it took|they did|he did|she did|it needs|it takes)|the (?:usual )?(?:fix|trick|answer|difference|cause|reason|cure|culprit|problem) (?:is|was|turned out|isn't)|usual culprit|turned out to be|it was (?:one|a|the)|simple (?:fix|reason|change)|another way|better way|faster way|cheaper way|quicker way|easier way|a way (?:to|of|round|around)|instead of|i know (?:who|where|which|a|how (?:to|they|he|she|you can)|what (?:to|they|he|she|fixed|stopped|it (?:is|was)))|(?:my|our) (?:\w+ )?(?:guys|lads|crew|team|girls|people) (?:do|does|can|will)|works for|we (?:also |can |do |have |offer |do also )*(?:do|offer|have|make) (?:also )?(?:the |a |an |your |that )?(?:\w+ )?(?:repair|repairs|replacement|replacements|fix|cure|treatment|removal))\b|\bby (?:just |simply |only )?\S+ing\b/

export const solutionsIn = (reading: Reading, clause: Clause): TextSpan[] => {
  if (/^(greeting|number|sign-off|pleasantry|identity|ask)$/.test(clause.role)) return []
  const { tokens } = reading.text
  const text = said(reading, clause)
  const found = ways.exec(text)
  if (
    found &&
    !/^by (?:\S+ )?(?:using our|calling|having|being|getting|morning|evening|spring)\b/.test(found[0])
  ) {
    return [matchSpan(reading, clause, found)]
  }
  for (let at = clause.from; at < clause.to; at++) {
    const token = tokens[at]
    if (token === undefined || !(token.pos === 'VERB' || /(ed)$/.test(token.norm))) continue
    const fixes = baseIn(token, fixVerbs) !== null && clause.owner !== 'prospect'
    const adopts =
      baseIn(token, adoptVerbs) !== null &&
      clause.owner === 'third' &&
      /^(past|present)$/.test(clause.tense) &&
      !clause.negated
    const inserted = nounIn(tokens[at + 1], solutionNouns)
    if (!fixes && !(adopts && (clause.tense === 'past' || inserted))) continue
    const end = Math.max(phraseEnd(tokens, at + 1, clause.to), at + 1)
    return [{ start: token.start, end: tokens[end - 1]?.end ?? token.end }]
  }
  return []
}

const calling =
  /\b(?:we|i) (?:'re|are|'m|am) (?:a|an|the|one of the) (?:\S+ ){0,5}?(?:platform|company|firm|provider|providers|agency|software|specialists?|experts?|supplier|contractor|broker|brokers|consultancy|marketplace|app)\b/

/** "we're a member retention platform": a trade named, and no more. */
const tradeNamed = (reading: Reading, clause: Clause): Topic[] => {
  const found =
    clause.role === 'content'
      ? calling.exec(said(reading, clause).replace(/(\w)('(?:re|m))\b/g, '$1 $2'))
      : null
  if (found === null) return []
  return [{ start: clause.start, end: clause.end, concrete: false, clause: clause.index, confidence: 0.5 }]
}

/** What the message is about, who should call, and how the problem could be solved. */
export const deriveTopics = (
  _input: GradingInput,
  evidence: Pick<Evidence, 'text' | 'card'>
): Omit<TopicEvidence, 'offerings'> => {
  const reading = readingOf(evidence.text, evidence.card)
  const { clauses } = evidence.text
  return {
    topics: clauses.flatMap(
      (clause) =>
        purposeTopic(reading, clause) ?? [...waresIn(reading, clause), ...tradeNamed(reading, clause)]
    ),
    conditions: clauses.flatMap((clause) => conditionsIn(reading, clause)),
    solutions: clauses.flatMap((clause) => solutionsIn(reading, clause))
  }
}
