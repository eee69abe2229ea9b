import type { GradingInput } from '../input.ts'
import type { Clause, Evidence, TextSpan, Token, Topic, TopicEvidence } from './evidence.ts'
import { adoptVerbs, fixVerbs, solutionNouns } from './lexicon/gain.ts'
import { emptyTopics, purposeWords } from './lexicon/topics.ts'
import { isPastForm, tenseOf } from './text-grammar.ts'
import {
  baseIn,
  matchSpan,
  nounIn,
  offsetIn,
  phraseEnd,
  type Reading,
  readingOf,
  said
} from './value-reading.ts'

const purposeCue =
  /\b(?:call|calling|ringing|phoning|ring|phone|message|reaching out|reach out|getting in touch|touch base|touching base|in touch|writing|note|quick one|last one|word|angle|thought|question|chat|talk|talking|speak|follow up|following up|email|news)(?: \S+){0,3}? (?:about|regarding|concerning|re|on|anent|with regards? to|in relation to|to do with)\b|\b(?:for all your|about|regarding|concerning|concerns|anent|apropos|discuss|as regards|in regards? (?:to|of)|with regards? to|(?:in|with) (?:respect|reference|relation) (?:of|to)|in connection with|in relation to|on the subject of|to do with)\b|\bback to (?:me|us)(?: \S+){0,3}? with\b|\bsav(?:e|es|ing) (?:you |ye |y'all )?(?:time|money|a fortune|hours)(?: and (?:time|money|hassle|effort))? (?:on|with|off)\b|\breason (?:for my call|for calling|for ringing|i(?:'m| am|m)? (?:calling|ringing|phoning|call|ring))(?: is|'s)\b|\b(?:sav|cut|lower|reduc|help|deal|price|prices|rate|rates|quote|discount|money|time|look|review|better off)\w*(?: \S+){0,6}? (?:on|with|for|at|off) (?=your\b)|\b(?:challenges?|problems?|issues?|troubles?|pain points?|headaches?|difficult\w*|struggl\w*)(?: \S+){0,3}? (?:with|around|over|on) (?=(?:your|their|the)\b)/g

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
      (token, at) =>
        token.content &&
        (/^(NOUN|PROPN)$/.test(token.pos) || (at > 0 && at === to - from - 1 && token.pos === 'ADJ')) &&
        !(token.pos === 'PROPN' && reading.repCompanyWords.has(token.norm)) &&
        !emptyTopics.has(token.lemma) &&
        !emptyTopics.has(token.norm)
    )

/** "The bed rail recall,": after a noun and before a preposition or the end, what the tagger takes for a verb is a noun. */
const readsAsNoun = (tokens: readonly Token[], at: number, to: number): boolean =>
  tokens[at]?.pos === 'VERB' &&
  tokens[at - 1]?.pos === 'NOUN' &&
  !isPastForm(tokens[at] as Token) &&
  (at + 1 >= to || /^(?:ADP|PUNCT|CCONJ)$/.test(tokens[at + 1]?.pos ?? ''))

const linking = /^(?:of|in|on|at|for|and|with|from|to)$/

/** Index after the phrase that begins at `at`, with what it is of, in, or what befell it: "the lifts stuck at your flats". */
const topicEnd = (tokens: readonly Token[], at: number, to: number): number => {
  const compound = tokens[at]?.pos === 'VERB' && tokens[at + 1]?.pos === 'NOUN'
  let end = phraseEnd(tokens, compound ? at + 1 : at, to)
  while (end > at && end < to) {
    const token = tokens[end] as Token
    const next = phraseEnd(tokens, end + 1, to)
    if (readsAsNoun(tokens, end, to)) end++
    else if (/ing$/.test(token.norm) && tokens[end + 1]?.pos === 'NOUN') end = phraseEnd(tokens, end + 1, to)
    else if (linking.test(token.norm) && tokens[end + 1]?.pos !== 'NUM' && next > end + 1) end = next
    else if (token.pos === 'VERB' && isPastForm(token) && linking.test(tokens[end + 1]?.norm ?? '')) end++
    else break
  }
  return end
}

