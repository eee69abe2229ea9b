import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ReportPlan } from '../../shared/report-plan.ts'
import { type Bench, record, startOn, temporaryDataFolder, temporaryFolder } from '../testing/bench.ts'
import { choicesFor } from './facts.fixture.ts'
import type { PrintUrl } from './print-window.ts'
import { createReportPages } from './report-pages.ts'
import { createReports } from './reports.ts'

const planFor = (change: Partial<ReportPlan> = {}, choices = {}): ReportPlan => ({
  period: 'own',
  choices: choicesFor(choices),
  format: 'html',
  paper: 'A4',
  csv: { rows: 'scenario', by: 'whole', withMark: false },
  ...change
})

/** Two pages, as a PDF of Chromium's names them. */
const twoPages = Buffer.from('%PDF-1.4 /Type /Pages /Type /Page /Type /Page')

const withReports = async (print: PrintUrl = async () => twoPages) => {
  const bench: Bench = await startOn(temporaryDataFolder(), { now: () => new Date('2026-03-10T10:00:00') })
  const { takeId } = await record(bench, 2)
  await bench.takes.finish(takeId, 'stopped')
  await bench.takes.setTranscript(takeId, bench.prospect.script, 'script')
  const out = temporaryFolder()
  const asked: string[] = []
  let isWanted = true
  const pages = createReportPages()
  const reports = createReports({
    library: bench.library,
    folder: bench.folder,
    workerPath: new URL('report-worker.ts', import.meta.url),
    version: '0.1.0',
    pages,
    urlOf: (path) => path,
    print,
    choose: async (name) => {
      asked.push(name)
      return isWanted ? join(out, name) : null
    },
    now: () => new Date('2026-03-11T09:00:00')
  })
  onTestFinished(() => reports.close())
  const refuse = (): void => {
    isWanted = false
  }
  return { bench, reports, pages, out, asked, refuse, takeId }
}

describe('a report in the making', () => {
  it('is offered what the library has, and the plan that was looked at last', async () => {
    const { reports, bench } = await withReports()
    expect(reports.offer()).toMatchObject({
      scenarios: [{ id: 'quiet-desk', takes: 1 }],
      prospects: [{ id: bench.prospect.id, takes: 1 }],
      drills: [],
      today: '2026-03-11',
      firstDay: '2026-03-10',
      lastPlan: null
    })
    const plan = planFor({}, { next: 'Hook first.' })
    await reports.preview(plan)
    expect(reports.offer().lastPlan).toEqual(plan)
  })

  it('can be looked at before anything is written, with what it would tell counted', async () => {
    const { reports, pages, out } = await withReports()
    const { url, counts } = await reports.preview(planFor())
    expect(pages.at(url)).toContain('practice report</h1>')
    expect(counts).toMatchObject({ takes: 1, talks: 0, tries: 0, worded: 1, recordings: 1 })
    expect(counts.recordedBytes).toBeGreaterThan(1_000)
    const table = await reports.preview(planFor({ format: 'csv' }))
    expect(pages.at(table.url)).toContain('<th scope="col">first_to_best</th>')
    expect(readdirSync(out)).toEqual([])
  })

  it('is written where the rep says, as each kind of file', async () => {
    const { reports, out, asked } = await withReports()
    for (const format of ['html', 'csv', 'json', 'pdf'] as const) {
      const written = await reports.write(planFor({ format }))
      expect(written?.path).toBe(join(out, asked.at(-1) ?? ''))
      expect(written?.bytes).toBe(readFileSync(written?.path ?? '').length)
      expect(written?.pages).toBe(format === 'pdf' ? 2 : null)
      expect(reports.written()).toBe(written?.path)
    }
    expect(asked.at(-1)).toBe('Practice report 2026-01-01 to 2026-06-30.pdf')
    expect(JSON.parse(readFileSync(join(out, asked[2] ?? ''), 'utf8')).report.takes).toBeNull()
    expect(reports.stage()).toBeNull()
  })

  it('is printed once for counting its pages and for writing it', async () => {
    let printings = 0
    const { reports } = await withReports(async () => {
      printings += 1
      return twoPages
    })
    const plan = planFor({ format: 'pdf' })
    expect(await reports.pages(plan)).toEqual({ pages: 2 })
    expect((await reports.write(plan))?.pages).toBe(2)
    expect(printings).toBe(1)
    expect(await reports.pages({ ...plan, paper: 'Letter' })).toEqual({ pages: 2 })
    expect(printings).toBe(2)
  })

  it('leaves nothing behind when it is stopped, not wanted, or cannot be printed', async () => {
    const stopped = await withReports(
      (_url, signal) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    )
    const writing = stopped.reports.write(planFor({ format: 'pdf' }))
    await expect.poll(stopped.reports.stage, { timeout: 10_000 }).toBe('printing')
    stopped.reports.stop()
    expect(await writing).toBeNull()
    stopped.refuse()
    expect(await stopped.reports.write(planFor())).toBeNull()
    expect(readdirSync(stopped.out)).toEqual([])

    const broken = await withReports(async () => {
      throw new Error('no printer')
    })
    await expect(broken.reports.write(planFor({ format: 'pdf' }))).rejects.toMatchObject({
      code: 'report-not-printed'
    })
    expect(readdirSync(broken.out)).toEqual([])
  })
})
