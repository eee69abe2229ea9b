import type { Request } from './ask-shapes.ts'
import type { Clause, Token } from './evidence.ts'
import { firstFinite } from './text-grammar.ts'

/** `fresh` = the request begins a sentence of its own, whatever stands before it; `wish` = the rep would like to. */
export type Standing = 'ask' | 'fresh' | 'wish' | 'none'

const gap = '[\\s,]+'
const spaced = (shape: string): RegExp => new RegExp(shape.replaceAll(' ', gap), 'g')

const others = spaced(
  "(?:^|(?<=[\\s,]))(?:i|we|i'll|we'll|ill|i'd|we'd|id|i've|we've|i'm|we're|ive|im|weve|they|they'd|they'll|theyd|theyll|he|she|who|people|customers|clients|guests|callers|somebody|someone|everyone|everybody|folks|nobody|members|drivers|parents|patients|tenants)(?=[\\s,])"
)
const listener = spaced(
  "(?:^|(?<=[\\s,]))(?:you|you'd|you'll|you've|you're|youd|youll|youve|youre|ya|ye|y'all|yall|yous|youse|yourself|your (?:team|office|assistant|people|\\w+ manager)|(?<=(?:if|could|can|would|get|have) )(?:somebody|someone|anyone|anybody|one of your \\w+))(?=[\\s,])"
)
const nounBefore =
  /(?:^|[\s,])(?:a|an|the|this|that|my|your|our|his|her|their|quick|wee|short|little|last|cold|every|each|another|first|second|third|fourth|phone|sales|next|previous|of|per|no|one|missed|same|any|some|with|from|in|on|two|three|four|five|seven)[\s,]+$/
