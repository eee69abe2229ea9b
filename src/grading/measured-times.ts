import type { AudioMeasures } from '../shared/take.ts'

/** Measures of which only the first and the last speech are known, in seconds from the beep. */
export const measuresOfTimes = (firstSpeechS: number | null, spokenS: number): AudioMeasures => ({
  durationMs: Math.round(spokenS * 1000) + 400,
  firstSpeechMs: firstSpeechS === null ? null : Math.round(firstSpeechS * 1000),
  lastSpeechMs: Math.round(spokenS * 1000),
  speechMs: Math.round((spokenS - (firstSpeechS ?? 0)) * 1000),
  pauses: [],
  levelDbfs: null,
  snrDb: null,
  clippingPerS: 0,
  syllables: null,
  articulationRate: null,
  pitchSpreadSt: null,
  voicedMs: null,
  fillerCandidates: null,
  tailDropDb: null
})