/** What befell them makes a subject concrete. */
const events =
  /^(?:recall|inspection|audit|renewal|review|complaint|fine|letter|leak|fire|flood|move|opening|launch|closure|strike|report|ruling|permit|licence|license|claim|outage|delay|refund|measurements)$/

/** More than a thing on sale: something that happened, with a place, a number or a past in it. */
const isConcrete = (tokens: readonly Token[], from: number, to: number, content: number): boolean => {
  const inside = tokens.slice(from, to)
  const told = inside.some(
    (token, at) =>
      token.pos === 'NUM' ||
      events.test(token.lemma) ||
      (at > 0 && token.pos === 'VERB' && isPastForm(token)) ||
      (at > 0 && token.pos === 'PROPN')
  )
  return content >= 3 && (told || tokens[from]?.norm !== 'your')
}

const topicAfter = (reading: Reading, clause: Clause, edge: number): Topic | null => {
  const { tokens } = reading.text
  const at = tokens.slice(clause.from, clause.to).find((token) => token.start >= edge)?.index
  if (at === undefined) return null
  const before = tokens[at - 1]?.norm ?? ''
  if (!purposeWords.has(before) && !/^(?:to|with|your|of|is|'s|at|off|that|you|know|say)$/.test(before))
    return null
  const end = topicEnd(tokens, at, clause.to)
  const content = contentBetween(reading, at, end).filter((lemma) => !emptyTopics.has(lemma))
  const last = tokens[end - 1]
  if (content.length === 0 || last === undefined || end <= at || !namesSubject(reading, at, end)) return null
  return {
    start: tokens[at]?.start ?? clause.start,
    end: last.end,
    concrete: isConcrete(tokens, at, end, content.length),
    clause: clause.index,
    confidence: 0.7
  }
}

/** "Just to remind you that your contract is up": the sentence after it says all of it. */
const reminding = /\b(?:remind you|let you know|to say|to tell you)(?: that| of| about)? (?=your\b)/

/** The noun phrase after "calling about", "a word on", "regarding", "save you money on". */
const purposeTopic = (reading: Reading, clause: Clause): Topic | null => {
  if (/^(greeting|number|sign-off|pleasantry)$/.test(clause.role)) return null
  const text = said(reading, clause)
  const reminder = reminding.exec(text)
  if (reminder !== null) {
    const edge = offsetIn(reading, clause.start, reminder.index + reminder[0].length)
    const topic = topicAfter(reading, clause, edge)
    if (topic !== null) return { ...topic, concrete: true }
  }
  for (const match of text.matchAll(purposeCue)) {
    if (/^(?: of| the| on)? behalf\b/.test(text.slice(match.index + match[0].length))) continue
    const topic = topicAfter(reading, clause, offsetIn(reading, clause.start, match.index + match[0].length))
    if (topic !== null) return topic
  }
  return null
}

const audience =
  /\b(?:only (?:worth|for|useful|relevant|matters)|not worth (?:ringing|calling|a (?:call|ring))|no need to (?:call|ring) (?:back )?if|(?:won't|wont) suit you|no use to you|worth (?:a|the|your) (?:call|ring|minute|two minutes)|for (?:anyone|anybody|firms|shops|people|companies|fleets|practices|those|operators|owners|businesses) (?:who|that|with|still|under|over|running|using)|doesn't apply|does not apply|ignore this|bin this|delete this|skip this|if (?:not|that's not you|it doesn't|that isn't you))\b/

const spokenDigit =
  /^(?:zero|oh|o|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|treble|\d+)$/

const courtesy =
  /\b(?:get a (?:chance|minute|moment|sec|second|tick)|have a (?:chance|minute|moment|sec|second|tick|few|couple|spare|free)|(?:you've|ye've|you have|youve) (?:got )?(?:a|five|two|ten) (?:chance|minute|minutes|moment|sec|second|tick|mo)|have time|get time|can|free|available|ready|back|convenient|possible|interested|want to (?:know|hear|learn|talk|chat)|any questions|questions|like to (?:know|hear|learn|talk|chat)|like a (?:chat|word|call)|need anything|give me|call|ring|phone|text|'re around|get this|hear this|heard this|listened|suits?|better for you|easier|happy to|could (?:please )?(?:call|ring|give))\b/
const opensCondition = /^(?:if|unless|when|whenever|once|provided|assuming|gin|should)$/
const endsCondition =
  /^(?:[,.;!?—]|call|ring|phone|text|give|gie|gies|kindly|please|then|holler|shout|bell|bin|ignore)$/

/** The words of the first condition in a clause, [from, to); null = none, or one on the rep's side or of a story. */
const conditionSpan = ({ tokens }: Reading['text'], clause: Clause): { from: number; to: number } | null => {
  let from = clause.from
  const opens = (at: number): boolean => {
    const norm = tokens[at]?.norm ?? ''
    if (norm === 'case') return tokens[at - 1]?.norm === 'in'
    if (norm === 'once' && /^(?:more|again|upon|over)$/.test(tokens[at + 1]?.norm ?? '')) return false
    // "Not sure if you handle it": what is asked about, not who should call.
    if (
      norm === 'if' &&
      /^(?:sure|know|see|wonder|ask|check|tell|certain|say)$/.test(tokens[at - 1]?.lemma ?? '')
    )
      return false
    return opensCondition.test(norm) && (norm !== 'should' || tokens[at + 1]?.norm === 'you')
  }
  while (from < clause.to && !opens(from)) from++
  if (from >= clause.to) return null
  let to = from + 1
  while (to < clause.to && !(to > from + 2 && endsCondition.test(tokens[to]?.norm ?? ''))) to++
  const inside = tokens.slice(from, to)
  const theirs = inside.some(({ norm }) => /^(?:you|your|yours|ye|y'all|youse|yous|ya)$/.test(norm))
  if (/^(?:i|we)$/.test(inside[1]?.norm ?? '') && !theirs) return null
  const told = /^(?:when|once|whenever)$/.test(inside[0]?.norm ?? '') && tenseOf(tokens, from, to) === 'past'
  return told ? null : { from, to }
}

/** Who should call and who need not: a condition on their situation, not on their time. */
const conditionsIn = (reading: Reading, clause: Clause): TextSpan[] => {
  if (audience.test(said(reading, clause))) return [{ start: clause.start, end: clause.end }]
  if (clause.role === 'pleasantry' || clause.role === 'sign-off') return []
  const { tokens } = reading.text
  const found = conditionSpan(reading.text, clause)
  const [first, last] = found ? [tokens[found.from], tokens[found.to - 1]] : []
  if (found === null || first === undefined || last === undefined) return []
  const span = { start: first.start, end: last.end }
  const text = said(reading, span)
  const content = contentBetween(reading, found.from, found.to).filter(
    (lemma) => !emptyTopics.has(lemma) && !spokenDigit.test(lemma)
  )
  if (courtesy.test(text) && content.length < 3) return []
  if (/^(?:if|when|once) (?:it|that|they|you) (?:does|do|is|are|did)\b/.test(text)) return [span]
  return content.length >= 1 ? [span] : []
}

const ways =
  /\bthere(?:'s| is| are|'re| may be| might be| could be)(?: \S+){0,3}? (?:way|ways|fix|trick|check|form|answer|reason|relief|exemption|rule|rebate|alternative|option|setting|part|valve|step|test|method|sheet|workaround)\b|\b(?:all (?:it took|they did|he did|she did|it needs|it takes)|the (?:usual )?(?:fix|trick|answer|difference|cause|reason|cure|culprit|problem) (?:is|was|turned out|isn't)|usual culprit|turned out to be|it was (?:one|a|the)|simple (?:fix|reason|change)|another way|better way|faster way|cheaper way|quicker way|easier way|a way (?:to|of|round|around)|instead of|i know (?:who|where|which|a|how (?:to|they|he|she|you can)|what (?:to|they|he|she|fixed|stopped|it (?:is|was)))|(?:my|our) (?:\w+ )?(?:guys|lads|crew|team|girls|people) (?:do|does|can|will)|works for|we (?:also |can |do |have |offer |do also )*(?:do|offer|have|make) (?:also )?(?:the |a |an |your |that )?(?:\w+ )?(?:repair|repairs|replacement|replacements|fix|cure|treatment|removal))\b|\bby (?:just |simply |only )?\S+ing\b|\bthere(?:'s| is| are) (?:an?|one|two) (?:\S+ ){1,3}?(?:that|which) (?:stops|clears|fixes|cures|sorts|does|ends|cuts|saves|keeps|catches|tells|shows|gets|takes|lets|makes|holds|beats|tracks)\b|\b(?:comes|came|boils|boiled) down to\b|\bit's one (?!of\b|thing\b|page\b|sheet\b|side\b|word\b|minute\b|line\b|copy\b|more\b)\w+|\b(?:that's|it's|it is|that is) (?:usually|nearly always|almost always|mostly|normally|often|nine times out of ten|probably) (?:just |only )?(?:a|an|one|the)\b|\bnine times (?:out of|in) ten\b|\bthe answer(?:'s| is)\b|\bit (?:only )?takes (?:a|an|one|two|\w+) (?:\S+ ){0,3}?(?:change|switch|screw|bolt|clip|turn|tweak|minute|minutes|morning|afternoon|seal|setting|swap)\b|\byou (?:only|just) (?:need|have|want) to\b|\b(?:nothing|something) (?:clever|fancy|simple|cheap)\b|\b(?:we|i|our \w+) (?:can|could|'ll|will) (?:\w+ )?(?:turn|fix|sort|fit|swap|stop|mend|clear|reset|tune|patch|seal|cap) (?:that|it|them|those|yours|the|your)\b|\b(?:with|and) (?:a|an|one) (?:\S+ ){1,3}?(?:that|which) (?:costs?|cost)\b|\b(?:a|an|one|two|single|that) (?:\S+ ){1,4}?(?:does|did|cures|cured|ended|ends|clears|cleared|sorted|sorts|brought back) (?:it|that|them|theirs|the lot|the same|for)\b/

/** Whose change is no help to anybody: it is what the listener has to bear. */
const authorities =
  /^(?:inspector|council|county|state|landlord|insurer|bank|supplier|maker|manufacturer|owner|league|government|city|regulator|ministry|board)$/

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
    const going = token.norm.endsWith('ing') && /^(?:keep|start|begin)$/.test(tokens[at - 1]?.lemma ?? '')
    const fixes = baseIn(token, fixVerbs) !== null && clause.owner !== 'prospect' && !going && !clause.negated
    const adopts =
      baseIn(token, adoptVerbs) !== null &&
      clause.owner === 'third' &&
      !tokens.slice(clause.from, at).some(({ lemma }) => authorities.test(lemma)) &&
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
  /\b(?:we|i) (?:'re|are|'m|am) (?:a|an|the|one of the) ((?:\S+ ){0,5}?)(?:platform|company|firm|provider|providers|agency|software|specialists?|experts?|supplier|contractor|broker|brokers|consultancy|marketplace|app)\b/

const praising =
  /^(?:lead|leading|fast|fastest|growing|big|biggest|large|largest|best|top|good|great|local|national|family|number|one|old|oldest|new|independent|trusted|small|young|proud|proudly|premier|first)$/

/** "we're a member retention platform": a trade named, and no more; "the fastest growing agency" names none. */
const tradeNamed = (reading: Reading, clause: Clause): Topic[] => {
  if (clause.role !== 'content') return []
  const found = calling.exec(said(reading, clause).replace(/(\w)('(?:re|m))\b/g, '$1 $2'))
  const between = found?.[1]?.trim().split(' ') ?? []
  if (found === null || !between.some((word) => word !== '' && !praising.test(word))) return []
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
    topics: clauses.flatMap((clause) => purposeTopic(reading, clause) ?? tradeNamed(reading, clause)),
    conditions: clauses.flatMap((clause) => conditionsIn(reading, clause)),
    solutions: clauses.flatMap((clause) => solutionsIn(reading, clause))
  }
}
