import type { Token } from './evidence.ts'
import { harmParticles, harmVerbs } from './lexicon/harm.ts'
import { bareUnsafe, drains, people } from './lexicon/harm-signs.ts'
import { baseIn, baseOf, isQuantity, nounIn, phraseEnd, phraseStart, subjectOf } from './value-reading.ts'
import { averted, type SignReader } from './value-sign.ts'

const loose = (tokens: readonly Token[], at: number): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]]
  if (token === undefined || !bareUnsafe.has(token.norm)) return false
  if (token.pos !== 'VERB') return true
  return (
    before === undefined || !/^(PRON|NOUN|PROPN|AUX|PART|ADV)$/.test(before.pos) || /^fine$/.test(token.norm)
  )
}

/** "ran a dairy out that way" is no running out; "threw a batch out" is a throwing out. */
const movable = /^(?:throw|chuck|drop|wear|knock|put|pull|burn|cut)$/

/** The particle that makes a harm of the verb at `at`: next to it, or after a short object ("marked your yard down"). */
const particleOf = (tokens: readonly Token[], base: string, at: number, to: number): Token | undefined => {
  for (let step = at + 1; step < Math.min(to, at + 5); step++) {
    const word = tokens[step]
    if (word === undefined || word.pos === 'PUNCT' || word.pos === 'VERB') return undefined
    if (harmParticles.has(`${base}_${word.norm}`))
      return step === at + 1 || word.norm !== 'out' || movable.test(base) ? word : undefined
  }
  return undefined
}

const verbSign: SignReader = (reading, clause, at) => {
  const { tokens } = reading.text
  const token = tokens[at]
  if (token === undefined) return null
  const base = baseOf(token)
  const particleBase = particleOf(tokens, base, at, clause.to)
  const verbal = token.pos === 'VERB' || token.pos === 'AUX' || /(ed|ing)$/.test(token.norm)
  const counted = /^(NUM|DET|ADJ)$/.test(tokens[at - 1]?.pos ?? '')
  if (particleBase && (verbal || (token.pos === 'NOUN' && !counted)) && baseOf(token) !== 'be') {
    return { from: at, to: particleBase.index + 1, strength: 0.75, owner: subjectOf(reading, clause, at) }
  }
  const strong = verbal && !loose(tokens, at) ? baseIn(token, harmVerbs) : null
  const handled =
    strong !== null &&
    /^(pack|mount|stack|rack)$/.test(strong) &&
    /^(DET|NUM|PRON)$/.test(tokens[at + 1]?.pos ?? '')
  if (strong !== null && !handled && !averted(tokens, at)) {
    const end = phraseEnd(tokens, at + 1, clause.to)
    return { from: at, to: Math.max(end, at + 1), strength: 0.8, owner: subjectOf(reading, clause, at) }
  }
  return null
}

const timeUnits =
  /^(minute|minutes|hour|hours|day|days|week|weeks|month|months|shift|shifts|mile|miles|families|people|dollars|pounds|rupees|euros|quid|grand|thousand|hundred|lakh|trips|pallets|tonnes|tons|percent|%)$/

/** "costs you four hundred", "eats an hour a shift", "forty families long". */
const drainSign: SignReader = (reading, clause, at) => {
  const { tokens } = reading.text
  const base = baseIn(tokens[at], drains)
  const costs = base === 'cost' && /^(PRON|DET)$/.test(tokens[at + 1]?.pos ?? '')
  if (base === null || (!costs && /^(NOUN|ADJ)$/.test(tokens[at]?.pos ?? ''))) return null
  for (let step = at + 1; step < Math.min(clause.to, at + 7); step++) {
    const word = tokens[step]
    const unit =
      word !== undefined &&
      (timeUnits.test(word.norm) || isQuantity(word) || /^(money|fortune|bomb|packet|twice)$/.test(word.norm))
    if (word === undefined || word.norm === ',' || /^(nothing|no)$/.test(word.norm)) break
    if (tokens.slice(step, Math.min(clause.to, step + 5)).some((after) => /^(less|fewer)$/.test(after.norm)))
      break
    if (!unit) continue
    const end = Math.max(phraseEnd(tokens, step, clause.to), step + 1)
    const certain = /^(cost|eat|waste|lose|chew|burn|swallow|pour|tie)$/.test(base)
    return {
      from: phraseStart(tokens, at - 1, clause.from),
      to: end,
      strength: certain ? 0.75 : 0.45,
      owner: subjectOf(reading, clause, at)
    }
  }
  return null
}

