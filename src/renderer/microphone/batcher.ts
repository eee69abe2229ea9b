/** Samples in memory of their own, as the bridge takes them. */
export type Samples = Float32Array<ArrayBuffer>

/** Collects samples and hands them on in arrays of exactly `size`; `flush` hands on the rest. */
export const createBatcher = (size: number, emit: (samples: Samples) => void) => {
  let held = new Float32Array(size)
  let count = 0
  return {
    push: (samples: Float32Array): void => {
      let from = 0
      while (from < samples.length) {
        const part = samples.subarray(from, from + size - count)
        held.set(part, count)
        count += part.length
        from += part.length
        if (count === size) {
          emit(held)
          held = new Float32Array(size)
          count = 0
        }
      }
    },
    flush: (): void => {
      if (count > 0) emit(held.slice(0, count))
      held = new Float32Array(size)
      count = 0
    }
  }
}
