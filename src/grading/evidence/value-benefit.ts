import type { Clause, Owner, Token, ValueSpan } from './evidence.ts'
import {
  betterWords,
  directionWords,
  fixVerbs,
  gainParticles,
  genericOutcomes,
  improveVerbs,
  lessenVerbs,
  vagueGains
} from './lexicon/gain.ts'
import { harmNouns, harmVerbs } from './lexicon/harm.ts'
import { isPastForm } from './text-grammar.ts'
import {
  baseIn,
  baseOf,
  harmlessDenial,
  isQuantity,
  nounIn,
  phraseEnd,
  phraseStart,
  type Reading,
  said,
  spoken,
  subjectOf
} from './value-reading.ts'

type Sign = { from: number; to: number; strength: number; owner: Owner; vague?: boolean }

/** Nouns after a change verb that hold no outcome: "save the date", "get a call". */
const emptyObjects = new Set(
  'call date time chance hold number message email note word minute minutes moment second way sense sure question questions card name form line contact touch'.split(
    ' '
  )
)

const objectOf = (tokens: readonly Token[], at: number, to: number): Token[] => {
  let from = at + 1
  while (
    from < to &&
    /^(up|down|back|out|off|them|you|your|their|his|her|its|our|all|in|on|of|to|by|the|a|an|for)$/.test(
      tokens[from]?.norm ?? ''
    )
  )
    from++
  return tokens.slice(at + 1, Math.max(phraseEnd(tokens, from, to), from))
}

const isVague = (tokens: readonly Token[], object: readonly Token[], tail: readonly Token[]): boolean => {
  const content = object.filter((word) => word.content && word.pos !== 'ADV')
  const named = content.filter(
    (word) => !genericOutcomes.has(word.norm) && !genericOutcomes.has(word.lemma) && word.pos !== 'ADJ'
  )
  const measured = [...object, ...tail].some(
    (word) => isQuantity(word) && !/^(double|twice|half|one|thousand|thousands|hundreds)$/.test(word.norm)
  )
  return named.length === 0 && !measured && tokens.length > 0
}

