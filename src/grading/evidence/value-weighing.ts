import { isSure } from '../weighing.ts'
import type { Clause, ValueKind, ValueSpan } from './evidence.ts'
import { remember } from './kept.ts'
import { heardConfidence } from './linear-model.ts'
import type { Stretch } from './value-features.ts'
import { type Chances, type StretchKind, speaksFor } from './value-model.ts'
import { core, isPerception, isWish, type Reading, wordsOf } from './value-reading.ts'
import { told, type Window, windowsOver } from './value-windows.ts'

/** Below this chance a sign is an accident of its words ... */
const accident = 0.12
/** ... also where the rep's own clause says it. */
const ownAccident = 0.3
/** What an accident loses of its confidence. */
const loss = 0.35
/** A sign beyond doubt loses less. */
const plainFrom = 0.7
const plainLoss = 0.2
/** From this chance on a kind is heard although no single sign named it. */
const heardFrom = 0.7
/** From this chance on a sign is sure. */
const sureFrom = 0.5
/** From this chance on a promise or a gain is an empty one, unless it may well be a real one too. */
const emptyFrom = 0.6
const realFrom = 0.3

const emptyKind: Partial<Record<ValueKind, StretchKind>> = {
  pain: 'vague-pain',
  benefit: 'vague-benefit',
  offer: 'empty-offer',
  question: 'other-question'
}
const heardKinds = ['pain', 'benefit', 'peer', 'offer', 'question'] as const
type HeardKind = (typeof heardKinds)[number]

/** Who rules, insures, pays or complains is no peer, whatever came of it. */
const authorities =
  /^(revenue|taxman|customs|council|inspector|inspectorate|inspection|insurer|underwriter|bank|ministry|government|police|marshal|court|union|regulator|commission|commissioner|authority|agency|adjuster|auditor|landlord|department|board|tribunal|ombudsman|guest|patient|parent|passenger|tenant|reviewer)s?$/

/** How likely somebody like the listener is spoken of, with or without what came of it. */
const named = (chances: Chances): number => Math.max(chances.peer, chances['peer-no-result'])

const reweighed = (reading: Reading, span: ValueSpan, chances: Chances): ValueSpan => {
  if (span.kind === 'fact' || (!span.specific && span.kind !== 'peer')) return span
  const clause = reading.text.clauses[span.clause]
  const chance = span.kind === 'peer' && span.specific ? named(chances) : chances[span.kind]
  if (!span.specific)
    return chance < sureFrom ? span : { ...span, specific: true, confidence: Math.max(span.confidence, 0.6) }
  // "We help kitchens cut their bills": told by the rep, and theirs all the same.
  const forThem = clause?.owner === 'rep' && span.owner !== 'rep' && span.kind === 'benefit'
  if (forThem && span.confidence >= 0.6) return span
  const empty = emptyKind[span.kind]
  if (empty !== undefined && chances[empty] >= emptyFrom && chance < realFrom)
    return span.kind === 'pain' || span.kind === 'benefit'
      ? { ...span, specific: false, confidence: Math.min(span.confidence, 0.75) }
      : { ...span, confidence: span.confidence - loss }
  if (clause?.quoted === true) return span
  const own = clause?.owner === 'rep' && span.kind === 'benefit' && !isPerception(reading, clause)
  if (chance < (own ? ownAccident : accident)) {
    const certain = span.confidence >= plainFrom && span.owner !== 'rep'
    return { ...span, confidence: span.confidence - (certain ? plainLoss : loss) }
  }
  if (chance < sureFrom) return span
  return {
    ...span,
    confidence: Math.max(span.confidence, 0.56 + (0.34 * (chance - sureFrom)) / (1 - sureFrom))
  }
}

/** Fewer words that carry something than these say too little to stand for anything. */
const fewestContent = 2

/** Whether a clause can hold what is heard in a window: who calls and how to reach him never is of value. */
const holds = (reading: Reading, clause: Clause, kind: ValueKind, chances: Chances): boolean => {
  if (/^(greeting|number|sign-off|identity)$/.test(clause.role) || isWish(reading, clause)) return false
  if (wordsOf(reading, clause).filter(({ content }) => content).length < fewestContent) return false
  if (kind === 'offer') return chances['empty-offer'] <= realFrom
  if (kind === 'question') return true
  return clause.role !== 'ask' && chances['own-side'] <= 0.4
}

/** What the clauses of a stretch are together, in the place that holds it. */
const heardSpan = (
  reading: Reading,
  stretch: Stretch,
  place: Clause,
  kind: HeardKind,
  confidence: number
): ValueSpan => ({
  kind,
  ...core(reading, place),
  specific: true,
  owner: 'third',
  clause: place.index,
  confidence,
  // Few of them come into a finding, so the words are looked for when one does.
  heardBy: remember(() => speaksFor(reading, stretch, kind))
})

const alone = ({ index }: Clause): Stretch => ({ first: index, last: index })

