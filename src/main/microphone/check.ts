import { audible } from '../../grading/rules/audible.ts'
import type { Input, Output } from '../../shared/contract.ts'
import type { MeasureSound } from '../takes/measurer.ts'

type Check = Output<'microphone:check'>
type Line = Check['lines'][number]

/** Less speech than this says nothing about a voice: half a sentence. */
const leastSpeechMs = 1_000

/** A limit of the rule on being heard, in its own unit. */
const limit = (name: keyof NonNullable<typeof audible.thresholds>): number =>
  audible.thresholds?.[name].value ?? Number.NaN
/** What the rule on being heard advises. */
const adviceOn = (fault: string): string | null => audible.advice[fault] ?? null

const levelLine = (levelDbfs: number): Line => {
  const shown = { what: 'level' as const, measured: `${levelDbfs.toFixed(0)} dB` }
  if (levelDbfs < limit('faint')) return { ...shown, verdict: 'fail', advice: adviceOn('soft') }
  if (levelDbfs < limit('quiet')) return { ...shown, verdict: 'warn', advice: adviceOn('soft') }
  if (levelDbfs > limit('loud')) return { ...shown, verdict: 'warn', advice: adviceOn('loud') }
  return { ...shown, verdict: 'pass', advice: null }
}

const noiseLine = (snrDb: number | null): Line => {
  if (snrDb === null)
    return {
      what: 'noise',
      measured: 'not measured',
      verdict: 'warn',
      advice: 'Leave a second of silence before or after you speak: the room is measured in it.'
    }
  const shown = { what: 'noise' as const, measured: `${snrDb.toFixed(0)} dB below your voice` }
  if (snrDb >= limit('clear')) return { ...shown, verdict: 'pass', advice: null }
  return { ...shown, verdict: snrDb < limit('noisy') ? 'fail' : 'warn', advice: adviceOn('noise') }
}

const clippingLine = (clippingPerS: number): Line => {
  if (clippingPerS < limit('clean'))
    return { what: 'clipping', measured: 'no peak cut off', verdict: 'pass', advice: null }
  return {
    what: 'clipping',
    measured: `${clippingPerS.toFixed(1)} peaks a second cut off`,
    verdict: clippingPerS >= limit('clipped') ? 'fail' : 'warn',
    advice: adviceOn('clipped')
  }
}

/** What a sentence into the microphone says about it, by the limits that takes are graded by. */
export const checkMicrophone = async (
  { samples, sampleRate }: Input<'microphone:check'>,
  measureSound: MeasureSound
): Promise<Check> => {
  const { speechMs, levelDbfs, snrDb, clippingPerS } = await measureSound(samples, sampleRate)
  if (levelDbfs === null || speechMs < leastSpeechMs) return { heard: false, lines: [] }
  return { heard: true, lines: [levelLine(levelDbfs), noiseLine(snrDb), clippingLine(clippingPerS)] }
}
