import type { CaptureListener } from '../../microphone/capture.ts'

/** What the recorder needs of Web Audio; tests stand in for it with a fake that is as asynchronous. */
export type AudioStage = {
  /** The context's rate, which is the microphone's. */
  readonly sampleRate: number
  /** The context's clock, in seconds. */
  readonly nowS: () => number
  /** Decodes and schedules the greeting; resolves to the context time of its first sample. */
  readonly playGreeting: (encoded: ArrayBuffer, volume: number) => Promise<number>
  /** Goes on in the greeting at `atMs`; answers with the context time that its first sample would have had. */
  readonly jumpGreeting: (atMs: number) => number
  /** Soft tones at context times. */
  readonly playTones: (tones: readonly { atS: number; pitchHz: number }[], volume: number) => void
  /** Lets a loop be heard from now on, beside the graph that is captured. */
  readonly playSurroundings: (encoded: ArrayBuffer, volume: number) => void
  readonly stopSurroundings: () => void
  /** Gives samples from `atS` on, `maxFrames` at most, then `onEnded('full')`. A new time replaces one still ahead. */
  readonly startCapture: (atS: number, maxFrames: number) => void
  /** Gives what is left, then `onEnded('stopped')`. */
  readonly stopCapture: () => void
  /** Stops every sound and gives the microphone back. */
  readonly close: () => void
}

export type AudioStageListener = CaptureListener
