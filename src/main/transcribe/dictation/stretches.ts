import type { AudioMeasures } from '../../../shared/take.ts'

/** Part of a recording, from its first sample. */
export type Stretch = { startMs: number; endMs: number }
export type SpeechSpans = Pick<AudioMeasures, 'firstSpeechMs' | 'lastSpeechMs' | 'pauses'>

const limits = {
  /** The models hear whole phrases better than crumbs: no cut before this much, unless the pause is a long one. */
  leastMs: 4_000,
  longPauseMs: 900,
  /** Whisper and Moonshine hear thirty seconds at most. */
  mostMs: 24_000,
  /** Room around the speech, as far as the pause has it. */
  marginMs: 150
}

/** The speech between the pauses; nothing when nobody speaks. */
const runsOf = ({ firstSpeechMs, lastSpeechMs, pauses }: SpeechSpans): Stretch[] => {
  if (firstSpeechMs === null || lastSpeechMs === null) return []
  const runs: Stretch[] = []
  let startMs = firstSpeechMs
  for (const [pauseMs, againMs] of pauses) {
    if (pauseMs > startMs) runs.push({ startMs, endMs: pauseMs })
    startMs = Math.max(startMs, againMs)
  }
  return lastSpeechMs > startMs ? [...runs, { startMs, endMs: lastSpeechMs }] : runs
}

const inEqualParts = ({ startMs, endMs }: Stretch): Stretch[] => {
  const parts = Math.max(1, Math.ceil((endMs - startMs) / limits.mostMs))
  const lengthMs = (endMs - startMs) / parts
  return Array.from({ length: parts }, (_, at) => ({
    startMs: startMs + at * lengthMs,
    endMs: startMs + (at + 1) * lengthMs
  }))
}

const joins = (open: Stretch, next: Stretch): boolean =>
  next.endMs - open.startMs <= limits.mostMs &&
  next.startMs - open.endMs < limits.longPauseMs &&
  open.endMs - open.startMs < limits.leastMs

/**
 * What of a recording an engine is given, stretch by stretch: its speech, cut at pauses. Talk without any pause is cut
 * in equal parts.
 */
export const stretchesOf = (spans: SpeechSpans): Stretch[] => {
  const joined: Stretch[] = []
  for (const run of runsOf(spans).flatMap(inEqualParts)) {
    const open = joined.at(-1)
    if (open !== undefined && joins(open, run)) open.endMs = run.endMs
    else joined.push({ ...run })
  }
  return joined.map(({ startMs, endMs }, at) => {
    const beforeMs = joined[at - 1]?.endMs
    const afterMs = joined[at + 1]?.startMs
    const lead =
      beforeMs === undefined ? limits.marginMs : Math.min(limits.marginMs, (startMs - beforeMs) / 2)
    const trail = afterMs === undefined ? limits.marginMs : Math.min(limits.marginMs, (afterMs - endMs) / 2)
    return { startMs: Math.max(0, startMs - lead), endMs: endMs + trail }
  })
}