/** "waiting since May", "closing at the end of the month": slow or final for the one who depends on it. */
const delaySign: SignReader = (reading, clause, at) => {
  const { tokens } = reading.text
  const token = tokens[at]
  if (
    token === undefined ||
    !/^(waiting|waited|waits|wait|closing|closed|shutting|stuck)$/.test(token.norm) ||
    token.pos === 'NOUN'
  )
    return null
  const tail = tokens.slice(at + 1, Math.min(clause.to, at + 6))
  const long = tail.some((word) =>
    /^(since|weeks|months|days|hours|for|till|until|at|on|in)$/.test(word.norm)
  )
  if (!long) return null
  return {
    from: phraseStart(tokens, at - 1, clause.from),
    to: Math.max(phraseEnd(tokens, at + 2, clause.to), at + 1),
    strength: 0.55,
    owner: subjectOf(reading, clause, at)
  }
}

/** People who went: "two of your nurses left", "three juniors gone". */
const leavingSign: SignReader = (reading, clause, at) => {
  const { tokens } = reading.text
  const token = tokens[at]
  if (token === undefined || !/^(left|leaving|gone|went|walked|quitting)$/.test(token.norm)) return null
  const before = tokens.slice(Math.max(clause.from, at - 5), at)
  if (
    !before.some(
      (word) => nounIn(word, people) || /^[a-z]{3,}(?:ers|ors|ists|men|women|ians)$/.test(word.norm)
    ) ||
    /^(PRON|DET|NOUN)$/.test(tokens[at + 1]?.pos ?? '')
  )
    return null
  return {
    from: phraseStart(tokens, at - 1, clause.from),
    to: at + 1,
    strength: 0.7,
    owner: subjectOf(reading, clause, at)
  }
}

/** "you do the doors twice", "you type it in by hand": work done more than once. */
const doubledSign: SignReader = (reading, clause, at) => {
  const { tokens } = reading.text
  const token = tokens[at]
  const twice = token?.norm === 'twice' || (token?.norm === 'hand' && tokens[at - 1]?.norm === 'by')
  if (token === undefined || !twice || clause.owner !== 'prospect' || clause.tense === 'none') return null
  return { from: phraseStart(tokens, at - 1, clause.from), to: at + 1, strength: 0.55, owner: 'prospect' }
}

/** Who wants: the noun right before the verb, its adverbs and auxiliaries aside; a hesitation or a name called out is none. */
const wanter = (tokens: readonly Token[], from: number, at: number): Token | null => {
  let back = at - 1
  while (back >= from && /^(ADV|AUX)$/.test(tokens[back]?.pos ?? '')) back--
  const head = tokens[back]
  return back < from || head === undefined || head.filler || !(head.pos === 'NOUN' || nounIn(head, people))
    ? null
    : head
}

/** "Guests want a room by noon": what the listener has to give. */
const wantSign: SignReader = (reading, clause, at) => {
  const { tokens } = reading.text
  const base = baseIn(
    tokens[at],
    new Set(['appreciate', 'love', 'want', 'prefer', 'wish', 'deserve', 'demand'])
  )
  if (base === null || subjectOf(reading, clause, at) === 'rep' || clause.owner === 'rep') return null
  const head = wanter(tokens, clause.from, at)
  if (head === null || (head.norm !== 'everyone' && !head.norm.endsWith('s') && !nounIn(head, people)))
    return null
  return { from: clause.from, to: phraseEnd(tokens, at + 1, clause.to), strength: 0.6, owner: 'prospect' }
}

/** Troubles told by a verb. */
export const painVerbReaders: readonly SignReader[] = [
  verbSign,
  drainSign,
  delaySign,
  leavingSign,
  doubledSign,
  wantSign
]
