import { toldOf } from './card-facts.ts'
import type { Clause, FactMatch, TextEvidence, Token } from './evidence.ts'
import { kept } from './kept.ts'
import { genericOutcomes } from './lexicon/gain.ts'
import { synonym } from './lexicon/synonyms.ts'
import { irregularBase } from './lexicon/verb-forms.ts'
import { sameSpelling, tokenise } from './text-tokens.ts'
import { numberAt } from './value-numbers.ts'
import type { Reading } from './value-reading.ts'

/** A word of a fact as it is compared: a stem, a synonym's head, or a number's value. */
type Mark = { key: string; rare: boolean; token: Token; last: Token }

/** Without a last "e", so that "freeze" and "freezing" meet. */
const withoutE = (word: string): string => word.replace(/(.{3,})e$/, '$1')

const weak = new Set(
  'last next this year month week day new old use run have start add many more other big small local own time people company business number call phone office team work open close first second one two line order contract price sale customer client job bid deal account shop store website online product supplier market'
    .split(' ')
    .map(withoutE)
)
const generic = new Set([...genericOutcomes].map(withoutE))
const calendar =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter)s?$/

const keyOf = (token: Token): string => {
  const lemma = sameSpelling(irregularBase.get(token.norm) ?? token.lemma)
  const group = synonym.get(token.norm) ?? synonym.get(lemma)
  const base = irregularBase.get(token.norm)
  return group ?? withoutE(sameSpelling(base ?? token.stem))
}

/** The marks of a stretch of tokens: content words once each, numbers by value. */
const marksOf = (tokens: readonly Token[], from: number, to: number, sentenceCase: boolean): Mark[] => {
  const marks: Mark[] = []
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token === undefined || token.filler) continue
    const number = numberAt(tokens, at, to)
    if (number !== null) {
      const last = tokens[number.to - 1] ?? token
      if (number.value > 1) marks.push({ key: `#${number.value}`, rare: number.value > 10, token, last })
      at = number.to - 1
      continue
    }
    if (!token.content) continue
    const proper = token.pos === 'PROPN' && (!sentenceCase || at > from) && !calendar.test(token.norm)
    marks.push({ key: keyOf(token), rare: proper, token, last: token })
  }
  return marks
}

/** Marks of one fact, each with whether it is rare. */
const marksOfFact = kept((fact: string): ReadonlyMap<string, boolean> => {
  const { tokens } = tokenise(fact)
  const marks = new Map<string, boolean>()
  for (const mark of marksOf(tokens, 0, tokens.length, true)) {
    const capital = /^\p{Lu}/u.test(fact.slice(mark.token.start, mark.token.end)) && mark.token.start > 0
    marks.set(mark.key, mark.rare || (capital && !calendar.test(mark.token.norm)))
  }
  return marks
})

const keysOfWord = kept((word: string): readonly string[] => tokenise(word).tokens.map(keyOf))

type Fact = { readonly index: number; readonly marks: ReadonlyMap<string, boolean> }

/** How far a clause may share a fact: asks, numbers and farewells share words with anything. */
const shares = (clause: Clause): boolean => !/^(number|sign-off|greeting)$/.test(clause.role)

type Hit = { strong: number; all: number; rare: boolean; pointed: boolean }

/** How sure it is that words shared with a fact mean the fact; `asked` = inside the ask, where any word may stand. */
const sureness = ({ strong, all, rare, pointed }: Hit, asked: boolean): number => {
  if (strong >= 2) return 0.95
  if (strong === 1 && all >= 2) return 0.85
  if (asked) return 0
  if (rare) return strong > 0 ? 0.85 : 0.5
  if (all >= 2) return 0.6
  if (strong === 1) return pointed ? 0.6 : 0.4
  return 0
}

/** "that furnace": a word that both must know already. */
const isPointed = (tokens: readonly Token[], mark: Mark): boolean =>
  /^(that|those)$/.test(tokens[mark.token.index - 1]?.norm ?? '')

