import type { Clause, Token } from './evidence.ts'
import { achieveVerbs, betterWords, fixVerbs, genericOutcomes } from './lexicon/gain.ts'
import { costNouns, goodNouns, harmNouns, harmParticles, harmVerbs } from './lexicon/harm.ts'
import { isPastForm } from './text-grammar.ts'
import { measuredEnd, objectOf, stands } from './value-benefit-change.ts'
import {
  baseIn,
  baseOf,
  isQuantity,
  nounIn,
  phraseEnd,
  phraseStart,
  said,
  spoken,
  subjectOf
} from './value-reading.ts'
import type { SignReader } from './value-sign.ts'

const moving =
  /^(get|go|come|bring|drop|fall|take|be|have|move|run|do|pay|make|turn|clear|start|knock|buy|sell|cost|need|finish|pass|reach|hit|rise|climb|jump)$/

const fromTo = / from .*#.* to .*#| to .*#.* from .*#/

const reaching =
  / (?:down|under|below|within|inside|in|by|for|to) (?:to |under |below |at |over |about |nearly |almost |only |just |less than |than |a |an |the |around |roughly |some |\w+ing )*#/

const restored =
  / back (?:to (?:full|normal|work|zero)|in (?:use|service|action)|under (?:the|their)|on (?:track|line|time|the)|at (?:work|full)|open|up and running)| (?:to|at) (?:nearly |almost |practically )?(?:zero|nil|nothing|none)| up and running| in (?:half|two)| (?:half|double|twice) (?:of |the |at |what |as |their )| # (?:of what|off the|less than|of the (?:price|cost|time)|of a |instead of #)| last (?:year|month|season)'s (?:price|rate)/

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

