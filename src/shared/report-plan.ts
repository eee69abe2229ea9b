import { papers } from './block.ts'
import { reportChoices } from './report.ts'
import { z } from './zod.ts'

export const reportFormats = ['pdf', 'html', 'csv', 'json'] as const
export type ReportFormat = (typeof reportFormats)[number]

export const csvRows = ['scenario', 'take'] as const
export const csvPeriods = ['whole', 'month'] as const

/** How the rep named the days of a report; the days of `own` are as they were given. */
export const reportPeriods = ['this-month', 'last-month', 'four-weeks', 'own'] as const
export type ReportPeriod = (typeof reportPeriods)[number]

/** A report as it is being put together: what is in it, and as which file. */
export const reportPlan = z
  .strictObject({
    period: z.enum(reportPeriods),
    choices: reportChoices,
    format: z.enum(reportFormats),
    paper: z.enum(papers),
    csv: z.strictObject({
      /** A row for each scenario and period, or for each take. */
      rows: z.enum(csvRows),
      /** What a period is in the rows of scenarios. */
      by: z.enum(csvPeriods),
      /** With the byte order mark by which Excel knows UTF-8. */
      withMark: z.boolean()
    })
  })
  .refine(
    ({ choices, format }) => !choices.includeAudio || format === 'json',
    'Recordings go into a bundle alone.'
  )
  .refine(
    ({ choices, format, csv }) => format !== 'csv' || csv.rows === 'scenario' || choices.includeTakes,
    'A row for each take tells of single takes: include these, too.'
  )
export type ReportPlan = z.infer<typeof reportPlan>

const named = z.strictObject({ id: z.string(), name: z.string(), takes: z.int() })
export type NamedChoice = z.infer<typeof named>

/** What the library has that a report can be of, most practised first, and what was chosen last. */
export const reportOffer = z.strictObject({
  scenarios: z.array(named),
  drills: z.array(named),
  prospects: z.array(named),
  /** The name on the newest card; empty where there is none. */
  rep: z.string(),
  /** The rep's day, and that of the first take; null = there is none. */
  today: z.iso.date(),
  firstDay: z.iso.date().nullable(),
  /** Null = no report was planned before. */
  lastPlan: reportPlan.nullable()
})
export type ReportOffer = z.infer<typeof reportOffer>

/** What a plan would tell, counted. */
export const reportCounts = z.strictObject({
  /** Outside of drills. */
  takes: z.int(),
  drillTakes: z.int(),
  talks: z.int(),
  tries: z.int(),
  /** Takes whose words are written down, those in drills too. */
  worded: z.int(),
  recordings: z.int(),
  recordedBytes: z.number()
})
export type ReportCounts = z.infer<typeof reportCounts>

/** A plan's page, as a path on the app's own origin; nothing has left the library. */
export const reportPreview = z.strictObject({ url: z.string(), counts: reportCounts })
export type ReportPreview = z.infer<typeof reportPreview>

export const reportStages = ['reckoning', 'printing', 'writing'] as const

/** Where the report lies that was written. */
export const writtenReport = z.strictObject({
  path: z.string(),
  bytes: z.int(),
  /** Of a PDF. */
  pages: z.int().nullable()
})
export type WrittenReport = z.infer<typeof writtenReport>
