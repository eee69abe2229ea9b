import type { TextSpan, Token } from './evidence.ts'
import { firstFinite, isFiniteVerb, isWord, opensWithSubject } from './text-grammar.ts'

export type Sentence = TextSpan & { readonly from: number; readonly to: number }

const openers = new Set(['so', 'and', 'but', 'anyway', 'also', 'okay', 'ok', 'now', 'well', 'plus', 'again'])
const inverted = new Set('do does did are is was were have has had can could would will should'.split(' '))
const whWords = new Set('what when where why how who which'.split(' '))
/** Verbs whose object may be a whole clause: no sentence begins right after them. */
const takesClause = new Set(
  'think know say tell see hope mean believe guess reckon hear ask wonder show find feel understand suppose imagine figure notice be make let help have get want need if that'.split(
    ' '
  )
)
const joins = new Set(
  'if when whenever unless because since while whilst that which who what where how why whether before after until till once although though as than and or but so to of for in on at by with from about into'.split(
    ' '
  )
)

const phrase = (tokens: readonly Token[], at: number, words: string): boolean =>
  words.split(' ').every((word, step) => tokens[at + step]?.norm === word)

const asks = [
  'call me',
  'call us',
  'call back',
  'ring me',
  'ring us',
  'phone me',
  'text me',
  'text this',
  'email me',
  'give me',
  'give us',
  'drop me',
  'get back to',
  'ring this',
  'call this',
  'if you',
  "if you'd",
  'if your',
  'my number',
  'my name',
  'thank you',
  'thanks',
  'cheers',
  'bye',
  'please'
]

const opensAsk = (tokens: readonly Token[], at: number): boolean =>
  asks.some((words) => phrase(tokens, at, words))

const opensIdentity = (tokens: readonly Token[], at: number): boolean =>
  phrase(tokens, at, 'this is') ||
  (tokens[at]?.norm === 'it' && tokens[at + 1]?.lemma === 'be') ||
  (tokens[at]?.norm === 'i' && tokens[at + 1]?.lemma === 'be')

/** "a bakery in leeds got it down": a noun phrase with its own finite verb, right after a finished clause. */
const opensNounClause = (tokens: readonly Token[], at: number, to: number): boolean => {
  const [head, next] = [tokens[at], tokens[at + 1]]
  if (head === undefined || next === undefined) return false
  if (tokens[at - 1]?.pos === 'NUM' || /^(me|us|you|him|her|them)$/.test(tokens[at - 1]?.norm ?? ''))
    return false
  const determiner = /^(a|an|the|another|one|two|three|four|most|some|your|our|their)$/.test(head.norm)
  if (!determiner || !/^(NOUN|PROPN|ADJ|NUM)$/.test(next.pos)) return false
  for (let step = at + 1; step < Math.min(to, at + 9); step++) {
    const token = tokens[step]
    if (
      token === undefined ||
      (token.pos === 'PRON' && !/^(your|their|his|her|its|our|my)$/.test(token.norm)) ||
      (joins.has(token.norm) && !/^(in|on|of|at|off|for|with|from)$/.test(token.norm))
    )
      return false
    if (isFiniteVerb(tokens, step)) return step > at + 1
  }
  return false
}

const beginsHere = (tokens: readonly Token[], begun: number, at: number, to: number): boolean => {
  const [token, before] = [tokens[at], tokens[at - 1]]
  if (token === undefined || before === undefined || at - begun < 2) return false
  if (token.filler)
    return firstFinite(tokens, begun, at) >= 0 && firstFinite(tokens, at, Math.min(to, at + 12)) >= 0
  if (before.filler) return false
  const complete = firstFinite(tokens, begun, at) >= 0
  if (openers.has(token.norm) || phrase(tokens, at, 'and then')) {
    if (token.norm === 'so' && before.pos === 'VERB' && before.lemma === 'do') return false
    const after = tokens[at + 1]
    const starts =
      opensWithSubject(tokens, at + 1, to) ||
      opensAsk(tokens, at + 1) ||
      opensNounClause(tokens, at + 1, to) ||
      (after !== undefined && (inverted.has(after.norm) || joins.has(after.norm)) && token.norm !== 'and')
    return complete && starts && !(token.norm === 'and' && before.norm === 'call')
  }
  if (openers.has(before.norm) || joins.has(before.norm) || takesClause.has(before.lemma)) return false
  if (!complete && !opensIdentity(tokens, at)) return false
  if (before.pos === 'DET') return false
  if (opensAsk(tokens, at)) return true
  if (/^(all|what)$/.test(token.norm) && opensWithSubject(tokens, at + 1, to)) return before.pos === 'NOUN'
  if (opensIdentity(tokens, at)) return true
  if (inverted.has(token.norm) && /^(you|your|they|we|there)$/.test(tokens[at + 1]?.norm ?? ''))
    return !whWords.has(before.norm) && before.pos !== 'PRON'
  if (/^(i|we|they|there|here)$/.test(token.norm) && before.pos !== 'ADJ' && before.pos !== 'DET')
    return opensWithSubject(tokens, at, to)
  if (/^(NOUN|ADJ|ADV|PROPN|NUM|PRON)$/.test(before.pos)) return opensNounClause(tokens, at, to)
  return false
}

/** A long stretch in which hardly a mark was written: machine text, or a paste without punctuation. */
const unpunctuated = (tokens: readonly Token[], from: number, to: number): boolean => {
  let marks = 0
  for (let at = from; at < to; at++) if (tokens[at]?.pos === 'PUNCT') marks++
  return to - from > 30 && marks * 16 < to - from
}

/** Sentences: at `. ? ! ;`, and in text without punctuation where a new clause plainly begins. */
export const segment = (tokens: readonly Token[], sentenceStarts: ReadonlySet<number>): Sentence[] => {
  const marked: number[] = []
  tokens.forEach((token, at) => {
    const before = tokens[at - 1]
    if (at > 0 && (sentenceStarts.has(token.start) || before?.norm === ';')) marked.push(at)
  })
  const bounds = [0, ...marked, tokens.length]
  const begins: number[] = []
  for (let part = 0; part + 1 < bounds.length; part++) {
    const [from, to] = [bounds[part] ?? 0, bounds[part + 1] ?? tokens.length]
    if (from >= to) continue
    begins.push(from)
    if (!unpunctuated(tokens, from, to)) continue
    let begun = from
    for (let at = from + 1; at < to; at++) {
      if (!beginsHere(tokens, begun, at, to)) continue
      begins.push(at)
      begun = at
    }
  }
  return begins.flatMap((from, part): Sentence[] => {
    const to = begins[part + 1] ?? tokens.length
    const [first, last] = [tokens[from], tokens[to - 1]]
    return first && last && tokens.slice(from, to).some(isWord)
      ? [{ start: first.start, end: last.end, from, to }]
      : []
  })
}
