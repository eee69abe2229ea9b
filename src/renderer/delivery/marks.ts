import type { AudioMeasures } from '../../shared/take.ts'
import type { DeliveryCurves } from '../../speech/curves.ts'
import { clockText } from '../ui/format.ts'
import type { DeliveryLimits } from './limits.ts'

/** A moment of the delivery that is worth hearing again. */
export type DeliveryMark = {
  kind: 'start' | 'pause' | 'filler' | 'fast' | 'slow' | 'end'
  startMs: number
  endMs: number
  /** What it is, with its figure: "Long pause, 1.4 s". */
  words: string
  /** What is played: the stretch itself, a silence with what is around it. */
  heard: { startMs: number; endMs: number }
  ruleId: string
}

/** A silence is heard with this much of the words around it. */
const aroundMs = 900
/** As long as the tail is that the finish is measured on. */
const tailMs = 2_000
/** A shorter stretch at another pace is how people talk. */
const leastStretchMs = 2_000
/** Across a breath a stretch goes on. */
const bridgedMs = 700

const inS = (ms: number): string => `${(ms / 1000).toFixed(1)} s`
const around = (startMs: number, endMs: number) => ({
  startMs: Math.max(0, startMs - aroundMs),
  endMs: endMs + aroundMs
})

type Stretch = { kind: 'fast' | 'slow'; startMs: number; endMs: number; sum: number; count: number }

const kindOf = (pace: number | null, { slow, fast }: DeliveryLimits): 'fast' | 'slow' | null => {
  if (pace === null) return null
  if (fast !== null && pace > fast) return 'fast'
  return slow !== null && pace < slow ? 'slow' : null
}

const paceMarks = ({ pace, stepMs }: DeliveryCurves, limits: DeliveryLimits): DeliveryMark[] => {
  const found: Stretch[] = []
  for (const [step, value] of pace.entries()) {
    const kind = kindOf(value, limits)
    if (kind === null || value === null) continue
    const startMs = step * stepMs
    const endMs = startMs + stepMs
    const last = found.at(-1)
    if (last?.kind === kind && startMs - last.endMs <= bridgedMs) {
      last.endMs = endMs
      last.sum += value
      last.count += 1
    } else found.push({ kind, startMs, endMs, sum: value, count: 1 })
  }
  return found
    .filter(({ startMs, endMs }) => endMs - startMs >= leastStretchMs)
    .map(({ kind, startMs, endMs, sum, count }) => ({
      kind,
      startMs,
      endMs,
      words: `${kind === 'fast' ? 'Fast' : 'Slow'} stretch, ${(sum / count).toFixed(1)} syllables/s`,
      heard: { startMs, endMs },
      ruleId: 'steady-pace'
    }))
}

const silences = (
  { firstSpeechMs, pauses }: AudioMeasures,
  { promptS, longS }: DeliveryLimits
): DeliveryMark[] => {
  const isLateStart = promptS !== null && firstSpeechMs !== null && firstSpeechMs > promptS * 1000
  const start: DeliveryMark[] = isLateStart
    ? [
        {
          kind: 'start',
          startMs: 0,
          endMs: firstSpeechMs,
          words: `Late start, ${inS(firstSpeechMs)}`,
          heard: around(0, firstSpeechMs),
          ruleId: 'quick-start'
        }
      ]
    : []
  const long = pauses.filter(([from, to]) => longS !== null && to - from >= longS * 1000)
  return [
    ...start,
    ...long.map(
      ([startMs, endMs]): DeliveryMark => ({
        kind: 'pause',
        startMs,
        endMs,
        words: `Long pause, ${inS(endMs - startMs)}`,
        heard: around(startMs, endMs),
        ruleId: 'no-dead-air'
      })
    )
  ]
}

const fillers = ({ fillerCandidates }: AudioMeasures): DeliveryMark[] =>
  (fillerCandidates ?? []).map(([startMs, endMs]) => ({
    kind: 'filler',
    startMs,
    endMs,
    words: `Perhaps an “um”, ${inS(endMs - startMs)}`,
    heard: around(startMs, endMs),
    ruleId: 'few-fillers'
  }))

const softEnd = ({ lastSpeechMs, tailDropDb }: AudioMeasures, { softer }: DeliveryLimits): DeliveryMark[] => {
  if (lastSpeechMs === null || tailDropDb === null || softer === null || tailDropDb < softer) return []
  const startMs = Math.max(0, lastSpeechMs - tailMs)
  return [
    {
      kind: 'end',
      startMs,
      endMs: lastSpeechMs,
      words: `Soft end, ${tailDropDb.toFixed(0)} dB below the rest`,
      heard: { startMs: Math.max(0, startMs - aroundMs), endMs: lastSpeechMs },
      ruleId: 'strong-finish'
    }
  ]
}

/** Every moment worth hearing again, in the order of time; without curves those of the pace are missing. */
export const deliveryMarks = (
  measures: AudioMeasures | null,
  curves: DeliveryCurves | null,
  limits: DeliveryLimits
): DeliveryMark[] =>
  measures === null || measures.firstSpeechMs === null
    ? []
    : [
        ...silences(measures, limits),
        ...fillers(measures),
        ...softEnd(measures, limits),
        ...(curves === null ? [] : paceMarks(curves, limits))
      ].sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs)

/** A mark's name, with when it is. */
export const markName = ({ words, startMs }: DeliveryMark): string => `${words}, at ${clockText(startMs)}`
