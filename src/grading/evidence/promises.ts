import type { Ask, Clause, PromiseMade } from './evidence.ts'
import { spaced } from './plain-text.ts'

/** Every place where the words stand. */
const everywhere = (shape: string): RegExp => new RegExp(spaced(shape), 'gu')
/** Tested at one place; without the g flag, whose memory would make a second test differ from the first. */
const once = (shape: string): RegExp => new RegExp(spaced(shape), 'u')

const giver =
  '(?:i|we|he|she|they|someone|somebody|our (?:\\w+ ){0,2}\\w+|my (?:\\w+ )?\\w+|one of (?:my|our|the) \\w+)'
const willing =
  "(?:'ll| ll| will| shall| can| could|'d| would|'m going to| am going to| are going to| gonna|'m fixing to|'m happy to| am happy to|'re happy to|(?:'d|'ll| would| will) be (?:happy|glad|delighted|able|pleased) to|'d like to| would like to| want to)"
const sure =
  '(?:(?:also|just|gladly|happily|personally|then|even|only|simply|either|be|first|at least|still) )*'
const giving =
  '(?:send|sending|e-?mail|text|whatsapp|message|read|tell|show|walk|talk|drop|bring|post|share|run|forward|pop|put|give|explain|point|mark|check|pass|introduce|lend|ship|fax|hand|leave|save|hold|get|have|sort|waive|knock|cover|pay|fix|name|find|line|price|measure|look|go|take|pull|print|draft|write|sketch|map|list|arrange|cut|shoot|slip|mail|deliver|answer|connect|reserve|keep|add|include|count|test|swap|replace|do|make|credit|refund|match|work|spell|play|open|throw|let|set|fire|ping|recommend|lay|break|dig|fetch|copy|tot|cost|draw|teach)'

/** What anyone may do for the caller; of "customers can get" and the like nothing is promised. */
const handing =
  '(?:send|e-?mail|text|whatsapp|read|tell|show|walk you|talk you|take you|drop|bring|post|run|pop|give|explain|fax|mail|forward)'

const givesShape = everywhere(
  `\\b(?:${giver}${willing}|ill|theyll) ${sure}${giving}\\b|\\b(?:[a-z]+(?:'ll| will)|well|hell|shell) ${sure}${handing}\\b`
)
/** Whatever is done, it is done across or over to the caller: "I'll photo their rota across". */
const acrossShape = everywhere(
  "\\b(?:i|we)(?:'ll|ll| will) (?!call|ring|phone|try|come|pop|swing|stop|head|be|go|get|talk|speak|reach|drive|look)\\w+ (?:\\w+ ){1,6}(?:across|over|round|(?:to|for) (?:you|ye|y'all|your \\w+))\\b"
)
/** "I send you the photo", "we are posting it": a promise in the present, as many speak it. */
const presentShape = everywhere(
  "\\b(?:i|we) (?:send|bring|post|text|e-?mail|give|show|tell) (?:you|ye|y'all|it|them)\\b(?! what\\b| (?:an? |the |that )?e-?mail)|\\b(?:i|we)(?:'m| am|'re| are|'ll be| will be) (?:sending|bringing|posting|texting|e-?mailing|dropping) (?:you|it|them|the|a|an|over|across)\\b"
)
const readyShape = everywhere(
  `\\b(?:happy|glad|delighted|only too happy|more than happy) to ${sure}${giving}\\b|\\blet me (?:send|show|walk|read|give|tell|share|e-?mail|text)\\b`
)
const receivesShape = everywhere(
  "\\b(?:you|ye|y'all|your (?:\\w+ )?\\w+)(?:'ll|ll| will| can|'d| would| could) (?:also |just |then |even |at least )*(?:get|have|see|know|hear|receive|find out|learn|keep|walk away|borrow|ask|try|pay|judge|decide|save)\\b"
)
const yoursShape = everywhere(
  "\\b(?:is|are|'s|'re|would be|will be|'ll be|can be) (?:all )?(?:yours|on us|on me|on the house|waiting for you|there for you|in your inbox)\\b"
)
const comesShape = everywhere(
  "\\b(?:it|they|both|one|a copy|the (?:\\w+ )?\\w+|that)(?: goes| go| will go|'ll go|'ll be| will be| comes| will come|'s| is| are) (?:straight |right )?(?:in|into|out|on|over|to|by) (?:in |to )?(?:the|tonight's|today's|tomorrow's|your|this (?:afternoon|evening|morning)'s|its|their|you) ?(?:post|mail|inbox|e-?mail|desk|way|door|reception|van|hands|phone|morning|afternoon|evening)?\\b"
)
const getsShape = everywhere(
  '\\b(?:call|ring|text|reply|e-?mail|bell|buzz|minute|minutes) (?:back )?(?:gets?|brings|will get|will bring|earns|buys) (?:you|the|a|an|it|them)\\b'
)
const forShape = once(
  '^(?: (?:me|us|back|this number|that number|on this number|any ?time|today))* for (?:the|a|an|your|their|his|her|our|those|that|this|all|two|three|both) (?!(?:(?:quick|wee|short|brief|friendly|free|no obligation) )*(?:chat|call|talk|meeting|demo|catch-?up|conversation|consultation|appointment|word|minute|moment|discussion|details|info|information|more|yarn|natter|coffee|day|week|month))'
)

