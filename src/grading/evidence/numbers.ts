import type { Card } from '../../shared/prospect.ts'
import { type DigitRun, digitRuns, digitsOf } from './digits.ts'
import type { NumberSaid, NumbersEvidence, TextEvidence, TextSpan } from './evidence.ts'
import { plain } from './plain-text.ts'

/** A phone number has at least so many digits; fewer are a count, a date or a price. */
const fewestDigits = 7
const mostDigits = 15

const significant = (digits: string): string => digits.replace(/^0+/, '')

/** Whether two numbers ring the same phone: the shorter ends the longer, without trunk zero or country code. */
export const sameNumber = (one: string, other: string): boolean => {
  const [a, b] = [significant(digitsOf(one)), significant(digitsOf(other))]
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < fewestDigits || long.length - short.length > 4) return false
  // "+44 (0)113 ..." writes the trunk zero between the country code and the number.
  return long.endsWith(short)
}

const known = (card: Card): string[] =>
  [card.callbackNumber, card.calledFrom ?? ''].map(digitsOf).filter((digits) => digits.length >= fewestDigits)

/** A local number without its area code has five or six digits in some places; only the card can tell. */
const isLocalTail = (digits: string, numbers: readonly string[]): boolean =>
  digits.length >= 5 && digits.length < fewestDigits && numbers.some((number) => number.endsWith(digits))

type Piece = { digits: string; start: number; end: number }
const joined = (chunks: DigitRun['chunks']): Piece => ({
  digits: chunks.map(({ digits }) => digits).join(''),
  start: chunks[0]?.start ?? 0,
  end: chunks.at(-1)?.end ?? 0
})

/** The number of a false start: "six oh two five - six oh two five five five ..." keeps the second go. */
const restarted = (run: DigitRun, lengths: ReadonlySet<number>): Piece[] | null => {
  for (let at = 1; at < run.chunks.length; at++) {
    const [start, rest] = [joined(run.chunks.slice(0, at)), joined(run.chunks.slice(at))]
    const again = rest.digits.startsWith(start.digits.slice(0, 3)) && start.digits.length >= 3
    if (again && start.digits.length < rest.digits.length && lengths.has(rest.digits.length)) return [rest]
  }
  return null
}

/** Without a count that happens to stand before the number: "till 5 602 ...". */
const tightened = (chunks: DigitRun['chunks'], wanted: (digits: string) => boolean, least: number): Piece => {
  let from = 0
  while (from < chunks.length - 1) {
    const rest = joined(chunks.slice(from + 1))
    if (rest.digits.length < least || !wanted(rest.digits)) break
    from++
  }
  return joined(chunks.slice(from))
}

/** Stretches of a run that are numbers of the expected kind, left to right. */
const stretches = (run: DigitRun, wanted: (digits: string) => boolean, least = 0): Piece[] => {
  const found: Piece[] = []
  for (let from = 0; from < run.chunks.length; ) {
    let piece: Piece | null = null
    let to = from
    for (; to < Math.min(run.chunks.length, from + mostDigits); to++) {
      const next = joined(run.chunks.slice(from, to + 1))
      if (next.digits.length > mostDigits) break
      if (wanted(next.digits)) {
        piece = least > 0 ? tightened(run.chunks.slice(from, to + 1), wanted, least) : next
        break
      }
    }
    if (piece) found.push(piece)
    from = piece ? to + 1 : from + 1
  }
  return found
}

const atStops = (run: DigitRun): DigitRun['chunks'][] => {
  const parts: DigitRun['chunks'][] = []
  for (const chunk of run.chunks) {
    const open = parts.at(-1)
    if (open && !chunk.afterStop) open.push(chunk)
    else parts.push([chunk])
  }
  return parts
}

const inHalves = (piece: Piece, run: DigitRun): Piece[] => {
  const half = piece.digits.length / 2
  if (piece.digits.slice(0, half) !== piece.digits.slice(half)) return [piece]
  for (let at = 1; at < run.chunks.length; at++) {
    const first = joined(run.chunks.slice(0, at))
    if (first.digits.length === half) return [first, joined(run.chunks.slice(at))]
  }
  return [piece]
}

