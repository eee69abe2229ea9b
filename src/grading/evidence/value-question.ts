import type { Clause, ValueSpan } from './evidence.ts'
import { genericOutcomes } from './lexicon/gain.ts'
import { contactWords } from './lexicon/harm.ts'
import { mentionsProspect, type Reading, said, wordsOf } from './value-reading.ts'

const social =
  /\bhow do you do\b|\bhow (?:are|is|'s|was|have|ya|goes) (?:you(?! \w+ing\b(?! today| this| well| now|\?|$))|your (?:day|week|weekend|morning|afternoon|summer|holidays?|christmas|family)|things|everything|it|ya|y'all|life|business|trade)\b|\b(?:is|would) (?:this|that|now|it) (?:a (?:good|bad) time|ok|okay|alright|possible)\b|\bam i (?:speaking|talking|through)\b|\b(?:is (?:this|that)|have i got|do i have) (?:the )?(?:right|correct|best) (?:number|person|place)\b|\bworth (?:a|an|your) \b|\bany (?:way|chance) (?:you|we) (?:could|can|might)\b|\bwouldn't it be\b|\bare you (?:the (?:right )?person|well|there|free|available|around|in charge|responsible|interested|the one)\b|\b(?:do|would|could|can|have|will) you (?:have |spare |give me |got |please )?(?:a (?:few |couple (?:of )?)?(?:minute|minutes|moment|second|sec|chance|time)|\w+ minutes|time|call|ring|get back|let me|give|return|spare|place (?:an|the|your)|sign|order|commit|buy|approve|renew|be (?:available|free|open|interested|willing)|consider|tell me|confirm|point|help me|connect|meet)\b|\bdid you (?:get|receive|see|read|have a chance|listen)\b|\b(?:what|when) (?:is|'s|would be|works|time|day) (?:a |the |your )?(?:good|best|better|for|works|availability|suits)\b|\bwho (?:is|'s|would|handles|looks after|deals|should i)\b/

/** "Could you pass this on to ...?": something to do for the rep. */
const request =
  /\b(?:could|can|would|will) (?:you|somebody|someone|anyone|one of you) (?:please |kindly |maybe |just )?(?:pass|put|give|forward|get|ask|let|tell|help|connect|confirm|take|send|point|spare|return|check|find|have|ring|call|text|email|phone|direct|transfer|leave|mention|say|speak|see|look|drop|write|reply|buzz|ping)\b/
/** "when you get five minutes, yeah?": a moment for the call, with a tag that only sounds like a question. */
const moment =
  /^(?:\W|and |so |or )*(?:when|whenever|if|once|as soon as) (?:you|ye|y'all|u)(?: 've| have|'ve| get| got| 're| are|'re| find| can| could| do)*\b.*\b(?:minutes?|mins?|moment|second|sec|chance|time|free|break|round to it|spare)\b/
const tag = /[,\s](?:yeah|eh|okay|ok|right|alright|all right|no|yes|la|lah|isn't it|in't it|innit)\?*\s*$/

/** A question about the listener's situation: not about the call, nor a pleasantry. */
export const questionIn = (reading: Reading, clause: Clause): ValueSpan[] => {
  if (!clause.question || /^(greeting|ask|number|sign-off|pleasantry|identity|promise)$/.test(clause.role))
    return []
  const text = said(reading, clause)
  if (social.test(text) || request.test(text) || moment.test(text)) return []
  const words = wordsOf(reading, clause)
  const content = words.filter((word) => word.content && !contactWords.has(word.lemma))
  const own = content.filter(
    (word) =>
      !genericOutcomes.has(word.lemma) &&
      !genericOutcomes.has(word.norm) &&
      !/^(boost|double|grow|increase|slash|improve|maximize|want|year|month)$/.test(word.lemma)
  )
  if (content.length < 2 || own.length === 0) return []
  const theirs = mentionsProspect(reading, clause)
  if (!theirs && tag.test(text)) return []
  return [
    {
      kind: 'question',
      start: clause.start,
      end: words.at(-1)?.end ?? clause.end,
      specific: true,
      owner: 'prospect',
      clause: clause.index,
      confidence: theirs ? 0.8 : 0.55
    }
  ]
}
