import { nounRequests, questions } from './ask-questions.ts'
import { requests } from './ask-requests.ts'
import type { Action, Request } from './ask-shapes.ts'
import { type Standing, standingOf } from './ask-standing.ts'
import type { Ask, Clause, TextEvidence } from './evidence.ts'

const conditionBefore =
  /\b(?:if|when|whenever|should you|could|would|can|in case|once|wonder(?:ing)?|possible|mind(?! and)|chance)\b/
const conditionAfter =
  /^[\s,]*(?:\S+[\s,]+){0,9}?(?:when (?:you|ye|y'all)(?:'ve| have)? (?:get|got|have|find|a) (?:a |an |some |five |two |ten |the )*(?:chance|moment|mo|minutes?|mins?|second|sec|tick|jiff|jiffy|while|break|gap|time|opportunity)|if (?:you|ye|y'all|that|it|this|of interest|interested|possible|any of))/
const atOnce = /\b(?:as soon as|the (?:moment|minute|second)) you\b/
/** "When you've a minute, bell me": the condition has a clause of its own. */
const conditionApart =
  /\b(?:if|when|once|whenever) (?:you|ye|y'all)(?:'ve|'d)? ?(?:(?:have |get |got |find )*(?:a |an |five |two |ten |some |the )*(?:free |spare |quiet )*(?:chance|moment|mo|minutes?|mins?|second|sec|tick|jiff|jiffy|while|break|gap|time|opportunity)|could|would|can)\b[^.?!;]*$/
const merelyPossible = /\b(?:you|ye|yous|youse|y'all) (?:can|may) (?:always |also |easily |usually )?$/
const leadsInto = /(?:you|ye|y'all|could|would|can|might|to|'d|please|kindly|just)[\s,]*$/
const opensLightly =
  /^(?:[\s,.-]|\b(?:and|or|so|then|just|please|kindly|also|maybe|perhaps|simply|only|but|to|can|could|would|will|uh|um)\b)*$/

/** "Call me at two five oh ... when you get a sec": the number may stand between. */
const numberWords =
  /\b(?:oh|o|zero|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|hundred|[\d-]+)\b[\s,]*/g

const isConditional = (before: string, after: string): boolean => {
  if (conditionBefore.test(before) && !merelyPossible.test(before)) return true
  const rest = /^[\s,]*(?:on|at)?[\s,]*(?:two|oh|\d|one|zero|three|four|five|six|seven|eight|nine)/.test(
    after
  )
    ? after.replace(numberWords, '')
    : after
  return conditionAfter.test(rest) && !atOnce.test(rest.slice(0, 40))
}

const clauseAt = (clauses: readonly Clause[], at: number): Clause | undefined =>
  clauses.find(({ start, end }) => at >= start && at < end)

const sentenceStart = (clauses: readonly Clause[], clause: Clause): number => {
  let first = clause.index
  while (first > 0 && clauses[first - 1]?.sentence === clause.sentence) first--
  return clauses[first]?.start ?? clause.start
}

/** Where the request's own words begin; a hesitation may have cut "if you could" off from "ring me back". */
const requestStart = (text: string, clauses: readonly Clause[], clause: Clause, at: number): number => {
  const previous = clauses[clause.index - 1]
  const cut =
    previous &&
    opensLightly.test(text.slice(clause.start, at)) &&
    leadsInto.test(text.slice(previous.start, clause.start))
  return previous && cut ? previous.start : clause.start
}

/** "If you're ever stuck, give me a tinkle": a condition before it in its sentence, not a story told with "when". */
const afterCondition = (text: string, clauses: readonly Clause[], clause: Clause): boolean =>
  clauses
    .slice(Math.max(0, clause.index - 2), clause.index)
    .some(
      ({ end, conditional, tense, owner }) =>
        conditional &&
        tense !== 'past' &&
        owner !== 'rep' &&
        !/[.?!;]/.test(text.slice(end - 1, clause.start))
    )

const sureness = (stands: Standing, { kind }: Request): number => {
  if (stands === 'wish') return 0.4
  return kind === 'subject' ? 0.7 : kind === 'question' ? 0.8 : 0.95
}

/** "Ring, and leave word with Jo" is one thing to do; "or leave word" is another. */
const wayOf = ({ action }: Request, before: string): Action =>
  action === 'leave-word' && !/\bor[\s,]+(?:\w+[\s,]+)?$/.test(before) ? 'other' : action

const verbAsk = (
  text: string,
  { tokens, clauses }: TextEvidence,
  request: Request,
  start: number,
  length: number
): Ask | null => {
  const clause = clauseAt(clauses, start)
  if (!clause) return null
  const before = text.slice(requestStart(text, clauses, clause, start), start)
  const stands = standingOf(before, request, { tokens, clause, at: start })
  if (stands === 'none' || (stands === 'wish' && !/^(?:meet|visit|other)$/.test(request.action))) return null
  const end = start + text.slice(start, start + length).trimEnd().length
  const rest = text.slice(end, end + 120).split(/[.?!;]/)[0] ?? ''
  const opens =
    request.kind === 'question' && /^(?:can|could|may|might|would|any|chance)\b/.test(text.slice(start, end))
  return {
    start,
    end,
    action: wayOf(request, before),
    conditional:
      opens ||
      isConditional(stands === 'fresh' ? '' : before, rest) ||
      afterCondition(text, clauses, clause) ||
      conditionApart.test(text.slice(sentenceStart(clauses, clause), clause.start)),
    clause: clause.index,
    confidence: sureness(stands, request)
  }
}

const denied = /(?:\b(?:not|never|hardly|isn't|wasn't|isnt|wasnt|without|no)|n't) (?:\w+ ){0,2}$/

const nounAsks = (text: string, clauses: readonly Clause[]): Ask[] =>
  nounRequests.flatMap(({ action, shape, confidence }) =>
    [...text.matchAll(shape)].flatMap((found): Ask[] => {
      const clause = clauseAt(clauses, found.index)
      if (!clause || denied.test(text.slice(clause.start, found.index))) return []
      const end = found.index + found[0].length
      const way = /\btext$/.test(found[0]) ? 'text' : action
      return [{ start: found.index, end, action: way, conditional: true, clause: clause.index, confidence }]
    })
  )

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

const byHead: ReadonlyMap<string, readonly Request[]> = (() => {
  const index = new Map<string, Request[]>()
  for (const request of [...requests, ...questions])
    for (const head of request.heads) {
      const known = index.get(head)
      if (known) known.push(request)
      else index.set(head, [request])
    }
  return index
})()

const overlaps = (one: Ask, other: Ask): boolean => one.start < other.end && other.start < one.end

const verbAsks = (text: string, evidence: TextEvidence): Ask[] =>
  [...text.matchAll(/[\p{L}][\p{L}'-]*/gu)].flatMap(({ 0: head, index }) =>
    (byHead.get(head) ?? []).flatMap((request): Ask[] => {
      request.shape.lastIndex = index
      const found = request.shape.exec(text)
      const ask = found ? verbAsk(text, evidence, request, index, found[0].length) : null
      return ask ? [ask] : []
    })
  )

/** What the listener is asked to do, in order; a wish of the rep's counts little. `text` = the words without hesitations. */
export const asksIn = (text: string, evidence: TextEvidence): Ask[] => {
  const longestFirst = [...verbAsks(text, evidence), ...nounAsks(text, evidence.clauses)].sort(
    (a, b) => b.end - b.start - (a.end - a.start)
  )
  const kept: Ask[] = []
  for (const ask of longestFirst) if (!kept.some((other) => overlaps(ask, other))) kept.push(ask)
  const more = kept
    .flatMap((ask) => alternatives(text, ask))
    .filter((ask) => !kept.some((other) => overlaps(ask, other)))
  return [...kept, ...more].sort((a, b) => a.start - b.start)
}
