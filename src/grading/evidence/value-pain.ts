import type { Clause, Owner, Token, ValueSpan } from './evidence.ts'
import { fixVerbs, lessenVerbs } from './lexicon/gain.ts'
import {
  contactWords,
  costNouns,
  goodNouns,
  harmAdjectives,
  harmNouns,
  harmParticles,
  harmVerbs,
  vagueHarm
} from './lexicon/harm.ts'
import { words } from './lexicon/words.ts'
import { possessorOf } from './text-ownership.ts'
import { tokenise } from './text-tokens.ts'
import {
  baseIn,
  baseOf,
  harmlessDenial,
  isPerception,
  isQuantity,
  isWish,
  mentionsProspect,
  nounIn,
  phraseEnd,
  phraseStart,
  type Reading,
  said,
  spoken,
  subjectOf
} from './value-reading.ts'

/** One sign of harm: where it is, how sure it is, whether it says which harm. */
type Sign = { from: number; to: number; strength: number; owner: Owner; vague?: boolean; denial?: boolean }

const rises = new Set(
  'rise climb jump double treble triple soar rocket spike increase balloon creep shoot grow swell'.split(' ')
)
const falls = new Set(
  'fall drop dip slide sink shrink slump slip decline halve dry decrease plummet cut lose tumble dwindle'.split(
    ' '
  )
)
const drains = new Set('cost eat take waste spend chew burn lose swallow pay pour tie wait need'.split(' '))
const ruleNouns = new Set(
  'rule rules law deadline regulation regulations filing permit licence license ban act directive tariff quota standard code certificate certification inspection audit levy inspector council ordinance mandate notice renewal'.split(
    ' '
  )
)
const ruleVerbs = new Set(
  'change bite kick come start move tighten begin apply land hit expire lapse end double ban forbid require fall run catch cover affect touch switch close reach'.split(
    ' '
  )
)
const timeUnits =
  /^(minute|minutes|hour|hours|day|days|week|weeks|month|months|shift|shifts|mile|miles|families|people|dollars|pounds|rupees|euros|quid|grand|thousand|hundred|lakh|trips|pallets|tonnes|tons|percent|%)$/

const isDenied = (tokens: readonly Token[], clause: Clause, at: number): boolean => {
  for (let back = at - 1; back >= Math.max(clause.from, at - 5); back--) {
    const token = tokens[back]
    if (token === undefined || token.pos === 'PUNCT') return false
    if (token.norm === 'down' && tokens[back + 1]?.norm === 'to') return true
    if (
      token.lemma === 'not' ||
      /^(no|never|without|stop|stopped|avoid|zero|nobody|none|neither|nil|hardly|fewer|less|prevent|before|rid|instead)$/.test(
        token.norm
      )
    ) {
      return !(token.norm === 'before' && back === clause.from)
    }
  }
  return false
}

/** Words that are as often harmless nouns or adjectives: in their bare form only after a subject or an auxiliary. */
const bareUnsafe = words(
  'fine short blow pack drift walk stack trail fold trip fault flag hit sting pinch squeeze mount dump bin crack burn block smell stink fret dread lag shut slump rust rot mould mold leak crash fail bounce scrap delay damage stall jam void stack pile scald drain choke freeze stain'
)
const loose = (tokens: readonly Token[], at: number): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]]
  if (token === undefined || !bareUnsafe.has(token.norm)) return false
  if (token.pos !== 'VERB') return true
  return (
    before === undefined || !/^(PRON|NOUN|PROPN|AUX|PART|ADV)$/.test(before.pos) || /^fine$/.test(token.norm)
  )
}

/** The particle that makes a harm of the verb at `at`: next to it, or after a short object ("marked your yard down"). */
const particleOf = (tokens: readonly Token[], base: string, at: number, to: number): Token | undefined => {
  for (let step = at + 1; step < Math.min(to, at + 5); step++) {
    const word = tokens[step]
    if (word === undefined || word.pos === 'PUNCT' || word.pos === 'VERB') return undefined
    if (harmParticles.has(`${base}_${word.norm}`)) return word
  }
  return undefined
}