/** Where something got to: "got it down to twelve", "went from nine to two", "back to full". */
const movementSign: SignReader = (reading, clause, at) => {
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

const deniers = /^(no|never|nobody|without|neither|none|zero|nothing|stopped|stop|noone|hardly)$/

const mayLeave =
  /^(cancel|turn|refuse|stop|leave|close|slip|need|pay|wait|queue|go|come|return|quit|drop|fall)$/

const sinceWords =
  /^(since|all|year|month|months|winter|summer|season|week|weeks|again|single|time|yet|still|now|anymore)$/

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
const relievedSign: SignReader = (reading, clause, at) => {
  const { tokens } = reading.text
  const token = tokens[at]
  if (token === undefined) return null
  const early = token.norm === 'before' && at === clause.from
  const few =
    token.norm === 'only' &&
    clause.owner === 'third' &&
    /^(one|two|a|three)$/.test(tokens[at + 2]?.norm ?? '')
  if (few && baseIn(tokens[at + 1], harmVerbs) !== null)
    return { from: at, to: at + 3, strength: 0.65, owner: 'third', denial: true }
  if (token.lemma !== 'not' && !deniers.test(token.norm) && !early) return null
  if (/^stop/.test(token.norm) && !tokens[at + 1]?.norm.endsWith('ing')) return null
  const subject = subjectOf(reading, clause, at)
  if (subject === 'prospect' && !clause.conditional && !clause.question) return null
  if (subject === 'rep' && !clause.conditional) return null
  const lostNone =
    /^(none|nothing|zero|nil)$/.test(token.norm) &&
    (baseIn(tokens[at - 1], harmVerbs) !== null || mayLeave.test(baseOf(tokens[at - 1] ?? token)))
  if (lostNone) return { from: at - 1, to: at + 1, strength: 0.75, owner: subject, denial: true }
  for (let step = at + 1; step < Math.min(clause.to, at + (early ? 8 : 7)); step++) {
    const word = tokens[step]
    if (word === undefined || word.norm === ',') break
    const acts = word.pos === 'VERB' || /(ed|ing)$/.test(word.norm) || isPastForm(word)
    const timed = tokens
      .slice(clause.from, clause.to)
      .some((after) => sinceWords.test(after.norm) || isQuantity(after))
    const weak = mayLeave.test(baseOf(word)) && (timed || isPastForm(word))
    const harm = acts && (baseIn(word, harmVerbs) !== null || weak || parted(tokens, step, clause.to))
    const denied = token.lemma !== 'not' || /^(a|one|any|single)$/.test(tokens[at + 1]?.norm ?? '')
    if (!harm && !(denied && nounIn(word, harmNouns))) continue
    const past = early || clause.tense === 'past' || timed || isPastForm(word)
    const end = Math.max(phraseEnd(tokens, step + 1, clause.to), step + 1)
    return { from: at, to: end, strength: past ? 0.7 : 0.45, owner: subject, denial: true }
  }
  return null
}

/** What a peer reached: "won the tender", "got into Morrisons", "was what passed them", "went up to Good". */
const reachedSign: SignReader = (reading, clause, at) => {
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
  const costly = tokens
    .slice(clause.from, at)
    .some(
      (word) =>
        nounIn(word, costNouns) &&
        ![tokens[word.index - 1], tokens[word.index - 2]].some((before) => before?.pos === 'ADP')
    )
  if (achieves && /^(everybody|everyone|all|every|each)$/.test(next?.norm ?? ''))
    return {
      from: at,
      to: Math.max(at + 2, phraseEnd(tokens, at + 2, clause.to)),
      strength: 0.65,
      owner: 'third'
    }
  const end = Math.max(phraseEnd(tokens, at + (into ? 2 : up ? 3 : 1), clause.to), at + 1)
  if (costly || end <= at + 1) return null
  return { from: at, to: end, strength: 0.6, owner: 'third' }
}

const shrunk = new Set(
  'halved dropped fell vanished stopped disappeared shrank eased dried went shrunk cleared'.split(' ')
)

/** "And the queue halved", "complaints dried up": a bad or costly thing that got smaller by itself. */
const shrunkSign: SignReader = (reading, clause, at) => {
  const { tokens } = reading.text
  const verb = tokens[at]
  if (verb === undefined || !shrunk.has(verb.norm) || clause.owner === 'prospect') return null
  if (verb.norm === 'went' && !/^(away|down|quiet)$/.test(tokens[at + 1]?.norm ?? '')) return null
  for (let back = at - 1; back >= Math.max(clause.from, at - 3); back--) {
    const thing = tokens[back]
    if (thing === undefined || thing.pos === 'PUNCT') return null
    if (nounIn(thing, harmNouns) || nounIn(thing, costNouns))
      return { from: phraseStart(tokens, back, clause.from), to: at + 1, strength: 0.65, owner: 'third' }
  }
  return null
}

const fixSign: SignReader = (reading, clause, at) => {
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
const compareSign: SignReader = (reading, clause, at) => {
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

const having = /^(get|have|carry|fit|sell|win|land|seat|serve|ship|pack|bake|print|take|catch|bottle)$/

/** "You'd fit more pallets on each truck": more of a thing of their trade. */
const moreSign: SignReader = (reading, clause, at) => {
  const { tokens } = reading.text
  if (!/^(more|extra)$/.test(tokens[at]?.norm ?? '') || clause.negated || clause.tense === 'past') return null
  const end = phraseEnd(tokens, at + 1, clause.to)
  const thing = tokens.slice(at + 1, end).filter(({ pos }) => /^(NOUN|PROPN)$/.test(pos))
  const had = tokens.slice(Math.max(clause.from, at - 4), at).some((word) => having.test(baseOf(word)))
  const bad = thing.some(
    (word) =>
      nounIn(word, harmNouns) ||
      nounIn(word, costNouns) ||
      genericOutcomes.has(word.lemma) ||
      genericOutcomes.has(word.norm)
  )
  if (clause.owner !== 'prospect' || !had || thing.length === 0 || bad) return null
  return { from: at, to: end, strength: 0.56, owner: 'prospect' }
}

/** Gains told as where things got to. */
export const resultReaders: readonly SignReader[] = [
  movementSign,
  relievedSign,
  reachedSign,
  shrunkSign,
  fixSign,
  compareSign,
  moreSign
]