/** The phone numbers in one unbroken run of digits; a run may hold a count before or the same number twice. */
const piecesOf = (run: DigitRun, numbers: readonly string[]): Piece[] => {
  const lengths = new Set(numbers.map((number) => number.length))
  const whole = joined(run.chunks)
  const twice = inHalves(whole, run)
  if (twice.length > 1 && whole.digits.length >= 2 * fewestDigits) return twice
  if (numbers.some((number) => sameNumber(number, whole.digits))) return [whole]
  const onCard = stretches(
    run,
    (digits) => numbers.some((number) => sameNumber(number, digits) && digits.length >= number.length - 1),
    Math.min(...numbers.map(({ length }) => length))
  )
  if (onCard.length > 0) return onCard
  const again = restarted(run, lengths.size > 0 ? lengths : new Set([10, 11]))
  if (again) return again
  const parts = atStops(run).map(joined)
  if (parts.length > 1 && !lengths.has(whole.digits.length)) {
    const long = parts.filter(({ digits }) => digits.length >= fewestDigits)
    if (long.length > 0) return long
  }
  if (whole.digits.length <= 13 && whole.digits.length <= Math.max(...lengths, 11) + 1) return [whole]
  const expected = stretches(run, (digits) => lengths.has(digits.length))
  return expected.length > 0 ? expected : [whole]
}

