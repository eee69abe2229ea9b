import { filterInPlace, highPass } from './biquad.ts'

/** A loop without a seam bends no more at its end than elsewhere nearby. */
const stepFactor = 1

/** How far the samples bend at a place: what a step, a gap or a kink does to the second difference. */
const bendAt = (loop: Float32Array, at: number): number => {
  const place = (offset: number): number => loop[(at + offset + loop.length) % loop.length] ?? 0
  return Math.abs(place(0) - 2 * place(-1) + place(-2))
}

/**
 * Whether a loop jumps or kinks where its end meets its beginning: the bend there against the strongest bend within the
 * 50 ms around it. At most `stepFactor` is as smooth as the sound itself.
 */
export const loopStep = (loop: Float32Array, sampleRate: number): { factor: number; isSmooth: boolean } => {
  const reach = Math.round(sampleRate * 0.025)
  let around = 1e-5
  for (let offset = -reach; offset <= reach; offset += 1) {
    if (Math.abs(offset) > 3) around = Math.max(around, bendAt(loop, offset))
  }
  const factor = Math.max(bendAt(loop, 0), bendAt(loop, 1)) / around
  return { factor, isSmooth: factor <= stepFactor }
}

/** The loudest thing above this is a click: a telephone carries nothing there. */
const clickBandHz = 5_500
const clickPeak = 10 ** (-52 / 20)
/** Clicks nearer together than this are one. */
const apartMs = 5

/** Where sound that came down a telephone line has clicks, in milliseconds: steps reach far above the line's band. */
export const clicksAtMs = (samples: Float32Array, sampleRate: number): number[] => {
  let high = samples.slice()
  for (let pass = 0; pass < 3; pass += 1)
    high = filterInPlace(high, highPass(clickBandHz, sampleRate, Math.SQRT1_2)) as Float32Array<ArrayBuffer>
  const found: number[] = []
  high.forEach((sample, index) => {
    const atMs = (index / sampleRate) * 1_000
    if (Math.abs(sample) > clickPeak && atMs - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > apartMs)
      found.push(atMs)
  })
  return found
}
