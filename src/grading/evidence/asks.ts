import type { Ask, Clause } from './evidence.ts'
import { spaced } from './plain-text.ts'

type Action = Ask['action']
/** A way of asking; a weak one could be a noun, so that it counts only where a request can begin. */
type Request = {
  action: Action
  shape: RegExp
  weak?: boolean
  needsSubject?: boolean
  /** A past form asks only after a condition: "if you gave me a ring". */
  conditionOnly?: boolean
}

const back = '(?: (?:right |straight )?back)?'
const day = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const someone = '(?:me|us|myself|(?:my|our) (?:\\w+ ){0,2}\\w+)'
const line = `(?:(?:this|that|the|my|our|his|her|either) (?:same )?(?:\\w+ )?(?:number|line|phone|mobile|cell|office|desk|direct|shop|yard|depot|extension|one))`
const openTarget = `(?:and|or|for|on|at|in|before|after|by|if|when|whenever|as soon|any ?time|today|tomorrow|tonight|now|this (?:morning|afternoon|evening|week)|${day}|the moment|direct|\\+?\\d|oh|zero|one|two|three|four|five|six|seven|eight|nine|double)\\b|[.,!?;-]|$`
const word = (shape: string): RegExp => new RegExp(spaced(shape), 'gu')

const requests: readonly Request[] = [
  {
    action: 'call',
    shape: word(
      `\\b(?:call|calling|ring|ringing|phone|phoning|telephone|dial|bell|buzz)(?:${back} ${someone}|${back} ${line}| (?:right |straight )?back)\\b(?! road| center| centre)`
    )
  },
  { action: 'call', weak: true, shape: word(`\\b(?:call|ring|phone|dial)(?= (?:${openTarget})|[.,!?;-]|$)`) },
  {
    action: 'call',
    shape: word(
      `\\b(?:give|giving|gimme|gie) (?:${someone}|[a-z]+)? ?(?:a|an|your|wan)? ?(?:(?:quick|wee|short|little|missed|return|phone|good old) )*(?:call-?back|call|ring|bell|buzz|shout|tinkle|holler|phone|toot)\\b`
    )
  },
  {
    action: 'call',
    weak: true,
    shape: word(
      '\\b(?:call|ring|phone|dial) (?!me|us|you|back|it|him|her|them)[a-z]+ (?:[a-z]+ )?(?:at|on|over at|here at)\\b'
    )
  },
  {
    action: 'call',
    conditionOnly: true,
    shape: word(
      '\\b(?:(?:called|rang|phoned|buzzed) (?:me|us|back|this)|gave (?:me|us) (?:a|an) (?:(?:quick|wee|short|little) )*(?:call|ring|bell|buzz|shout|tinkle|callback))\\b'
    )
  },
  {
    action: 'text',
    conditionOnly: true,
    shape: word('\\b(?:texted|messaged) (?:me|us|back|this)\\b')
  },
  {
    action: 'email',
    conditionOnly: true,
    shape: word('\\b(?:e-?mailed|wrote to|wrote back|dropped) (?:me|us)\\b')
  },
  { action: 'call', shape: word('\\b(?:return|returning) (?:my|this|the|our|a) (?:phone )?call\\b') },
  {
    action: 'call',
    shape: word(
      '\\b(?:(?:hit|press|tap|push|hitting|pressing) (?:the )?(?:redial|call back|callback|ring back|return)|redial|pick up the (?:phone|blower))\\b'
    )
  },
  {
    action: 'call',
    needsSubject: true,
    shape: word(
      '\\b(?:reach|get|catch|find|grab|get hold of|get a hold of|raise) (?:me|us) (?:on|at|here|by|any ?time|directly|via|between|until|till|right)\\b'
    )
  },
  {
    action: 'text',
    shape: word(
      `\\b(?:text|texting|whatsapp|message|sms)(?:${back} ${someone}|${back} ${line}| back| (?:the word|yes|ok|y|the letter))\\b`
    )
  },
  { action: 'text', weak: true, shape: word(`\\b(?:text|whatsapp)(?= (?:${openTarget}))`) },
  {
    action: 'text',
    shape: word(
      '\\b(?:drop|send|shoot|fire|ping|give|leave|pop|bung|whack) (?:me|us) (?:a|an|your)? ?(?:(?:quick|wee|short|voice|one-word|one word) )*(?:text|message|whatsapp|sms)\\b'
    )
  },
  {
    action: 'email',
    shape: word(`\\b(?:e-?mail|e-?mailing|write)(?:${back} ${someone}| back| (?:to|at) (?:me|us))\\b`)
  },
  {
    action: 'email',
    shape: word(
      '\\b(?:drop|send|shoot|fire|ping|pop|bung) (?:me|us) (?:a|an|your)? ?(?:(?:quick|wee|short) )*(?:e-?mail|line|note|mail)\\b'
    )
  },
  {
    action: 'reply',
    shape: word('\\b(?:get|getting|come|coming) (?:right |straight )?back (?:to|at|with) (?:me|us)\\b')
  },
  { action: 'reply', shape: word('\\b(?:get|getting|be) (?:back )?in (?:touch|contact)\\b') },
  {
    action: 'reply',
    shape: word(
      '\\b(?:let|drop) (?:me|us) (?:know|a yes|a no)\\b|\\breply(?: to (?:me|this|that|us))?\\b|\\brespond\\b|\\brevert(?: back)?\\b|\\b(?:reach out|reaching out|holler back|holler at|shout back|report back|ping) ?(?:to )?(?:me|us)\\b|\\bdo the needful\\b|\\bcontact (?:me|us)\\b'
    )
  },
  {
    action: 'web',
    shape: word(
      '\\b(?:go|head|hop|pop|log|logging) (?:on|onto|on to|to|over to|online|along to) ?(?:our|the|my|www|\\w+ (?:dot|website|site|page))\\b|\\b(?:visit|check out|look at|look us up|google|browse) (?:our|the|us|my|www)? ?(?:web ?site|site|page|online|portal|www|catalogue|catalog|\\w+ dot (?:com|co|org|net|ie|au|in))\\b|\\b(?:click|scan|download)\\b'
    )
  },
  {
    action: 'form',
    shape: word(
      '\\b(?:fill|filling) (?:out|in) (?:the|a|our|that|this) (?:\\w+ )?(?:form|questionnaire|survey|application)\\b|\\b(?:sign up|register|enrol|enroll|subscribe)\\b'
    )
  },
  {
    action: 'meet',
    shape: word(
      `\\b(?:meet|sit down|grab (?:a )?(?:coffee|lunch|bite|drink)|jump on|hop on|get together|catch up|have a (?:quick )?(?:chat|call|meeting|coffee)|set (?:up|aside)|schedule|arrange|book(?: in)?|fix(?: up)?|find|pencil in|squeeze in|carve out|put in) ?(?:with (?:me|us)|a |an |some |you |in |for |on |(?:\\w+ )?(?:time|meeting|call|appointment|demo|visit|slot|walk ?through))`
    )
  },
  {
    action: 'visit',
    shape: word(
      '\\b(?:come|pop|swing|drop|stop|call)(?: on)? (?:by|in|over|round|around|down|into|along|up) ?(?:to )?(?:us|our|my|the|at|and|for|any ?time|\\.)'
    )
  },
  {
    action: 'other',
    shape: word(
      '\\b(?:give|giving|spare|lend|grant|allow|gimme) (?:me|us) ?(?:just |only )?(?:a |an |your |\\d+ |one |two |three |four |five |ten |fifteen |twenty |thirty |sixty |ninety |half |some |couple |of |few |quick )*(?:minutes?|mins?|moments?|seconds?|hour|time|chance|go|shot|try)\\b'
    )
  },
  {
    action: 'other',
    shape: word(
      '\\b(?:send|post|forward|fax) (?:me|us) (?:the|your|a|an|one|any|that|over)\\b|\\btell (?:me|us) (?:which|when|what|if|whether|who|yes|no|where|how)\\b|\\bsay (?:yes|the word|no)\\b|\\bsign (?:the|it|off|that)\\b|\\bpick (?:a|any|the) (?:day|time|slot|date|window)\\b|\\bconfirm (?:the|a|your|by|that|if|with|whether)\\b|\\bask for (?:me|[a-z]+)\\b(?= (?:at|on|by|when))'
    )
  }
]