const verbSign = (reading: Reading, clause: Clause, at: number): Sign | null => {
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
  if (strong !== null) {
    const end = phraseEnd(tokens, at + 1, clause.to)
    return { from: at, to: Math.max(end, at + 1), strength: 0.8, owner: subjectOf(reading, clause, at) }
  }
  return null
}

/** A cost that rises or a good that falls; "double the price", "sales are down". */
const trendSign = (reading: Reading, clause: Clause, at: number): Sign | null => {
  const { tokens } = reading.text
  const token = tokens[at]
  const cost = nounIn(token, costNouns)
  const good = nounIn(token, goodNouns)
  if (token === undefined || (!cost && !good)) return null
  for (let step = at + 1; step < Math.min(clause.to, at + 9); step++) {
    const word = tokens[step]
    if (word === undefined || word.norm === ',') break
    const up = baseIn(word, rises) !== null || word.norm === 'up' || /^(higher|dearer|more)$/.test(word.norm)
    const down =
      baseIn(word, falls) !== null || word.norm === 'down' || /^(lower|fewer|less|thinner)$/.test(word.norm)
    if ((cost && up) || (good && down)) {
      if (isDenied(tokens, clause, step)) return null
      const end = phraseEnd(tokens, step + 1, clause.to)
      return {
        from: phraseStart(tokens, at, clause.from),
        to: Math.max(step + 1, end),
        strength: 0.7,
        owner: possessorOf(tokens, at, clause.from)
      }
    }
  }
  return null
}