/** What follows the verb in a sentence that gives the caller nothing. */
const emptyRest: readonly RegExp[] = [
  once('^ (?:you )?(?:a |an |another )?(?:quick |wee )?(?:call|ring|bell|buzz|shout|try|tinkle|bell|go)\\b'),
  once(
    '^ (?:back|in touch|going|started|to (?:work|know|hear|meet|you (?:soon|then|later|tomorrow|next))|you (?:soon|then|later|tomorrow|again|back|next|on|at|set up|signed|started|booked|on board|down|going)|it from there|over from|care|the ball|my|our|a (?:chat|talk|meeting|demo|call|word)|ahead|forward|into|up|on|with you|for you|sense|sure|it (?:quick|short|brief|worth|happen|easy|at that|there|right)|out|you more|more|everything|all about|you all about|you (?:everything|about (?:us|our|my|what we))|about (?:us|our)|some time|a time|time|you (?:some )?time|by|do|our best|in|messages?|trying|calling|ringing|an eye|you posted|you to it|you alone|you go|you know (?:more|that)|you in the right)\\b'
  ),
  once(
    '^ (?:you|ye)(?: (?:money|time|some money|some time|thousands|hundreds|a (?:lot|bunch|ton|fortune|packet)|big|loads))\\b'
  ),
  /^[\s,]*(?:[.?!;]|$)/
]
const channelOnly = once(
  '^ you(?: (?:again|back|later|soon|tomorrow|next|on|at|and|or|today|this|then|over|shortly|instead)\\b|[.?!;,]|$)'
)
const channels = /(?:e-?mail|text|whatsapp|message|ping|mail)$/
const emptyReceiving = once(
  '^ (?:from (?:me|us)|me|us|heard|seen|had|already|that (?:i|we)|to (?:call|ring|phone|give|buy|sign|come|see|make|decide)|noticed|a (?:call|moment|minute|chance|good|great|lovely|nice|think|look)|any questions|questions|some time|time|why i|what i mean|my|our number|back to|in touch|it(?: [.?!]|$)|fun|no (?:idea|doubt))\\b'
)
const refused = /\b(?:won't|not|never|can't|couldn't|wouldn't)\b/
/** Where a thing has to go to be with the caller. */
const delivered = /(?:post|mail|inbox|desk|way|door|reception|van|hands|phone|(?:to|with) you)$/
const notAGiver =
  /^(?:that|this|which|it|there|you|what|if|who|and|but|so|nobody|nothing|anyone|your|one|price|prices|rates|costs|rule|law)\b/

const clauseAt = (clauses: readonly Clause[], at: number): Clause | undefined =>
  clauses.find(({ start, end }) => at >= start && at < end)

