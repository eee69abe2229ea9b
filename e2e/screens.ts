import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** What a rep does and sees, by the names on the screen. */

const stageIs = (page: Page, stage: string): Promise<void> =>
  expect(page.locator(`[data-stage="${stage}"]`)).toBeVisible({ timeout: 40_000 })

/** The Rehearse screen, with its pickers filled. */
export const onRehearse = async (page: Page): Promise<void> => {
  await stageIs(page, 'choosing')
}

export const choose = async (page: Page, what: 'Prospect' | 'Scenario', name: string): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(`^${what}:`) }).click()
  await page.getByRole('combobox', { name: what }).fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: new RegExp(`^${what}:.*${name}`) })).toBeVisible()
}

/** Rings, skips to the beep, and talks until the clock shows so many seconds. */
export const talk = async (page: Page, seconds: number): Promise<void> => {
  await page.keyboard.press('Space')
  await talkOn(page, seconds)
}

/** The same for a call that rings already. */
export const talkOn = async (page: Page, seconds: number): Promise<void> => {
  await stageIs(page, 'calling')
  await page.keyboard.press('Space')
  await stageIs(page, 'talking')
  await expect
    .poll(() => clockSeconds(page), { timeout: (seconds + 15) * 1000, intervals: [100] })
    .toBeGreaterThanOrEqual(seconds)
}

/** Presses the stop key and waits for the words step: from here on the take is stored. */
export const stop = async (page: Page): Promise<void> => {
  await page.keyboard.press('Space')
  await stageIs(page, 'words')
}

/** Gives a take its words and arrives at its review. */
export const saveWords = async (page: Page, words: string): Promise<void> => {
  const field = page.getByLabel('What did you say?')
  const instead = page.getByRole('button', { name: 'Type instead' })
  // What an engine heard may come at any moment until something is typed.
  await expect(async () => {
    if (await instead.isVisible()) await instead.click()
    await field.fill(words, { timeout: 1_000 })
  }).toPass()
  await page.getByRole('button', { name: 'Save words' }).click()
  await onReview(page)
}

export const onReview = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { name: 'Your words', exact: true })).toBeVisible()
}

export const openPlace = (
  page: Page,
  name: 'Rehearse' | 'Drills' | 'Prospects' | 'History' | 'Progress' | 'Rulebook' | 'Settings'
): Promise<void> => page.getByRole('navigation').getByRole('button', { name }).click()

/** Shows a prospect's card on the Prospects screen. */
export const openCard = async (page: Page, name: string): Promise<void> => {
  await page
    .getByRole('region', { name: 'Prospects' })
    .getByRole('button', { name: new RegExp(name) })
    .click()
  await expect(page.getByRole('region', { name: 'Card' }).getByRole('heading', { name })).toBeVisible()
}

/** The log on a prospect's card, and its lines. */
export const touches = (page: Page): Locator => page.getByRole('region', { name: 'Touches' })
export const touchLines = (page: Page): Locator => touches(page).getByRole('listitem')

export const historyRows = (page: Page): Locator =>
  page.getByRole('grid', { name: 'Takes' }).locator('tbody tr')

export const notice = (page: Page, code: string): Locator => page.locator(`[data-failure="${code}"]`)

/** Seconds on the big clock. */
export const clockSeconds = async (page: Page): Promise<number> => {
  const text = await page.locator('[data-clock]').innerText()
  const [minutes = '0', seconds = '0'] = text.split(':')
  return Number(minutes) * 60 + Number.parseFloat(seconds)
}

/** The stored recordings of a library. */
export const recordingsOf = (library: string): string[] =>
  readdirSync(join(library, 'recordings')).map((file) => join(library, 'recordings', file))