/** Who would gain: not a loss already suffered by the listener, not the rep's own gain. */
const gainer = (reading: Reading, clause: Clause, at: number): number => {
  const subject = subjectOf(reading, clause, at)
  const text = spoken(reading, clause)
  if (subject === 'rep') {
    const helps = /\b(?:help|helped|helping|helps|let|lets|allow|allows|enable|enables)\b/.test(text)
    const theirs =
      /\b(?:you|your|their|them|a|an|one|two|three|four|five|six|businesses|companies|firms|people|customers|clients)\b/.test(
        text
      )
    return helps || theirs ? 0 : -0.45
  }
  if (subject === 'prospect') {
    const open =
      clause.question ||
      clause.conditional ||
      /\b(?:can|could|would|'ll|will|to|want|without|by|from|may|might|stop)\b/.test(text)
    return open ? 0 : -0.3
  }
  return 0
}

const modalQuestion = /\b(?:want|like|need|ready|looking|care|interested|wonder|hoping) (?:to|in)\b/

const changeSign = (reading: Reading, clause: Clause, at: number): Sign | null => {
  const { tokens } = reading.text
  const token = tokens[at]
  if (token === undefined || (token.pos !== 'VERB' && token.pos !== 'AUX' && baseOf(token) === token.norm)) {
    if (
      token === undefined ||
      !/^(NOUN|ADJ|PROPN)$/.test(token.pos) ||
      !/^(to|help|helps|helped|'ll|will|can|could|them|you|us|we|they|and|businesses|companies|bakeries)$/.test(
        tokens[at - 1]?.norm ?? ''
      )
    )
      return null
  }
  const lessens = baseIn(token, lessenVerbs)
  const improves = baseIn(token, improveVerbs)
  const base = lessens ?? improves
  if (base === null) return null
  const light =
    /^(get|make|keep|hold|turn|stop|end|bring|take|book|sell|fill|pass|earn|win|secure|collect|deliver|beat|add|skip|escape|protect|drop|knock|clear|free|recruit|hire|bank|pocket|kill|extend|gain|chop|strip|escape|lower)$/.test(
      base
    )
  const object = objectOf(tokens, at, clause.to)
  const content = object.filter((word) => word.content)
  const tail = tokens.slice(at, Math.min(clause.to, at + 12))
  const measured = tail.some(isQuantity)
  const directed = tail.some((word) => directionWords.has(word.norm))
  if (content.length === 0 && !measured && !object.some((word) => /^(it|them|theirs|that)$/.test(word.norm)))
    return null
  if (content.length > 0 && content.every((word) => emptyObjects.has(word.norm))) return null
  const reachesHarm = content.some((word) => nounIn(word, harmNouns))
  const end = Math.max(measuredEnd(tokens, at, clause.to), at + 1 + object.length)
  let strength = light ? 0.25 : 0.65
  if (light && lessens !== null && reachesHarm) strength = 0.65
  if (light && measured && directed) strength = 0.65
  if (base === 'save' || base === 'refund' || base === 'recover') strength = 0.75
  if (measured) strength += 0.1
  return {
    from: at,
    to: end,
    strength: strength + gainer(reading, clause, at),
    owner: subjectOf(reading, clause, at),
    vague: isVague(tokens, object, tail.slice(object.length))
  }
}

/** End of the last quantity within the next words: "down from forty minutes to twelve". */
const measuredEnd = (tokens: readonly Token[], at: number, to: number): number => {
  let end = at
  for (let step = at + 1; step < Math.min(to, at + 14); step++) {
    const token = tokens[step]
    if (token === undefined || token.norm === ',') break
    if (isQuantity(token)) end = Math.max(phraseEnd(tokens, step, to), step + 1)
  }
  return end
}

/** "got it down to twelve", "went from nine to two", "under five minutes", "back to full". */
const movementSign = (reading: Reading, clause: Clause, at: number): Sign | null => {
  const { tokens } = reading.text
  const token = tokens[at]
  const base = token === undefined ? '' : baseOf(token)
  if (
    !/^(get|go|come|bring|drop|fall|take|be|have|move|run|do|pay|make|turn|clear|start|knock|buy|sell|cost|need|finish|pass|reach|hit|rise|climb|jump|double)$/.test(
      base
    )
  )
    return null
  if (token !== undefined && token.pos === 'NOUN') return null
  const subject = subjectOf(reading, clause, at)
  const window = tokens.slice(at, Math.min(clause.to, at + 14))
  const text = ` ${window.map((word) => (isQuantity(word) ? '#' : word.norm)).join(' ')} `
  const from =
    / from (?:\S+ ){1,5}to (?:\S+ ){0,3}/.test(text) && / from .*#.* to .*#| to .*#.* from .*#/.test(text)
  const reached =
    / (?:down|up|back|under|below|over|within|in|by|for|to) (?:to |under |below |at |over |about |nearly |almost |only |just |less than |than |a |an |the |around |roughly |some )*#/.test(
      text
    )
  const full =
    / back (?:to (?:full|normal|work|zero)|in (?:use|service|action)|under (?:the|their)|on (?:track|line|the road|time)|open|up and running)| (?:to|at) (?:zero|nil|nothing|none)| up and running| in half| to (?:nearly|almost|practically) (?:nothing|zero|none) | half (?:of |the |at |what | as )| (?:a|one|two|nearly|about|almost) # (?:of|off|less|more|the|at) /.test(
      text
    )
  if (!from && !reached && !full) return null
  if (subject === 'prospect' && !from && !/\b(?:could|can|would|'ll|will)\b/.test(spoken(reading, clause)))
    return null
  if (
    subject === 'rep' &&
    !/\b(?:them|their|theirs|it|a|an|one|two|three|four)\b/.test(said(reading, clause))
  )
    return null
  const doing = /ing$/.test(token?.norm ?? '')
  const light =
    /^(be|have|do|run|make|start|need|take|move|buy|sell|cost|turn)$/.test(base) &&
    !doing &&
    clause.tense !== 'past'
  const strength = from || full ? 0.75 : light ? 0.45 : 0.6
  return { from: at, to: Math.max(measuredEnd(tokens, at, clause.to), at + 1), strength, owner: subject }
}

/** Harm denied of someone else: "hasn't missed a mailing", "no complaints since", "did not stop one time". */
const relievedSign = (reading: Reading, clause: Clause, at: number): Sign | null => {
  const { tokens } = reading.text
  const token = tokens[at]
  if (token === undefined) return null
  if (
    !(
      token.lemma === 'not' ||
      /^(no|never|nobody|without|neither|none|zero|nothing|stopped|stop)$/.test(token.norm)
    )
  )
    return null
  if (/^(stop|stopped)$/.test(token.norm) && !/ing$/.test(tokens[at + 1]?.norm ?? '')) return null
  const subject = subjectOf(reading, clause, at)
  if (subject === 'prospect' && !clause.conditional && !clause.question) return null
  for (let step = at + 1; step < Math.min(clause.to, at + 5); step++) {
    const word = tokens[step]
    if (word === undefined || word.norm === ',') break
    const harm =
      (word.pos === 'VERB' ||
        /(ed|ing)$/.test(word.norm) ||
        /^(lost|quit|left|broke|fell|gone|stop|stopped)$/.test(word.norm)) &&
      (baseIn(word, harmVerbs) !== null || /^(stop|leave|stopped|left|pay|need|close|slip)$/.test(word.lemma))
    if (!harm && !nounIn(word, harmNouns)) continue
    const since = tokens
      .slice(step, clause.to)
      .some((after) =>
        /^(since|all|year|month|months|winter|summer|season|week|weeks|so|again|more|one|single|time)$/.test(
          after.norm
        )
      )
    const past = clause.tense === 'past' || since || isPastForm(word)
    return {
      from: at,
      to: Math.max(phraseEnd(tokens, step + 1, clause.to), step + 1),
      strength: past ? 0.75 : 0.45,
      owner: subject
    }
  }
  return null
}

const fixSign = (reading: Reading, clause: Clause, at: number): Sign | null => {
  const { tokens } = reading.text
  const token = tokens[at]
  const base = token?.pos === 'VERB' || /ed$/.test(token?.norm ?? '') ? baseIn(token, fixVerbs) : null
  if (base === null || /^(stop|plug|crack|settle)$/.test(base)) return null
  const subject = subjectOf(reading, clause, at)
  if (subject === 'prospect') return null
  const object = objectOf(tokens, at, clause.to)
  const pronoun = object.some((word) => /^(it|that|theirs|them|this)$/.test(word.norm))
  const named = object.some(
    (word) =>
      word.content && !genericOutcomes.has(word.lemma) && !/^(problem|issue|challenge)$/.test(word.lemma)
  )
  if (!pronoun && !named)
    return { from: at, to: at + 1 + object.length, strength: 0.45, owner: subject, vague: true }
  const past = clause.tense === 'past'
  return {
    from: at,
    to: Math.max(at + 1 + object.length, measuredEnd(tokens, at, clause.to)),
    strength: past ? 0.65 : 0.45,
    owner: subject
  }
}

const compareSign = (reading: Reading, clause: Clause, at: number): Sign | null => {
  const { tokens } = reading.text
  const token = tokens[at]
  if (token === undefined || !betterWords.has(token.norm)) return null
  const subject = clause.owner
  const measured = tokens.slice(Math.max(clause.from, at - 4), Math.min(clause.to, at + 6)).some(isQuantity)
  const worse =
    /\b(?:take|takes|took|taking|wait|waiting|last|lasts|hold|queue)\b/.test(said(reading, clause)) &&
    /^(longer)$/.test(token.norm)
  if (worse || (subject === 'prospect' && !measured)) return null
  const strength = /^(less|longer|better|shorter|simpler|easier|earlier|sooner|lighter|fuller)$/.test(
    token.norm
  )
    ? measured
      ? 0.55
      : 0.3
    : measured
      ? 0.65
      : 0.5
  return {
    from: phraseStart(tokens, at, clause.from),
    to: Math.max(phraseEnd(tokens, at, clause.to), at + 1),
    strength,
    owner: subject
  }
}

const particleSign = (reading: Reading, clause: Clause, at: number): Sign | null => {
  const { tokens } = reading.text
  const token = tokens[at]
  if (token === undefined || token.pos === 'NOUN') return null
  const base = baseOf(token)
  for (let step = at + 1; step < Math.min(clause.to, at + 6); step++) {
    const word = tokens[step]
    if (word === undefined || word.norm === ',') break
    if (!gainParticles.has(`${base}_${word.norm}`)) continue
    const subject = subjectOf(reading, clause, at)
    const tail = tokens.slice(at, Math.min(clause.to, step + 6))
    const measured = tail.some(isQuantity)
    if (
      /^(get|come|go|pay|pick|take|win|claim)$/.test(base) &&
      !measured &&
      !/^(paid|rid|ahead|home)$/.test(word.norm)
    )
      return null
    return {
      from: at,
      to: Math.max(step + 1, measuredEnd(tokens, at, clause.to), phraseEnd(tokens, step + 1, clause.to)),
      strength: (measured ? 0.7 : 0.55) + gainer(reading, clause, at),
      owner: subject
    }
  }
  return null
}

const readers = [changeSign, movementSign, relievedSign, fixSign, compareSign, particleSign]

const allowed = (reading: Reading, clause: Clause): boolean =>
  !/^(greeting|number|sign-off|pleasantry|identity)$/.test(clause.role) &&
  !(clause.role === 'promise' && clause.owner === 'rep') &&
  !/\b(?:don't|not|n't|no) (?:regret|hesitate)\b/.test(said(reading, clause)) &&
  !/\b(?:to|my|our) (?:hit|make|meet|reach|close) (?:my|our|the)\b/.test(said(reading, clause))

const rise =
  /^(cost|price|bill|premium|rent|rate|fee|tariff|charge|tax|wage|queue|wait|complaint|churn|waste|overtime|insurance)s?$/

const vagueIn = (reading: Reading, clause: Clause): ValueSpan[] => {
  const text = said(reading, clause)
  for (const shape of vagueGains) {
    const found = shape.exec(text)
    if (found === null) continue
    return [
      {
        kind: 'benefit',
        start: clause.start + found.index,
        end: clause.start + found.index + found[0].length,
        specific: false,
        owner: 'prospect',
        clause: clause.index,
        confidence: 0.75
      }
    ]
  }
  return []
}

/** A gain for the listener or someone like them: the surest sign of each clause, else a ready-made phrase. */
export const benefitIn = (reading: Reading, clause: Clause): ValueSpan[] => {
  if (!allowed(reading, clause)) return []
  const { tokens } = reading.text
  let best: Sign | null = null
  for (let at = clause.from; at < clause.to; at++) {
    for (const read of readers) {
      const sign = read(reading, clause, at)
      if (sign === null) continue
      const words = tokens.slice(sign.from, sign.to)
      const harm =
        words.some((word) => rise.test(word.norm)) &&
        words.some((word) => /^(double|raise|increase|rise|grow|up)$/.test(baseOf(word)))
      if (harm) continue
      const better =
        best === null || sign.strength + (sign.vague ? -0.2 : 0) > best.strength + (best.vague ? -0.2 : 0)
      if (better) best = sign
    }
  }
  const vague = vagueIn(reading, clause)
  if (best === null || best.strength < 0.3 || (harmlessDenial(reading, clause) && best.strength < 0.6))
    return vague
  if (best.vague && vague.length > 0) return vague
  const wanted = modalQuestion.test(said(reading, clause))
  return [
    {
      kind: 'benefit',
      start: tokens[best.from]?.start ?? clause.start,
      end: tokens[best.to - 1]?.end ?? clause.end,
      specific: best.vague !== true,
      owner: best.owner,
      clause: clause.index,
      confidence: Math.min(0.95, best.strength + (wanted ? 0.1 : 0))
    }
  ]
}
