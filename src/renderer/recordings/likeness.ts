/** Softer than this a second holds only the room, which a speech codec may draw otherwise. */
const roomDb = -55

const energyBetween = (samples: Float32Array, from: number, to: number): number =>
  samples.subarray(from, to).reduce((sum, sample) => sum + sample * sample, 0)

const levelDb = (energy: number, count: number): number => 10 * Math.log10(Math.max(energy / count, 1e-12))

/**
 * How like two recordings at one rate are: Pearson's correlation over their common length (1 = the same; two silent
 * ones are alike), and the largest difference of level, in dB, in any second that is louder than -55 dBFS in one of them.
 */
export const likeness = (
  first: Float32Array,
  second: Float32Array,
  sampleRate: number
): { correlation: number; levelErrorDb: number } => {
  const length = Math.min(first.length, second.length)
  let products = 0
  for (let index = 0; index < length; index++) products += (first[index] ?? 0) * (second[index] ?? 0)
  const energies = energyBetween(first, 0, length) * energyBetween(second, 0, length)
  let levelErrorDb = 0
  for (let at = 0; at < length; at += sampleRate) {
    const to = Math.min(length, at + sampleRate)
    const levels = [first, second].map((samples) => levelDb(energyBetween(samples, at, to), to - at))
    const [one = roomDb, other = roomDb] = levels.map((level) => Math.max(level, roomDb))
    levelErrorDb = Math.max(levelErrorDb, Math.abs(one - other))
  }
  return { correlation: energies === 0 ? 1 : products / Math.sqrt(energies), levelErrorDb }
}
