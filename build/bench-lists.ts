/**
 * How long the library takes to answer lists, searches and filters, and to bring 10,000 prospects in, at 5,000
 * prospects, 20,000 takes and 15,000 touches. `npm run bench` runs it after the grading.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { cadenceFrom } from '../src/grading/cadence/cadence.ts'
import { exampleInput } from '../src/grading/example-input.ts'
import { gradeTake } from '../src/grading/grade.ts'
import { createBlocks } from '../src/main/blocks/blocks.ts'
import { dataFolder } from '../src/main/data-folder.ts'
import { missesBetween } from '../src/main/db/drills.ts'
import { listImports } from '../src/main/db/imports.ts'
import { listSummaries } from '../src/main/db/prospect-list.ts'
import { findProspect } from '../src/main/db/prospects.ts'
import { listTakes } from '../src/main/db/take-list.ts'
import { listTouches } from '../src/main/db/touches.ts'
import { summaries as drillSummaries } from '../src/main/drills/shelf.ts'
import { type Library, openLibrary } from '../src/main/library.ts'
import { rulebookInForce } from '../src/main/packs/packs.ts'
import { createImports, type Imports } from '../src/main/prospects/imports.ts'
import { undoImport } from '../src/main/prospects/store-import.ts'
import { cardOf } from '../src/shared/prospect.ts'
import { bigLibrary, makeBigLibrary } from './big-library.ts'
import { load, report, rounds } from './timed.ts'

/** After every touch that was made, so that none of them lies ahead. */
const lastDay = '2026-09-02'
/** With touches on the days before it and after it: rules have to be asked of those who were called lately. */
const busyDay = '2026-06-01'
const importedRows = 10_000
const log = { note: () => {}, fault: (what: string, error: unknown) => console.error(what, error) }

const benchLists = (library: Library): void => {
  const { read } = library.handles()
  const summaries = listSummaries(read)
  const id = summaries[2_500]?.id ?? ''
  const take = (filter: Parameters<typeof listTakes>[1], offset = 0) => listTakes(read, filter, 100, offset)
  console.log(`${summaries.length} prospects, ${take({}).total} takes, median of ${rounds} rounds, ${load()}`)
  report('prospects, everybody for the list', () => listSummaries(read))
  report('prospects, one card', () => findProspect(read, id))
  report('touches of one prospect', () => listTouches(read, id))
  const [book, plan] = [rulebookInForce(read), { status: 'open', planned: [] } as const]
  const card = findProspect(read, id)
  const touches = listTouches(read, id).filter(({ planned }) => !planned)
  if (card !== null)
    report('two weeks of one prospect', () =>
      cadenceFrom({ ...plan, card: cardOf(card), touches, now: `${lastDay}T10:00` }, lastDay, 14, book)
    )
  const blocks = createBlocks({ library, now: () => new Date(`${lastDay}T10:00:00`) })
  report('call block, everybody who can be called', () => blocks.candidates())
  const amidst = createBlocks({ library, now: () => new Date(`${busyDay}T10:00:00`) })
  report('call block, on a day amid the touches', () => amidst.candidates())
  report('drills, the list', () => drillSummaries(read))
  const { findings } = gradeTake(exampleInput({ transcript: 'Hi Priya, it is Dan.' }))
  library.handles().write.prepare('UPDATE grades SET findings = ?').run(JSON.stringify(findings))
  report('drills, what was missed lately', () => missesBetween(read, '2026-01-04', '2026-02-01'))
  report('takes, the newest page', () => take({}))
  report('takes, the oldest page', () => take({}, bigLibrary.takes - 100))
  report('takes, one prospect', () => take({ prospectId: id }))
  report('takes, one scenario', () => take({ scenarioId: 'car' }))
  report('takes, score 70 to 84', () => take({ scoreFrom: 69.5, scoreTo: 84.499 }))
  report('takes, favourites', () => take({ favouritesOnly: true }))
  report('takes, a word in every second', () => take({ text: 'depot' }))
  report('takes, the beginning of a word', () => take({ text: 'de' }))
  report('takes, three words', () => take({ text: 'priya depot audit' }))
  report('takes, a word in none', () => take({ text: 'zugzwang' }))
}

