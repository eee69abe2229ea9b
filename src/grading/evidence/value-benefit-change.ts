import type { Clause, Token } from './evidence.ts'
import {
  directionWords,
  gainParticles,
  genericOutcomes,
  improveVerbs,
  lessenVerbs,
  lightVerbs
} from './lexicon/gain.ts'
import { costNouns, harmNouns } from './lexicon/harm.ts'
import { isPastForm } from './text-grammar.ts'
import {
  baseIn,
  baseOf,
  isQuantity,
  nounIn,
  offsetIn,
  phraseEnd,
  type Reading,
  said,
  spoken,
  subjectOf
} from './value-reading.ts'
import type { SignReader } from './value-sign.ts'

/** Nouns after a change verb that hold no outcome: "save the date", "get a call". */
const emptyObjects = new Set(
  'call date chance hold number message email note moment second sense sure question questions card name form line contact touch deal business appointment meeting visit'.split(
    ' '
  )
)

const notNamed = new Set(
  'year month week quarter day time today tomorrow thing way business company lot bit people'.split(' ')
)

/** What a change verb changes: the phrase after it, its particles and pronouns included. */
export const objectOf = (tokens: readonly Token[], at: number, to: number): Token[] => {
  let from = at + 1
  const skipped =
    /^(up|down|back|out|off|them|you|your|their|his|her|its|our|all|in|on|of|to|by|the|a|an|for)$/
  while (from < to && (skipped.test(tokens[from]?.norm ?? '') || tokens[from]?.pos === 'ADV')) from++
  return tokens.slice(at + 1, Math.max(phraseEnd(tokens, from, to), from))
}

/** Pronouns for a thing named before. */
export const stands = /^(it|them|theirs|that|those|this)$/

/** A pronoun for a thing named before: not a determiner of a noun that follows. */
const standsFor = (object: readonly Token[]): boolean =>
  object.some(
    (word, at) => stands.test(word.norm) && !/^(NOUN|PROPN|ADJ|NUM)$/.test(object[at + 1]?.pos ?? '')
  )

const loose = /^(double|twice|half|one|thousand|thousands|hundreds)$/

/** Nothing of a trade, no figure and no pronoun for a thing named before: what any seller promises. */
const isVague = (object: readonly Token[], tail: readonly Token[]): boolean => {
  const named = object.filter(
    (word) =>
      word.content &&
      !/^(ADV|ADJ|NUM)$/.test(word.pos) &&
      !genericOutcomes.has(word.norm) &&
      !genericOutcomes.has(word.lemma) &&
      !notNamed.has(word.lemma)
  )
  const measured = [...object, ...tail].some((word) => isQuantity(word) && !loose.test(word.norm))
  return named.length === 0 && !measured && !standsFor(object)
}

const helping = /\b(?:help|helped|helping|helps|let|lets|allow|allows|enable|enables)\b/

const forOthers =
  /\b(?:you|your|their|theirs|them|it|a|an|another|one|two|three|four|five|six|businesses|companies|firms|people|customers|clients|others)\b/

const open = /\b(?:can|could|would|will|may|might|without|want to|need to|ready to)\b|'ll\b/

/** Who would gain: not a change that the listener has suffered, not the rep's own gain. */
const gainer = (reading: Reading, clause: Clause, at: number, light: boolean): number => {
  const subject = subjectOf(reading, clause, at)
  const text = spoken(reading, clause)
  if (subject === 'rep') return helping.test(text) || (!light && forOthers.test(text)) ? 0 : -0.6
  if (subject === 'prospect') return clause.question || clause.conditional || open.test(text) ? 0 : -0.3
  return 0
}

const changes = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  if (token === undefined || /^(DET|PRON|ADP|PUNCT)$/.test(token.pos)) return false
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  if (/ing$/.test(token.norm) && next?.pos === 'NOUN' && before?.pos === 'NOUN') return false
  const attributive = /ed$/.test(token.norm) && /^(NOUN|PROPN)$/.test(next?.pos ?? '')
  if (attributive && !/^(NOUN|PROPN|PRON|AUX|ADV)$/.test(before?.pos ?? '')) return false
  if (token.pos === 'VERB' || baseOf(token) !== token.norm) return true
  return (
    /^(to|help|helps|helped|'ll|will|can|could|them|you|us|we|they|and)$/.test(tokens[at - 1]?.norm ?? '') ||
    tokens[at - 1]?.norm.endsWith('s') === true
  )
}

/** End of the last quantity within the next words: "down from forty minutes to twelve". */
export const measuredEnd = (tokens: readonly Token[], at: number, to: number): number => {
  let end = at
  for (let step = at + 1; step < Math.min(to, at + 14); step++) {
    const token = tokens[step]
    if (token === undefined || token.norm === ',') break
    if (isQuantity(token)) end = Math.max(phraseEnd(tokens, step, to), step + 1)
  }
  return end
}

