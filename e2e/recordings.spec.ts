import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { parseWav } from '../src/speech/wav.ts'
import { expect, test } from './fixtures.ts'
import {
  historyRows,
  onRehearse,
  onReview,
  openPlace,
  recordingsOf,
  saveWords,
  stop,
  talk
} from './screens.ts'
import { messages } from './speech/messages.ts'

const kinds = (library: string): string[] => recordingsOf(library).map((path) => extname(path))

/** Nothing is compressed while its take is on the screen, so the rep looks elsewhere. */
const compressed = async (page: Page, library: string): Promise<string> => {
  await openPlace(page, 'Settings')
  await expect.poll(() => kinds(library), { timeout: 40_000 }).toEqual(['.opus'])
  return recordingsOf(library)[0] ?? ''
}

const gradedTake = async (page: Page, seconds: number): Promise<void> => {
  await onRehearse(page)
  await talk(page, seconds)
  await stop(page)
  await saveWords(page, messages.good.text)
}

const openNewest = async (page: Page): Promise<void> => {
  await openPlace(page, 'History')
  await historyRows(page).first().click()
  await page.keyboard.press('Enter')
  await onReview(page)
}

/** What the page's own player makes of a recording: its length, and where a seek arrives, in seconds. */
const playedBy = (page: Page): Promise<{ length: number; at: number }> =>
  page.evaluate(async () => {
    const listed = await window.ringback?.invoke('takes:list', { filter: {}, limit: 1, offset: 0 })
    const takeId = listed?.ok === true ? (listed.value.takes[0]?.id ?? '') : ''
    const read = await window.ringback?.invoke('takes:read', { takeId })
    const audio = new Audio((read?.ok === true ? read.value.audioUrl : null) ?? '')
    await new Promise((resolve, reject) => {
      audio.onloadedmetadata = resolve
      audio.onerror = reject
    })
    audio.currentTime = 5
    await new Promise((resolve) => {
      audio.onseeked = resolve
    })
    return { length: audio.duration, at: audio.currentTime }
  })

const saveTo = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)

test('a graded take is compressed when nobody looks, and plays, seeks and survives a start', async ({
  launch,
  newFolder
}) => {
  const library = newFolder()
  const first = await launch({ library })
  await gradedTake(first.page, 8)
  await first.page.waitForTimeout(12_000)
  expect(kinds(library)).toEqual(['.wav'])
  const durationMs = (statSync(recordingsOf(library)[0] ?? '').size - 92) / 2 / 44.1
  const path = await compressed(first.page, library)
  expect(statSync(path).size).toBeLessThan(((durationMs / 1000) * 150_000) / 30)
  const { length, at } = await playedBy(first.page)
  expect(Math.abs(length * 1000 - durationMs)).toBeLessThan(40)
  expect(at).toBeCloseTo(5, 1)
  await first.close()

  const { page } = await launch({ library })
  await onRehearse(page)
  await openNewest(page)
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
})

test('a recording is exported in either form, whichever is stored', async ({ launch, newFolder }) => {
  const { app, page, library } = await launch()
  await gradedTake(page, 3)
  const out = newFolder()
  const exported = async (form: 'WAV' | 'Opus', name: string): Promise<Buffer> => {
    const path = join(out, name)
    await saveTo(app, path)
    await page.keyboard.press('x')
    await page.getByRole('radio', { name: form }).click()
    await page.getByRole('button', { name: 'Choose where' }).click()
    await expect.poll(() => existsSync(path)).toBe(true)
    return readFileSync(path)
  }
  const recording = readFileSync(recordingsOf(library)[0] ?? '')
  expect((await exported('WAV', 'a.wav')).equals(recording)).toBe(true)
  expect((await exported('Opus', 'a.opus')).subarray(0, 4).toString('latin1')).toBe('OggS')

  const path = await compressed(page, library)
  await openNewest(page)
  expect((await exported('Opus', 'b.opus')).equals(readFileSync(path))).toBe(true)
  const first = parseWav(recording)
  const again = parseWav(await exported('WAV', 'b.wav'))
  if (!first.ok || !again.ok) throw new Error('No WAV came out.')
  expect(Math.abs(again.value.durationMs - first.value.durationMs)).toBeLessThan(1)
})

test('old recordings go only after the rep has read how many, and their words and grade stay', async ({
  launch,
  newFolder
}) => {
  const library = newFolder()
  const first = await launch({ library })
  await gradedTake(first.page, 3)
  await first.close()
  const db = new Database(join(library, 'library.sqlite'))
  db.prepare("UPDATE takes SET started_at = '2020-01-01T09:00:00.000Z'").run()
  db.close()

  const { page } = await launch({ library })
  await onRehearse(page)
  await openPlace(page, 'Settings')
  await page.getByLabel('Keep recordings').selectOption({ label: '90 days' })
  const dialog = page.getByRole('dialog', { name: 'Let go of one recording?' })
  await dialog.getByRole('button', { name: 'Keep them' }).click()
  await expect(page.getByLabel('Keep recordings')).toHaveValue('ever')
  expect(recordingsOf(library)).toHaveLength(1)

  await page.getByLabel('Keep recordings').selectOption({ label: '90 days' })
  await dialog.getByRole('button', { name: 'Let them go' }).click()
  await expect(
    page.getByText('One recording let go. Words and grades are kept.', { exact: true })
  ).toBeVisible()
  expect(recordingsOf(library)).toEqual([])
  await openNewest(page)
  await expect(page.getByText('This recording was let go after the time you set.')).toBeVisible()
  await expect(page.getByText(/of 100/)).toBeVisible()
})

test('a recording that is no recording any more is told apart from one that is gone', async ({ launch }) => {
  const { page, library } = await launch({ microphone: 'brief.wav' })
  await onRehearse(page)
  await talk(page, 2)
  await stop(page)
  await page.keyboard.press('Escape')
  await onReview(page)
  const recording = page.getByRole('region', { name: 'Recording' })
  for (const path of recordingsOf(library)) writeFileSync(path, 'This was a recording once.')
  await openNewest(page)
  await expect(recording).toContainText('The recording’s file cannot be played.')
  await expect(recording).not.toContainText('is gone')
  await openPlace(page, 'History')
  for (const path of recordingsOf(library)) rmSync(path)
  await openNewest(page)
  await expect(recording).toContainText('The recording’s file is gone.')
})