const settled = async (imports: Imports) => {
  while (imports.state().step === 'working') await wait(5)
  return imports.state()
}

/** The longest that the program's own thread was kept from anything else, while `work` was done. */
const longestHoldMs = async (work: () => Promise<void>): Promise<number> => {
  let longest = 0
  let before = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - before - 4)
    before = now
  }, 4)
  await work()
  clearInterval(timer)
  return longest
}

const importOnce = async (imports: Imports, path: string, otherwise: 'skip' | 'update'): Promise<void> => {
  const steps: string[] = []
  let startedAt = performance.now()
  let cpuBefore = process.cpuUsage()
  const lap = (name: string): void => {
    const { user, system } = process.cpuUsage(cpuBefore)
    const wallS = (performance.now() - startedAt) / 1_000
    steps.push(`${name} ${wallS.toFixed(2)} s (processor ${((user + system) / 1_000_000).toFixed(2)} s)`)
    startedAt = performance.now()
    cpuBefore = process.cpuUsage()
  }
  const holdMs = await longestHoldMs(async () => {
    await imports.begin(path)
    const read = await settled(imports)
    lap('read')
    if (read.step !== 'columns') throw new Error(`The file was not read: ${JSON.stringify(read)}`)
    imports.check(read.columns.map(({ target }) => target))
    await settled(imports)
    lap('checked')
    imports.run({ otherwise, each: [] })
    const done = await settled(imports)
    lap('stored')
    if (done.step !== 'done') throw new Error(`Not stored: ${JSON.stringify(done)}`)
  })
  const size = (statSync(path).size / 1_000_000).toFixed(1)
  console.log(
    `  ${otherwise === 'skip' ? 'new' : 'filled in'}, ${size} MB: ${steps.join(', ')}; longest hold ${holdMs.toFixed(0)} ms`
  )
}

const people = (withIndustry: boolean): string =>
  Array.from(
    { length: importedRows },
    (_, at) =>
      `Nadia${at},Imported,Firm ${at} Ltd,0114 4${String(at).padStart(6, '0')},opened depot ${at}${withIndustry ? ',Rail' : ''}`
  ).join('\n')

const benchImport = async (root: string, library: Library): Promise<void> => {
  const { write, read } = library.handles()
  const databasePath = dataFolder(root, '').library
  const workerPath = new URL('../src/main/prospects/import-worker.ts', import.meta.url)
  const imports = createImports({ library, databasePath, workerPath, now: () => new Date(), log })
  console.log(`import of ${importedRows.toLocaleString('en')} rows into that library`)
  const path = join(root, 'people.csv')
  writeFileSync(path, `First Name,Last Name,Company,Phone,Notes\n${people(false)}`)
  await importOnce(imports, path, 'skip')
  writeFileSync(path, `First Name,Last Name,Company,Phone,Notes,Industry\n${people(true)}`)
  await importOnce(imports, path, 'update')
  for (const { id, updated } of listImports(read)) {
    const startedAt = performance.now()
    let undone = { removed: 0, restored: 0 }
    const holdMs = await longestHoldMs(async () => {
      undone = await undoImport(write, id, new Date().toISOString())
    })
    const tookMs = performance.now() - startedAt
    const { removed, restored } = undone
    console.log(
      `  taken back (${removed} removed, ${restored} of ${updated} emptied): ${tookMs.toFixed(0)} ms; longest hold ${holdMs.toFixed(0)} ms`
    )
  }
  const startedAt = performance.now()
  const count = await imports.exportTo(join(root, 'all.csv'), null, true)
  console.log(`  export of ${count}: ${(performance.now() - startedAt).toFixed(0)} ms`)
  imports.close()
}

const root = mkdtempSync(join(tmpdir(), 'ringback-lists-'))
try {
  makeBigLibrary(root)
  const library = openLibrary(dataFolder(root, ''), log)
  benchLists(library)
  await benchImport(root, library)
  library.close()
} finally {
  rmSync(root, { recursive: true, force: true })
}
