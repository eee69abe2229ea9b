import type { Paper } from '../../../shared/block.ts'
import { daysAfter } from '../../../shared/day.ts'
import {
  type ReportOffer,
  type ReportPeriod,
  type ReportPlan,
  reportPlan
} from '../../../shared/report-plan.ts'

/** A plan as it stands on the screen: what is ticked stays ticked, also where another choice rules it out for now. */
export type Draft = ReportPlan

const monthStart = (day: string): string => `${day.slice(0, 7)}-01`

/** First and last day of a period that is told from today. */
export const daysOf = (period: Exclude<ReportPeriod, 'own'>, today: string): { from: string; to: string } => {
  switch (period) {
    case 'this-month':
      return { from: monthStart(today), to: today }
    case 'last-month': {
      const to = daysAfter(monthStart(today), -1)
      return { from: monthStart(to), to }
    }
    case 'four-weeks':
      return { from: daysAfter(today, -27), to: today }
  }
}

/** Only what is still in the library; null where nothing of it is. */
const stillThere = (ids: readonly string[] | null, known: readonly { id: string }[]): string[] | null => {
  const left = ids?.filter((id) => known.some((one) => one.id === id)) ?? []
  return left.length === 0 ? null : left
}

/** What was chosen the last time, for today; without it the last four weeks as a PDF, with nothing ticked. */
export const firstDraft = (offer: ReportOffer, paper: Paper): Draft => {
  const { lastPlan, today } = offer
  if (lastPlan === null)
    return reportPlan.parse({
      period: 'four-weeks',
      choices: daysOf('four-weeks', today),
      format: 'pdf',
      paper,
      csv: { rows: 'scenario', by: 'whole', withMark: true }
    })
  const { choices, period } = lastPlan
  return {
    ...lastPlan,
    choices: {
      ...choices,
      ...(period === 'own' ? {} : daysOf(period, today)),
      scenarioIds: stillThere(choices.scenarioIds, offer.scenarios),
      drillIds: stillThere(choices.drillIds, offer.drills),
      prospectIds: stillThere(choices.prospectIds, offer.prospects)
    }
  }
}

/** Why something cannot be ticked now; null where it can. */
export const ruledOut = ({
  choices: { anonymise, includeTakes },
  format
}: Draft): Record<'quotes' | 'transcripts' | 'audio' | 'takeRows', string | null> => {
  const names = anonymise ? 'Not in an anonymised report: your words name people.' : null
  const single = includeTakes ? null : 'Switch on single takes first.'
  const table = format === 'csv' ? 'A table has figures alone: choose another file for words.' : null
  return {
    quotes: names ?? table,
    transcripts: names ?? table ?? single,
    audio: names ?? single ?? (format === 'json' ? null : 'Recordings go only into a Ringback file.'),
    takeRows: single
  }
}

/** What must be chosen otherwise before there can be a report, in the order of the screen. */
export const problemsOf = ({
  choices
}: Draft): Partial<Record<'days' | 'scenarios' | 'drills' | 'prospects', string>> => {
  const { from, to, scenarioIds, drillIds, prospectIds } = choices
  const days =
    from === '' || to === ''
      ? 'Choose a first and a last day.'
      : from > to
        ? 'The last day is before the first: choose a later one.'
        : undefined
  return {
    ...(days === undefined ? {} : { days }),
    ...(scenarioIds?.length === 0 ? { scenarios: 'Choose one scenario at least.' } : {}),
    ...(drillIds?.length === 0 ? { drills: 'Choose one drill at least.' } : {}),
    ...(prospectIds?.length === 0 ? { prospects: 'Choose one prospect at least.' } : {})
  }
}

/** The report that the draft asks for, without what is ruled out; null while something must be chosen otherwise. */
export const planOf = (draft: Draft): ReportPlan | null => {
  if (Object.keys(problemsOf(draft)).length > 0) return null
  const out = ruledOut(draft)
  const { choices, csv } = draft
  const parsed = reportPlan.safeParse({
    ...draft,
    choices: {
      ...choices,
      includeQuotes: choices.includeQuotes && out.quotes === null,
      includeTranscripts: choices.includeTranscripts && out.transcripts === null,
      includeAudio: choices.includeAudio && out.audio === null
    },
    csv: { ...csv, rows: out.takeRows === null ? csv.rows : 'scenario' }
  })
  return parsed.success ? parsed.data : null
}
