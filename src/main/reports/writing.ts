import { stat, writeFile } from 'node:fs/promises'
import type { ReportPlan, reportStages, WrittenReport } from '../../shared/report-plan.ts'
import { writeChosen } from '../kept-files.ts'
import type { ChooseSavePath } from '../takes/export.ts'
import { countPages } from './pdf-pages.ts'
import type { Printing } from './printing.ts'

type Stage = (typeof reportStages)[number]

/** One report at a time on its way into a file that the rep chose; a newer one takes the place of one that goes on. */
export type ReportWriting = {
  /** Null where the rep thought better of it, or stopped it. */
  write: (plan: ReportPlan) => Promise<WrittenReport | null>
  stage: () => Stage | null
  stop: () => void
  /** The file that was written last; null = none was. */
  written: () => string | null
}

type WritingSetup = {
  /** The report's text, made beside the window; `endMaking` gives up on all that is being made. */
  make: (plan: ReportPlan) => Promise<string>
  endMaking: () => void
  pdfOf: Printing['pdfOf']
  choose: ChooseSavePath
}

/** "Practice report 2026-11-01 to 2026-11-30.pdf" */
const fileNameOf = ({ choices, format }: ReportPlan): string =>
  `Practice report ${choices.from} to ${choices.to}.${format}`

export const createReportWriting = ({ make, endMaking, pdfOf, choose }: WritingSetup): ReportWriting => {
  let stage: Stage | null = null
  let ender: AbortController | null = null
  let lastWritten: string | null = null

  const stop = (): void => {
    ender?.abort()
    if (ender !== null) endMaking()
  }
  const writeTo = async (path: string, plan: ReportPlan, signal: AbortSignal): Promise<WrittenReport> => {
    const text = await make(plan)
    signal.throwIfAborted()
    let content: string | Uint8Array = text
    if (plan.format === 'pdf') {
      stage = 'printing'
      content = await pdfOf(text, signal)
    }
    signal.throwIfAborted()
    stage = 'writing'
    await writeChosen(path, 'report-not-written', (part) => writeFile(part, content, { signal }))
    lastWritten = path
    return {
      path,
      bytes: (await stat(path)).size,
      pages: typeof content === 'string' ? null : countPages(content)
    }
  }

  return {
    write: async (plan) => {
      const path = await choose(fileNameOf(plan), plan.format)
      if (path === null) return null
      stop()
      const mine = new AbortController()
      ender = mine
      stage = 'reckoning'
      try {
        return await writeTo(path, plan, mine.signal)
      } catch (error) {
        if (mine.signal.aborted) return null
        throw error
      } finally {
        if (ender === mine) {
          ender = null
          stage = null
        }
      }
    },
    stage: () => stage,
    stop,
    written: () => lastWritten
  }
}