const best = (
  reading: Reading,
  clause: Clause,
  marks: readonly Mark[],
  facts: readonly Fact[],
  company: ReadonlySet<string>
): FactMatch | null => {
  let top: FactMatch | null = null
  for (const fact of facts) {
    const hits = marks.filter((mark) => fact.marks.has(mark.key))
    const [first, last] = [hits[0], hits.at(-1)]
    if (first === undefined || last === undefined) continue
    const keys = [...new Set(hits.map((mark) => mark.key))]
    const telling = keys.filter((key) => !calendar.test(key) && !/^#/.test(key))
    const strong = keys.filter(
      (key) =>
        !weak.has(key) &&
        !company.has(key) &&
        !calendar.test(key) &&
        !generic.has(key) &&
        !/^#\d$|^#10$/.test(key)
    )
    const confidence = sureness(
      {
        strong: strong.length,
        all: telling.length > 0 ? keys.length : strong.length,
        rare: hits.some((mark) => !company.has(mark.key) && (mark.rare || fact.marks.get(mark.key) === true)),
        pointed: hits.some((mark) => isPointed(reading.text.tokens, mark))
      },
      clause.role === 'ask'
    )
    if (confidence <= (top?.confidence ?? 0)) continue
    top = {
      start: first.token.start,
      end: last.last.end,
      fact: fact.index,
      kind: 'fact',
      clause: clause.index,
      confidence
    }
  }
  return top
}

const named = (reading: Reading, clause: Clause): FactMatch[] => {
  const { tokens } = reading.text
  const company = new Set(
    (reading.card.company.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter(
      (word) => !/^(the|and|ltd|inc|llc|group|services|company)$/.test(word)
    )
  )
  const industry = new Set(
    (reading.card.industry.toLowerCase().match(/[\p{L}]{4,}/gu) ?? []).filter(
      (word) => !/^(services?|company|business|house|group)$/.test(word)
    )
  )
  const found: FactMatch[] = []
  for (let at = clause.from; at < clause.to; at++) {
    const token = tokens[at]
    if (token === undefined || !token.content || reading.repCompanyWords.has(token.norm)) continue
    const place = { start: token.start, end: token.end, clause: clause.index, fact: null }
    const own =
      token.norm !== reading.card.lastName.toLowerCase() &&
      token.norm !== reading.card.firstName.toLowerCase()
    const beside = [tokens[at - 1], tokens[at + 1]].some(
      (word) => word !== undefined && company.has(word.norm)
    )
    const trade = industry.has(token.norm) || industry.has(token.lemma)
    if (company.has(token.norm) && own && clause.role !== 'greeting' && (beside || !trade))
      found.push({ ...place, kind: 'company', confidence: token.pos === 'PROPN' ? 0.8 : 0.5 })
    else if (trade) found.push({ ...place, kind: 'industry', confidence: 0.7 })
  }
  return found
}

/** Facts, company and industry of the card as they are heard, the best fact of each clause. */
export const factMatches = (reading: Reading, text: TextEvidence): FactMatch[] => {
  const facts = toldOf(reading.card).map((fact, index): Fact => ({ index, marks: marksOfFact(fact) }))
  const company = new Set([...reading.companyWords].flatMap(keysOfWord))
  return text.clauses.flatMap((clause) => {
    if (!shares(clause)) return []
    const marks = marksOf(text.tokens, clause.from, clause.to, false)
    const next = text.clauses[clause.index + 1]
    const joined =
      next !== undefined &&
      next.sentence === clause.sentence &&
      shares(next) &&
      next.role !== 'ask' &&
      next.role !== 'promise'
    const own = best(reading, clause, marks, facts, company)
    const wide =
      joined && (own?.confidence ?? 1) < 0.8
        ? best(
            reading,
            clause,
            [...marks, ...marksOf(text.tokens, next.from, next.to, false)],
            facts,
            company
          )
        : null
    const fact =
      wide && own && wide.fact === own.fact && wide.confidence >= 0.85 ? { ...own, confidence: 0.8 } : own
    return [...(fact ? [fact] : []), ...named(reading, clause)]
  })
}