/** A change verb with what it changes: "cut leavers in half", "lower their electric bills". */
const changeSign: SignReader = (reading, clause, at) => {
  const { tokens } = reading.text
  if (!changes(tokens, at)) return null
  const lessens = baseIn(tokens[at], lessenVerbs)
  const base = lessens ?? baseIn(tokens[at], improveVerbs)
  if (base === null) return null
  if (base === 'stop' && (isQuantity(tokens[at + 1]) || tokens[at + 1]?.pos === 'PUNCT')) return null
  const object = objectOf(tokens, at, clause.to)
  const content = object.filter((word) => word.content)
  const tail = tokens.slice(at, Math.min(clause.to, at + 12))
  const measured = tail.some(isQuantity)
  const pronoun = standsFor(object)
  if (content.length === 0 && !measured && !pronoun) return null
  if (content.length > 0 && content.every((word) => emptyObjects.has(word.norm))) return null
  const reaches =
    lessens !== null && content.some((word) => nounIn(word, harmNouns) || nounIn(word, costNouns))
  const directed = measured && tail.some((word) => directionWords.has(word.norm))
  const light = lightVerbs.has(base)
  let strength = light && !reaches && !directed ? 0.25 : 0.65
  if (/^(save|refund|recover|halve)$/.test(base)) strength = 0.75
  if (measured) strength += 0.1
  const vague = isVague(object, tail.slice(object.length))
  return {
    from: at,
    to: Math.max(measuredEnd(tokens, at, clause.to), at + 1 + object.length),
    strength:
      vague && !light
        ? 0.65 + (clause.tense === 'past' ? gainer(reading, clause, at, light) : 0)
        : strength + gainer(reading, clause, at, light),
    owner: subjectOf(reading, clause, at),
    vague
  }
}

const doneVerbs = new Set(
  'refund pass fix sort clear approve pay settle solve cut halve reduce waive drop release sign renew repair accept return credit write run up'.split(
    ' '
  )
)

/** "got its first payment refunded", "had theirs passed": a thing put right for its owner. */
const causedSign: SignReader = (reading, clause, at) => {
  const { tokens } = reading.text
  const token = tokens[at]
  if (token === undefined || !/^(get|have)$/.test(baseOf(token))) return null
  const end = phraseEnd(tokens, at + 1, clause.to)
  if (end <= at + 1 || end - at > 7) return null
  const done = tokens[end] ?? tokens[end - 1]
  const base =
    end < clause.to && done && (isPastForm(done) || done.pos === 'VERB') ? baseIn(done, doneVerbs) : null
  const subject = subjectOf(reading, clause, at)
  if (
    base === null ||
    subject === 'prospect' ||
    (subject === 'rep' && !forOthers.test(said(reading, clause)))
  )
    return null
  return {
    from: at,
    to: Math.max(end + 1, measuredEnd(tokens, end, clause.to)),
    strength: 0.7,
    owner: subject
  }
}

/** "take the queue out", "win them back", "nobody works weekends": a verb and its particle. */
const particleSign: SignReader = (reading, clause, at) => {
  const { tokens } = reading.text
  const token = tokens[at]
  if (token === undefined || token.pos === 'NOUN' || token.pos === 'DET') return null
  const base = baseOf(token)
  for (let step = at + 1; step < Math.min(clause.to, at + 6); step++) {
    const word = tokens[step]
    if (word === undefined || word.norm === ',') break
    if (!gainParticles.has(`${base}_${word.norm}`)) continue
    const measured = tokens.slice(at, Math.min(clause.to, step + 6)).some(isQuantity)
    const needsFigure =
      /^(get|come|go|pay|pick|take|win|claim|bring)$/.test(base) && !/^(paid|rid|ahead|home)$/.test(word.norm)
    if (needsFigure && !measured) return null
    const end = Math.max(step + 1, measuredEnd(tokens, at, clause.to), phraseEnd(tokens, step + 1, clause.to))
    return {
      from: at,
      to: end,
      strength: (measured ? 0.7 : 0.55) + gainer(reading, clause, at, needsFigure),
      owner: subjectOf(reading, clause, at)
    }
  }
  return null
}

const swift =
  /\b(?:same[- ](?:day|week)|next[- ]day|(?:same|next)[- ](?:morning|afternoon|evening|night))\b|\bovernight\b|\bwithin the (?:hour|day|week)\b|\bwhile you wait\b/

const measure = /^(average|response|turnaround|typical|usual|record|lead|guarantee|guarantees|guaranteed)$/

/** What the rep's side keeps to, in figures: "our average is ninety minutes", "guarantees the whiteness". */
const standardSign: SignReader = (reading, clause, at) => {
  const { tokens } = reading.text
  const token = tokens[at]
  if (token === undefined || clause.owner === 'prospect') return null
  const quick =
    at === clause.from && clause.owner !== 'none' && clause.tense !== 'none'
      ? swift.exec(said(reading, clause))
      : null
  if (quick) {
    const from =
      tokens
        .slice(clause.from, clause.to)
        .find((word) => word.start >= offsetIn(reading, clause.start, quick.index))?.index ?? at
    return { from, to: Math.min(clause.to, from + 2), strength: 0.55, owner: 'rep' }
  }
  if (!measure.test(token.norm)) return null
  const guaranteed = token.norm.startsWith('guarantee')
  const object = objectOf(tokens, at, clause.to)
  const measured = tokens.slice(at, Math.min(clause.to, at + 10)).some(isQuantity)
  if (guaranteed ? !object.some((word) => word.content) : !measured) return null
  return {
    from: at,
    to: Math.max(measuredEnd(tokens, at, clause.to), at + 1 + (guaranteed ? object.length : 0)),
    strength: 0.6,
    owner: 'rep',
    vague: guaranteed && isVague(object, [])
  }
}

/** Gains told as a change. */
export const changeReaders: readonly SignReader[] = [changeSign, causedSign, particleSign, standardSign]
