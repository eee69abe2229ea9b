import type { Ask, Clause, PromiseMade } from './evidence.ts'
import { spaced } from './plain-text.ts'
import {
  channels,
  emptyRest,
  givesOnlyWith,
  giving,
  handing,
  linkedVerbs,
  notReceived,
  telling
} from './promise-words.ts'

/** Every place where the words stand. */
const everywhere = (shape: string): RegExp => new RegExp(spaced(shape), 'gu')
/** Tested at one place; without the g flag, whose memory would make a second test differ from the first. */
const once = (shape: string): RegExp => new RegExp(spaced(shape), 'u')

const own = '(?:i|we|someone|somebody|our (?:\\w+ ){0,2}\\w+|my (?:\\w+ )?\\w+|one of (?:my|our|the) \\w+)'
const willing =
  "(?:'ll| ll| will| shall| can| could|'d| would|'m going to| am going to| are going to|'re going to| go| dey|'m gonna| gonna|'m fixing to|'m happy to| am happy to|'re happy to|(?:'d|'ll| would| will) be (?:happy|glad|delighted|able|pleased) to|'d like to| would like to| want to)"
const contracted = "(?:ill|al|a'll|ahll|ah'll|wull|theyll)"
const sure =
  '(?:(?:also|just|gladly|happily|personally|then|even|only|simply|either|be|first|at least|still) )*'
const you = "(?:you|ye|y'all|yous|youse|thee|ya(?!ll))"

