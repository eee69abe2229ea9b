import type { Graph, Piece, SoundModel } from './sound-model.ts'
import type { SpokenUnit } from './spoken-units.ts'

/** A unit of the text that was found in the sound; `score` as in `Piece`. */
export type FoundUnit = { unit: number; startMs: number; endMs: number; score: number }
/** Speech that is not in the text; `um` when it is a hesitation. */
export type Extra = { startMs: number; endMs: number; um: boolean }
export type Followed = {
  found: FoundUnit[]
  extras: Extra[]
  /** The rest: silence and noise. */
  silences: { startMs: number; endMs: number; score: number }[]
}

/** Ways to say each unit, in phones. */
export type Sayable = { units: readonly SpokenUnit[]; phones: readonly (readonly string[])[] }

const costs = {
  /** Leaving out a word, in nats: some three frames of a wrong word. */
  skip: 10,
  um: 8,
  /** Each phone of speech that is not in the text. */
  loose: 4
}
/** At most so many words in a row are left out: every pair of states further apart costs time. */
const mostSkipped = 80

const looseSounds =
  'AA AE AH AO AW AY B CH D DH EH ER EY F G HH IH IY JH K L M N NG OW OY P R S SH T TH UH UW V W Y Z ZH'.split(
    ' '
  )
const ums = ['AH M', 'AH', 'ER', 'EH M']

const looseWords = new Map(looseSounds.map((phone) => [`loose-${phone}`, phone]))
const umWords = new Map(ums.map((phones, at) => [`um-${at}`, phones]))

/** The text with every word optional, hesitations anywhere, and any speech at all at the `hubs`, which are states. */
export const textGraph = ({ phones }: Sayable, hubs: ReadonlySet<number>): Graph => {
  const words = new Map<string, string>(umWords)
  const edges: Graph['edges'][number][] = []
  phones.forEach((ways, from) => {
    ways.forEach((way, at) => {
      words.set(`unit-${from}-${at}`, way)
      edges.push({ from, to: from + 1, word: `unit-${from}-${at}`, cost: 0 })
    })
    const last = Math.min(phones.length, from + mostSkipped)
    for (let to = from + 1; to <= last; to += 1)
      edges.push({ from, to, word: null, cost: costs.skip * (to - from) })
  })
  for (let state = 0; state <= phones.length; state += 1)
    for (const word of umWords.keys()) edges.push({ from: state, to: state, word, cost: costs.um })
  for (const state of hubs)
    for (const [word, phone] of looseWords) {
      words.set(word, phone)
      edges.push({ from: state, to: state, word, cost: costs.loose })
    }
  return { states: phones.length + 1, words, edges }
}

const unitIn = (word: string): number | null => {
  const match = /^unit-(\d+)-/.exec(word)
  return match === null ? null : Number(match[1])
}

/** Hesitations in a row that together last longer than this are speech that noise made unclear. */
const mostUmsMs = 600
/** The gap of a stop consonant, which parts no speech. */
const stopMs = 150

/** Rows of hesitations with no word of the text between them, where they are too long to be any, as other speech. */
const withoutLongRows = ({ found, extras }: Followed): Extra[] => {
  const rows: Extra[][] = []
  const isRow = (last: Extra, next: Extra): boolean =>
    last.um &&
    next.um &&
    next.startMs - last.endMs <= stopMs &&
    !found.some(({ startMs }) => startMs >= last.endMs - 1 && startMs < next.startMs)
  for (const extra of extras) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    if (row && last && isRow(last, extra)) row.push(extra)
    else rows.push([extra])
  }
  return rows.flatMap((row) => {
    const startMs = row[0]?.startMs ?? 0
    const endMs = row.at(-1)?.endMs ?? 0
    return row.length > 1 && endMs - startMs > mostUmsMs ? [{ startMs, endMs, um: false }] : row
  })
}

