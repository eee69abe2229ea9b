import { CodedError } from '../../shared/errors.ts'
import type { ReportOffer, ReportPlan, ReportPreview } from '../../shared/report-plan.ts'
import type { DataFolder } from '../data-folder.ts'
import { readRepId } from '../db/rep-id.ts'
import type { Library } from '../library.ts'
import type { ChooseSavePath } from '../takes/export.ts'
import { localTime } from '../takes/local-time.ts'
import { createTaskThreads } from '../task-threads.ts'
import type { ReportJob, ReportText } from './make-report.ts'
import { keepPlan, readOffer } from './offer.ts'
import { countPages } from './pdf-pages.ts'
import type { PrintUrl } from './print-window.ts'
import { createPrinting } from './printing.ts'
import type { ReportPages } from './report-pages.ts'
import type { ReportReply } from './report-worker.ts'
import { createReportWriting, type ReportWriting } from './writing.ts'

/** Reports of the rep's own practice, made beside the window; nothing leaves the library but by `write`. */
export type Reports = ReportWriting & {
  offer: () => ReportOffer
  preview: (plan: ReportPlan) => Promise<ReportPreview>
  pages: (plan: ReportPlan) => Promise<{ pages: number | null }>
  close: () => Promise<void>
}

type ReportsSetup = {
  library: Library
  folder: DataFolder
  /** The built `report-worker.ts`. */
  workerPath: string | URL
  version: string
  pages: ReportPages
  urlOf: (path: string) => string
  print: PrintUrl
  choose: ChooseSavePath
  now: () => Date
}

/** Tens of thousands of takes with their recordings take some seconds. */
const patienceMs = 120_000

export const createReports = (setup: ReportsSetup): Reports => {
  const { library, folder, workerPath, pages, now } = setup
  const looking = createTaskThreads<ReportJob, ReportReply>(workerPath, patienceMs)
  const making = createTaskThreads<ReportJob, ReportReply>(workerPath, patienceMs)
  const { pdfOf, rest } = createPrinting(setup)
  /** Goes up with every question for pages: the answer to an older one is worth nothing. */
  let asked = 0
  const closing = new AbortController()

  const today = (): string => localTime(now()).slice(0, 10)
  const made = async (
    threads: typeof looking,
    plan: ReportPlan,
    as: ReportJob['as']
  ): Promise<ReportText> => {
    const job: ReportJob = {
      folder,
      plan,
      made: {
        on: today(),
        at: now().toISOString(),
        repId: readRepId(library.handles().read),
        programVersion: setup.version
      },
      as
    }
    const reply = await threads.run(JSON.stringify([plan, as, job.made.on]), job)
    if ('tooMuchAudio' in reply) throw new CodedError('report-too-much', reply.tooMuchAudio)
    return reply
  }
  const writing = createReportWriting({
    make: async (plan) => (await made(making, plan, 'file')).text,
    endMaking: () => void making.close(),
    pdfOf,
    choose: setup.choose
  })

  return {
    ...writing,
    offer: () => readOffer(library.handles().read, today()),
    preview: async (plan) => {
      keepPlan(library.handles().write, plan)
      const { text, counts } = await made(looking, plan, 'page')
      return { url: pages.put(text), counts }
    },
    pages: async (plan) => {
      asked += 1
      const mine = asked
      const { text } = await made(looking, plan, 'file')
      await rest()
      if (asked !== mine) return { pages: null }
      const pdf = await pdfOf(text, closing.signal)
      return { pages: asked === mine ? countPages(pdf) : null }
    },
    close: async () => {
      writing.stop()
      closing.abort()
      await Promise.all([looking.close(), making.close()])
    }
  }
}
