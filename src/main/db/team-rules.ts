import type { DayTally } from '../../shared/report.ts'

const fields = 4

/** A day's rules as the numbers that its row keeps; `places` has every one of them. */
export const packRules = (rules: DayTally['rules'], places: ReadonlyMap<string, number>): Buffer => {
  const numbers = Object.entries(rules).flatMap(([ruleId, counts]) => [places.get(ruleId) ?? 0, ...counts])
  return Buffer.from(Uint16Array.from(numbers).buffer)
}

export const unpackRules = ({ buffer, byteOffset, byteLength }: Uint8Array): Uint16Array =>
  byteOffset % Uint16Array.BYTES_PER_ELEMENT === 0
    ? new Uint16Array(buffer, byteOffset, byteLength / Uint16Array.BYTES_PER_ELEMENT)
    : new Uint16Array(buffer.slice(byteOffset, byteOffset + byteLength))

/** Tells of each rule its place, and how many kept it, were warned and failed. */
export const eachRule = (
  rules: Uint16Array,
  tell: (place: number, kept: number, warned: number, failed: number) => void
): void => {
  for (let at = 0; at < rules.length; at += fields)
    tell(rules[at] ?? 0, rules[at + 1] ?? 0, rules[at + 2] ?? 0, rules[at + 3] ?? 0)
}
