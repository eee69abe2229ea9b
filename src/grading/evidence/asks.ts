import { type Action, nounRequests, type Request, requests } from './ask-requests.ts'
import type { Ask, Clause } from './evidence.ts'

const repOrThird =
  /(?:^|[\s,])(?:i|we|i'll|we'll|i'd|we'd|i've|we've|i'm|we're|ive|im|weve|they|they'd|they'll|he|she|who|people|customers|clients|guests|callers|somebody|someone|everyone|everybody|folks|nobody|members|drivers|parents|patients|tenants)(?=[\s,])/g
const listener =
  /(?:^|[\s,])(?:you|you'd|you'll|you've|you're|youd|youll|youve|youre|ya|ye|y'all|yall|yous|yourself|your (?:team|office|assistant|people|\w+ manager))(?=[\s,])/g
const nounBefore =
  /(?:^|[\s,])(?:a|an|the|this|that|my|your|our|his|her|their|quick|wee|short|little|last|cold|every|each|another|first|second|third|fourth|phone|sales|next|previous|of|per|no|one|missed|same|any|some|with|from|in|on|two|three|four|five|seven)[\s,]+$/
const refused =
  /(?:\b(?:don't|do not|doesn't|didn't|never|needn't|won't|wouldn't|can't|dont|doesnt|didnt|neednt|wont|cant|cannot|not|no need to|no need for you to|no obligation to|without|rather than|instead of|stop|no reason to) (?:(?:you|to|ever|have|need|needed|want|bother|going|even|just|ask|feel|obliged|yet|all|actually|then|people|anyone|customers) ){0,3}|(?:before|since|after|until|till) (?:you|they|he|she|we|i) |n't (?:(?:you|to|ever|even|have|need|want|bother) ){0,3})$/
const stillAsks =
  /\b(?:hesitate to|forget to|why (?:not|don't you)|whether or not|if not|when you|when ye|when y'all|before you|unless you) ?(?:\w+ ){0,3}$/
const toldTo =
  /\b(?:ask|asked|told|tells?|said|says|wanted|expecting|got|had|get|let|having|made|make|begging) (?:me|us|him|her|them|people|\w+s)? ?(?:to )?$/
const light =
  /^(?:[\s,.-]|\b(?:and|or|so|then|just|please|kindly|also|either|again|otherwise|okay|ok|right|do|go ahead|feel free to|(?:don't|dont|do not|never) hesitate to|be sure to|if interested|if so|if it does|if not|maybe|perhaps|simply|only|but|anyway|well|now|quick|free to|or just|even|better still|best|to|can|could|would|will|uh|um|hi|hello|yes|no|today|thanks|thank you)\b)*$/
const conditionBefore =
  /\b(?:if|when|whenever|should you|could|would|can|in case|once|wonder(?:ing)?|possible|mind|chance)\b/
const conditionAfter =
  /^[\s,]*(?:\S+[\s,]+){0,9}?(?:when (?:you|ye|y'all)(?:'ve| have)? (?:get|got|have|find|a) (?:a |an |some |five |two |ten |the )*(?:chance|moment|mo|minutes?|mins?|second|sec|tick|jiff|jiffy|while|break|gap|time|opportunity)|if (?:you|ye|y'all|that|it|this|of interest|interested|possible|any of))/
const atOnce = /\b(?:as soon as|the (?:moment|minute|second)) you\b/

const lastMatch = (shape: RegExp, text: string): number => {
  let at = -1
  for (const found of text.matchAll(shape)) at = found.index
  return at
}

/** "Could we find ten minutes", "if we could sign today": asked of both, so of the listener too. */
const togetherAsked =
  /\b(?:if|can|could|may|shall|might|perhaps|maybe|wondering if) we(?: could| can| might)? (?:\w+ )?$|\blet's (?:\w+ )?$/

const ifYou =
  /\b(?:if|when|once|wish|love it if|grateful if|appreciate it if) (?:you|ye|y'all|yous)(?:'d| could)?[\s,]+(?:\w+[\s,]+){0,2}$/

const ownSubject = /^[\s,]*(?:i|we|i'll|we'll|i'd|we'd|i've|we've|i'm|we're)\b/
const leadsOn =
  /\b(?:to|will|can|could|would|should|must|may|might|'ll|tried|and|or|always|usually|often|did|do|does|not)[\s,]+$/
const ownLeadsOn = /\b(?:to|will|can|could|would|'ll|tried|should|must)[\s,]+$/

/**
 * "... see how we could work together give me a ring": nobody gives himself a ring, and far behind a third person's
 * subject a new sentence has begun.
 */
const addressed = (request: Request, sinceSubject: string): boolean => {
  if (request.weak || /^(?:meet|visit|other)$/.test(request.action)) return false
  const words = sinceSubject.trim().split(/\s+/).length
  if (ownSubject.test(sinceSubject)) return words > 1 && !ownLeadsOn.test(sinceSubject)
  return words > 5 && !leadsOn.test(sinceSubject)
}

/** `fresh` = the request begins a sentence of its own, whatever stands before it. */
type Standing = 'ask' | 'fresh' | 'wish' | 'none'

/** Whether the words before a contact verb make it a request to the listener. */
const standing = (before: string, request: Request): Standing => {
  if (nounBefore.test(before) || toldTo.test(before)) return 'none'
  if (request.conditionOnly) return ifYou.test(before) ? 'ask' : 'none'
  if (refused.test(before) && !stillAsks.test(before)) return 'none'
  const them = lastMatch(repOrThird, before)
  const you = lastMatch(listener, before)
  if (you > them) return 'ask'
  if (them >= 0) {
    if (togetherAsked.test(before)) return 'ask'
    if (addressed(request, before.slice(them))) return 'fresh'
    return /\b(?:love|like|want|wanted|hoping|hope|keen|looking|need|appreciate|wondering)\b/.test(
      before.slice(them)
    )
      ? 'wish'
      : 'none'
  }
  if (request.needsSubject) return /\b(?:best|always|easy|easiest)\b/.test(before) ? 'ask' : 'none'
  return request.weak ? (light.test(before) ? 'ask' : 'none') : 'ask'
}

const clauseAt = (clauses: readonly Clause[], at: number): Clause | undefined =>
  clauses.find(({ start, end }) => at >= start && at < end)

/** "When you've a minute, bell me": the condition has a clause of its own. */
const conditionApart =
  /\b(?:if|when|once|whenever) (?:you|ye|y'all)(?:'ve|'d)? ?(?:(?:have |get |got |find )*(?:a |an |five |two |ten |some |the )*(?:free |spare |quiet )*(?:chance|moment|mo|minutes?|mins?|second|sec|tick|jiff|jiffy|while|break|gap|time|opportunity)|could|would|can)\b[^.?!;]*$/

const merelyPossible = /\byou can (?:always |also |easily |usually )?$/

const isConditional = (before: string, rest: string): boolean =>
  (conditionBefore.test(before) && !merelyPossible.test(before)) ||
  (conditionAfter.test(rest) && !atOnce.test(rest.slice(0, 40)))

const sentenceStart = (clauses: readonly Clause[], clause: Clause): number => {
  let first = clause.index
  while (first > 0 && clauses[first - 1]?.sentence === clause.sentence) first--
  return clauses[first]?.start ?? clause.start
}

const leadsInto = /(?:you|ye|y'all|could|would|can|might|to|'d|please|kindly|just)[\s,]*$/

/** Where the request's own words begin; a hesitation may have cut "if you could" off from "ring me back". */
const requestStart = (text: string, clauses: readonly Clause[], clause: Clause, at: number): number => {
  const previous = clauses[clause.index - 1]
  const cut =
    previous &&
    light.test(text.slice(clause.start, at)) &&
    leadsInto.test(text.slice(previous.start, clause.start))
  return previous && cut ? previous.start : clause.start
}

const verbAsk = (
  text: string,
  clauses: readonly Clause[],
  request: Request,
  found: RegExpExecArray
): Ask | null => {
  const clause = clauseAt(clauses, found.index)
  if (!clause) return null
  const before = text.slice(requestStart(text, clauses, clause, found.index), found.index)
  const stands = standing(before, request)
  const wish = stands === 'wish'
  if (stands === 'none' || (wish && !/^(?:meet|visit|other)$/.test(request.action))) return null
  const end = found.index + found[0].trimEnd().length
  const rest = text.slice(end, end + 120).split(/[.?!;]/)[0] ?? ''
  return {
    start: found.index,
    end,
    action: request.action,
    conditional:
      isConditional(stands === 'fresh' ? '' : before, rest) ||
      conditionApart.test(text.slice(sentenceStart(clauses, clause), clause.start)),
    clause: clause.index,
    confidence: wish ? 0.4 : request.needsSubject ? 0.7 : 0.95
  }
}

const nounAsk = (
  clauses: readonly Clause[],
  { action, conditional, confidence }: (typeof nounRequests)[number],
  found: RegExpExecArray
): Ask | null => {
  const clause = clauseAt(clauses, found.index)
  if (!clause) return null
  return {
    start: found.index,
    end: found.index + found[0].length,
    action,
    conditional,
    clause: clause.index,
    confidence
  }
}

const alternative =
  /^[\s,]*(?:back[\s,]+)?or[\s,]+(?:just[\s,]+|even[\s,]+)?(?:an?[\s,]+)?(?:quick[\s,]+)?(call|ring|phone|bell|buzz|shout|text|message|whatsapp|e-?mail|line|note)\b(?:[\s,]+(?:me|us))?/
const channelOf = (word: string): Action => {
  if (/^(?:text|message|whatsapp)$/.test(word)) return 'text'
  return /^(?:e-?mail|line|note)$/.test(word) ? 'email' : 'call'
}

/** "Drop me a message or a call", "give us a ring, or text, or e-mail me": each names a further thing to do. */
const alternatives = (text: string, ask: Ask): Ask[] => {
  const found: Ask[] = []
  let end = ask.end
  for (;;) {
    const next = alternative.exec(text.slice(end, end + 40))
    if (!next) return found
    const start = end + next[0].search(/\bor\b/) + 3
    end += next[0].length
    found.push({ ...ask, start, end, action: channelOf(next[1] ?? '') })
  }
}

const overlaps = (one: Ask, other: Ask): boolean => one.start < other.end && other.start < one.end

/** What the listener is asked to do, in order; a wish of the rep's counts little. */
export const asksIn = (text: string, clauses: readonly Clause[]): Ask[] => {
  const verbs = requests.flatMap((request) =>
    [...text.matchAll(request.shape)].flatMap((found) => verbAsk(text, clauses, request, found) ?? [])
  )
  const nouns = nounRequests.flatMap((request) =>
    [...text.matchAll(request.shape)].flatMap((found) => nounAsk(clauses, request, found) ?? [])
  )
  const kept: Ask[] = []
  const longestFirst = [...verbs, ...nouns].sort((a, b) => b.end - b.start - (a.end - a.start))
  for (const ask of longestFirst) if (!kept.some((other) => overlaps(ask, other))) kept.push(ask)
  const more = kept
    .flatMap((ask) => alternatives(text, ask))
    .filter((ask) => !kept.some((other) => overlaps(ask, other)))
  return [...kept, ...more].sort((a, b) => a.start - b.start)
}
