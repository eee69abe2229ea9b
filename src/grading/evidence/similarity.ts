import type { Card } from '../../shared/prospect.ts'
import type { TextEvidence, TextSpan, Token } from './evidence.ts'
import { words } from './lexicon/words.ts'

/** What every message asks in much the same words: it makes no two messages alike. */
const askWords = words(`
call ring phone text email e-mail mail message voicemail reply respond answer number line-back redial reach contact drop chance
minute moment second convenience touch hear hi hello dear hey morning afternoon evening bye goodbye cheers regards subject
direct anytime soon today tomorrow later speak chat talk ask leave pick
`)
/** From here on a run of figures or number words is a telephone number. */
const phoneDigits = 7
const phoneWords = 4

const nameWordsOf = (card: Card): ReadonlySet<string> =>
  new Set(
    [card.firstName, card.lastName, card.company, card.repName, card.repCompany]
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{2,}/gu) ?? []
  )

const digitWords = words('oh o zero double triple treble')
const isDigits = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === 'NUM' || digitWords.has(token.norm))
const isComma = (token: Token | undefined): boolean => token !== undefined && /^[,–—-]$/.test(token.norm)

/** How far a run of digits goes in one direction; a comma may part them. */
const runEnd = (tokens: readonly Token[], at: number, step: 1 | -1): number => {
  let end = at
  for (;;) {
    if (isDigits(tokens[end + step])) end += step
    else if (isComma(tokens[end + step]) && isDigits(tokens[end + 2 * step])) end += 2 * step
    else return end
  }
}

const inPhoneNumber = (tokens: readonly Token[], at: number): boolean => {
  if (!isDigits(tokens[at])) return false
  const run = tokens.slice(runEnd(tokens, at, -1), runEnd(tokens, at, 1) + 1).filter(isDigits)
  const digits = run.reduce((sum, { norm }) => sum + (norm.match(/\d/g)?.length ?? 0), 0)
  return run.length >= phoneWords || digits >= phoneDigits
}

/** Content words that make a message this one: no names, no number, no ask. */
export const tellingWords = (text: Pick<TextEvidence, 'tokens'>, card: Card): Token[] => {
  const names = nameWordsOf(card)
  return text.tokens.filter(
    (token, at, all) =>
      token.content &&
      !names.has(token.norm) &&
      !askWords.has(token.norm) &&
      !askWords.has(token.lemma) &&
      !inPhoneNumber(all, at)
  )
}

export const stemsOf = (tokens: readonly Token[]): ReadonlySet<string> =>
  new Set(tokens.map(({ stem }) => stem))

const sharedCount = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  let count = 0
  for (const stem of small) if (large.has(stem)) count++
  return count
}

/** Shared words of all words, 0..1; two messages that say nothing of their own are one message. */
export const jaccardOf = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const shared = sharedCount(one, other)
  const all = one.size + other.size - shared
  return all === 0 ? 1 : shared / all
}

/** A message with fewer words of its own is within any longer one on its subject: that makes none a repeat. */
const fewestToTell = 5
/** Nor is one a repeat that says more than three times as much. */
const mostTimesAsLong = 3

/** Shared words of the shorter message's, 0..1; 0 where the two are too unlike in length to tell. */
export const overlapOf = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const [least, most] = [Math.min(one.size, other.size), Math.max(one.size, other.size)]
  return least < fewestToTell || most > least * mostTimesAsLong ? 0 : sharedCount(one, other) / least
}

/** Longer messages are compared by their first words: nobody listens to more. */
const mostWords = 300

const spokenWords = ({ tokens }: Pick<TextEvidence, 'tokens'>): Token[] =>
  tokens.filter(({ pos }) => pos !== 'PUNCT').slice(0, mostWords)

/** The longest run of words in `here` that `there` has too, with at least two telling ones; null = none. */
export const sharedRun = (here: TextEvidence, there: TextEvidence, card: Card): TextSpan | null => {
  const [own, other] = [spokenWords(here), spokenWords(there)]
  const telling = new Set(tellingWords(here, card).map(({ index }) => index))
  let best: TextSpan | null = null
  let bestTelling = 1
  let above = new Uint16Array(other.length + 1)
  for (const [at, word] of own.entries()) {
    const row = new Uint16Array(other.length + 1)
    for (let to = 0; to < other.length; to++) {
      if (other[to]?.norm !== word.norm) continue
      const length = (above[to] ?? 0) + 1
      row[to + 1] = length
      const run = own.slice(at - length + 1, at + 1)
      const first = run[0]
      const count = run.filter(({ index }) => telling.has(index)).length
      if (first && count > bestTelling) {
        best = { start: first.start, end: word.end }
        bestTelling = count
      }
    }
    above = row
  }
  return best
}
