import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { ImportDecision, ImportState } from '../../shared/prospect-import.ts'
import { listImports } from '../db/imports.ts'
import { listSummaries } from '../db/prospect-list.ts'
import { findProspect, listProspects, updateProspect } from '../db/prospects.ts'
import { putTouch } from '../db/touches.ts'
import { startOn, temporaryDataFolder, temporaryFolder } from '../testing/bench.ts'
import { createImports, type Imports } from './imports.ts'
import { undoImport } from './store-import.ts'

const workerPath = new URL('import-worker.ts', import.meta.url)
const now = (): Date => new Date('2026-03-01T12:00:00Z')

const started = async () => {
  const folder = temporaryDataFolder()
  const { library, log } = await startOn(folder)
  const imports = createImports({ library, databasePath: folder.library, workerPath, now, log })
  onTestFinished(() => imports.close())
  const { read, write } = library.handles()
  const own = () => listProspects(read).filter(({ isSample }) => !isSample)
  return { folder, imports, read, write, own, log }
}

/** The state once nothing is being worked on. */
const settled = async (imports: Imports): Promise<ImportState> => {
  while (imports.state().step === 'working') await new Promise((resolve) => setTimeout(resolve, 5))
  return imports.state()
}

const skipAll: ImportDecision = { otherwise: 'skip', each: [] }

const fileOf = (content: string): string => {
  const path = join(temporaryFolder(), 'people.csv')
  writeFileSync(path, content)
  return path
}

const checked = async (imports: Imports, content: string): Promise<ImportState> => {
  await imports.begin(fileOf(content))
  const read = await settled(imports)
  if (read.step !== 'columns') return read
  imports.check(read.columns.map(({ target }) => target))
  return settled(imports)
}

const bringIn = async (imports: Imports, content: string, decision = skipAll): Promise<ImportState> => {
  await checked(imports, content)
  imports.run(decision)
  return settled(imports)
}

const people = (count: number, extra = ''): string =>
  `First Name,Last Name,Company,Phone${extra && ',Industry'}\n${Array.from({ length: count }, (_, at) => `Ann${at},Lee,Firm ${at},0113 4${String(at).padStart(6, '0')}${extra && `,${extra}`}`).join('\n')}`

it('brings a file in, remembers it, and takes it back after a restart but for what was used', async () => {
  const { folder, imports, own, write } = await started()
  expect(await checked(imports, people(450))).toMatchObject({
    step: 'checked',
    newCount: 450,
    duplicateCount: 0
  })
  imports.run(skipAll)
  const done = await settled(imports)
  expect(done).toMatchObject({
    step: 'done',
    record: { added: 450, updated: 0, fileName: 'people.csv', inUse: 0 }
  })
  expect(own()).toHaveLength(450)

  const [first, second] = own()
  if (!first || !second) throw new Error('nobody came in')
  putTouch(write, {
    id: '5e2c4f0e-3f0a-4a52-9d0c-1f2e3d4c5b6a',
    prospectId: first.id,
    at: '2026-03-02T10:00:00',
    channel: 'call',
    planned: false,
    outcome: 'not-interested',
    words: '',
    takeId: null
  })
  updateProspect(write, { ...second, industry: 'ferries', updatedAt: '2026-03-02T00:00:00Z' })
  expect(listSummaries(write).find(({ id }) => id === first.id)).toMatchObject({
    wasCalled: true,
    saidNo: true
  })

  const later = await startOn(folder)
  const handles = later.library.handles()
  const [record] = listImports(handles.read)
  expect(record).toMatchObject({ added: 450, inUse: 2, isUndone: false })
  expect(await undoImport(handles.write, record?.id ?? '', '2026-03-03T00:00:00Z')).toEqual({
    removed: 448,
    restored: 0,
    kept: 2
  })
  expect(listProspects(handles.read).filter(({ isSample }) => !isSample)).toHaveLength(2)
  expect(listImports(handles.read)[0]?.isUndone).toBe(true)
  await expect(undoImport(handles.write, record?.id ?? '', 'later')).rejects.toThrow()
})

it('fills what is empty in cards that are there, and empties exactly that again', async () => {
  const { imports, own, write } = await started()
  await bringIn(imports, people(3))
  const state = await bringIn(imports, people(4, 'rail'), {
    otherwise: 'update',
    each: [{ row: 3, choice: 'skip' }]
  })
  expect(state).toMatchObject({ step: 'done', record: { added: 1, updated: 2, skipped: 1 } })
  const industryOf = (name: string) => own().find(({ firstName }) => firstName === name)?.industry
  expect(['Ann0', 'Ann1', 'Ann2', 'Ann3'].map(industryOf)).toEqual(['rail', '', 'rail', 'rail'])
  const third = own().find(({ firstName }) => firstName === 'Ann2')
  if (!third || state.step !== 'done') throw new Error('nobody was filled')
  updateProspect(write, { ...third, industry: 'buses', updatedAt: '2026-03-02T00:00:00Z' })
  expect(await undoImport(write, state.record.id, 'later')).toEqual({ removed: 1, restored: 1, kept: 0 })
  expect(['Ann0', 'Ann2', 'Ann3'].map(industryOf)).toEqual(['', 'buses', undefined])
  const earlier = listImports(write).find(({ isUndone }) => !isUndone)
  expect(await undoImport(write, earlier?.id ?? '', 'later')).toEqual({ removed: 2, restored: 0, kept: 1 })
  expect(findProspect(write, third.id)?.numbers).toEqual([{ label: '', number: '0113 4000002' }])
})

