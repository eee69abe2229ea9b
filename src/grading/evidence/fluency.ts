import type { Clause, Disfluency, FluencyEvidence, TextEvidence, TextSpan } from './evidence.ts'
import { plain } from './plain-text.ts'
import { type SpokenWord, spokenWords } from './spoken-words.ts'

/** Said twice on purpose, or rightly so: "very, very", "that that", digits and their groups. */
const doubled = new Set(
  'very really so far long much many more no yes yeah bye now well there okay ok right had that is knock again please thank double triple oh zero one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred o ha hey hi hello ya day side step year week one'.split(
    ' '
  )
)
const startsOver =
  /\b(?:let me (?:start (?:over|again)|try (?:that|this) again|rephrase|back up)|scratch that|strike that|where was i|what was i (?:saying|going)|i(?:'ve)? lost my (?:train|place)|i forgot what|what i (?:meant|mean) (?:to say|is)|that came out wrong|how do i (?:say|put) (?:this|it))\b/g
/** "you know" and the like between two commas or at a halt; with an object they mean something. */
const empty =
  /(?:^|[,.?!-])\s*(?:you know|i mean|like|you see|sort of|kind of|kinda|sorta|basically|obviously|you know what i mean|know what i mean)\s*(?=[,-]|\.\.)/g

const repeats = (words: readonly SpokenWord[]): Disfluency[] => {
  const found: Disfluency[] = []
  for (let at = 1; at < words.length; at++) {
    for (const length of [3, 2, 1]) {
      const first = words.slice(at - length, at)
      const second = words.slice(at, at + length)
      const [head, tail] = [first[0], second.at(-1)]
      if (!head || !tail || first.length < length || second.length < length) continue
      if (!first.every((word, index) => word.text === second[index]?.text)) continue
      if (first.some(({ text }) => doubled.has(text) || /\d/.test(text))) continue
      // "Dave, Dave here": one name, two people.
      if (length === 1 && tail.capital && head.capital && tail.before === ',') continue
      if (second.some(({ before }) => /[.?!;:"]/.test(before))) continue
      found.push({ kind: 'repeat', start: head.start, end: tail.end })
      at += length
      break
    }
  }
  return found
}

/** "th- the", "we were— we are": broken off and begun again with the same sound or word. */
const restarts = (text: string, words: readonly SpokenWord[]): Disfluency[] =>
  words.flatMap((word, at): Disfluency[] => {
    const next = words[at + 1]
    if (!next || !/^-+$/.test(word.after) || doubled.has(word.text)) return []
    const gap = text.slice(word.end, next.start)
    const cutWord = word.text.length <= 3 && next.text.startsWith(word.text) && /^-/.test(gap)
    const from = words.slice(Math.max(0, at - 4), at + 1)
    const begun = from.findIndex(({ text: said }) => said === next.text)
    const cutClause =
      begun >= 0 &&
      /^(?:i|we|you|it|he|she|they|the|a|if|that|this|what|so|and|your|our|my|to|in)$/.test(next.text)
    if (!cutWord && !cutClause) return []
    const start = cutWord ? word.start : (from[begun]?.start ?? word.start)
    return [{ kind: 'restart', start, end: next.end }]
  })

const matches = (text: string, shape: RegExp, kind: Disfluency['kind']): Disfluency[] =>
  [...text.matchAll(shape)].map((found) => {
    const skipped = found[0].search(/[a-z]/)
    return { kind, start: found.index + skipped, end: found.index + found[0].length }
  })

const apart = (found: readonly Disfluency[]): Disfluency[] => {
  const kept: Disfluency[] = []
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one)
  }
  return kept
}

/** Thanks, a goodbye, or who called after all has been asked: the message is over there. */
const signOffOf = ({ clauses, tokens }: TextEvidence): Clause | undefined => {
  const half = tokens.length / 2
  const parting = clauses.find(({ role, from }) => role === 'sign-off' && from > half)
  const named = clauses.findLast(({ role, from }) => role === 'identity' && from > half)
  const open = (clause: Clause): boolean =>
    clauses.some(({ index, role }) => index > clause.index && /^(?:ask|promise|number)$/.test(role)) ||
    !clauses.some(({ index, role }) => index < clause.index && role === 'ask')
  return parting ?? (named && !open(named) ? named : undefined)
}

/** Clauses that go on about something after that. */
const afterSignOff = (evidence: TextEvidence): number => {
  const last = signOffOf(evidence)
  if (!last) return 0
  return evidence.clauses.filter(
    ({ index, role, from, to }) =>
      index > last.index && (role === 'content' || role === 'promise') && to - from >= 4
  ).length
}

/** Fillers, restarts and repeats, and how much follows the goodbye. */
export const deriveFluency = (evidence: TextEvidence): FluencyEvidence => {
  const { text, tokens } = evidence
  const normal = plain(text)
  const words = spokenWords(text)
  const fillers = tokens
    .filter(({ filler, norm }) => filler && norm !== 'you' && norm !== 'i')
    .map(({ start, end }: TextSpan): Disfluency => ({ kind: 'filler', start, end }))
  const found = apart([
    ...matches(normal, startsOver, 'restart'),
    ...matches(normal, empty, 'filler'),
    ...restarts(normal, words),
    ...repeats(words),
    ...fillers
  ])
  return {
    disfluencies: found,
    per100Words: words.length === 0 ? 0 : (100 * found.length) / words.length,
    clausesAfterSignOff: afterSignOff(evidence)
  }
}