const givesShape = everywhere(
  `\\b(?:${own}${willing}|${contracted}) ${sure}(?:${linkedVerbs} (?:\\w+ ){0,4}?and ${sure})?${giving}\\b`
)
/** Of "customers can get" and the like nothing is promised; somebody by name or a "they" may hand things over. */
const theyGive = everywhere(
  `\\b(?:he|she|they|[a-z]+)(?:'ll| will) ${sure}${handing}\\b|\\b(?:well|hell|shell) ${sure}${handing}\\b`
)
/** Whatever is done, it is done across or over to the caller: "I'll photo their rota across". */
const acrossShape = everywhere(
  `\\b(?:(?:i|we)(?:'ll|ll| will)|${contracted}) (?!call|ring|phone|try|come|pop|swing|stop|head|be|go|get|talk|speak|reach|drive|look|keep|leave|make|buy|take)\\w+(?= (?:(?:\\w+ ){1,6}(?:across|over|round|(?:to|for) (?:${you}|your \\w+))|${you} (?:ower |over |across )?(?:an?|the|his|her|their|my|our|your|its|one|two|three|both|it|them|those|that)|(?:it|them|one|both|two|the \\w+|a \\w+) (?:in|into|through|on) (?:the|an?|your|tonight's|today's|tomorrow's) (?:post|mail|e-?mail|envelope|letterbox|text|inbox|desk|van|bus|machine))\\b)`
)
/** "I send you the photo", "we are posting it": a promise in the present, as many speak it. */
const presentShape = everywhere(
  `\\b(?:i|we) (?:send|bring|post|text|e-?mail|give|show|tell) (?:${you}|it|them)\\b(?! what\\b| (?:an? |the |that )?e-?mail)|\\b(?:i|we)(?:'m| am|'re| are|'ll be| will be) (?:sending|bringing|posting|texting|e-?mailing|dropping) (?:you|it|them|the|a|an|over|across)\\b`
)
const readyShape = everywhere(
  `\\b(?:happy|glad|delighted|only too happy|only too glad|more than happy) to ${sure}${giving}\\b|\\b(?:let|allow) me (?:to )?(?:send|show|walk|read|give|tell|share|e-?mail|text)\\b`
)
const receivesShape = everywhere(
  `\\b(?:${you}|your (?:\\w+ )?\\w+)(?:'ll|ll| will| can|'d| would| could)(?: (?:also|just|then|even|at least))* (?:get|have|see|know|hear|receive|find|find out|learn|keep|walk away|borrow|ask|try|pay|judge|decide|save|be (?:sent|given|shown|told|posted|e-?mailed))\\b`
)
const offeredShape = everywhere(
  `\\b${you}(?:'re| are) (?:more than |very )?welcome to (?:the|a|an|my|our|borrow|have|keep|it|one)\\b|\\b(?:i've|i have|ive|we've|we have|there's|there is|i|we)(?: got| kept| saved| put)* (?:${you} )?(?:(?:an?|one|two|the|some|it|both) (?:\\w+ ){0,4}?|saved ${you} |kept ${you} )(?:(?:here|set aside|put by|waiting|ready|in the (?:van|post|office|shop)|aside)(?: \\w+){0,2} for (?:${you}|your \\w+)|ready to (?:send|post|go)|with your name on)|\\b(?:i've|ive|i|we've|we) (?:saved|kept) ${you} (?:one|a|an|the|two)\\b|\\b(?:i've|ive|we've) set (?:\\w+ ){1,3}aside for ${you}\\b`
)
const yoursShape = everywhere(
  "\\b(?:is|are|'s|'re|would be|will be|'ll be|can be) (?:all )?(?:yours|on us|on me|on the house|waiting for you|there for you|in your inbox)\\b"
)
const comesShape = everywhere(
  "\\b(?:it|they|both|one|a copy|the (?:\\w+ )?\\w+|that)(?: goes| go| will go|'ll go|'ll be| will be| comes| will come|'s| is| are) (?:straight |right )?(?:(?:in|into|out|on|over|to|by|with|through) (?:in |to )?(?:the|tonight's|today's|tomorrow's|your|this (?:afternoon|evening|morning)'s|its|their|you) ?(?:post|mail|inbox|e-?mail|desk|way|door|reception|van|hands|phone|morning|afternoon|evening|machine|letterbox|screen|gate|office)?|there (?:tomorrow|tonight|today|by \\w+))\\b"
)
const getsShape = everywhere(
  '\\b(?:call|ring|text|reply|e-?mail|bell|buzz|minute|minutes) (?:back )?(?:gets?|brings|will get|will bring|earns|buys) (?:you|the|a|an|it|them)\\b'
)
const freeShape = everywhere(
  '\\b(?:first|survey|visit|test|check|sample|call out|trial) (?:\\w+ ){0,2}(?:is|are|comes) (?:on us|free|for nothing)(?= [.,!?]|[.,!?]|$| and\\b)'
)
const forShape = once(
  '^(?: (?:me|us|back|this number|that number|on this number|any ?time|today))* for (?:the|a|an|your|their|his|her|our|those|that|this|all|two|three|both) (?!(?:(?:quick|wee|short|brief|friendly|free|no obligation) )*(?:chat|call|talk|meeting|demo|catch-?up|conversation|consultation|appointment|word|minute|moment|discussion|details|info|information|more|yarn|natter|coffee|day|week|month))'
)
/** "Ring me and you get the name", "text and you can have his number". */
const inTurnShape = once(
  `^[^;]{0,60}?(?:\\b(?:and|then) ${you} (?:get|have|can have|may have|can borrow) (?:the|a|an|his|her|their|its|your|one|both|two|it|them)\\b(?! (?:best|same|idea|picture|chance|feeling|point))|\\b${you} get (?:the|a|an|his|her|their|all|both|two|three) (?:\\w+ )?(?:names?|list|sheet|numbers?|drawings?|forms?|photos?|figures|pages?|address|recipe|log|report|samples?|copy|answer|price)\\b)`
)

const refused = /\b(?:won't|not|never|can't|couldn't|wouldn't)\b/
/** Where a thing has to go to be with the caller. */
const delivered =
  /(?:post|mail|inbox|desk|way|door|reception|van|hands|phone|machine|letterbox|screen|gate|office|(?:to|with) you|there (?:tomorrow|tonight|today|by \w+))$/
const notAGiver =
  /^(?:that|this|which|it|there|you|what|if|who|and|but|so|nobody|nothing|anyone|your|one|price|prices|rates|costs|rule|law)\b/
