import type { Finding, Span, Verdict } from '../../shared/grade.ts'

/** How bad a verdict is to see, worst first; the order of findings and of overlapping underlines. */
export const verdictRank: Record<Verdict, number> = {
  fail: 0,
  warn: 1,
  'needs-input': 2,
  error: 3,
  pass: 4,
  'not-applicable': 5
}

/** What of a finding is drawn into the words. */
type Drawn = Pick<Finding, 'ruleId' | 'verdict' | 'weight'> & {
  readonly spans: readonly Pick<Span, 'start' | 'end'>[]
}

/** A run of the transcript that the same findings cover. */
export type Segment = {
  start: number
  end: number
  text: string
  /** Rule ids of the findings that cover this run, worst first. */
  ruleIds: string[]
  /** The worst verdict among them; null where no finding points. */
  verdict: Verdict | null
}

const splitsPair = (text: string, offset: number): boolean => {
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

/** A span's offsets inside the text, never in the middle of a surrogate pair. */
const clip = (text: string, { start, end }: Pick<Span, 'start' | 'end'>): [number, number] => {
  const inside = (offset: number) => Math.min(text.length, Math.max(0, offset))
  const from = inside(start)
  const to = inside(end)
  return [splitsPair(text, from) ? from - 1 : from, splitsPair(text, to) ? to + 1 : to]
}

/** The words that a span covers. */
export const spanText = (text: string, span: Span): string => text.slice(...clip(text, span))

/**
 * Cuts the transcript where findings begin and end, so that findings over the same words can be drawn in one
 * line. The segments' texts, joined, are the transcript.
 */
export const segmentsOf = (text: string, findings: readonly Drawn[]): Segment[] => {
  const covers = findings
    .flatMap((finding) => finding.spans.map((span) => ({ finding, range: clip(text, span) })))
    .filter(({ range: [start, end] }) => end > start)
  const cuts = [...new Set([0, text.length, ...covers.flatMap(({ range }) => range)])].sort((a, b) => a - b)
  const opening = Map.groupBy(covers, ({ range }) => range[0])

  let open: typeof covers = []
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length
    open = [...open.filter(({ range }) => range[1] > start), ...(opening.get(start) ?? [])]
    const worstFirst = open
      .map(({ finding }) => finding)
      .sort((a, b) => verdictRank[a.verdict] - verdictRank[b.verdict] || b.weight - a.weight)
    return {
      start,
      end,
      text: text.slice(start, end),
      ruleIds: [...new Set(worstFirst.map(({ ruleId }) => ruleId))],
      verdict: worstFirst[0]?.verdict ?? null
    }
  })
}