it('fills nothing when it is cancelled in the middle, fails, or is killed', async () => {
  const { imports, own, read, write } = await started()
  await bringIn(imports, people(240))
  const filledIn = () => own().filter(({ industry }) => industry !== '').length
  const noted = () =>
    Number(read.prepare('SELECT count(*) FROM import_rows WHERE filled IS NOT NULL').pluck().get())
  const before = own()
  const fill: ImportDecision = { otherwise: 'update', each: [] }
  await checked(imports, people(240, 'rail'))
  imports.run(fill)
  while (noted() === 0) await new Promise((resolve) => setTimeout(resolve, 1))
  imports.cancel()
  while (noted() > 0) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(own()).toEqual(before)
  expect(listImports(read)).toHaveLength(1)

  await checked(imports, people(240, 'rail'))
  write.exec(`CREATE TRIGGER full BEFORE UPDATE ON prospects WHEN new.first_name = 'Ann150' AND new.industry <> ''
    BEGIN SELECT RAISE(ABORT, 'no room'); END`)
  imports.run(fill)
  expect(await settled(imports)).toMatchObject({ step: 'failed' })
  write.exec('DROP TRIGGER full')
  expect(own()).toEqual(before)

  expect(await bringIn(imports, people(240, 'rail'), fill)).toMatchObject({ record: { updated: 240 } })
  expect(filledIn()).toBe(240)
  // As a kill would leave it, just before the end.
  write.exec(`UPDATE imports SET state = 'staged' WHERE updated > 0`)
  await imports.tidy()
  expect(own()).toEqual(before)
})

it('leaves who is on a call block when it is taken back', async () => {
  const { imports, own, write } = await started()
  const done = await bringIn(imports, people(3))
  const [called] = own()
  if (!called || done.step !== 'done') throw new Error('nobody came in')
  write.exec(`INSERT INTO blocks (id, day, scenario_id) VALUES ('b', '2026-03-02', 'quiet-desk')`)
  write
    .prepare(
      `INSERT INTO block_items (block_seq, position, prospect_id, name, company, standing) VALUES (1, 0, ?, '', '', '{}')`
    )
    .run(called.id)
  expect(listImports(write)[0]).toMatchObject({ inUse: 1 })
  expect(await undoImport(write, done.record.id, 'later')).toEqual({ removed: 2, restored: 0, kept: 1 })
  expect(own().map(({ id }) => id)).toEqual([called.id])
})

it('leaves nobody when it is cancelled in the middle, or killed', async () => {
  const { imports, own, read, write } = await started()
  await checked(imports, people(3_000))
  imports.run(skipAll)
  const staged = () => Number(read.prepare('SELECT count(*) FROM import_rows').pluck().get())
  while (staged() === 0) await new Promise((resolve) => setTimeout(resolve, 2))
  expect(own()).toEqual([])
  expect(imports.cancel()).toEqual({ step: 'none' })
  while (staged() > 0) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(own()).toEqual([])
  expect(listImports(read)).toEqual([])

  write.exec(`INSERT INTO imports VALUES ('i', '2026-01-02T00:00:00Z', 'list.csv', 1, 0, 0, 0, 'staged')`)
  await imports.tidy()
  expect(read.prepare('SELECT count(*) FROM imports').pluck().get()).toBe(0)
})

it('keeps nothing when storing fails on the way', async () => {
  const { imports, own, write, read } = await started()
  await checked(imports, people(900))
  write.exec(`CREATE TRIGGER full BEFORE INSERT ON prospects WHEN new.first_name = 'Ann700' BEGIN
    SELECT RAISE(ABORT, 'no room'); END`)
  imports.run(skipAll)
  expect(await settled(imports)).toMatchObject({ step: 'failed', fileName: 'people.csv' })
  expect(own()).toEqual([])
  expect(read.prepare('SELECT count(*) FROM prospects WHERE is_sample = 0').pluck().get()).toBe(0)
})

it('says kindly what it cannot read', async () => {
  const { imports } = await started()
  expect(await imports.begin(fileOf(''))).toMatchObject({ step: 'failed', failure: { code: 'import-empty' } })
  expect(await imports.begin(join(temporaryFolder(), 'gone.csv'))).toMatchObject({
    failure: { code: 'import-unreadable' }
  })
  const rows = `Name\n${'Ann Lee\n'.repeat(200_001)}`
  await imports.begin(fileOf(rows))
  expect(await settled(imports)).toMatchObject({ failure: { code: 'import-too-large' } })
})

it('writes the rows that were left out and the list itself, whole files only', async () => {
  const { imports } = await started()
  await checked(imports, 'First Name,Company\nAnn,One\n,Two\n')
  const folder = temporaryFolder()
  await imports.saveFailed(join(folder, 'left out.csv'))
  expect(readFileSync(join(folder, 'left out.csv'), 'utf8')).toContain(',Two,There is no first name')
  imports.run(skipAll)
  await settled(imports)
  expect(await imports.exportTo(join(folder, 'all.csv'), null, true)).toBe(4)
  expect(readFileSync(join(folder, 'all.csv'), 'utf8').startsWith('\ufeffFirst name,')).toBe(true)
  await expect(imports.exportTo(join(folder, 'nowhere', 'all.csv'), null, true)).rejects.toMatchObject({
    code: 'list-not-written'
  })
  expect(readdirSync(folder).toSorted()).toEqual(['all.csv', 'left out.csv'])
})
