import { stat, writeFile } from 'node:fs/promises'
import { CodedError } from '../../shared/errors.ts'
import type {
  ReportOffer,
  ReportPlan,
  ReportPreview,
  reportStages,
  WrittenReport
} from '../../shared/report-plan.ts'
import type { DataFolder } from '../data-folder.ts'
import { readRepId } from '../db/rep-id.ts'
import { writeChosen } from '../kept-files.ts'
import type { Library } from '../library.ts'
import type { ChooseSavePath } from '../takes/export.ts'
import { localTime } from '../takes/local-time.ts'
import { createTaskThreads } from '../task-threads.ts'
import type { ReportJob, ReportText } from './make-report.ts'
import { keepPlan, readOffer } from './offer.ts'
import { countPages } from './pdf-pages.ts'
import type { PrintUrl } from './print-window.ts'
import type { ReportPages } from './report-pages.ts'
import type { ReportReply } from './report-worker.ts'

type Stage = (typeof reportStages)[number]

/** Reports of the rep's own practice, made beside the window; nothing leaves the library but by `write`. */
export type Reports = {
  offer: () => ReportOffer
  preview: (plan: ReportPlan) => Promise<ReportPreview>
  pages: (plan: ReportPlan) => Promise<{ pages: number | null }>
  write: (plan: ReportPlan) => Promise<WrittenReport | null>
  stage: () => Stage | null
  stop: () => void
  /** The file that was written last; null = none was. */
  written: () => string | null
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

/** "Practice report 2026-11-01 to 2026-11-30.pdf" */
const fileNameOf = ({ choices, format }: ReportPlan): string =>
  `Practice report ${choices.from} to ${choices.to}.${format}`

export const createReports = (setup: ReportsSetup): Reports => {
  const { library, folder, workerPath, pages, print, now } = setup
  const looking = createTaskThreads<ReportJob, ReportReply>(workerPath, patienceMs)
  const writing = createTaskThreads<ReportJob, ReportReply>(workerPath, patienceMs)
  let stage: Stage | null = null
  let ender: AbortController | null = null
  /** Goes up with every question for pages: the answer to an older one is worth nothing. */
  let asked = 0
  const closing = new AbortController()
  /** One page is printed at a time. */
  let turn: Promise<unknown> = Promise.resolve()
  let lastWritten: string | null = null
  /** What was printed last, so that counting its pages and writing it is one printing. */
  let printed: { html: string; pdf: Uint8Array } | null = null

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
  const printedOf = async (html: string, signal: AbortSignal): Promise<Uint8Array> => {
    const printing = turn.then(async () => {
      signal.throwIfAborted()
      if (printed?.html === html) return printed.pdf
      const pdf = await print(setup.urlOf(pages.put(html)), signal)
      printed = { html, pdf }
      return pdf
    })
    turn = printing.catch(() => undefined)
    try {
      return await printing
    } catch (error) {
      if (signal.aborted) throw error
      throw new CodedError(
        'report-not-printed',
        error instanceof Error ? error.message : String(error),
        error
      )
    }
  }
  const stop = (): void => {
    ender?.abort()
    if (ender !== null) void writing.close()
  }
  const writeTo = async (path: string, plan: ReportPlan, signal: AbortSignal): Promise<WrittenReport> => {
    const { text } = await made(writing, plan, 'file')
    signal.throwIfAborted()
    let content: string | Uint8Array = text
    if (plan.format === 'pdf') {
      stage = 'printing'
      content = await printedOf(text, signal)
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
      await turn
      if (asked !== mine) return { pages: null }
      const pdf = await printedOf(text, closing.signal)
      return { pages: asked === mine ? countPages(pdf) : null }
    },
    write: async (plan) => {
      const path = await setup.choose(fileNameOf(plan), plan.format)
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
    written: () => lastWritten,
    close: async () => {
      stop()
      closing.abort()
      await Promise.all([looking.close(), writing.close()])
    }
  }
}