/** Verbs that give something only with the right words behind them: "talk you through", "go over the ...". */
const givesOnlyWith: readonly (readonly [verb: RegExp, rest: RegExp])[] = (
  [
    ['talk|walk', "(?:you|ye|y'all|him|her|them) (?:through|round|over)"],
    ['work', '(?:out|through|up) (?:the|your|a|what|how)'],
    ['look', '(?:at|over|through|up|it up) (?:the|your|it|that|them|which|what|whether)'],
    ['do', '(?:you|the|a|an|it|that|your|both|one|two|three|all the) (?!for)'],
    ['make', '(?:you|up|sure the|the|a|an|your)'],
    [
      'take',
      '(?:you (?:through|round|over)|the|off|away|them|your|it (?:off|away|back|round)|care of (?:the|your)|a look at your|\\d+)'
    ],
    ['go', '(?:through|over|round) (?:the|it|your|them|each|all)'],
    ['get', '(?:you|it|them|the|that|a|one|your|someone|our|my)'],
    ['have', '(?:it|the|a|an|your|that|one|two|three|four|some|both|all|them|someone|our|my)'],
    [
      'let',
      '(?:you|your) (?:have|see|know (?:which|what|how|who|when|where|whether|if)|keep|try|borrow|look)'
    ],
    [
      'set|put|leave|keep|hold|save|fix|add|count|play|open|break|throw|cut|match|draw|lay|point|mark',
      '(?:it|them|one|two|the|a|an|your|you|aside|up|together|that|some|my|our|out|off|down|over|both)'
    ]
  ] as const
).map(([verb, rest]) => [new RegExp(`\\b(?:${verb})$`), once(`^ (?:${rest})`)] as const)

/** "Features I'd like to show you": nothing is given after the verb. */
const gaping = /^[\s,]+(?:you|ye)[\s,]*(?:[.?!;]|$)/
const isEmpty = (verb: string, rest: string): boolean => {
  if (/(?:show|give|tell|read|share)$/.test(verb) && gaping.test(rest)) return true
  const only = givesOnlyWith.find(([shape]) => shape.test(verb))
  if (only && !only[1].test(rest)) return true
  if (channels.test(verb)) return channelOnly.test(rest) || /^[\s]*(?:[.?!;,]|$)/.test(rest)
  return emptyRest.some((shape) => shape.test(rest))
}

type Kind = 'gives' | 'present' | 'across' | 'ready' | 'receives' | 'yours' | 'comes' | 'gets' | 'for'
const confidences: Record<Kind, number> = {
  gives: 0.95,
  present: 0.75,
  across: 0.8,
  ready: 0.8,
  receives: 0.85,
  yours: 0.95,
  comes: 0.8,
  gets: 0.85,
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
  const collect = (kind: Kind, shape: RegExp, keeps: (found: RegExpExecArray) => boolean): PromiseMade[] =>
    [...text.matchAll(shape)]
      .filter(keeps)
      .flatMap((found) => made(text, clauses, kind, found.index, found.index + found[0].length))
  const gives = (found: RegExpExecArray): boolean =>
    !refused.test(found[0]) &&
    !notAGiver.test(found[0]) &&
    !isEmpty(found[0], after(text, found.index + found[0].length))
  const receives = (found: RegExpExecArray): boolean =>
    !emptyReceiving.test(after(text, found.index + found[0].length)) &&
    !/\b(?:if|when|whether|hope|so that|wish|once|bet|sure|think|thought|know|guess)[\s,]+$/.test(
      text.slice(Math.max(0, found.index - 12), found.index)
    )
  const calledFor = asks.flatMap((ask): PromiseMade[] => {
    const found = forShape.exec(after(text, ask.end))
    return found ? made(text, clauses, 'for', ask.end, ask.end + found[0].length) : []
  })
  const all = [
    ...collect('gives', givesShape, gives),
    ...collect('present', presentShape, gives),
    ...collect('across', acrossShape, () => true),
    ...collect('ready', readyShape, gives),
    ...collect('receives', receivesShape, receives),
    ...collect('yours', yoursShape, () => true),
    ...collect('comes', comesShape, ({ 0: said }) => delivered.test(said)),
    ...collect('gets', getsShape, () => true),
    ...calledFor
  ]
  return all
    .filter(
      (promise, at) =>
        !all.some((other, index) => index < at && other.start <= promise.start && promise.start < other.end)
    )
    .sort((a, b) => a.start - b.start)
}