const cueWords = new Set(
  'sorry no nope wait correction scratch oops whoops rather actually mean pardon mistake apologies wrong strike meant ends ending'.split(
    ' '
  )
)
const glueWords = new Set(
  "i i'm it's its it that's thats that this is was the a my your let me make should be um uh er erm ah well to say and but not again beg excuse number numbers digit digits four three two in on over bit one sec second please so read do what am saying got tell you oh my god goodness ah yeah yes last instead try correct hang hold start".split(
    ' '
  )
)
const joiners = new Set(
  "and then it's its that's the number is area code so um uh er erm followed by after that dash hyphen local with a my of again and".split(
    ' '
  )
)
const wordsIn = (text: string): string[] => text.match(/[\p{L}']+/gu) ?? []

const isCorrection = (gap: string): boolean => {
  const words = wordsIn(gap)
  return (
    words.length > 0 &&
    words.length <= 9 &&
    words.some((word) => cueWords.has(word)) &&
    words.every((word) => cueWords.has(word) || glueWords.has(word))
  )
}

const otherNumberBefore =
  /\b(?:order|invoice|policy|account|acct|reference|ref|ticket|case|licen[cs]e|permit|serial|part|p\.?o|purchase order|claim|certificate|registration|sku|model|batch|lot|tracking|meter|docket|job|quote|zip|post|postal|pin|npi|vin|isbn|charity|company|vat|tax|siren|member(?:ship)?)(?: code)?(?: number| no\.?| num| id)?(?: is| was| of| ending| ends| in| on| the| that's|[:#,])* ?$/
const moneyBefore = /[$£€₹¥]\s?$/
const extensionBefore = /\b(?:extension|extn|ext\.?|x|option|press|then dial)(?: number| is)? ?$/
const extensionLength = 6
/** What is put right was a number under way, not a count. */
const fewestCorrected = 3

type Reading = { said: NumberSaid[]; pending: Piece | null }

const numberFrom = (piece: Piece, corrected: boolean, numbers: readonly string[]): NumberSaid => ({
  ...piece,
  corrected,
  extension: null,
  confidence:
    numbers.some((number) => sameNumber(number, piece.digits)) || piece.digits.length >= 10 ? 1 : 0.9
})

/** A fragment after "sorry" replaces as many digits at the tail of what was said before it. */
const patched = (before: Piece, fragment: Piece, numbers: readonly string[]): Piece | null => {
  const length = numbers[0]?.length ?? (before.digits.length >= fewestDigits ? before.digits.length : 0)
  const kept = length - fragment.digits.length
  if (kept <= 0 || before.digits.length < kept) return null
  return { digits: before.digits.slice(0, kept) + fragment.digits, start: before.start, end: fragment.end }
}

const afterCorrection = (
  reading: Reading,
  whole: Piece,
  pieces: Piece[],
  numbers: readonly string[]
): Reading => {
  const last = reading.said.at(-1)
  const before = reading.pending ?? last
  const mended = before ? patched(before, whole, numbers) : null
  const earlier = reading.pending ? reading.said : reading.said.slice(0, -1)
  if (mended) {
    const kept = reading.pending || !last ? earlier : [...earlier, { ...last, corrected: true }]
    return { said: [...kept, numberFrom(mended, true, numbers)], pending: null }
  }
  const kept = last ? [...reading.said.slice(0, -1), { ...last, corrected: true }] : reading.said
  return { said: [...kept, ...pieces.map((piece) => numberFrom(piece, true, numbers))], pending: null }
}

const read = (text: string, numbers: readonly string[]): NumberSaid[] => {
  let reading: Reading = { said: [], pending: null }
  let lastEnd = 0
  for (const run of digitRuns(text)) {
    const whole = joined(run.chunks)
    const gap = text.slice(lastEnd, whole.start)
    const before = text.slice(Math.max(0, whole.start - 60), whole.start)
    const pieces = piecesOf(run, numbers).filter(
      ({ digits }) =>
        (digits.length >= fewestDigits && digits.length <= mostDigits) || isLocalTail(digits, numbers)
    )
    const previous: NumberSaid | Piece | undefined = reading.pending ?? reading.said.at(-1)
    const last = reading.said.at(-1)
    const elsewhere =
      otherNumberBefore.test(before) &&
      !pieces.some(({ digits }) => numbers.some((number) => sameNumber(number, digits)))
    if (/\bnot ?,? ?$/.test(gap) || moneyBefore.test(before) || elsewhere) continue
    lastEnd = whole.end
    if (last && !reading.pending && whole.digits.length <= extensionLength && extensionBefore.test(gap)) {
      reading = {
        said: [...reading.said.slice(0, -1), { ...last, extension: whole.digits, end: whole.end }],
        pending: null
      }
    } else if (previous && previous.digits.length >= fewestCorrected && isCorrection(gap)) {
      reading = afterCorrection(reading, whole, pieces, numbers)
    } else if (
      pieces.length > 0 &&
      !(reading.pending && pieces.length === 1 && numbers.every((n) => n.length > whole.digits.length))
    ) {
      reading = {
        said: [...reading.said, ...pieces.map((piece) => numberFrom(piece, false, numbers))],
        pending: null
      }
    } else {
      reading = continued(reading, whole, gap, numbers)
    }
  }
  return reading.said
}

/** Groups with only "and then", "that's" between them are one number once they have its length. */
const continued = (reading: Reading, whole: Piece, gap: string, numbers: readonly string[]): Reading => {
  const words = wordsIn(gap)
  const close = words.length <= 5 && words.every((word) => joiners.has(word))
  const { pending } = reading
  const length = numbers[0]?.length ?? 10
  if (pending && close) {
    const together = { digits: pending.digits + whole.digits, start: pending.start, end: whole.end }
    if (together.digits.length === length) {
      return { said: [...reading.said, numberFrom(together, false, numbers)], pending: null }
    }
    if (together.digits.length < length) return { ...reading, pending: together }
  }
  if (whole.digits.length >= fewestDigits) {
    return { said: [...reading.said, numberFrom(whole, false, numbers)], pending: null }
  }
  return { ...reading, pending: whole }
}

const sameLineCue =
  /\b(?:(?:on|at|to|text|call|ring|phone|dial|use|from|via|this is) (?:this|the same) (?:number|line|phone|mobile|cell)|this number(?= back| any|[.,;!?]|$| and| or| works| reaches| is| will| directly)|the (?:number|one|line) (?:that's |that is |that |which is )?(?:on|in|showing|shown|shows|came up|comes up|popped up|you see|you're seeing|you can see|i'm (?:calling|ringing|phoning) (?:you )?(?:from|on))|(?:hit|press|tap|push|just) (?:the )?(?:redial|call back|callback)|redial|same number)\b/
const notOurLine = /\b(?:don't|do not|not|never|instead of|rather than) (?:\w+ )?(?:\w+ )?$/

const sameLineIn = (text: string): TextSpan | null => {
  const found = sameLineCue.exec(text)
  if (!found) return null
  if (notOurLine.test(text.slice(Math.max(0, found.index - 30), found.index))) return null
  return { start: found.index, end: found.index + found[0].length }
}

/** Phone numbers said, in digits or words; the last complete one counts. */
export const deriveNumbers = ({ text }: TextEvidence, card: Card): NumbersEvidence => {
  const normal = plain(text)
  const numbers = known(card)
  const said = read(normal, numbers)
  return {
    said,
    counted: said.findLast(({ confidence }) => confidence > 0) ?? null,
    sameLine: sameLineIn(normal)
  }
}
