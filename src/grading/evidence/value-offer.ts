import type { Clause, Token, ValueSpan } from './evidence.ts'
import { emptyDeliverables, freeWords, giveVerbs, quoteWords } from './lexicon/deliverables.ts'
import { genericOutcomes } from './lexicon/gain.ts'
import {
  baseIn,
  baseOf,
  matchSpan,
  offsetIn,
  phraseEnd,
  type Reading,
  said,
  spoken
} from './value-reading.ts'

const wishes =
  /\b(?:i|we)(?: 'd| would| really| just)* (?:love|like|want|wanted|hope|hoping|appreciate|wish)\b(?! to (?:send|give|show|share|read|tell|email|text|offer|drop|post|lend|leave|bring|hand|mail))/
const givers = /\b(?:i|we|she|he|they|let me|let us|lemme|happy to|glad to|able to|pleased to)\b/
const promiseShape =
  /\b(?:(?:i|we|she|he|they|it)(?: 'll| will| 'd| would| can| could| shall|'ll|'d| am going to| 'm going to| are going to| 're going to| 've| have| got| gladly| happily| also| just)*|let me|let us|lemme|(?:happy|glad|able|pleased|willing) to|like to|love to|free to)\b/
const results =
  /\byou(?: 'll| will|'ll| can| could)(?: also| then)? (?:get|have|see|receive|find out|walk away with|know|hear)\b/

/** "Call me and you get their box list": what an ask earns, in the present. */
const earns = /^\W*(?:and|so|then)? ?you (?:get|have|receive|see|know|hear)\b/

/** "I'll book you in", "put you down", "it's on a van": a place or a delivery, though no noun is handed over. */
const arranges =
  /\b(?:book|put|fit|squeeze|pencil|get|sort) (?:you|ye|your \w+) (?:in|down|on|out|through|up)\b|\bhelp (?:you|ye) (?:\S+ ){1,6}/
const delivered =
  /\b(?:it|they|one|that|them|he|she)(?:'s| is|'re| are|'ll be| will be| can be| could be) (?:with you|on (?:a|the|its|their|your) (?:van|truck|way|lorry|desk|doorstep|bench|boat)|at your|in your)\b/

/** First word that gives something, after someone who would: its index, or -1. */
const giveVerbAt = (tokens: readonly Token[], clause: Clause): number => {
  let giver = -1
  for (let at = clause.from; at < clause.to; at++) {
    const token = tokens[at]
    if (token === undefined) continue
    if (/^(i|we|she|he|they|let|happy|glad|able|pleased)$/.test(token.norm)) giver = at
    else if (giver >= 0 && at - giver <= 2 && token.pos === 'AUX') giver = at
    else if (token.norm === 'you' && /^(AUX|VERB)$/.test(tokens[at + 1]?.pos ?? '')) giver = -1
    else if (/^(you|your)$/.test(token.norm) && at - giver > 3) giver = -1
    if (
      giver >= 0 &&
      at > giver &&
      at - giver <= 4 &&
      baseIn(token, giveVerbs) !== null &&
      !/^(have|has|had|got|know)$/.test(token.norm) &&
      token.pos !== 'ADP' &&
      token.pos !== 'DET'
    )
      return at
  }
  return -1
}

const resultVerbAt = (tokens: readonly Token[], clause: Clause): number => {
  const at = tokens
    .slice(clause.from, clause.to)
    .find((token) => /^(get|have|see|receive|find|walk|know|hear)$/.test(token.norm))
  return at?.index ?? -1
}

const objectWords = (tokens: readonly Token[], at: number, to: number): Token[] =>
  tokens.slice(at + 1, Math.min(to, at + 14)).filter((token) => token.pos !== 'PUNCT')

const handable = /^(?:NOUN|PROPN|NUM)$/

/** How concrete a deliverable is: 0 = nothing handed over, 1 = a thing or an answer. */
const worth = (reading: Reading, clause: Clause, object: readonly Token[]): number => {
  const text = said(reading, clause)
  const content = object.filter(
    (word) =>
      word.content &&
      !/^(phone|email|text|line|way|minute|minutes|today|tomorrow|yeah|sure|morning|afternoon|look)$/.test(
        word.lemma
      )
  )
  const asks = object.some((word) => /^(what|which|how|who|where|why|when|whether|if)$/.test(word.norm))
  const thing = content.filter((word) => /^(NOUN|PROPN|NUM|ADJ|VERB)$/.test(word.pos))
  const handed = thing.some((word) => handable.test(word.pos))
  const concrete = thing
    .filter((word) => !handed || word.pos !== 'ADJ')
    .filter(
      (word) =>
        !genericOutcomes.has(word.norm) &&
        !genericOutcomes.has(word.lemma) &&
        !emptyDeliverables.has(word.norm) &&
        !emptyDeliverables.has(word.lemma)
    )
  if (
    /\b(?:about (?:us|our|my|the company)|our (?:new |latest |full |complete )?(?:product|products|services?|solutions?|platform|company|offerings?|range|portfolio|catalog(?:ue)?|brochure|website|presentation)|what we (?:do|offer|have|can)|who we are|how we (?:can|could|might) (?:help|work|assist)|more about|tell you more|learn more|find out more|take it from there|try you|call you (?:back|again|next|later)|speak to you|talk to you|catch up|follow up|be in touch|circle back|chat about)\b/.test(
      text
    )
  )
    return 0.1
  if (concrete.length > 0)
    return concrete.some((word) => quoteWords.has(word.lemma)) && concrete.length === 1 ? 0.5 : 1
  if (asks) return 0.9
  if (object.some((word) => /^(it|them|those|that|these|one)$/.test(word.norm)) && thing.length === 0)
    return 0.85
  return 0.1
}

/** End of the thing that is given: its noun phrase, or all of "what ...", "which ...". */
const deliverableEnd = (tokens: readonly Token[], at: number, to: number): number => {
  for (let step = at + 1; step < Math.min(to, at + 10); step++) {
    const token = tokens[step]
    if (token === undefined) break
    if (/^(what|which|how|who|where|why|when|whether)$/.test(token.norm))
      return tokens[to - 1]?.pos === 'PUNCT' ? to - 1 : to
    if (token.content && /^(NOUN|PROPN|NUM)$/.test(token.pos)) return phraseEnd(tokens, step, to)
  }
  return Math.max(phraseEnd(tokens, at + 1, to), at + 1)
}

const promised = (reading: Reading, clause: Clause): ValueSpan[] => {
  const { tokens } = reading.text
  const text = spoken(reading, clause)
  if (
    wishes.test(text) ||
    /\bkeep (?:it|this|things) (?:short|brief|quick|simple)\b|\bbe (?:quick|brief)\b/.test(text) ||
    /\blet (?:me|us) know\b/.test(text) ||
    /\b(?:look|looking) after you\w*\b|\b(?:can't|cannot|won't|couldn't|wouldn't|not|never) (?:\w+ ){0,2}(?:keep|hold|wait|promise|guarantee|give|offer|do|make)\b/.test(
      text
    )
  )
    return []
  const offers = promiseShape.test(text) && givers.test(text)
  const arranged =
    delivered.exec(said(reading, clause)) ??
    (offers && !/\bhelp you (?:with|out)\b/.test(text) && clause.owner === 'rep'
      ? arranges.exec(said(reading, clause))
      : null)
  const helped = arranged && /^help/.test(arranged[0]) ? arranged : null
  const idle =
    helped !== null &&
    worth(
      reading,
      clause,
      tokens
        .slice(clause.from, clause.to)
        .filter(
          (token) => token.pos !== 'PUNCT' && token.start > matchSpan(reading, clause, helped).start + 4
        )
    ) < 0.5
  if (arranged && !idle && /'ll|will|can|delivered|with you|on (?:a|the|its)/.test(text)) {
    return [
      { ...span(reading, clause, clause.from, clause.to, 0.75), ...matchSpan(reading, clause, arranged) }
    ]
  }
  const asked = reading.text.clauses[clause.index - 1]?.role === 'ask'
  const earned = results.test(text) || (asked && earns.test(said(reading, clause)))
  if (!offers && !earned) return []
  const given = giveVerbAt(tokens, clause)
  const verbAt = given >= 0 ? given : earned ? resultVerbAt(tokens, clause) : -1
  if (verbAt < 0) return []
  const verb = tokens[verbAt]
  const light =
    verb !== undefined &&
    /^(call|ring|try|come|go|take|get|have|make|put|keep|run|work|check|say)$/.test(baseOf(verb))
  const now =
    /(?:'ll|\b(?:ll|will|can|could|shall|let me|let us|lemme|happy to|glad to|going to|(?:i|we)(?: 'd| would)? (?:like|love) to|(?:i|we) (?:send|email|text|show|give|tell|read|bring|explain|post|mail|leave|lend|forward|drop|teach|share|hand|draw|copy)))\b|'d be/.test(
      text
    )
  if (!now && !earned) return []
  const object = objectWords(tokens, verbAt, clause.to)
  if (
    given < 0 &&
    !object.some(
      (word) => handable.test(word.pos) || /^(it|them|what|which|how|who|why|whether)$/.test(word.norm)
    )
  )
    return []
  const value = worth(reading, clause, object)
  const confidence = value * (light ? 0.75 : 0.9)
  if (confidence < 0.3) return []
  return [span(reading, clause, verbAt, deliverableEnd(tokens, verbAt, clause.to), confidence)]
}

const span = (reading: Reading, clause: Clause, from: number, to: number, confidence: number): ValueSpan => ({
  kind: 'offer',
  start: reading.text.tokens[from]?.start ?? clause.start,
  end: reading.text.tokens[to - 1]?.end ?? clause.end,
  specific: true,
  owner: 'rep',
  clause: clause.index,
  confidence
})

/** "Want their start-up sheet?", "Ring me for the rota", "the photos are yours", "free of charge". */
const available = (reading: Reading, clause: Clause): ValueSpan[] => {
  const { tokens } = reading.text
  const text = spoken(reading, clause)
  for (const shape of freeWords) {
    const found = shape.exec(said(reading, clause))
    if (found === null || /\b(?:lunch|coffee|dinner|breakfast|pint|drink|meal|donuts|doughnuts)\b/.test(text))
      continue
    return [{ ...span(reading, clause, clause.from, clause.to, 0.8), ...matchSpan(reading, clause, found) }]
  }
  const wanted =
    clause.question &&
    /^(?:do you |would you |d'you |if you )?(?:want|like|fancy|need) (?:me to |us to )?/.exec(text)
  const ifWanted = clause.conditional
    ? /\b(?:if|should) you(?:'d| would)? (?:like|want|fancy|need) (?:the|their|a|an|that|those|his|her|its|it)\b/.exec(
        said(reading, clause)
      )
    : null
  const forIt =
    (ifWanted ?? (clause.role === 'ask' && clause.owner !== 'rep'))
      ? /\b(?:call|ring|text|phone|email|write|ping|message)(?: me| us| back| this number| this line| in| here)* for (?:the|their|a|an|that|those|your|its|his|her)\b/.exec(
          said(reading, clause)
        )
      : null
  if (!wanted && !forIt) return []
  const at = forIt
    ? (tokens
        .slice(clause.from, clause.to)
        .find((token) => token.start >= offsetIn(reading, clause.start, forIt.index))?.index ?? clause.from)
    : (tokens.slice(clause.from, clause.to).find((token) => /^(want|like|fancy|need)$/.test(token.norm))
        ?.index ?? clause.from)
  if (
    wanted &&
    !/^(the|their|that|those|these|a|an|one|his|her|its|my|it|them)$/.test(tokens[at + 1]?.norm ?? '')
  )
    return []
  const value = worth(reading, clause, objectWords(tokens, at, clause.to))
  return value < 0.8
    ? []
    : [span(reading, clause, at, Math.max(phraseEnd(tokens, at + 1, clause.to), at + 1), 0.75)]
}

/** Something useful that the caller gets: a promise with a deliverable, or a thing made available. */
export const offerIn = (reading: Reading, clause: Clause): ValueSpan[] => {
  if (/^(greeting|number|sign-off|pleasantry|identity)$/.test(clause.role)) return []
  const made = promised(reading, clause)
  return made.length > 0 ? made : available(reading, clause)
}
