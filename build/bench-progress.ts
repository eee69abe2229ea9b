/**
 * How long the main process takes to answer the page of progress and the takes behind its marks, over a rep's 20,000
 * takes with grades, drills and talks. `npm run bench:progress`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dataFolder } from '../src/main/data-folder.ts'
import type { ReadableDb } from '../src/main/db/handles.ts'
import { openLibrary } from '../src/main/library.ts'
import { readMarked, readProgress } from '../src/main/progress/progress.ts'
import { type ProgressChoices, type ProgressMark, progress, progressPeriods } from '../src/shared/progress.ts'
import { makeBigProgress } from './big-progress.ts'
import { load, report, rounds } from './timed.ts'

const lastDay = '2026-02-02'

const bench = (db: ReadableDb): void => {
  const all: ProgressChoices = { period: 'all', scenarioId: null }
  const page = progress.parse(readProgress(db, all, lastDay))
  const points = page.course.segments.reduce((sum, { points: own }) => sum + own.length, 0)
  const size = Buffer.byteLength(JSON.stringify(page))
  console.log(
    `${page.takes} takes and ${page.drills.length} drills, ${points} points (${page.course.by}), ${(size / 1_000).toFixed(0)} KB; median of ${rounds} rounds, ${load()}`
  )
  for (const period of progressPeriods)
    report(`the page, ${period}`, () => readProgress(db, { ...all, period }, lastDay))
  report('the page, all of one scenario', () => readProgress(db, { ...all, scenarioId: 'airport' }, lastDay))
  report('the page, checked as it travels', () => progress.parse(readProgress(db, all, lastDay)))
  const [rule] = page.missed.rules
  const marks: ProgressMark[] = [
    { kind: 'point', from: lastDay, to: lastDay, measure: page.newestMeasure ?? 0 },
    { kind: 'bin', figure: 'pace', from: 4, to: 4.5 },
    { kind: 'missed', ruleId: rule?.ruleId ?? '', when: 'now' }
  ]
  for (const mark of marks) report(`takes behind a ${mark.kind}`, () => readMarked(db, all, mark, lastDay))
}

const root = mkdtempSync(join(tmpdir(), 'ringback-progress-'))
try {
  makeBigProgress(root, undefined, lastDay)
  const library = openLibrary(dataFolder(root, ''), { note: () => {}, fault: console.error })
  bench(library.handles().read)
  library.close()
} finally {
  rmSync(root, { recursive: true, force: true })
}
