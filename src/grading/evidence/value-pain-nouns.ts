import type { Clause, Token } from './evidence.ts'
import { fixVerbs, lessenVerbs } from './lexicon/gain.ts'
import { costNouns, goodNouns, harmAdjectives, harmNouns, harmVerbs, vagueHarm } from './lexicon/harm.ts'
import { falls, rises, ruleNouns, ruleVerbs } from './lexicon/harm-signs.ts'
import { possessorOf } from './text-ownership.ts'
import { baseIn, baseOf, isQuantity, nounIn, phraseEnd, phraseStart, subjectOf } from './value-reading.ts'
import { averted, type SignReader } from './value-sign.ts'

/** Whether a "no" within five words before a token undoes what it says. */
export const isDenied = (tokens: readonly Token[], clause: Clause, at: number): boolean => {
  for (let back = at - 1; back >= Math.max(clause.from, at - 5); back--) {
    const token = tokens[back]
    if (token === undefined || token.pos === 'PUNCT') return false
    if (token.norm === 'down' && tokens[back + 1]?.norm === 'to') return true
    if (
      token.lemma === 'not' ||
      (token.norm === 'only' && clause.owner === 'third') ||
      /^(no|never|without|stop|stopped|avoid|zero|nobody|none|neither|nil|hardly|fewer|less|prevent|before|rid|instead)$/.test(
        token.norm
      )
    ) {
      return !(token.norm === 'before' && back === clause.from)
    }
  }
  return false
}

/** A cost that rises or a good that falls; "double the price", "sales are down". */
const trendSign: SignReader = (reading, clause, at) => {
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
    if ((cost && up) || (good && down && !averted(tokens, step))) {
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

const costly = /^(percent|%|dollars?|pounds?|euros?|rupees|cents|pence|quid|bucks|grand|kroner|a)$/

/** "gone up eleven dollars a pallet", "up thirty percent on you": dearer, whatever it is. */
const dearerSign: SignReader = (reading, clause, at) => {
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

const nounSign: SignReader = (reading, clause, at) => {
  const { tokens } = reading.text
  const token = tokens[at]
  if (
    token === undefined ||
    !/^(NOUN|PROPN|ADJ|VERB)$/.test(token.pos) ||
    !(nounIn(token, harmNouns) || nounIn(token, vagueHarm))
  )
    return null
  if (token.pos === 'VERB' && !/^(DET|ADJ|NOUN|NUM)$/.test(tokens[at - 1]?.pos ?? '')) return null
  if (token.norm === 'concerning' || (token.pos === 'ADJ' && tokens[at - 1]?.lemma === 'be')) return null
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

const adjectiveSign: SignReader = (reading, clause, at) => {
  const { tokens } = reading.text
  const token = tokens[at]
  if (token === undefined || !harmAdjectives.has(token.norm) || token.pos === 'ADV') return null
  const before = tokens.slice(Math.max(clause.from, at - 4), at)
  const linked = before.some((word) =>
    /^(be|get|go|come|run|stay|sit|stand|turn|feel|look|keep|leave|have|arrive|still|too)$/.test(baseOf(word))
  )
  const attributive = tokens[at + 1]?.pos === 'NOUN'
  const inPhrase = attributive && tokens[at - 1]?.pos === 'DET'
  const idle = token.norm === 'flat' && tokens[at + 1]?.norm === 'out'
  if (idle || averted(tokens, at) || (!linked && !attributive)) return null
  const end = attributive ? phraseEnd(tokens, at, clause.to) : phraseEnd(tokens, at + 1, clause.to)
  return {
    from: at,
    to: Math.max(end, at + 1),
    strength: linked && !inPhrase ? 0.6 : before.some(isQuantity) ? 0.55 : 0.4,
    owner: subjectOf(reading, clause, at)
  }
}

/** "Not a new machine, just the setting", "not by ticket": two things set against each other, none denied. */
const contrasts = (tokens: readonly Token[], at: number): boolean =>
  /^(DET|ADP|NUM|PRON|ADJ)$/.test(tokens[at + 1]?.pos ?? '') &&
  !/^(AUX|VERB)$/.test(tokens[at - 1]?.pos ?? '') &&
  tokens[at]?.norm === 'not'

/** A denial of something the listener could want: "isn't cheap", "nobody answers", "can't be relet". */
const denialSign: SignReader = (reading, clause, at) => {
  const { tokens } = reading.text
  const token = tokens[at]
  if (token === undefined) return null
  const denies =
    token.lemma === 'not' || /^(nobody|never|without|hardly|barely|no|nothing|cannot)$/.test(token.norm)
  if (!denies || (token.lemma === 'not' && contrasts(tokens, at))) return null
  const rest = tokens.slice(at + 1, Math.min(clause.to, at + 6))
  const next = rest.find((word) => word.content)
  if (next === undefined || baseIn(next, harmVerbs) !== null || nounIn(next, harmNouns)) return null
  const ended = /^(cut|stop|cancel|refuse|turn|slip|quit|need|wait)$/.test(baseOf(next))
  if (ended && tokens.slice(next.index, clause.to).some(({ norm }) => norm === 'since')) return null
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
const ruleSign: SignReader = (reading, clause, at) => {
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

/** "forty families long", "three weeks late", "two sparks short". */
const extentSign: SignReader = (reading, clause, at) => {
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

/** Troubles told by a noun, an adjective, a denial or a measure. */
export const painNounReaders: readonly SignReader[] = [
  trendSign,
  dearerSign,
  nounSign,
  adjectiveSign,
  denialSign,
  ruleSign,
  extentSign
]
