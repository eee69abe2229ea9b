/** One message per 20 ms: enough for a smooth meter, few enough for the main thread. */
export const batchMs = 20

/** From the page to the audio thread. Frames are counted by the audio context. */
export type CaptureOrder = { type: 'start'; startFrame: number; maxFrames: number } | { type: 'stop' }

/** From the audio thread to the page; `peak` is the largest absolute sample of the last 20 ms. */
export type CaptureMessage =
  | { type: 'level'; peak: number }
  | { type: 'samples'; samples: Float32Array }
  | { type: 'ended'; why: 'stopped' | 'full' }
