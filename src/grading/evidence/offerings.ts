import type { Offering, TextEvidence, Token } from './evidence.ts'
import { listStart } from './offering-lists.ts'
import { listAfter, onOffer, type Phrase } from './offering-phrases.ts'

/** "... as well", "... too", "on top of that we do": beside something else. */
const isAdded = (tokens: readonly Token[], at: number, from: number, to: number): boolean => {
  const lead = tokens.slice(Math.max(from, at - 5), at + 2).map(({ norm }) => norm)
  if (lead.some((norm) => /^(?:also|plus|besides|additionally|moreover)$/.test(norm))) return true
  const opening = tokens.slice(from, Math.min(from + 3, at)).map(({ norm }) => norm)
  if (/^(?:along with|as well as|besides|apart from)\b/.test(opening.join(' '))) return true
  if (/\b(?:on top of that|in addition|as well as that|by the way)\b/.test(lead.join(' '))) return true
  const rest = tokens.slice(at + 1, to).map(({ norm }) => norm)
  const stop = rest.findIndex((norm, step) => step > 0 && /^(?:[.;]|we|i|you|your)$/.test(norm))
  return /(?:\bas well|\btoo|\ban all|\bby the way)(?: now)?(?: [,.])*$/.test(
    rest.slice(0, stop < 0 ? rest.length : stop).join(' ')
  )
}

type Kind = Offering & { readonly words: ReadonlySet<string>; readonly head: string }

/** The same thing again, or a part of what was named: "gates", then "gates for yards". */
const sameKind = (one: Kind, other: Phrase): boolean => {
  if (one.head !== other.head) return false
  const said = [other.head, ...other.modifiers]
  return said.every((word) => one.words.has(word)) || [...one.words].every((word) => said.includes(word))
}

/** Distinct things that the rep has on sale: what "we do", "we offer", "we also have" is followed by. */
export const offeringsIn = ({ tokens, sentences }: TextEvidence): Offering[] => {
  const kinds: Kind[] = []
  for (const sentence of sentences) {
    for (let at = sentence.from; at < sentence.to; at++) {
      const list = listStart(tokens, at, sentence.from, sentence.to)
      if (list === null) continue
      const additional = isAdded(tokens, at, sentence.from, sentence.to)
      const things = listAfter(tokens, list.from, sentence.to, list.verb)
      if (things.length < list.least) continue
      at = Math.max(at, (things.at(-1)?.next ?? 0) - 1)
      for (const phrase of things) {
        if (list.verb === 'be' && !onOffer.test(phrase.head)) continue
        if (kinds.some((kind) => sameKind(kind, phrase))) continue
        const { start, end, head, modifiers } = phrase
        kinds.push({ start, end, additional, head, words: new Set([head, ...modifiers]) })
      }
    }
  }
  return kinds
    .map(({ start, end, additional }) => ({ start, end, additional }))
    .sort((a, b) => a.start - b.start)
}
