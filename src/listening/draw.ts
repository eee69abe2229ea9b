/** A whole number from 0 to `below` - 1 that depends on nothing but the seed and the place it is drawn for. */
export const draw = (seed: number, place: string, below: number): number => {
  let hash = (seed ^ 0x9e3779b9) >>> 0
  for (const unit of place) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0
  }
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0
  return ((hash ^ (hash >>> 16)) >>> 0) % Math.max(1, below)
}
