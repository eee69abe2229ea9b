import type { Clause, Token, ValueSpan } from './evidence.ts'
import { kept } from './kept.ts'
import { contactWords, costNouns, harmAdjectives, harmNouns, harmVerbs } from './lexicon/harm.ts'
import { tokenise } from './text-tokens.ts'
import { isDenied, painNounReaders } from './value-pain-nouns.ts'
import { painVerbReaders } from './value-pain-verbs.ts'
import {
  baseIn,
  baseOf,
  harmlessDenial,
  isPerception,
  isQuantity,
  isWish,
  matchSpan,
  mentionsProspect,
  nounIn,
  phraseStart,
  type Reading,
  said,
  spoken
} from './value-reading.ts'
import type { Sign, SignReader } from './value-sign.ts'

const readers: readonly SignReader[] = [...painVerbReaders, ...painNounReaders]

/** The listener's silence and the call itself are never their pain. */
const aboutContact = (reading: Reading, clause: Clause): boolean => {
  const words = reading.text.tokens.slice(clause.from, clause.to)
  const heardOf = isPerception(reading, clause)
  const contact = words.filter(
    (word) => contactWords.has(baseOf(word)) && !(heardOf && baseOf(word) === 'hear')
  ).length
  const me = words.some((word) => /^(me|us|i|my)$/.test(word.norm))
  return (
    contact > 0 &&
    (me || clause.negated || contact > 1) &&
    !words.some((word) => /^(patients|customers|guests|callers|clients)$/.test(word.norm))
  )
}

const allowed = (reading: Reading, clause: Clause): boolean => {
  if (/^(greeting|identity|number|sign-off|pleasantry)$/.test(clause.role)) return false
  if (clause.role === 'promise' && clause.owner === 'rep') return false
  return !aboutContact(reading, clause)
}

/** Inside "who ...", "that ...", "with the same ..." of another's: not the rep's own. */
const inRelative = (tokens: readonly Token[], clause: Clause, at: number): boolean =>
  tokens
    .slice(clause.from, at + 1)
    .some((word) => /^(who|that|which|whose|where|with|because)$/.test(word.norm))

/** Sayings in which nothing goes wrong. */
const harmlessSayings =
  /\b(?:blow|blows|blew|knock|knocks) (?:your|you|their|his|her|my) (?:mind|minds|socks off)|\b(?:get|gets|got|help|helps|helped) (?:me|us) out of (?:a|the) \w+|\b(?:break|breaks) the ice|\bto die for|\bno pain no gain|\b(?:kill|killing) two birds|\bmiss(?:ing)? a trick\b|\bmiss out\b/

const titles = /^(?:miss|mr|mrs|ms|mx|dr|prof|sir|madam|ma'am)$/

const settled = (reading: Reading, clause: Clause, sign: Sign): number => {
  const { tokens } = reading.text
  if (harmlessDenial(reading, clause, sign.from, sign.to)) return 0
  const [first, second] = [tokens[sign.from], tokens[sign.from + 1]]
  if (titles.test(first?.norm ?? '') && reading.companyWords.has(second?.norm ?? '')) return 0
  const saying = harmlessSayings.exec(said(reading, clause))
  if (saying !== null) {
    const span = matchSpan(reading, clause, saying)
    if ((first?.start ?? 0) < span.end && span.start < (tokens[sign.to - 1]?.end ?? 0)) return 0
  }
  const perceived = isPerception(reading, clause)
  const solved =
    sign.vague === true &&
    /\b(?:solve|fix|overcome|address|tackle|help|helps|handle|ease|beat|past|over|through|with)\b/.test(
      spoken(reading, clause)
    )
  if (solved) return sign.strength
  if (sign.owner === 'rep' && !perceived && !(clause.quoted && clause.owner === 'third')) return 0
  if (
    clause.owner === 'rep' &&
    !perceived &&
    sign.owner !== 'prospect' &&
    !inRelative(tokens, clause, sign.from)
  )
    return 0
  if (isWish(reading, clause)) return 0
  if (/\binstead of\b/.test(said(reading, clause)) && clause.owner === 'third') return 0
  if (sign.denial !== true && (isDenied(tokens, clause, sign.from) || isDenied(tokens, clause, sign.to - 1)))
    return 0
  const span = { start: tokens[sign.from]?.start ?? 0, end: tokens[sign.to - 1]?.end ?? 0 }
  const number = tokens.slice(sign.from, sign.to).some(isQuantity)
  const theirs = sign.owner === 'prospect' || mentionsProspect(reading, clause)
  const bonus = (number ? 0.1 : 0) + (theirs ? 0.1 : 0) - (clause.role === 'ask' ? 0.2 : 0)
  return said(reading, span).trim() === '' ? 0 : Math.min(0.95, sign.strength + bonus)
}

/** Harm to the listener, their customers or people like them: the surest sign of each clause. */
export const painIn = (reading: Reading, clause: Clause): ValueSpan[] => {
  if (!allowed(reading, clause)) return []
  const { tokens } = reading.text
  let best: { sign: Sign; confidence: number } | null = null
  for (let at = clause.from; at < clause.to; at++) {
    for (const read of readers) {
      const sign = read(reading, clause, at)
      if (sign === null) continue
      const confidence = settled(reading, clause, sign)
      if (confidence > (best?.confidence ?? 0)) best = { sign, confidence }
    }
  }
  if (best === null) return []
  const { sign, confidence } = best
  const start = Math.min(
    sign.from,
    Math.max(clause.from, phraseStart(tokens, Math.max(sign.from - 1, clause.from), clause.from))
  )
  return [
    {
      kind: 'pain',
      start: tokens[start]?.start ?? clause.start,
      end: tokens[sign.to - 1]?.end ?? clause.end,
      specific: sign.vague !== true,
      owner: sign.owner === 'none' ? 'third' : sign.owner,
      clause: clause.index,
      confidence
    }
  ]
}

const costRise = /\b(?:up|rose|rise|rising|increase[ds]?|doubled|jumped|higher)\b/

const plainHarm =
  /\b(?:down|short|gone|lost|failed|failing|late|behind|out of|cannot|can't|not|no longer|complain\w*|fell|cut|closed|left|quit|broken|overdue|expired)\b/

/** Whether a card's fact is itself a trouble: "camp waiting list of forty families", "freight claims up". */
export const tellsHarm = kept((fact: string): boolean => {
  const { tokens } = tokenise(fact)
  return (
    plainHarm.test(fact.toLowerCase()) ||
    tokens.some(
      (token) =>
        nounIn(token, harmNouns) ||
        harmAdjectives.has(token.norm) ||
        (token.pos === 'VERB' && baseIn(token, harmVerbs) !== null)
    ) ||
    (costRise.test(fact.toLowerCase()) && tokens.some((token) => nounIn(token, costNouns)))
  )
})
