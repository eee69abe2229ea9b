import type { LiveDelivery } from '../../../../speech/take-meter.ts'

/** What the microphone may still hear of the other side's line behind its end: the room and the devices' delays. */
const lineTailMs = 250
/** Less than this is a knock or a breath, not an answer. */
const leastWordMs = 200

/** When the rep began to speak and how long ago the last word was, on the listener's own clock; null = not a word yet. */
export type TurnSound = { startMs: number; silentMs: number } | null

/** What was said since `fromMs`, where the other side's line ended or the rep began to talk over it. */
export const turnSound = (
  { elapsedMs, speech }: Pick<LiveDelivery, 'elapsedMs' | 'speech'>,
  fromMs: number
): TurnSound => {
  const said = speech
    .filter(([, endMs]) => endMs > fromMs + lineTailMs)
    .map(([startMs, endMs]) => ({ startMs: Math.max(fromMs, startMs), endMs }))
  const saidMs = said.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)
  const [first] = said
  if (first === undefined || saidMs < leastWordMs) return null
  return { startMs: first.startMs, silentMs: elapsedMs - Math.max(...said.map(({ endMs }) => endMs)) }
}
