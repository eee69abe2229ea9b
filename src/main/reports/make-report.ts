import { stat } from 'node:fs/promises'
import type { TakeFacts } from '../../shared/report.ts'
import type { ReportCounts, ReportPlan } from '../../shared/report-plan.ts'
import { apartFromDrills } from '../comparison.ts'
import type { DataFolder } from '../data-folder.ts'
import { openReadable } from '../db/handles.ts'
import { storedSound } from '../takes/files.ts'
import { writeBundle } from './bundle.ts'
import { reportCsv } from './csv.ts'
import { csvPage } from './csv-page.ts'
import { reportFonts } from './fonts.ts'
import { reportHtml } from './html.ts'
import { type Made, type ReportRows, reportOf } from './model.ts'
import { reportRows } from './rows.ts'
import { withAudio } from './with-audio.ts'

/** A plan to be made into the page that shows it, or into its file; a PDF is the page that is printed. */
export type ReportJob = { folder: DataFolder; plan: ReportPlan; made: Made; as: 'page' | 'file' }
export type ReportText = { text: string; counts: ReportCounts }

const recordingsOf = async (
  folder: DataFolder,
  takes: readonly TakeFacts[]
): Promise<Pick<ReportCounts, 'recordings' | 'recordedBytes'>> => {
  const found = takes.flatMap((take) => storedSound(folder, take) ?? [])
  const sizes = await Promise.all(found.map(async ({ path }) => (await stat(path)).size))
  return { recordings: found.length, recordedBytes: sizes.reduce((all, size) => all + size, 0) }
}

const countsOf = async (
  folder: DataFolder,
  { takes: all, talks, tries }: ReportRows
): Promise<ReportCounts> => {
  const { takes, inDrills } = apartFromDrills(all)
  return {
    takes: takes.length,
    drillTakes: inDrills.length,
    talks: talks.length,
    tries: tries.length,
    worded: all.filter(({ transcript }) => (transcript ?? '').trim() !== '').length,
    ...(await recordingsOf(folder, all))
  }
}

const textOf = async ({ folder, plan, made, as }: ReportJob, rows: ReportRows): Promise<string> => {
  const { choices, format, paper, csv } = plan
  if (format === 'csv') {
    const table = reportCsv(rows, choices, csv)
    return as === 'file' ? table : csvPage(table, paper, reportFonts())
  }
  const report = reportOf(rows, choices, made)
  if (format === 'json' && as === 'file')
    return writeBundle(choices.includeAudio ? await withAudio(report, rows.takes, folder) : report)
  return reportHtml(report, { paper, fonts: reportFonts() })
}

/** Reads what the plan asks for from the library, which is only read, and makes its text; may throw `TooMuchAudio`. */
export const makeReport = async (job: ReportJob): Promise<ReportText> => {
  const db = openReadable(job.folder.library)
  try {
    const rows = reportRows(db, job.plan.choices)
    return { text: await textOf(job, rows), counts: await countsOf(job.folder, rows) }
  } finally {
    db.close()
  }
}
