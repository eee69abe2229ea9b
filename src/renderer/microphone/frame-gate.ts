/** What one block of the audio thread gave: what belongs to the take, and whether that was the last of it. */
export type GateResult = { taken: Float32Array | null; isFull: boolean }

/**
 * Cuts the take out of an endless stream of blocks: from `startFrame` of the audio context on (so that sample 0 is the
 * beep's end, wherever it falls in a block) and for `maxFrames` at most.
 */
export const createFrameGate = (startFrame: number, maxFrames: number) => {
  let taken = 0
  return (block: Float32Array, blockFrame: number): GateResult => {
    const from = Math.min(Math.max(0, startFrame - blockFrame), block.length)
    const to = Math.min(block.length, from + maxFrames - taken)
    const isFull = taken + (to - from) >= maxFrames
    if (to <= from) return { taken: null, isFull }
    taken += to - from
    return { taken: block.slice(from, to), isFull }
  }
}