/** "costs you four hundred", "eats an hour a shift", "forty families long". */
const drainSign = (reading: Reading, clause: Clause, at: number): Sign | null => {
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

/** "cut returns", "the complaints dropped": the harm is named only as it shrinks. */
const nearLessening = (tokens: readonly Token[], clause: Clause, from: number, at: number): boolean => {
  const near = [
    ...tokens.slice(Math.max(clause.from, from - 3), from),
    ...tokens.slice(at + 1, Math.min(clause.to, at + 4))
  ]
  return near.some(
    (word) =>
      baseIn(word, lessenVerbs) !== null || baseIn(word, fixVerbs) !== null || baseIn(word, falls) !== null
  )
}

const nounSign = (reading: Reading, clause: Clause, at: number): Sign | null => {
  const { tokens } = reading.text
  const token = tokens[at]
  if (
    token === undefined ||
    !/^(NOUN|PROPN|ADJ|VERB)$/.test(token.pos) ||
    !(nounIn(token, harmNouns) || nounIn(token, vagueHarm))
  )
    return null
  if (token.pos === 'VERB' && !/^(DET|ADJ|NOUN|NUM)$/.test(tokens[at - 1]?.pos ?? '')) return null
  const from = phraseStart(tokens, at, clause.from)
  const specific = tokens.slice(from, at).some((word) => word.content && !vagueHarm.has(word.lemma))
  const vague = nounIn(token, vagueHarm) && !specific
  const owner = possessorOf(tokens, at, clause.from)
  const lessened = nearLessening(tokens, clause, from, at)
  return {
    from,
    to: phraseEnd(tokens, at, clause.to),
    strength: vague ? 0.6 : lessened ? 0.35 : 0.6,
    owner: owner === 'none' ? clause.owner : owner,
    vague
  }
}

const adjectiveSign = (reading: Reading, clause: Clause, at: number): Sign | null => {
  const { tokens } = reading.text
  const token = tokens[at]
  if (token === undefined || !harmAdjectives.has(token.norm) || token.pos === 'ADV') return null
  const before = tokens.slice(Math.max(clause.from, at - 4), at)
  const linked = before.some((word) =>
    /^(be|get|go|come|run|stay|sit|stand|turn|feel|look|keep|leave|have|arrive|still|too)$/.test(baseOf(word))
  )
  const attributive = tokens[at + 1]?.pos === 'NOUN'
  if (!linked && !attributive) return null
  const end = attributive ? phraseEnd(tokens, at, clause.to) : phraseEnd(tokens, at + 1, clause.to)
  return {
    from: at,
    to: Math.max(end, at + 1),
    strength: linked ? 0.6 : before.some(isQuantity) ? 0.55 : 0.4,
    owner: subjectOf(reading, clause, at)
  }
}

/** A denial of something the listener could want: "isn't cheap", "nobody answers", "can't be relet". */
const denialSign = (reading: Reading, clause: Clause, at: number): Sign | null => {
  const { tokens } = reading.text
  const token = tokens[at]
  if (token === undefined) return null
  const denies =
    token.lemma === 'not' || /^(nobody|never|without|hardly|barely|no|nothing|cannot)$/.test(token.norm)
  if (!denies) return null
  const rest = tokens.slice(at + 1, Math.min(clause.to, at + 6))
  const next = rest.find((word) => word.content)
  if (next === undefined || baseIn(next, harmVerbs) !== null || nounIn(next, harmNouns)) return null
  const end = Math.max(phraseEnd(tokens, next.index + 1, clause.to), next.index + 1)
  const owner =
    token.norm === 'no' || token.norm === 'without' ? clause.owner : subjectOf(reading, clause, at)
  return {
    from: at,
    to: end,
    strength: token.norm === 'without' || token.norm === 'no' ? 0.4 : 0.6,
    owner,
    denial: true
  }
}

/** A rule or a date that is about to bite. */
const ruleSign = (reading: Reading, clause: Clause, at: number): Sign | null => {
  const { tokens } = reading.text
  if (!nounIn(tokens[at], ruleNouns)) return null
  for (let step = at + 1; step < Math.min(clause.to, at + 10); step++) {
    const base =
      tokens[step]?.pos === 'VERB' || tokens[step]?.pos === 'AUX' ? baseIn(tokens[step], ruleVerbs) : null
    if (base === null) continue
    return {
      from: phraseStart(tokens, at, clause.from),
      to: Math.max(step + 1, phraseEnd(tokens, step + 1, clause.to)),
      strength: 0.6,
      owner: possessorOf(tokens, at, clause.from)
    }
  }
  return null
}

const wantSign = (reading: Reading, clause: Clause, at: number): Sign | null => {
  const { tokens } = reading.text
  const base = baseIn(
    tokens[at],
    new Set(['appreciate', 'love', 'want', 'prefer', 'wish', 'deserve', 'demand'])
  )
  if (base === null || subjectOf(reading, clause, at) === 'rep' || clause.owner === 'rep') return null
  if (subjectOf(reading, clause, at) === 'prospect' && /^(you)$/.test(tokens[at - 1]?.norm ?? '')) return null
  if (!tokens.slice(clause.from, at).some((word) => word.pos === 'NOUN')) return null
  return { from: clause.from, to: phraseEnd(tokens, at + 1, clause.to), strength: 0.6, owner: 'prospect' }
}

/** "forty families long", "three weeks late", "two sparks short". */
const extentSign = (reading: Reading, clause: Clause, at: number): Sign | null => {
  const { tokens } = reading.text
  const token = tokens[at]
  if (
    token === undefined ||
    !/^(long|late|behind|deep|short|overdue|over|down|gone|old|away|off|apart)$/.test(token.norm)
  )
    return null
  const before = tokens.slice(Math.max(clause.from, at - 4), at)
  if (!before.some(isQuantity) || before.some((word) => word.norm === ',')) return null
  if (/^(off|over|down|old|away)$/.test(token.norm) && tokens[at + 1]?.pos !== 'PUNCT' && at + 1 < clause.to)
    return null
  const strong = /^(late|behind|short|overdue|gone)$/.test(token.norm)
  return {
    from: phraseStart(tokens, at - 1, clause.from),
    to: at + 1,
    strength: strong ? 0.7 : token.norm === 'long' ? 0.6 : 0.4,
    owner: clause.owner
  }
}

/** "waiting since May", "closing at the end of the month": slow or final for the one who depends on it. */
const costly = /^(percent|%|dollars?|pounds?|euros?|rupees|cents|pence|quid|bucks|grand|kroner|a)$/

/** "gone up eleven dollars a pallet", "up thirty percent on you": dearer, whatever it is. */
const dearerSign = (reading: Reading, clause: Clause, at: number): Sign | null => {
  const { tokens } = reading.text
  if (tokens[at]?.norm !== 'up' || !isQuantity(tokens[at + 1])) return null
  const before = tokens.slice(Math.max(clause.from, at - 6), at)
  if (before.some((word) => nounIn(word, goodNouns) && !nounIn(word, costNouns))) return null
  if (!tokens.slice(at + 1, at + 5).some((word) => costly.test(word.norm))) return null
  return {
    from: phraseStart(tokens, Math.max(clause.from, at - 2), clause.from),
    to: phraseEnd(tokens, at + 1, clause.to),
    strength: 0.6,
    owner: 'third'
  }
}

/** "you do the doors twice", "you type it in by hand": work done more than once. */
const doubledSign = (reading: Reading, clause: Clause, at: number): Sign | null => {
  const { tokens } = reading.text
  const token = tokens[at]
  const twice = token?.norm === 'twice' || (token?.norm === 'hand' && tokens[at - 1]?.norm === 'by')
  if (token === undefined || !twice || clause.owner !== 'prospect' || clause.tense === 'none') return null
  return { from: phraseStart(tokens, at - 1, clause.from), to: at + 1, strength: 0.55, owner: 'prospect' }
}

const delaySign = (reading: Reading, clause: Clause, at: number): Sign | null => {
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

const people = words(
  'nurse driver junior senior fitter chef cook waiter guard carer teacher staff worker employee people crew hand apprentice technician engineer manager partner vet doctor gp cleaner picker packer operator tenant client customer member patient donor supplier'
)

/** People who went: "two of your nurses left", "three juniors gone". */
const leavingSign = (reading: Reading, clause: Clause, at: number): Sign | null => {
  const { tokens } = reading.text
  const token = tokens[at]
  if (token === undefined || !/^(left|leaving|gone|went|walked|quitting)$/.test(token.norm)) return null
  const before = tokens.slice(Math.max(clause.from, at - 5), at)
  if (!before.some((word) => nounIn(word, people)) || /^(PRON|DET|NOUN)$/.test(tokens[at + 1]?.pos ?? ''))
    return null
  return {
    from: phraseStart(tokens, at - 1, clause.from),
    to: at + 1,
    strength: 0.7,
    owner: subjectOf(reading, clause, at)
  }
}

const readers = [
  delaySign,
  dearerSign,
  doubledSign,
  leavingSign,
  extentSign,
  verbSign,
  trendSign,
  drainSign,
  nounSign,
  adjectiveSign,
  denialSign,
  ruleSign,
  wantSign
]

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
  return !harmlessDenial(reading, clause) && !aboutContact(reading, clause)
}

/** Inside "who ...", "that ...", "with the same ..." of another's: not the rep's own. */
const inRelative = (tokens: readonly Token[], clause: Clause, at: number): boolean =>
  tokens
    .slice(clause.from, at + 1)
    .some((word) => /^(who|that|which|whose|where|with|because)$/.test(word.norm))

const settled = (reading: Reading, clause: Clause, sign: Sign): number => {
  const { tokens } = reading.text
  const perceived = isPerception(reading, clause)
  const solved =
    sign.vague === true &&
    /\b(?:solve|fix|overcome|address|tackle|help|helps|handle)\b/.test(spoken(reading, clause))
  if (solved) return sign.strength
  if (sign.owner === 'rep' && !perceived) return 0
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
export const tellsHarm = (fact: string): boolean => {
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
}