const someoneElses = /\b(?:the|your|a|an|their|his|her|its|every|each|no|another|[a-z]+'s)[\s,]+$/
const channelOnly = once(
  '^ you(?: (?:again|back|later|soon|tomorrow|next|on|at|and|or|today|this|then|over|shortly|instead)\\b|[.?!;,]|$)'
)

const clauseAt = (clauses: readonly Clause[], at: number): Clause | undefined =>
  clauses.find(({ start, end }) => at >= start && at < end)

/** "Features I'd like to show you": nothing is given after the verb, and a noun stands before it. */
const gaping = /^[\s,]+(?:you|ye)[\s,]*(?:[.?!;]|$)/
const begins = /(?:^|[.?!;,]|\b(?:and|so|then|or|because|if you call|call|ring|text|me|back|us|but))[\s,]*$/

const isEmpty = (verb: string, rest: string, before: string): boolean => {
  const tells = telling.test(verb)
  if (tells && gaping.test(rest)) return !begins.test(before) || /share$/.test(verb)
  const only = givesOnlyWith.find(([shape]) => shape.test(verb))
  if (only && !only[1].test(rest)) return true
  if (channels.test(verb)) return channelOnly.test(rest) || /^[\s]*(?:[.?!;,]|$)/.test(rest)
  return emptyRest.some((shape) => shape.test(rest))
}

type Kind =
  | 'gives'
  | 'present'
  | 'across'
  | 'ready'
  | 'receives'
  | 'offered'
  | 'yours'
  | 'comes'
  | 'gets'
  | 'free'
  | 'for'
const confidences: Record<Kind, number> = {
  gives: 0.95,
  present: 0.75,
  across: 0.8,
  ready: 0.8,
  receives: 0.85,
  offered: 0.75,
  yours: 0.95,
  comes: 0.8,
  gets: 0.85,
  free: 0.7,
  for: 0.75
}

const made = (
  text: string,
  clauses: readonly Clause[],
  kind: Kind,
  start: number,
  end: number
): PromiseMade[] => {
  const clause = clauseAt(clauses, start)
  if (!clause) return []
  const close = Math.max(end, clause.end)
  const stop = text.slice(end, close).search(/[.?!;]/)
  return [{ start, end: stop < 0 ? close : end + stop, clause: clause.index, confidence: confidences[kind] }]
}

const after = (text: string, end: number): string => text.slice(end, end + 80)

/** What the caller will get, in order: "I'll send the list", "the form is yours", "you'll have the figures". */
export const promisesIn = (text: string, clauses: readonly Clause[], asks: readonly Ask[]): PromiseMade[] => {
  const before = (at: number): string => text.slice(Math.max(0, at - 24), at)
  const collect = (kind: Kind, shape: RegExp, keeps: (found: RegExpExecArray) => boolean): PromiseMade[] =>
    [...text.matchAll(shape)]
      .filter(keeps)
      .flatMap((found) => made(text, clauses, kind, found.index, found.index + found[0].length))
  const sentenceAt = (at: number): number => clauseAt(clauses, at)?.sentence ?? -9
  /** An ask in the same sentence or the next one. */
  const answersAsk = (at: number): boolean =>
    asks.some((ask) => Math.abs(sentenceAt(ask.start) - sentenceAt(at)) <= 1)
  const gives = (found: RegExpExecArray): boolean =>
    !refused.test(found[0]) &&
    !notAGiver.test(found[0]) &&
    !isEmpty(found[0], after(text, found.index + found[0].length), before(found.index))
  const handed = (found: RegExpExecArray): boolean =>
    gives(found) &&
    !someoneElses.test(before(found.index)) &&
    (!/^(?:he|she|they)\b/.test(found[0]) ||
      asks.some((ask) => ask.end <= found.index && answersAsk(ask.start)))
  const receives = (found: RegExpExecArray): boolean =>
    answersAsk(found.index) &&
    !notReceived.test(after(text, found.index + found[0].length)) &&
    !/\b(?:if|when|whether|hope|so that|wish|once|bet|sure|think|thought|know|guess)[\s,]+$/.test(
      before(found.index)
    )
  const calledFor = asks.flatMap((ask): PromiseMade[] => {
    const found = forShape.exec(after(text, ask.end)) ?? inTurnShape.exec(after(text, ask.end))
    if (!found) return []
    const said = found[0].search(/[^\s,.?!]/)
    return made(text, clauses, 'for', ask.end + Math.max(0, said), ask.end + found[0].length)
  })
  const all = [
    ...collect('gives', givesShape, gives),
    ...collect('gives', theyGive, handed),
    ...collect('present', presentShape, gives),
    ...collect('across', acrossShape, gives),
    ...collect('ready', readyShape, gives),
    ...collect('receives', receivesShape, receives),
    ...collect('offered', offeredShape, () => true),
    ...collect('yours', yoursShape, () => true),
    ...collect('comes', comesShape, ({ 0: said }) => delivered.test(said)),
    ...collect('gets', getsShape, () => true),
    ...collect('free', freeShape, () => true),
    ...calledFor
  ]
  return all
    .filter(
      (promise, at) =>
        !all.some((other, index) => index < at && other.start <= promise.start && promise.start < other.end)
    )
    .sort((a, b) => a.start - b.start)
}
