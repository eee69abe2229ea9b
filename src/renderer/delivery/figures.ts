import type { AudioMeasures } from '../../shared/take.ts'
import type { DeliveryLimits } from './limits.ts'

/** One figure of the delivery in words; `target` is what the rulebook asks for. */
export type Figure = {
  name: string
  /** Null = not measurable on this take. */
  value: string | null
  target: string | null
  /** The same, as short as it can be read. */
  band: string | null
  isOnTarget: boolean | null
}

const smallNumbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const counted = (count: number, one: string, many: string): string =>
  `${smallNumbers[count] ?? count} ${count === 1 ? one : many}`

const paceFigure = ({ articulationRate: pace }: AudioMeasures, { slow, fast }: DeliveryLimits): Figure => ({
  name: 'Pace',
  value: pace === null ? null : `${pace.toFixed(1)} syllables/s`,
  target: slow === null || fast === null ? null : `${slow} to ${fast}`,
  band: slow === null || fast === null ? null : `${slow}–${fast}`,
  isOnTarget: pace === null || slow === null || fast === null ? null : pace >= slow && pace <= fast
})

const atLeast = (name: string, value: number | null, unit: string, digits: number, least: number | null) => ({
  name,
  value: value === null ? null : `${value.toFixed(digits)} ${unit}`,
  target: least === null ? null : `${least} or more`,
  band: least === null ? null : `${least}+`,
  isOnTarget: value === null || least === null ? null : value >= least
})

const pausesFigure = ({ pauses }: AudioMeasures, { longS }: DeliveryLimits): Figure => {
  const longest = Math.max(0, ...pauses.map(([from, to]) => to - from)) / 1000
  const upTo = pauses.length === 0 ? '' : `, up to ${longest.toFixed(1)} s`
  return {
    name: 'Pauses',
    value: `${counted(pauses.length, 'pause', 'pauses')}${upTo}`,
    target: longS === null ? null : `under ${longS} s`,
    band: longS === null ? null : `under ${longS} s`,
    isOnTarget: longS === null ? null : longest < longS
  }
}

const endFigure = ({ tailDropDb }: AudioMeasures, { softer }: DeliveryLimits): Figure => ({
  name: 'Softer at the end',
  value: tailDropDb === null ? null : `${Math.max(0, tailDropDb).toFixed(1)} dB`,
  target: softer === null ? null : `under ${softer} dB`,
  band: softer === null ? null : `under ${softer} dB`,
  isOnTarget: tailDropDb === null || softer === null ? null : tailDropDb < softer
})

/** What stands beside the strip; empty where nobody spoke. */
export const deliveryFigures = (measures: AudioMeasures | null, limits: DeliveryLimits): Figure[] =>
  measures === null || measures.firstSpeechMs === null
    ? []
    : [
        paceFigure(measures, limits),
        atLeast('Melody', measures.pitchSpreadSt, 'semitones', 1, limits.lively),
        pausesFigure(measures, limits),
        atLeast('Signal', measures.snrDb, 'dB', 0, limits.clear),
        endFigure(measures, limits)
      ]

/** Why a strip has nothing, or not everything, to show; null = it has. */
export const emptyWords = (
  measures: AudioMeasures | null,
  hasSound: boolean,
  hasFailed: boolean
): string | null => {
  if (measures === null) return 'There is nothing to measure: the recording ended before its first sound.'
  if (measures.firstSpeechMs === null) return 'No speech was heard in this recording.'
  if (measures.fillerCandidates === null)
    return 'An older Ringback measured this take, and its recording can no longer be measured again.'
  if (!hasSound) return 'The lines went with the recording; its figures are still here.'
  return hasFailed ? 'The lines could not be drawn from this recording; its figures are still here.' : null
}
