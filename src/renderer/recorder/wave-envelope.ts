/** Slices of the live wave: 20 a second are as fine as its bars. */
export const slicesPerS = 20

/** The largest absolute sample per 50 ms of the take so far, for drawing only. */
export const createWaveEnvelope = (sampleRate: number) => {
  const peaks: number[] = []
  let frames = 0
  return {
    push: (samples: Float32Array): void => {
      for (const sample of samples) {
        const slice = Math.floor((frames * slicesPerS) / sampleRate)
        peaks[slice] = Math.max(peaks[slice] ?? 0, Math.abs(sample))
        frames += 1
      }
    },
    peaks: (): readonly number[] => peaks,
    durationMs: (): number => (frames * 1000) / sampleRate
  }
}
