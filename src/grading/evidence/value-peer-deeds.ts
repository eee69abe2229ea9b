import { toldOf } from './card-facts.ts'
import type { Clause, Token } from './evidence.ts'
import { harmNouns, harmVerbs } from './lexicon/harm.ts'
import { falls } from './lexicon/harm-signs.ts'
import { firstFinite, isPastForm } from './text-grammar.ts'
import { baseIn, mentionsProspect, nounIn, type Reading, said } from './value-reading.ts'

/** A noun phrase for someone like the listener: where it is and how sure that is. */
export type Peer = { from: number; to: number; confidence: number }

/** A name that does or did something: "St Luke's found theirs", "Bluebird let theirs swap". */
export const actsAs = (tokens: readonly Token[], at: number, to: number): boolean => {
  const next = tokens[at + 1]?.norm === "'s" ? at + 2 : at + 1
  const token = tokens[next]
  return next < to && token !== undefined && isPastForm(token) && /^(VERB|AUX)$/.test(token.pos)
}

/** "Had the same", "were in the same boat": told of someone beside whom the listener stands. */
export const sharedFate =
  /\b(?:had|has|have|got|was|were) (?:also |just |having |getting |in )*(?:exactly )?(?:the|that|this) (?:very |exact )?(?:same|identical|similar)\b/

/** Whether the phrase at `from` opens the clause: conjunctions, hesitations and "there's" aside. */
export const heads = (reading: Reading, clause: Clause, from: number): boolean =>
  reading.text.tokens
    .slice(clause.from, from)
    .every(
      (token) =>
        token.filler || /^(and|but|so|now|because|there|'s|is|s|um|well|actually|it|from)$/.test(token.norm)
    )

/** "Went at a wash in Boerne, and they ...": named in passing, and the story goes on about them. */
const storyFollows = (reading: Reading, clause: Clause, from: number): boolean => {
  const next = reading.text.clauses[clause.index + 1]
  return (
    /^(with|to|at|for|by)$/.test(reading.text.tokens[from - 1]?.norm ?? '') &&
    next !== undefined &&
    /^\W*(?:and |so |but |now )*(?:they|he|she|neither|both|theirs)\b/.test(said(reading, next))
  )
}

const unlikely = new Set(
  'day week month year time morning night sign note message number hole photo picture card thing word way lot part half bit inspection visit meeting job project'.split(
    ' '
  )
)

/** Whether the verb at `at` befalls a thing: it burst, it fell over. */
const suffers = (tokens: readonly Token[], at: number): boolean =>
  !/^(DET|NUM|NOUN|PRON|ADJ)$/.test(tokens[at + 1]?.pos ?? '') &&
  (baseIn(tokens[at], harmVerbs) !== null || baseIn(tokens[at], falls) !== null)

/** Whether what follows the phrase that ends at `at` befalls it. */
export const befallen = (reading: Reading, clause: Clause, at: number): boolean => {
  const verb = firstFinite(reading.text.tokens, at + 1, clause.to)
  return verb >= 0 && suffers(reading.text.tokens, verb)
}

/** "A captain over in Biloxi went to one battery": whoever they are, they have a place and did something about it. */
export const actor = (reading: Reading, clause: Clause, from: number, at: number): boolean => {
  const { tokens } = reading.text
  const head = tokens[at]
  if (
    head === undefined ||
    unlikely.has(head.lemma) ||
    nounIn(head, harmNouns) ||
    !(heads(reading, clause, from) || storyFollows(reading, clause, from))
  )
    return false
  const told = said(reading, { start: head.start, end: clause.end })
  const article = /^(a|an|one|another|two|three|the)$/.test(tokens[from]?.norm ?? '')
  const verb = firstFinite(tokens, at + 1, clause.to)
  const does = (verb >= 0 && !suffers(tokens, verb)) || storyFollows(reading, clause, from)
  return (
    article &&
    does &&
    !mentionsProspect(reading, clause) &&
    (clause.tense === 'past' ||
      tokens[clause.from + 1]?.norm === "'s" ||
      tokens[from - 1]?.lemma === 'be' ||
      /\b(?:theirs|they|their)\b/.test(told))
  )
}

/** "The Cornwall vans found ...": people called by a place or a name, and what they did. */
export const namedFor = (reading: Reading, clause: Clause, from: number, at: number): boolean => {
  const { tokens } = reading.text
  const name = tokens.slice(from + 1, at).find((word) => word.pos === 'PROPN')
  return (
    name !== undefined &&
    tokens[from]?.pos === 'DET' &&
    heads(reading, clause, from) &&
    actsAs(tokens, at, clause.to) &&
    !reading.companyWords.has(name.norm) &&
    !toldOf(reading.card).some((fact) => fact.toLowerCase().includes(name.norm))
  )
}

/** "In Zell they hang one scraper": people known by their place alone. */
export const placedPeople = (reading: Reading, clause: Clause): Peer[] => {
  const { tokens } = reading.text
  for (let at = clause.from; at + 2 < Math.min(clause.to, clause.from + 4); at++) {
    const [preposition, place] = [tokens[at], tokens[at + 1]]
    if (!/^(in|at|near|outside)$/.test(preposition?.norm ?? '') || !/^(PROPN|NOUN)$/.test(place?.pos ?? ''))
      continue
    const next = tokens[at + 2]?.pos === 'PROPN' || tokens[at + 2]?.norm === ',' ? at + 3 : at + 2
    if (place?.pos === 'PROPN' && tokens[next]?.norm === 'they')
      return [{ from: at, to: next, confidence: 0.7 }]
  }
  return []
}
