import type { LiveDelivery } from '../../speech/take-meter.ts'

export type LiveWords = { pauses: string; pace: string; level: string }

export const noWords: LiveWords = { pauses: '', pace: '– syllables/s', level: '– dB' }

/** Softer than any room: the input is off. */
const nothingDb = -90

const pausesWords = (pauses: LiveDelivery['pauses']): string => {
  if (pauses.length === 0) return 'no pause'
  const longest = Math.max(...pauses.map(([from, to]) => to - from)) / 1000
  return `${pauses.length} ${pauses.length === 1 ? 'pause' : 'pauses'}, up to ${longest.toFixed(1)} s`
}

/** What is shown while the rep talks; what cannot be told keeps its place with a dash. */
export const liveWords = (live: LiveDelivery | null): LiveWords => {
  if (live === null) return noWords
  const { articulationRate, levelDb, pauses } = live
  return {
    pauses: pausesWords(pauses),
    pace: `${articulationRate === null ? '–' : articulationRate.toFixed(1)} syllables/s`,
    level: `${levelDb <= nothingDb ? '–' : String(Math.round(levelDb)).replace('-', '−')} dB`
  }
}