const followedFrom = (pieces: readonly Piece[]): Followed => {
  const followed: Followed = { found: [], extras: [], silences: [] }
  for (const { word, startMs, endMs, score } of pieces) {
    const unit = unitIn(word)
    const um = word.startsWith('um-')
    const last = followed.extras.at(-1)
    if (unit !== null) followed.found.push({ unit, startMs, endMs, score })
    else if (!um && !word.startsWith('loose-')) followed.silences.push({ startMs, endMs, score })
    else if (!um && last !== undefined && !last.um && last.endMs >= startMs - 1) last.endMs = endMs
    else followed.extras.push({ startMs, endMs, um })
  }
  return { ...followed, extras: withoutLongRows(followed) }
}

/** Right words lie at 2 to 7 nats a frame, their mean at 4; other words over the same sound at 6 to 20. */
const limits = {
  /** A stretch of `lostMs` that is worse than this was not said so. */
  lost: 8,
  lostMs: 350,
  /** A unit that is better than this was said, as far as the sound tells. */
  said: 6.5,
  /** In front of a stretch that was lost, units worse than this or behind a gap are not sure either. */
  sure: 5.5
}

const isLoose = ({ word }: Piece): boolean => word.startsWith('loose-')
const isUm = ({ word }: Piece): boolean => word.startsWith('um-')
const lengthMs = ({ startMs, endMs }: Piece): number => endMs - startMs

/** Where the text is lost for the first time, as an index of `pieces`; null when it never is. */
const firstLoss = (pieces: readonly Piece[]): number | null => {
  let start: number | null = null
  let badMs = 0
  for (const [at, piece] of pieces.entries()) {
    if (piece.score > limits.lost && !isLoose(piece)) {
      start ??= at
      badMs += lengthMs(piece)
    } else if (!isUm(piece) && lengthMs(piece) > 120) {
      start = null
      badMs = 0
    }
    if (start !== null && badMs >= limits.lostMs) return start
  }
  return null
}

/** The states at which any speech should be allowed because of a loss: right there, and where the text was still sure. */
const hubsFor = (pieces: readonly Piece[], loss: number): number[] => {
  const units = pieces.slice(0, loss).flatMap((piece) => {
    const unit = unitIn(piece.word)
    return unit === null ? [] : [{ unit, score: piece.score }]
  })
  const there = (units.at(-1)?.unit ?? -1) + 1
  let last = units.length - 1
  while (
    last > 0 &&
    ((units[last]?.score ?? 0) > limits.sure || (units[last]?.unit ?? 0) > (units[last - 1]?.unit ?? 0) + 1)
  )
    last -= 1
  return [...new Set([there, (units[last]?.unit ?? -1) + 1])]
}

/**
 * How much of the speech the text explains, 0..1; null when there is no speech. Units that score worse than `said`
 * explain nothing, and neither does a hesitation: in noise, hesitations fit nearly everything.
 */
export const supportOf = (
  { found, extras, silences }: Followed,
  said: number = limits.said
): number | null => {
  const sum = (spans: readonly { startMs: number; endMs: number }[]): number =>
    spans.reduce((total, { startMs, endMs }) => total + endMs - startMs, 0)
  const all = sum(found) + sum(extras) + sum(silences.filter(({ score }) => score > limits.lost))
  return all === 0 ? null : sum(found.filter(({ score }) => score <= said)) / all
}

/** Less support than this on the first try: another text, unless it begins somewhere behind other speech. */
const hopeless = 0.25
const mostTurns = 4

/**
 * Follows a recording against a text in which anything may be left out. Where the text is lost for a while, the way is
 * looked for again with room for any speech there; a free loop everywhere would cost ten times the work. Null when there
 * is no way at all.
 */
export const follow = (model: SoundModel, sayable: Sayable, samples: Float32Array): Followed | null => {
  const hubs = new Set<number>()
  let pieces = model.decode(textGraph(sayable, hubs), samples)
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const loss = pieces === null ? 0 : firstLoss(pieces)
    if (loss === null) break
    const support = pieces === null ? 0 : (supportOf(followedFrom(pieces)) ?? 0)
    if (turn > 0 && support < hopeless) break
    const wanted = pieces === null || support < hopeless ? [0] : hubsFor(pieces, loss)
    if (wanted.every((state) => hubs.has(state))) break
    for (const state of wanted) hubs.add(state)
    pieces = model.decode(textGraph(sayable, hubs), samples)
  }
  return pieces === null ? null : followedFrom(pieces)
}
