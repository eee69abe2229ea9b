import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { makeBigProgress } from '../build/big-progress.ts'
import { expect, test } from './fixtures.ts'
import { onRehearse, openCard, openPlace, saveWords, stop, talk, talkOn } from './screens.ts'
import { messages } from './speech/messages.ts'

const folder = fileURLToPath(new URL('../resources/screenshots', import.meta.url))

test('the README’s pictures, taken from the running program', async ({ launch }) => {
  mkdirSync(folder, { recursive: true })
  const { page } = await launch({ microphone: 'good.wav' })
  await page.setViewportSize({ width: 1280, height: 800 })
  // Before there is a screen there is no bridge, and the theme would stay the system's.
  await onRehearse(page)
  await page.evaluate(() => window.ringback?.invoke('settings:write', { theme: 'dark' }))
  await page.reload()
  await onRehearse(page)
  await talk(page, 14)
  await page.screenshot({ path: `${folder}/rehearse.png` })
  await stop(page)
  await saveWords(page, messages.poor.text)
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[aria-busy="false"] path')).toHaveCount(4)
  await page.screenshot({ path: `${folder}/review.png` })
  await page.keyboard.press('Escape')
  await page.keyboard.press('r')
  await talkOn(page, 21)
  await stop(page)
  await saveWords(page, messages.good.text)
  await page.keyboard.press('f')
  await openPlace(page, 'History')
  await expect(page.getByRole('grid')).toBeVisible()
  await page.screenshot({ path: `${folder}/history.png` })
  await openPlace(page, 'Drills')
  await expect(page.getByRole('list', { name: 'All drills' })).toBeVisible()
  await page.screenshot({ path: `${folder}/drills.png` })
  await openPlace(page, 'Prospects')
  await openCard(page, 'Priya Raman')
  await page.screenshot({ path: `${folder}/prospects.png` })
})

const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)

/** Two or three takes a day for the last weeks, in the place of one each hour. */
const spreadTakes = (library: string): void => {
  const db = new Database(join(library, 'library.sqlite'))
  const newest = db.prepare(`SELECT max(seq) FROM takes WHERE kind = 'voicemail'`).pluck().get()
  db.prepare(
    `UPDATE takes SET started_local = strftime('%Y-%m-%dT%H:%M:%S', @from, (9 * (seq - @newest)) || ' hours'),
       started_at = strftime('%Y-%m-%dT%H:%M:%fZ', @from, (9 * (seq - @newest)) || ' hours')
     WHERE kind = 'voicemail'`
  ).run({ newest, from: `${day(0)} 08:00` })
  db.close()
}

test('the README’s pictures of weeks of practice', async ({ launch, newFolder }) => {
  const library = newFolder()
  makeBigProgress(library, 220, day(0))
  spreadTakes(library)
  const { page } = await launch({ library, microphone: null })
  await page.setViewportSize({ width: 1280, height: 800 })
  await onRehearse(page)
  await page.evaluate(() => window.ringback?.invoke('settings:write', { theme: 'dark' }))
  await page.reload()
  await onRehearse(page)
  await openPlace(page, 'Progress')
  await expect(page.getByRole('application', { name: 'Score and coverage' })).toBeVisible()
  await page.screenshot({ path: `${folder}/progress.png` })
  await page.keyboard.press('m')
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(/^\w+ pages? of (A4|Letter)$/i)).toBeVisible({ timeout: 20_000 })
  await page.screenshot({ path: `${folder}/report.png` })
})
