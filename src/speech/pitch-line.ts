import type { FrameColumns } from './frame-columns.ts'
import type { Run } from './speech-activity.ts'

// P. Boersma's voicing threshold is .45; at .55 fewer frames of noise pass.
const leastStrength = 0.55
const shortestRunFrames = 6
const medianFrames = 5
const erodedFrames = 2
/** No voice leaps so far from one frame to the next: such a step is an octave mistaken. */
const widestLeapSt = 4

/** Semitones above 65 Hz, the lowest pitch that is looked for. */
export const semitones = (hz: number): number => 12 * Math.log2(hz / 65)

/** Whether a frame is regular enough to have a pitch. */
export const isVoiced = ({ pitchStrength }: FrameColumns, frame: number): boolean =>
  (pitchStrength[frame] as number) > leastStrength

/** A stretch of voice without a break, with the pitch of each of its frames, in semitones. */
export type VoicedRun = { from: number; to: number; pitchSt: Float32Array }

const medianSmoothed = (pitchSt: Float32Array): Float32Array => {
  const half = medianFrames >> 1
  return pitchSt.map((_, at) => {
    const near = pitchSt.slice(Math.max(0, at - half), at + half + 1).sort()
    return near[near.length >> 1] as number
  })
}

/** Where the speech has a pitch: unbroken, long enough to be heard, smoothed. */
export const voicedRuns = (columns: FrameColumns, runs: Run[]): VoicedRun[] => {
  const found: VoicedRun[] = []
  for (const { from, to } of runs) {
    let begun = -1
    let lastSt = 0
    const close = (end: number): void => {
      if (begun >= 0 && end - begun >= shortestRunFrames) {
        const pitchSt = columns.pitchHz.slice(begun, end).map(semitones)
        found.push({ from: begun, to: end, pitchSt: medianSmoothed(pitchSt) })
      }
      begun = -1
    }
    for (let frame = from; frame < Math.min(to, columns.count); frame += 1) {
      const st = semitones(columns.pitchHz[frame] as number)
      if (!isVoiced(columns, frame)) {
        close(frame)
        continue
      }
      if (begun >= 0 && Math.abs(st - lastSt) > widestLeapSt) close(frame)
      if (begun < 0) begun = frame
      lastSt = st
    }
    close(to)
  }
  return found
}

/** The pitches of a voiced run without its edges, where the sound begins and ends and no pitch is steady. */
export const steadyPitches = ({ pitchSt }: VoicedRun): Float32Array =>
  pitchSt.subarray(erodedFrames, Math.max(erodedFrames, pitchSt.length - erodedFrames))