/** What no single sign named, although a clause, alone or with its neighbours, can hardly be anything else. */
const unheard = (
  reading: Reading,
  spans: readonly ValueSpan[],
  windows: readonly Window[],
  chances: readonly Chances[]
): ValueSpan[] =>
  heardKinds.flatMap((kind) => {
    const added: ValueSpan[] = []
    const strongest = windows
      .filter((window) => window.chances[kind] >= heardFrom)
      .toSorted((one, other) => other.chances[kind] - one.chances[kind])
    for (const window of strongest) {
      const inside = (span: ValueSpan) => span.clause >= window.first && span.clause <= window.last
      if (
        [...spans, ...added].some(
          (span) => span.kind === kind && span.specific && isSure(span) && inside(span)
        )
      )
        continue
      const places = reading.text.clauses
        .slice(window.first, window.last + 1)
        .filter((clause) => holds(reading, clause, kind, chances[clause.index] ?? window.chances))
        .toSorted((one, other) => (chances[other.index]?.[kind] ?? 0) - (chances[one.index]?.[kind] ?? 0))
      const [place] = places
      if (place === undefined) continue
      const confidence = heardConfidence(window.chances[kind], heardFrom)
      const owner = place.owner === 'none' ? 'third' : place.owner
      added.push({ ...heardSpan(reading, window, place, kind, confidence), owner })
    }
    return added
  })

const vagueKinds = ['pain', 'benefit'] as const

/** Troubles and gains in words that fit any message, where nothing of the kind was found in the clause. */
const vaguelyHeard = (
  reading: Reading,
  spans: readonly ValueSpan[],
  chances: readonly Chances[]
): ValueSpan[] =>
  reading.text.clauses.flatMap((clause) =>
    vagueKinds.flatMap((kind) => {
      const own = chances[clause.index]
      const empty = emptyKind[kind]
      if (own === undefined || empty === undefined || own[empty] < emptyFrom) return []
      if (!holds(reading, clause, kind, own)) return []
      if (spans.some((span) => span.kind === kind && span.clause === clause.index && isSure(span))) return []
      return [{ ...heardSpan(reading, alone(clause), clause, kind, 0.6), specific: false }]
    })
  )

/** Somebody is named (0..1) and something got better (0..1): together this much is a story with an end. */
const storyFrom = 0.75
const leastNamed = 0.25
const leastBetter = 0.35

/** One clause names somebody like the listener, it or one of the next two tells what got better for them. */
const stories = (reading: Reading, spans: readonly ValueSpan[], chances: readonly Chances[]): ValueSpan[] => {
  const { clauses } = reading.text
  const surest = (kind: ValueKind, at: number): number =>
    Math.max(
      0,
      ...spans
        .filter((span) => span.kind === kind && span.clause === at && span.specific)
        .map((span) => span.confidence)
    )
  const proven = spans.some((span) => span.kind === 'peer' && span.specific && isSure(span))
  const tales = clauses.flatMap((clause, at) => {
    const own = chances[at]
    if (own === undefined || !told(clause) || own['own-side'] > 0.4) return []
    if (wordsOf(reading, clause).some(({ norm }) => authorities.test(norm)) && surest('peer', at) < 0.7)
      return []
    const who = Math.max(named(own), surest('peer', at))
    if (who < leastNamed) return []
    return [at, at + 1, at + 2].flatMap((end) => {
      const last = clauses[end]
      const better = Math.max(chances[end]?.benefit ?? 0, surest('benefit', end))
      const together = clauses.slice(at, end + 1).every(told) && (chances[end]?.['own-side'] ?? 1) <= 0.4
      return last !== undefined && together && better >= leastBetter && who + better >= storyFrom
        ? [{ clause, last, sum: who + better }]
        : []
    })
  })
  const best = tales.toSorted((one, other) => other.sum - one.sum)[0]
  if (best === undefined) return []
  const confidence = Math.min(0.85, 0.56 + 0.3 * (best.sum - storyFrom))
  const gained = spans.some((span) => span.kind === 'benefit' && span.specific && isSure(span))
  return [
    ...(proven ? [] : [heardSpan(reading, alone(best.clause), best.clause, 'peer', confidence)]),
    ...(gained ? [] : [heardSpan(reading, alone(best.last), best.last, 'benefit', confidence)])
  ]
}

/**
 * The signs weighed against what the clauses say as a whole: an accident of words loses, what the whole bears out gains,
 * and what no sign named is added.
 */
export const weighed = (reading: Reading, spans: readonly ValueSpan[]): readonly ValueSpan[] => {
  const { windows, chances } = windowsOver(reading, spans)
  const kept = spans.map((span) => {
    const own = chances[span.clause]
    return own === undefined ? span : reweighed(reading, span, own)
  })
  const heard = [...kept, ...unheard(reading, kept, windows, chances)]
  const all = [...heard, ...vaguelyHeard(reading, heard, chances)]
  return [...all, ...stories(reading, all, chances)].filter(
    ({ start, end, confidence }) => start < end && confidence > 0
  )
}