const refused =
  /(?:\b(?:don't|do not|doesn't|didn't|never|needn't|won't|wouldn't|can't|dont|doesnt|didnt|neednt|wont|cant|cannot|not|no need to|no need for you to|no obligation to|without|rather than|instead of|stop|no reason to) (?:(?:you|to|ever|have|need|needed|want|bother|going|even|just|ask|feel|obliged|yet|all|actually|then|people|anyone|customers) ){0,3}|(?:before|since|after|until|till) (?:you|they|he|she|we|i) |n't (?:(?:you|to|ever|even|have|need|want|bother) ){0,3})$/
const stillAsks =
  /\b(?:hesitate to|forget to|why (?:not|don't you)|whether or not|if not|when you|when ye|when y'all|before you|unless you) ?(?:\w+ ){0,3}$/
/** "You said you'd ring": what was promised once is not asked for. */
const saysSo =
  /\b(?:said|told (?:me|us)|promised|agreed|swore) (?:that )?(?:you|ye)(?:'d|'ll| would| will)? (?:\w+ )?$/
/** "You find the time", "your team meet": a statement, where no condition or modal makes it a request. */
const states =
  /^(?!.*\b(?:if|when|whenever|once|should|can|could|would|might|may|want|need|have|free|able|welcome|chance|mind|unless|please)\b).*(?:^|[\s,])(?:you|ye|y'all|your (?:team|office|assistant|people|\w+ manager)) (?:always |usually |still |often |just )*$/
/** Somebody else was told to, or it was told of: "they told customers to", "I had to get". */
const toldTo =
  /\b(?:(?:ask|asked|told|tells?|said|says|wanted|expecting|begging) (?:(?:me|us|him|her|them|people|\w+s) (?:to )?|to )|(?:got|had|get|let|having|made|make) (?:(?:me|us|him|her|them|people|\w+s) )(?:to )?)$/
const light =
  /^(?:[\s,.-]|\b(?:and|or|so|then|just|please|kindly|also|either|again|otherwise|okay|ok|right|do|go ahead|feel free to|welcome to|mind and|mind|be sure (?:to|and)|remember to|remember and|(?:don't|dont|do not|never) hesitate to|if interested|if so|if it does|if not|maybe|perhaps|simply|only|but|anyway|anyhow|well|now|quick|free to|or just|even|better still|best|to|can|could|would|will|gonnae|away and|uh|um|hi|hello|yes|no|today|thanks|thank you|always|away|sure|look|listen|instead|there|eh|aye|mate|worth|time|minutes?|so just)\b)*$/
const togetherAsked =
  /\b(?:if|can|could|may|shall|might|perhaps|maybe|wondering if) we(?: could| can| might)? (?:\w+ )?$|\blet's (?:\w+ )?$/
const ifYou =
  /\b(?:if|when|once|wish|love it if|grateful if|appreciate it if) (?:you|ye|y'all|yous|somebody|someone)(?:'d| could)?[\s,]+(?:\w+[\s,]+){0,2}$/
const wishing =
  /\b(?:love|like|want|wanted|hoping|hope|keen|looking|need|appreciate|wondering|stoked|excited|be able)\b/
/** After these a bare verb still belongs to the subject before it. */
const leadsOn =
  /(?:^|[\s,])(?:to|will|can|could|would|should|must|may|might|'ll|tried|and|or|always|usually|often|did|do|does|not|never|gonna|help|let|let's|'d|better)[\s,]+$/
const aside = /(?:\b(?:just|please|kindly|then|simply|only|even|also|still|maybe)[\s,]+)+$/
const subjectAtOnce =
  /(?:^|[\s,])(?:i|we|they|he|she|who|people|customers|clients|guests|callers|everyone|everybody|folks|nobody|members|drivers|parents|patients|tenants|i'll|we'll|i'd|we'd|they'll|they'd)[\s,]+$/

const afterCondition = /^[\s,]*(?:(?:and|so|but) )?(?:if|when|whenever|once|unless) [^.?!;]*,\s*$/
/** After these a new thought begins, whoever was spoken of. */
const turns = /(?<=[\s,])(?:so|but|anyway|anyhow|okay|well)(?=[\s,])(?! (?:many|much|that|far))/g

const lastMatch = (shape: RegExp, text: string): number => {
  let at = -1
  for (const found of text.matchAll(shape)) at = found.index
  return at
}

/** "Your owners meet on the third": a noun, and no verb before this one. */
const isVerbOfNoun = (tokens: readonly Token[], clause: Clause, at: number): boolean => {
  const index = tokens.findIndex((token) => token.start >= at)
  const before = tokens[index - 1]
  return (
    before !== undefined &&
    index > clause.from &&
    /^(?:NOUN|PROPN)$/.test(before.pos) &&
    firstFinite(tokens, clause.from, index) < 0
  )
}

/** A verb with its object after a finished clause is a request of its own: nobody "fixed it ring me". */
const begunAfresh = (request: Request, before: string, sinceSubject: string): boolean => {
  if (/^(?:meet|visit|other)$/.test(request.action) || request.kind === 'bare') return false
  const governing = before.replace(aside, '')
  if (/\b(?:please|kindly)[\s,]+$/.test(before) && !/\bto[\s,]+$/.test(governing)) return true
  if (leadsOn.test(governing) || subjectAtOnce.test(governing)) return false
  return request.hasObject || sinceSubject.trim().split(/\s+/).length > 5
}

/** Whether the words before a request in its clause make it one to the listener. */
export const standingOf = (
  inClause: string,
  request: Request,
  { tokens, clause, at }: { tokens: readonly Token[]; clause: Clause; at: number }
): Standing => {
  if (request.kind === 'question') return 'ask'
  const before = inClause.slice(Math.max(0, lastMatch(turns, inClause)))
  if (!request.hasObject && nounBefore.test(before)) return 'none'
  if (
    toldTo.test(before) &&
    !/^[\s,]*(?:(?:and|or|so|just|please|(?:could|can|would|will|might) (?:you|ye|y'all)) )*(?:get|have|let|make) \w+ (?:to )?$/.test(
      before
    )
  )
    return 'none'
  if (request.kind === 'past') return ifYou.test(before) ? 'ask' : 'none'
  if (refused.test(before) && !stillAsks.test(before)) return 'none'
  const them = lastMatch(others, before)
  const you = lastMatch(listener, before)
  if (you >= 0 && you >= them)
    return saysSo.test(before) || (!request.hasObject && states.test(before)) ? 'none' : 'ask'
  if (them >= 0) {
    if (togetherAsked.test(before)) return request.action === 'visit' ? 'wish' : 'ask'
    if (begunAfresh(request, before, before.slice(them))) return 'fresh'
    return wishing.test(before.slice(them)) ? 'wish' : 'none'
  }
  if (request.kind === 'subject')
    return light.test(before) || /\b(?:best|always|easy|easiest)\b/.test(before) ? 'ask' : 'none'
  if (request.kind === 'bare') return light.test(before) || afterCondition.test(before) ? 'ask' : 'none'
  const governed = /[\s,]to[\s,]+$/.test(before) && !light.test(before)
  return !request.hasObject && (governed || isVerbOfNoun(tokens, clause, at)) ? 'none' : 'ask'
}
