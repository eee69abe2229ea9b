import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openWritable } from '../src/main/db/handles.ts'
import { migrations } from '../src/main/db/migrate.ts'
import { canMakeDisks, expect, readOnlyFolder, smallDisk, test } from './fixtures.ts'
import { choose, notice, onRehearse, openPlace, recordingsOf, talk } from './screens.ts'

const libraryFile = (folder: string): string => join(folder, 'library.sqlite')

test('a damaged library is set aside, never deleted, and a fresh one can be begun', async ({
  launch,
  newFolder
}) => {
  const library = newFolder()
  const damaged = 'This was a library once.'.repeat(500)
  writeFileSync(libraryFile(library), damaged)
  const { page } = await launch({ library })
  await expect(notice(page, 'database-corrupt')).toBeVisible()
  const aside = readdirSync(library).find((file) => file.startsWith('library-damaged'))
  expect(readFileSync(join(library, aside ?? ''), 'utf8')).toBe(damaged)
  await page.getByRole('button', { name: 'Start with a fresh library' }).click()
  await onRehearse(page)
})

test('a library made by a newer Ringback is refused and left as it is', async ({ launch, newFolder }) => {
  const library = newFolder()
  const first = await launch({ library })
  await onRehearse(first.page)
  await first.close()
  const newer = new Database(libraryFile(library))
  newer.pragma('user_version = 9999')
  newer.close()
  const { page } = await launch({ library })
  await expect(notice(page, 'database-newer')).toBeVisible()
  const after = new Database(libraryFile(library), { readonly: true })
  expect(after.pragma('user_version', { simple: true })).toBe(9999)
  after.close()
})

test('a large library that is brought up to date says so before the window opens, and all of it is there', async ({
  launch,
  newFolder
}) => {
  const library = newFolder()
  const older = openWritable(libraryFile(library))
  for (const step of migrations.slice(0, -1)) step.up(older)
  older.pragma(`user_version = ${migrations.length - 1}`)
  older.prepare(`INSERT INTO settings (key, value) VALUES ('theme', '"light"')`).run()
  older.close()
  // As large as one of some thousand takes; SQLite passes over what lies behind its last page.
  truncateSync(libraryFile(library), 100_000_000)
  const { app, page: told } = await launch({ library })
  await expect(told.getByRole('heading', { name: 'Bringing your library up to date' })).toBeVisible()
  await told.screenshot({ path: test.info().outputPath('upgrade.png') })
  const page = await app.waitForEvent('window')
  await onRehearse(page)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await expect.poll(() => told.isClosed()).toBe(true)
  expect(readdirSync(join(library, 'backups'))).toHaveLength(1)
})

test('a data folder that cannot be written to is said in words', async ({ launch, newFolder }) => {
  const library = newFolder()
  const closed = readOnlyFolder(library)
  try {
    const { page, close } = await launch({ library })
    await expect(notice(page, 'folder-read-only')).toBeVisible()
    await close()
  } finally {
    closed.release()
  }
})

test('a disk that fills up while the rep talks keeps what was said', async ({ launch, newFolder }) => {
  test.skip(!canMakeDisks, 'only root on Linux can make a disk to fill')
  const library = newFolder()
  const disk = smallDisk(library, 12_000)
  try {
    const { app, page, close } = await launch({ library })
    await onRehearse(page)
    await talk(page, 2)
    await app.evaluate((_electron, folder) => {
      const fs = process.getBuiltinModule('node:fs')
      const free = fs.statfsSync(folder)
      fs.writeFileSync(`${folder}/ballast`, Buffer.alloc(Math.max(0, free.bavail * free.bsize - 200_000)))
    }, library)
    await expect(notice(page, 'disk-full')).toBeVisible({ timeout: 15_000 })
    expect(recordingsOf(library)).toHaveLength(1)
    await close()
  } finally {
    disk.release()
  }
})

test('names with quotes, emoji and right-to-left letters are kept and shown as they are', async ({
  launch
}) => {
  const { page } = await launch()
  await onRehearse(page)
  await openPlace(page, 'Prospects')
  await page.getByRole('button', { name: /New/ }).first().click()
  await expect(page.getByLabel('First name')).toHaveValue('')
  const first = `O'Brien "Bob" 🎈`
  const last = 'נועה كوهين'
  await page.getByLabel('First name').fill(first)
  await page.getByLabel('Last name').fill(last)
  await page.getByLabel('Company').first().fill('<b>Ünïcode & Söhne</b>')
  await page.getByLabel('Company').first().blur()
  await expect(page.getByText(`${first} ${last}`).first()).toBeVisible()
  await openPlace(page, 'Rehearse')
  await choose(page, 'Prospect', 'Brien')
  await expect(page.getByRole('button', { name: /^Prospect:/ })).toContainText('<b>Ünïcode & Söhne</b>')
  await page.keyboard.press('Space')
  await expect(page.locator('[data-stage="calling"]')).toBeVisible()
  await expect(page.locator('[data-failure]')).toHaveCount(0)
})

test('a transcript of 20,000 characters is graded and stays usable', async ({ launch }) => {
  const { page, library } = await launch({ microphone: 'brief.wav' })
  await onRehearse(page)
  await talk(page, 3)
  await page.keyboard.press('Space')
  const sentence = 'Priya, your depot lost eleven drivers and the agency cover is dear. '
  const words = sentence.repeat(Math.ceil(20_000 / sentence.length)).slice(0, 20_000)
  await page.getByLabel('What did you say?').fill(words)
  await page.getByRole('button', { name: 'Save words' }).click()
  await expect(page.getByRole('heading', { name: 'Your words', exact: true })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('e')
  await expect(page.getByLabel('What you said')).toHaveValue(words)
  expect(existsSync(libraryFile(library))).toBe(true)
})
