import type { Token } from './evidence.ts'
import { kept } from './kept.ts'

const units: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19
}
const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90
}
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  k: 1000,
  grand: 1000,
  lakh: 100_000,
  million: 1_000_000,
  m: 1_000_000,
  crore: 10_000_000
}
const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  twentieth: 20,
  thirtieth: 30
}

const simple = kept((norm): number | null => {
  const digits = /^[£$€]?(\d[\d,]*(?:\.\d+)?)(k|m)?(?:st|nd|rd|th|%|p|am|pm)?$/.exec(norm)
  if (digits) return Number(digits[1]?.replace(/,/g, '')) * (digits[2] ? (scales[digits[2]] ?? 1) : 1)
  const compound = /^([a-z]+)-([a-z]+)$/.exec(norm)
  if (compound) {
    const [head, tail] = [tens[compound[1] ?? ''], units[compound[2] ?? ''] ?? ordinals[compound[2] ?? '']]
    if (head !== undefined && tail !== undefined) return head + tail
  }
  return units[norm] ?? tens[norm] ?? null
})

/** The number that is said from token `from` on, words or digits: its value and the token after it; null when none begins there. */
export const numberAt = (
  tokens: readonly Token[],
  from: number,
  to: number
): { value: number; to: number } | null => {
  const head = tokens[from]
  if (head === undefined) return null
  const ordinal = ordinals[head.norm]
  if (ordinal !== undefined && head.pos !== 'ADV')
    return ordinal === 2 ? null : { value: ordinal, to: from + 1 }
  let value = simple(head.norm) ?? (scales[head.norm] !== undefined && head.norm.length > 1 ? 1 : null)
  if (value === null) return null
  let at = scales[head.norm] !== undefined ? from : from + 1
  while (at < to) {
    const token = tokens[at]
    if (token === undefined) break
    const scale = scales[token.norm]
    if (scale !== undefined) {
      value = value >= scale ? value + scale : value * scale
      at++
      continue
    }
    const dashed = token.norm === '-' || (token.norm === 'and' && value >= 100)
    const next = tokens[dashed ? at + 1 : at]
    const more = next === undefined ? undefined : (units[next.norm] ?? tens[next.norm] ?? ordinals[next.norm])
    const fits =
      more !== undefined &&
      ((value % 100 === 0 && value >= 100 && more < 100) ||
        (value % 10 === 0 && value >= 20 && value < 100 && more < 10) ||
        (value > 100 && value % 10 === 0 && value % 100 !== 0 && more < 10))
    if (!fits || more === undefined) break
    value += more
    at += dashed ? 2 : 1
  }
  return { value, to: at }
}
