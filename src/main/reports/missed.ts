import { dayOf } from '../../shared/day.ts'
import type { Report, ReportChoices, TakeFacts } from '../../shared/report.ts'
import { comparable } from './series.ts'

/** So many words of the transcript in a row outside of quotation marks are taken for a quotation all the same. */
const wordsInRow = 3

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const rowsOf = (text: string): string[] => {
  const words = wordsOf(text)
  return words.slice(wordsInRow - 1).map((_, at) => words.slice(at, at + wordsInRow).join(' '))
}

/** A finding's sentence with “…” in the place of what it quotes; empty where it may tell the rep's words otherwise. */
export const withoutWords = (reason: string, transcript: string | null): string => {
  const said = transcript ?? ''
  // A mark of its own in the words would end a quotation early.
  if (/[“”]/.test(said)) return ''
  const bare = reason.replace(/“[^”]*”/g, '“…”')
  const spoken = new Set(rowsOf(said))
  return rowsOf(bare).some((row) => spoken.has(row)) ? '' : bare
}

const isMiss = (verdict: string): boolean => verdict === 'warn' || verdict === 'fail'

type Missing = {
  missed: number
  graded: number
  last: { take: TakeFacts; title: string; reason: string } | null
}

/** The three rules missed most by the newest measure, each with its newest miss, a failed one before a warned one. */
export const missedOf = (
  takes: readonly TakeFacts[],
  nameOf: (take: TakeFacts) => string,
  { anonymise, includeQuotes }: Pick<ReportChoices, 'anonymise' | 'includeQuotes'>
): Report['missed'] => {
  const rules = new Map<string, Missing & { failed: boolean }>()
  for (const take of comparable(takes))
    for (const { ruleId, verdict, title, reason } of take.findings) {
      if (verdict !== 'pass' && !isMiss(verdict)) continue
      const so = rules.get(ruleId) ?? { missed: 0, graded: 0, last: null, failed: false }
      so.graded += 1
      if (isMiss(verdict)) {
        so.missed += 1
        if (verdict === 'fail' || !so.failed) so.last = { take, title, reason }
        so.failed ||= verdict === 'fail'
      }
      rules.set(ruleId, so)
    }
  return [...rules]
    .toSorted(
      ([idA, a], [idB, b]) =>
        b.missed - a.missed || b.missed / b.graded - a.missed / a.graded || (idA < idB ? -1 : 1)
    )
    .flatMap(([ruleId, { missed, graded, last }]) => {
      if (last === null) return []
      const example = {
        on: dayOf(last.take.startedLocal),
        prospect: nameOf(last.take),
        reason: anonymise ? '' : includeQuotes ? last.reason : withoutWords(last.reason, last.take.transcript)
      }
      return [{ ruleId, title: last.title, missed, graded, example }]
    })
    .slice(0, 3)
}
