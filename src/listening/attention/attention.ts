import type { Acquaintance, AttentionEvent, AttentionKind } from '../../shared/attention.ts'
import { attention, gains, identityBeforeValue, losses, valueKinds } from './parameters.ts'

/** One message as it is heard. */
export type Listened = {
  /** From the beep to the end of the last word. */
  readonly durationMs: number
  readonly events: readonly AttentionEvent[]
  /** Silences inside the speech, in ms from the beep. */
  readonly pauses: readonly (readonly [startMs: number, endMs: number])[]
  /** 0..100 at the beep. */
  readonly startAttention: number
  /** How fast this listener's attention goes: 1 = as everybody's. */
  readonly decayFactor: number
  readonly acquaintance: Acquaintance
  readonly monotone: boolean
  /** null = not measured. */
  readonly snrDb: number | null
  /** Syllables per second; null = not measured. */
  readonly articulationRate: number | null
}

/** An event with what it did. */
export type Felt = { readonly event: AttentionEvent; readonly change: number; readonly after: number }

export type AttentionCurve = {
  readonly stepMs: number
  /** 0..100 at 0, 0.1, 0.2 ... seconds, up to the end of the message or to where it was deleted. */
  readonly curve: readonly number[]
  readonly felt: readonly Felt[]
  /** null = heard to the end. */
  readonly deletedAtMs: number | null
  /** What was said that cost the message its listener; null = not deleted, or worn down with nothing in it. */
  readonly cause: AttentionEvent | null
  readonly skipping: readonly (readonly [startMs: number, endMs: number])[]
  readonly endAttention: number
}

const within = (value: number): number => Math.min(100, Math.max(0, value))

type Ear = { valued: boolean; identified: boolean; readonly times: Map<AttentionKind, number> }

/** What an event adds to attention, and what the ear then remembers of it. */
const changeBy = (ear: Ear, { kind }: AttentionEvent, listened: Listened): number => {
  if (kind === 'identity') {
    const again = ear.identified
    ear.identified = true
    if (again) return attention.identityAgain
    return ear.valued ? 0 : identityBeforeValue[listened.acquaintance]
  }
  const gain = gains[kind]
  if (gain === undefined) return losses[kind] ?? 0
  const before = ear.times.get(kind) ?? 0
  ear.times.set(kind, before + 1)
  ear.valued ||= valueKinds.has(kind)
  const hurried = (listened.articulationRate ?? 0) > attention.hurriedAbove ? attention.hurriedGain : 1
  return gain * attention.repeat ** before * hurried
}

/** Attention lost per second at a moment. */
const decayAt = (ear: Ear, atMs: number, listened: Listened): number => {
  const base = ear.valued ? attention.decayAfterValue : attention.decayBeforeValue
  const late = attention.lateDecay.find(({ fromMs }) => atMs >= fromMs)?.perS ?? 0
  const noisy = listened.snrDb !== null && listened.snrDb < attention.noisyBelowDb
  const worn =
    Math.max(base, late) *
    listened.decayFactor *
    (listened.monotone ? attention.monotoneFactor : 1) *
    (noisy ? attention.noisyFactor : 1)
  const paused = listened.pauses.some(
    ([start, end]) => end - start > attention.pauseLongerThanMs && atMs >= start && atMs < end
  )
  return worn + (paused ? attention.pauseDecay : 0)
}

const skippingIn = (curve: readonly number[]): [number, number][] => {
  const stretches: [number, number][] = []
  let from = -1
  for (let at = 0; at <= curve.length; at++) {
    const level = curve[at]
    const skips = level !== undefined && level >= attention.deletes && level < attention.skips
    if (skips && from < 0) from = at
    if (skips || from < 0) continue
    if ((at - from) * attention.stepMs >= attention.skipsForMs) {
      stretches.push([from * attention.stepMs, at * attention.stepMs])
    }
    from = -1
  }
  return stretches
}

const causeOf = (felt: readonly Felt[]): AttentionEvent | null =>
  felt
    .filter(({ change }) => change < 0)
    .reduce<Felt | null>((worst, one) => (worst === null || one.change < worst.change ? one : worst), null)
    ?.event ?? null

/** A message that holds nothing for its listener is over when it is over. */
const withEnd = ({ events, durationMs }: Listened): AttentionEvent[] => {
  const heard = events.filter(({ atMs }) => atMs >= 0 && atMs <= durationMs)
  const empty = !heard.some(({ kind }) => valueKinds.has(kind))
  const end: AttentionEvent[] =
    empty && durationMs > 0 ? [{ kind: 'empty-end', atMs: durationMs, span: null }] : []
  return [...heard.toSorted((a, b) => a.atMs - b.atMs), ...end]
}

/** The listener's attention through one message, step by step; the same message always sounds the same. */
export const listen = (listened: Listened): AttentionCurve => {
  const { stepMs } = attention
  const events = withEnd(listened)
  const ear: Ear = { valued: false, identified: false, times: new Map() }
  const felt: Felt[] = []
  let level = within(listened.startAttention)
  const curve = [level]
  const steps = Math.ceil(listened.durationMs / stepMs)
  let next = 0
  for (let step = 0; step <= steps; step++) {
    const atMs = step * stepMs
    if (step > 0) level = within(level - (decayAt(ear, atMs - stepMs, listened) * stepMs) / 1000)
    for (let event = events[next]; event !== undefined && event.atMs <= atMs; event = events[++next]) {
      const change = changeBy(ear, event, listened)
      level = within(level + change)
      felt.push({ event, change, after: level })
    }
    curve[step] = level
    // The sum of so many tenths is a hair off: 20 is not below 20.
    if (atMs >= attention.deletesAfterMs && level < attention.deletes - 1e-9) {
      const worn = felt.at(-1)?.after !== level
      const deletedAtMs = worn ? Math.max(attention.deletesAfterMs, atMs - stepMs) : atMs
      return {
        stepMs,
        curve,
        felt,
        deletedAtMs,
        cause: causeOf(felt),
        skipping: skippingIn(curve),
        endAttention: level
      }
    }
  }
  return {
    stepMs,
    curve,
    felt,
    deletedAtMs: null,
    cause: null,
    skipping: skippingIn(curve),
    endAttention: level
  }
}