/** A call or reply named as a thing: "a quick call back would help", "one call gets you the list". */
const nounRequests: readonly { action: Action; shape: RegExp; conditional: boolean; confidence: number }[] = [
  {
    action: 'call',
    conditional: true,
    confidence: 0.85,
    shape: word(
      '\\b(?:a|one|your|the) (?:(?:quick|return|short|wee|two minute|five minute|phone) )*(?:call|ring|bell|buzz|call-?back)(?: back)?(?: from you| today| this week)? (?:would|will|gets|brings|buys|and|is all|does it|could)\\b'
    )
  },
  {
    action: 'call',
    conditional: true,
    confidence: 0.75,
    shape: word(
      '\\b(?:appreciate|grateful for|welcome|glad of|thankful for|request|requesting|awaiting|await) (?:a|an|your|the courtesy of a) (?:(?:quick|return|short|prompt|kind|early|phone) )*(?:call|call-?back|ring|bell)\\b'
    )
  },
  {
    action: 'reply',
    conditional: true,
    confidence: 0.75,
    shape: word(
      '\\b(?:appreciate|grateful for|welcome|glad of|like|request|requesting) (?:a|an|your|the courtesy of a|some kind of) (?:(?:quick|prompt|kind|early|short) )*(?:reply|response|answer|word|reaction)\\b'
    )
  }
]

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
  /^[\s,]*(?:\S+[\s,]+){0,9}?(?:when (?:you|ye|y'all)(?:'ve| have)? (?:get|got|have|find|a) (?:a |an |some |five |two |ten |the )*(?:chance|moment|mo|minutes?|mins?|second|sec|time|opportunity)|if (?:you|ye|y'all|that|it|this|of interest|interested|possible|any of))/
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
  /\b(?:to|will|can|could|would|should|must|may|might|'ll|and|or|even|just|always|usually|often|did|do|does|not)[\s,]+$/

/**
 * "... see how we could work together give me a ring": nobody gives himself a ring, and far behind a third person's
 * subject a new sentence has begun.
 */
const addressed = (request: Request, sinceSubject: string): boolean => {
  if (request.weak || /^(?:meet|visit|other)$/.test(request.action)) return false
  const words = sinceSubject.trim().split(/\s+/).length
  return !leadsOn.test(sinceSubject) && (ownSubject.test(sinceSubject) ? words > 1 : words > 5)
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
  /\b(?:if|when|once|whenever) (?:you|ye|y'all)(?:'ve|'d)? ?(?:(?:have |get |got |find )*(?:a |an |five |two |ten |some |the )*(?:free |spare |quiet )*(?:chance|moment|mo|minutes?|mins?|second|sec|time|opportunity)|could|would|can)\b[^.?!;]*$/

const isConditional = (before: string, rest: string): boolean =>
  conditionBefore.test(before) || (conditionAfter.test(rest) && !atOnce.test(rest.slice(0, 40)))

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

const overlaps = (one: Ask, other: Ask): boolean => one.start < other.end && other.start < one.end

/** What the listener is asked to do, in order; a wish of the rep's counts little. */
export const asksIn = (text: string, clauses: readonly Clause[]): Ask[] => {
  const verbs = requests.flatMap((request) =>
    [...text.matchAll(request.shape)].flatMap((found) => verbAsk(text, clauses, request, found) ?? [])
  )
  const nouns = nounRequests.flatMap(({ action, shape, conditional, confidence }) =>
    [...text.matchAll(shape)].flatMap((found): Ask[] => {
      const clause = clauseAt(clauses, found.index)
      if (!clause) return []
      return [
        {
          start: found.index,
          end: found.index + found[0].length,
          action,
          conditional,
          clause: clause.index,
          confidence
        }
      ]
    })
  )
  const kept: Ask[] = []
  const longestFirst = [...verbs, ...nouns].sort((a, b) => b.end - b.start - (a.end - a.start))
  for (const ask of longestFirst) if (!kept.some((other) => overlaps(ask, other))) kept.push(ask)
  return kept.sort((a, b) => a.start - b.start)
}
