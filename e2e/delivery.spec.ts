import { rmSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { faultsInBothThemes } from './axe.ts'
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

const strip = (page: Page) => page.getByRole('region', { name: 'How it sounded' })
const marks = (page: Page) => strip(page).getByRole('button', { name: /^Play: / })
const figure = (page: Page, measure: string) =>
  strip(page)
    .getByRole('row', { name: new RegExp(`^${measure}`) })
    .getByRole('cell')
    .first()

const figureOf = async (page: Page, measure: string): Promise<number> =>
  Number.parseFloat(await figure(page, measure).innerText())

test('a take shows how it sounded, and each moment of it can be heard again', async ({ launch }) => {
  test.slow()
  const { page } = await launch({ microphone: 'good.wav' })

  await test.step('while the rep talks, pace and level are told beside the clock', async () => {
    await onRehearse(page)
    await page.getByRole('radio', { name: 'Untimed' }).click()
    await page.locator('[data-stage]').focus()
    await talk(page, 9)
    const live = page.locator('[data-live]')
    await expect(live).toContainText(/[2-7]\.\d syllables\/s/)
    await expect(live).toContainText(/−[1-5]\d dB/)
    expect(await faultsInBothThemes(page, 'talking')).toEqual([])
    await expect(live).toContainText(/[1-9] pauses?, up to [12]\.\d s/, { timeout: 30_000 })
    await expect.poll(() => page.locator('[data-clock]').innerText(), { timeout: 40_000 }).toMatch(/0:3[1-9]/)
    await stop(page)
    await saveWords(page, messages.good.text)
  })

  await test.step('the figures are those of the voice that was heard', async () => {
    await expect(strip(page).getByRole('table', { name: 'Delivery in figures' })).toBeAttached()
    const pace = await figureOf(page, 'Pace')
    expect(pace).toBeGreaterThan(3)
    expect(pace).toBeLessThan(6.5)
    expect(await figureOf(page, 'Signal')).toBeGreaterThan(30)
    await expect(strip(page).getByText(/^Pace [\d.]+ syllables\/s \(3\.5–5\.5\)$/)).toBeVisible()
  })

  await test.step('the lines are drawn', async () => {
    await expect(strip(page).locator('[aria-busy="false"] path')).toHaveCount(4)
  })

  await test.step('the silence between two passes is a mark, which the keyboard reaches and plays', async () => {
    const pause = marks(page).and(
      page.getByRole('button', { name: /Long pause, [12]\.\d s, at 0:\d/ }).first()
    )
    await pause.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
    await onReview(page)
  })

  await test.step('its finding leads to it', async () => {
    await page
      .getByRole('button', { name: /^Dead air|^A hole in the message/ })
      .first()
      .click()
    const link = page
      .getByRole('region', { name: 'Findings' })
      .getByRole('button', { name: /^Play: Long pause/ })
    await link.first().click()
    await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible()
    expect(await faultsInBothThemes(page, 'Review with a delivery finding open')).toEqual([])
    await page.keyboard.press('Escape')
  })

  await test.step('it folds away and stays so', async () => {
    await strip(page).getByRole('button', { name: 'Delivery' }).click()
    await expect(marks(page)).toHaveCount(0)
    await page.reload()
    await onRehearse(page)
    expect(await page.evaluate(() => window.ringback?.invoke('settings:read', undefined))).toMatchObject({
      value: { showDelivery: false }
    })
  })
})

test('a take in which nobody spoke says so, and nothing is told where the rep wants no figures', async ({
  launch
}) => {
  const { page } = await launch({ microphone: 'silent.wav' })
  await onRehearse(page)
  await openPlace(page, 'Settings')
  await page.getByRole('switch', { name: 'Figures while you talk' }).click()
  await openPlace(page, 'Rehearse')
  await onRehearse(page)
  await talk(page, 3)
  await expect(page.locator('[data-live]')).toHaveCount(0)
  await stop(page)
  await page.keyboard.press('Escape')
  await onReview(page)
  await expect(strip(page)).toContainText('No speech was heard in this recording.')
  await expect(marks(page)).toHaveCount(0)
  expect(await faultsInBothThemes(page, 'Review of a silent take')).toEqual([])
})

test('a take whose recording is gone keeps its figures and its marks, which then play nothing', async ({
  launch
}) => {
  const { page, library } = await launch({ microphone: 'brief.wav' })
  await onRehearse(page)
  await talk(page, 9)
  await stop(page)
  await page.keyboard.press('Escape')
  await onReview(page)
  await expect(strip(page).locator('[aria-busy="false"] path')).toHaveCount(4)
  const enabled = await marks(page).count()
  expect(enabled).toBeGreaterThan(0)
  await openPlace(page, 'History')
  for (const path of recordingsOf(library)) rmSync(path)
  await historyRows(page).first().click()
  await page.keyboard.press('Enter')
  await onReview(page)
  await expect(strip(page)).toContainText('The lines went with the recording')
  await expect(figure(page, 'Pauses')).toContainText('up to')
  for (const mark of await marks(page).all()) await expect(mark).toBeDisabled()
  expect(await faultsInBothThemes(page, 'Review without a recording')).toEqual([])
})
