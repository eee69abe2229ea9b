import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
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
