/** Digits said together, with where they stand in the text. */
type DigitChunk = {
  readonly digits: string
  readonly start: number
  readonly end: number
  /** A full stop lies between this chunk and the one before it. */
  readonly afterStop: boolean
}
export type DigitRun = { readonly chunks: DigitChunk[] }

export const digitsOf = (text: string): string => text.replace(/\D/g, '')

const units = new Map<string, number>([
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map(
    (word, value): [string, number] => [word, value]
  ),
  ['oh', 0],
  ['o', 0],
  ['nought', 0],
  ['naught', 0],
  ['aught', 0],
  ['ought', 0],
  ['niner', 9],
  ['fife', 5]
])
const teens = new Map(
  [
    'ten',
    'eleven',
    'twelve',
    'thirteen',
    'fourteen',
    'fifteen',
    'sixteen',
    'seventeen',
    'eighteen',
    'nineteen'
  ].map((word, index) => [word, 10 + index])
)
const tens = new Map(
  ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map((word, index) => [
    word,
    20 + 10 * index
  ])
)
const repeats = new Map([
  ['double', 2],
  ['dubble', 2],
  ['triple', 3],
  ['treble', 3],
  ['quadruple', 4]
])
const scales = new Map([
  ['hundred', '00'],
  ['thousand', '000']
])
/** Said between the digits of one number. */
const separators = new Set('dash hyphen dot point space plus um uh er erm ah then'.split(' '))

type Mark = { text: string; start: number; end: number }

/** Words, figures and marks; figures that cannot be part of a phone number (4,000 or 10:30 or 3/1) come as one mark. */
const marksIn = (text: string): Mark[] =>
  [
    ...text.matchAll(
      /\d{1,3}(?:,\d{3})+(?!,?\d)|\d+[:/]\d+(?:\/\d+)?|(?:19|20)\d\d-\d\d-\d\d|\d+(?:\.\d+)?\s?(?:%|percent\b)|\d+(?:st|nd|rd|th|k|m|am|pm|s)\b|\d+|\p{L}[\p{L}\p{M}']*|[^\s]/gu
    )
  ].map((found) => ({ text: found[0], start: found.index, end: found.index + found[0].length }))

type Read = { digits: string; used: number } | null

const isFigure = (mark: Mark | undefined): boolean => mark !== undefined && /^\d+$/.test(mark.text)

const unitAt = (marks: readonly Mark[], at: number): number | undefined => {
  const mark = marks[at]
  return mark === undefined ? undefined : units.get(mark.text)
}

const repeated = (marks: readonly Mark[], at: number): Read => {
  const times = repeats.get(marks[at]?.text ?? '')
  if (times === undefined) return null
  const next = marks[at + 1]
  if (next && isFigure(next)) {
    return { digits: (next.text[0] ?? '').repeat(times) + next.text.slice(1), used: 2 }
  }
  const unit = unitAt(marks, at + 1)
  return unit === undefined ? null : { digits: String(unit).repeat(times), used: 2 }
}

/** "forty two" and "forty-two" are 42; "twenty oh one" is 20, then 01. */
const tensAt = (marks: readonly Mark[], at: number): Read => {
  const ten = tens.get(marks[at]?.text ?? '')
  if (ten === undefined) return null
  const skip = marks[at + 1]?.text === '-' ? 2 : 1
  const unit = unitAt(marks, at + skip)
  if (unit !== undefined && unit > 0) return { digits: String(ten + unit), used: skip + 1 }
  return { digits: String(ten), used: 1 }
}

const smallAt = (marks: readonly Mark[], at: number): Read => {
  const mark = marks[at]
  if (mark && isFigure(mark)) return { digits: mark.text, used: 1 }
  const unit = unitAt(marks, at)
  if (unit !== undefined) return { digits: String(unit), used: 1 }
  const teen = teens.get(mark?.text ?? '')
  if (teen !== undefined) return { digits: String(teen), used: 1 }
  return tensAt(marks, at)
}

const chunkAt = (marks: readonly Mark[], at: number): Read => {
  const twice = repeated(marks, at)
  if (twice) return twice
  const small = smallAt(marks, at)
  if (!small || isFigure(marks[at])) return small
  const scale = scales.get(marks[at + small.used]?.text ?? '')
  if (scale === undefined || small.digits === '0') return small
  return { digits: small.digits + scale, used: small.used + 1 }
}

/** "Six thousand one hundred", "four hundred and sixty": counted, not dialled; how many marks it takes, or 0. */
const quantityAt = (marks: readonly Mark[], at: number): number => {
  const first = smallAt(marks, at)
  if (!first || !scales.has(marks[at + first.used]?.text ?? '')) return 0
  const after = at + first.used + 1
  const next = smallAt(marks, after)
  if (next && scales.has(marks[after + next.used]?.text ?? '')) {
    const rest = quantityAt(marks, after)
    return rest > 0 ? after + rest - at : after + next.used + 1 - at
  }
  if (scales.has(marks[after]?.text ?? '')) return after + 1 - at
  const tail = marks[after]?.text === 'and' ? smallAt(marks, after + 1) : null
  return tail ? after + 1 + tail.used - at : 0
}

const isPause = (mark: Mark): boolean => /^[-,.()+]$/.test(mark.text) || separators.has(mark.text)

/** A letter o, or "oh" as a sigh, is a nought only beside another digit. */
const isLoneNought = (run: DigitRun): boolean => run.chunks.length === 1 && run.chunks[0]?.digits === '0'

/** "2019, 2020" and "ten, fifteen, twenty" are years and sizes. */
const isList = ({ chunks }: DigitRun): boolean => {
  if (chunks.length < 2) return false
  if (chunks.every(({ digits }) => /^(?:19|20)\d\d$/.test(digits))) return true
  const rising = chunks.every(({ digits }, at) => at === 0 || Number(digits) > Number(chunks[at - 1]?.digits))
  return rising && chunks.slice(1).every(({ digits }) => /^[1-9]\d$/.test(digits))
}

/** Unbroken runs of digits in lower-case text, in figures or words, however they are grouped. */
export const digitRuns = (text: string): DigitRun[] => {
  const marks = marksIn(text)
  const runs: DigitRun[] = []
  let open: DigitRun | null = null
  let stop = false
  for (let at = 0; at < marks.length; ) {
    const counted = quantityAt(marks, at)
    if (counted > 0) {
      open = null
      stop = false
      at += counted
      continue
    }
    const read = chunkAt(marks, at)
    const first = marks[at]
    if (!first) break
    if (read) {
      const last = marks[at + read.used - 1] ?? first
      const chunk: DigitChunk = { digits: read.digits, start: first.start, end: last.end, afterStop: stop }
      if (open) open.chunks.push(chunk)
      else {
        open = { chunks: [chunk] }
        runs.push(open)
      }
      stop = false
      at += read.used
    } else {
      if (!isPause(first)) open = null
      stop = open !== null && (stop || first.text === '.')
      at++
    }
  }
  return runs.filter((run) => !isLoneNought(run) && !isList(run))
}
