import type { Clause, TextSpan, Token } from './evidence.ts'
import type { Reading } from './value-reading.ts'

/** A stretch of the message whose words are weighed together: token indexes [from, to). */
export type Stretch = TextSpan & { readonly from: number; readonly to: number }

/** What a word counts as: names and figures by what they are, everything else by its lemma. */
const termOf = (reading: Reading, token: Token): string => {
  if (reading.repCompanyWords.has(token.norm)) return '<rep>'
  if (reading.companyWords.has(token.norm)) return '<prospect>'
  if (token.pos === 'NUM' || /\d/.test(token.norm)) return '<number>'
  return token.lemma
}

const subjects = new Set('i we you they it he she this that there who nobody everybody'.split(' '))

/** The side that does what the stretch tells: its first subject by kind, so that a verb is weighed with its doer. */
const doerOf = (stretch: Stretch, clauses: readonly Clause[]): string => {
  const first = clauses.find((clause) => clause.from < stretch.to && clause.to > stretch.from)
  return first?.owner ?? 'none'
}

/**
 * The features of a stretch of text, each once: lemmas, pairs of them, lemmas with the side whose clause it is, openings,
 * and how the clauses are built. Names and figures are replaced by what they are, so that no firm is learned by heart.
 */
export const featuresOf = (reading: Reading, stretch: Stretch): readonly string[] => {
  const { tokens, clauses } = reading.text
  const words = tokens
    .slice(stretch.from, stretch.to)
    .filter((token) => token.pos !== 'PUNCT' && !token.filler)
  const terms = words.map((token) => termOf(reading, token))
  const doer = doerOf(stretch, clauses)
  const features = new Set<string>()
  terms.forEach((term, at) => {
    features.add(term)
    const next = terms[at + 1]
    if (next !== undefined) features.add(`${term} ${next}`)
    const token = words[at]
    if (token?.content === true && term === token.lemma) features.add(`${doer}:${term}`)
    if (token !== undefined && token.stem !== term && term === token.lemma) features.add(`~${token.stem}`)
  })
  features.add(`^${terms[0] ?? ''}`)
  features.add(`^${terms.slice(0, 2).join(' ')}`)
  const said = terms.find((term) => subjects.has(term))
  if (said !== undefined) features.add(`subject ${said}`)
  for (const clause of clauses) {
    if (clause.from >= stretch.to || clause.to <= stretch.from) continue
    features.add(`owner ${clause.owner}`)
    features.add(`tense ${clause.tense}`)
    features.add(`role ${clause.role}`)
    features.add(`${clause.owner} ${clause.tense}`)
    if (clause.negated) features.add('negated')
    if (clause.question) features.add('asked')
    if (clause.conditional) features.add('conditional')
  }
  features.add(`length ${Math.min(6, Math.ceil(words.length / 4))}`)
  return [...features]
}
