import type { Clause, Owner, Token, ValueSpan } from './evidence.ts'
import {
  achieveVerbs,
  betterWords,
  directionWords,
  fixVerbs,
  gainParticles,
  genericOutcomes,
  improveVerbs,
  lessenVerbs,
  lightVerbs,
  vagueGains
} from './lexicon/gain.ts'
import { costNouns, goodNouns, harmNouns, harmParticles, harmVerbs } from './lexicon/harm.ts'
import { isPastForm } from './text-grammar.ts'
import {
  baseIn,
  baseOf,
  harmlessDenial,
  isQuantity,
  isWish,
  nounIn,
  phraseEnd,
  phraseStart,
  type Reading,
  said,
  spoken,
  subjectOf
} from './value-reading.ts'

/** One sign of a gain: where it is, how sure it is, whether any seller could say it. */
type Sign = { from: number; to: number; strength: number; owner: Owner; vague?: boolean }
type Reader = (reading: Reading, clause: Clause, at: number) => Sign | null

/** Nouns after a change verb that hold no outcome: "save the date", "get a call". */
const emptyObjects = new Set(
  'call date chance hold number message email note moment second sense sure question questions card name form line contact touch deal business appointment meeting visit'.split(
    ' '
  )
)
const notNamed = new Set(
  'year month week quarter day time today tomorrow thing way business company lot bit people'.split(' ')
)

const objectOf = (tokens: readonly Token[], at: number, to: number): Token[] => {
  let from = at + 1
  const skipped =
    /^(up|down|back|out|off|them|you|your|their|his|her|its|our|all|in|on|of|to|by|the|a|an|for)$/
  while (from < to && (skipped.test(tokens[from]?.norm ?? '') || tokens[from]?.pos === 'ADV')) from++
  return tokens.slice(at + 1, Math.max(phraseEnd(tokens, from, to), from))
}

const stands = /^(it|them|theirs|that|those|this)$/
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
const measuredEnd = (tokens: readonly Token[], at: number, to: number): number => {
  let end = at
  for (let step = at + 1; step < Math.min(to, at + 14); step++) {
    const token = tokens[step]
    if (token === undefined || token.norm === ',') break
    if (isQuantity(token)) end = Math.max(phraseEnd(tokens, step, to), step + 1)
  }
  return end
}

/** A change verb with what it changes: "cut leavers in half", "lower their electric bills". */
const changeSign: Reader = (reading, clause, at) => {
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

/** "got its first payment refunded", "had theirs passed": a thing put right for its owner. */
const causedSign: Reader = (reading, clause, at) => {
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
const doneVerbs = new Set(
  'refund pass fix sort clear approve pay settle solve cut halve reduce waive drop release sign renew repair accept return credit write run up'.split(
    ' '
  )
)

const moving =
  /^(get|go|come|bring|drop|fall|take|be|have|move|run|do|pay|make|turn|clear|start|knock|buy|sell|cost|need|finish|pass|reach|hit|rise|climb|jump)$/
const fromTo = / from .*#.* to .*#| to .*#.* from .*#/
const reaching =
  / (?:down|under|below|within|inside|in|by|for|to) (?:to |under |below |at |over |about |nearly |almost |only |just |less than |than |a |an |the |around |roughly |some |\w+ing )*#/
const restored =
  / back (?:to (?:full|normal|work|zero)|in (?:use|service|action)|under (?:the|their)|on (?:track|line|time|the)|at (?:work|full)|open|up and running)| (?:to|at) (?:nearly |almost |practically )?(?:zero|nil|nothing|none)| up and running| in (?:half|two)| (?:half|double|twice) (?:of |the |at |what |as |their )| # (?:of what|off the|less than|of the (?:price|cost|time)|of a |instead of #)| last (?:year|month|season)'s (?:price|rate)/

/** Where something got to: "got it down to twelve", "went from nine to two", "back to full". */
const movementSign: Reader = (reading, clause, at) => {
  const { tokens } = reading.text
  const token = tokens[at]
  if (
    token === undefined ||
    token.pos === 'NOUN' ||
    !(moving.test(baseOf(token)) || (token.norm === "'d" && token.lemma === 'have'))
  )
    return null
  const base = token.norm === "'d" ? 'have' : baseOf(token)
  const subject = subjectOf(reading, clause, at)
  const window = tokens.slice(at, Math.min(clause.to, at + 16))
  const text =
    ` ${window.map((word) => (isQuantity(word) || word.norm === 'one' ? '#' : word.norm)).join(' ')} `.replace(
      " 's ",
      "'s "
    )
  const upward =
    / up (?:to |by )?(?:nearly |almost |about )?#/.test(text) &&
    (/^(get|bring|push|take)$/.test(base) || goodBefore(tokens, clause.from, at))
  const [both, reached, full] = [
    fromTo.test(text),
    reaching.test(text),
    restored.test(` ${said(reading, { start: token.start, end: clause.end })} `) || restored.test(text)
  ]
  if (!both && !reached && !full && !upward) return null
  if (subject === 'prospect' && !/\b(?:could|can|would|'ll|will)\b/.test(spoken(reading, clause))) return null
  if (subject === 'rep' && !movesOthers(tokens, clause, at, base, text)) return null
  const light = /^(be|have|do|run|make|start|need|take|move|buy|sell|cost|turn)$/.test(base)
  const moved = /ing$/.test(token.norm) || clause.tense === 'past'
  const strength =
    both || full ? 0.75 : light && !moved ? 0.45 : base === 'take' && subject !== 'rep' ? 0.5 : 0.6
  return { from: at, to: Math.max(measuredEnd(tokens, at, clause.to), at + 1), strength, owner: subject }
}
const others =
  /^(it|them|theirs|their|his|her|your|you|a|an|one|two|three|four|five|six|another|that|those|the)$/

/** A good thing as subject: "bookings are up twelve percent". */
const goodBefore = (tokens: readonly Token[], from: number, at: number): boolean =>
  tokens.slice(from, at).some((word) => nounIn(word, goodNouns))

/** The rep's side moved something of another's: "we got them under five minutes", not "I've got till five". */
const movesOthers = (
  tokens: readonly Token[],
  clause: Clause,
  at: number,
  base: string,
  text: string
): boolean => {
  const next = tokens[at + 1]
  if (next === undefined || at + 1 >= clause.to) return false
  if (!others.test(next.norm) && next.pos !== 'NOUN' && next.pos !== 'PROPN') return false
  return (
    !/^(have|get|be|need|take|start|make)$/.test(base) ||
    fromTo.test(text) ||
    / (?:down to|under|below|back) /.test(text)
  )
}

const deniers = /^(no|never|nobody|without|neither|none|zero|nothing|stopped|stop|noone|hardly)$/
const mayLeave =
  /^(cancel|turn|refuse|stop|leave|close|slip|need|pay|wait|queue|go|come|return|quit|drop|fall)$/

/** The verb at `at` with its particle up to four words on: "thrown a tub away". */
const parted = (tokens: readonly Token[], at: number, to: number): boolean => {
  const base = tokens[at] === undefined ? '' : baseOf(tokens[at])
  for (let step = at + 1; step < Math.min(to, at + 5); step++) {
    const word = tokens[step]
    if (word === undefined || word.norm === ',') return false
    if (harmParticles.has(`${base}_${word.norm}`)) return true
  }
  return false
}

/** Harm denied of someone else: "hasn't missed a mailing", "nobody waits", "before a pallet was rejected". */
const relievedSign: Reader = (reading, clause, at) => {
  const { tokens } = reading.text
  const token = tokens[at]
  if (token === undefined) return null
  const early = token.norm === 'before' && at === clause.from
  if (token.lemma !== 'not' && !deniers.test(token.norm) && !early) return null
  if (/^stop/.test(token.norm) && !tokens[at + 1]?.norm.endsWith('ing')) return null
  const subject = subjectOf(reading, clause, at)
  if (subject === 'prospect' && !clause.conditional && !clause.question) return null
  if (subject === 'rep' && !clause.conditional) return null
  const lostNone =
    /^(none|nothing|zero|nil)$/.test(token.norm) &&
    (baseIn(tokens[at - 1], harmVerbs) !== null || mayLeave.test(baseOf(tokens[at - 1] ?? token)))
  if (lostNone) return { from: at - 1, to: at + 1, strength: 0.75, owner: subject }
  for (let step = at + 1; step < Math.min(clause.to, at + (early ? 8 : 7)); step++) {
    const word = tokens[step]
    if (word === undefined || word.norm === ',') break
    const acts = word.pos === 'VERB' || /(ed|ing)$/.test(word.norm) || isPastForm(word)
    const timed = tokens
      .slice(step, clause.to)
      .some((after) => sinceWords.test(after.norm) || isQuantity(after))
    const weak = mayLeave.test(baseOf(word)) && (timed || isPastForm(word))
    const harm = acts && (baseIn(word, harmVerbs) !== null || weak || parted(tokens, step, clause.to))
    const denied = token.lemma !== 'not' || /^(a|one|any|single)$/.test(tokens[at + 1]?.norm ?? '')
    if (!harm && !(denied && nounIn(word, harmNouns))) continue
    const past = early || clause.tense === 'past' || timed || isPastForm(word)
    const end = Math.max(phraseEnd(tokens, step + 1, clause.to), step + 1)
    return { from: at, to: end, strength: past ? 0.7 : 0.45, owner: subject }
  }
  return null
}
const sinceWords =
  /^(since|all|year|month|months|winter|summer|season|week|weeks|again|single|time|yet|still|now|anymore)$/

/** What a peer reached: "won the tender", "got into Morrisons", "was what passed them", "went up to Good". */
const reachedSign: Reader = (reading, clause, at) => {
  const { tokens } = reading.text
  const token = tokens[at]
  if (token === undefined || token.pos === 'NOUN' || clause.tense !== 'past' || clause.negated) return null
  if (subjectOf(reading, clause, at) !== 'third') return null
  const base = baseOf(token)
  const next = tokens[at + 1]
  const regained =
    base === 'get' && /^(it|them|theirs|that)$/.test(next?.norm ?? '') && tokens[at + 2]?.norm === 'back'
  const into = (base === 'get' && /^(into|onto)$/.test(next?.norm ?? '')) || regained
  const up =
    /^(go|move|come|jump)$/.test(base) &&
    /^(up|back)$/.test(next?.norm ?? '') &&
    /^(to|from|into)$/.test(tokens[at + 2]?.norm ?? '')
  const achieves = baseIn(token, achieveVerbs) !== null && isPastForm(token)
  if (!into && !up && !achieves) return null
  const costly = tokens.slice(clause.from, at).some((word) => nounIn(word, costNouns))
  const end = Math.max(phraseEnd(tokens, at + (into ? 2 : up ? 3 : 1), clause.to), at + 1)
  if (costly || end <= at + 1) return null
  return { from: at, to: end, strength: 0.6, owner: 'third' }
}

const fixSign: Reader = (reading, clause, at) => {
  const { tokens } = reading.text
  const token = tokens[at]
  const base = token?.pos === 'VERB' || /ed$/.test(token?.norm ?? '') ? baseIn(token, fixVerbs) : null
  if (token === undefined || base === null || /^(stop|plug|crack|settle)$/.test(base)) return null
  const subject = subjectOf(reading, clause, at)
  if (subject === 'prospect') return null
  const object = objectOf(tokens, at, clause.to)
  const pronoun = object.some((word) => stands.test(word.norm))
  const named = object.some(
    (word) =>
      word.content && !genericOutcomes.has(word.lemma) && !/^(problem|issue|challenge)$/.test(word.lemma)
  )
  const end = Math.max(at + 1 + object.length, measuredEnd(tokens, at, clause.to))
  const past = isPastForm(token) || clause.tense === 'past'
  return {
    from: at,
    to: end,
    strength: past && (pronoun || named) ? 0.65 : 0.4,
    owner: subject,
    vague: !pronoun && !named
  }
}

/** A comparative with a figure: "for a third less", "four days sooner". */
const compareSign: Reader = (reading, clause, at) => {
  const { tokens } = reading.text
  const token = tokens[at]
  if (token === undefined || !betterWords.has(token.norm)) return null
  const near = tokens.slice(Math.max(clause.from, at - 4), Math.min(clause.to, at + 6))
  const measured = near.some(isQuantity)
  const worse =
    token.norm === 'longer' &&
    /\b(?:take|takes|took|taking|wait|waiting|hold|queue|no|only|any)\b/.test(said(reading, clause))
  if (worse || (clause.owner === 'prospect' && !measured) || (clause.owner === 'rep' && !measured))
    return null
  const soft = /^(less|longer|better|shorter|simpler|easier|earlier|sooner|lighter|fuller)$/.test(token.norm)
  const strength = measured ? (soft ? 0.55 : 0.65) : soft ? 0.3 : 0.5
  return {
    from: phraseStart(tokens, at, clause.from),
    to: Math.max(phraseEnd(tokens, at, clause.to), at + 1),
    strength,
    owner: clause.owner
  }
}

/** "take the queue out", "win them back", "nobody works weekends": a verb and its particle. */
const particleSign: Reader = (reading, clause, at) => {
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
const standardSign: Reader = (reading, clause, at) => {
  const { tokens } = reading.text
  const token = tokens[at]
  if (token === undefined || clause.owner === 'prospect') return null
  const quick =
    at === clause.from && clause.owner !== 'none' && clause.tense !== 'none'
      ? swift.exec(said(reading, clause))
      : null
  if (quick) {
    const from =
      tokens.slice(clause.from, clause.to).find((word) => word.start >= clause.start + quick.index)?.index ??
      at
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

const readers: readonly Reader[] = [
  changeSign,
  causedSign,
  movementSign,
  relievedSign,
  reachedSign,
  fixSign,
  compareSign,
  particleSign,
  standardSign
]

const ownTarget = /\b(?:to|my|our) (?:hit|make|meet|reach|close) (?:my|our|the)\b/

const allowed = (reading: Reading, clause: Clause): boolean =>
  !/^(greeting|number|sign-off|pleasantry|identity)$/.test(clause.role) &&
  !(clause.role === 'promise' && clause.owner === 'rep') &&
  !isWish(reading, clause) &&
  !/\b(?:don't|not|n't|no) (?:regret|hesitate)\b/.test(said(reading, clause)) &&
  !ownTarget.test(said(reading, clause))

const costRises = (tokens: readonly Token[], sign: Sign): boolean => {
  const inside = tokens.slice(sign.from, sign.to)
  return (
    inside.some((word) => nounIn(word, costNouns)) &&
    inside.some((word) => /^(double|raise|increase|rise|grow|climb|jump)$/.test(baseOf(word)))
  )
}

const readyMade = (reading: Reading, clause: Clause): ValueSpan[] => {
  const text = said(reading, clause)
  for (const shape of [...vagueGains, wantedMore]) {
    const found = shape.exec(text)
    if (found === null) continue
    const start = clause.start + found.index
    return [
      {
        kind: 'benefit',
        start,
        end: start + found[0].length,
        specific: false,
        owner: 'prospect',
        clause: clause.index,
        confidence: 0.75
      }
    ]
  }
  return []
}

/** "want happier guests and bigger margins?": more of what anyone wants. */
const wantedMore =
  /\b(?:want|wants|need|like|fancy|how about|ready for|looking for) (?:a |some )?(?:(?:more|better|bigger|higher|lower|fewer|less|faster|happier|cheaper|easier|stronger|greater|smoother|extra) \w+)/

const weight = (sign: Sign): number => sign.strength - (sign.vague ? 0.2 : 0)

const surestSign = (reading: Reading, clause: Clause): Sign | null => {
  let best: Sign | null = null
  for (let at = clause.from; at < clause.to; at++) {
    for (const read of readers) {
      const sign = read(reading, clause, at)
      if (sign === null || costRises(reading.text.tokens, sign)) continue
      if (best === null || weight(sign) > weight(best)) best = sign
    }
  }
  return best
}

/** A gain for the listener or someone like them: the surest sign of each clause, else a ready-made phrase. */
export const benefitIn = (reading: Reading, clause: Clause): ValueSpan[] => {
  if (/^(greeting|number|sign-off|identity)$/.test(clause.role)) return []
  const stock = readyMade(reading, clause)
  if (!allowed(reading, clause)) return stock
  const { tokens } = reading.text
  const best = surestSign(reading, clause)
  if (best === null || best.strength < 0.3 || (harmlessDenial(reading, clause) && best.strength < 0.6))
    return stock
  if (best.vague && stock.length > 0) return stock
  return [
    {
      kind: 'benefit',
      start: tokens[best.from]?.start ?? clause.start,
      end: tokens[best.to - 1]?.end ?? clause.end,
      specific: best.vague !== true,
      owner: best.owner,
      clause: clause.index,
      confidence: Math.min(0.95, best.strength)
    }
  ]
}
