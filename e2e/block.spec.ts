import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { faultsInBothThemes } from './axe.ts'
import { expect, type Ringback, test } from './fixtures.ts'
import { notice, onRehearse, recordingsOf, talkOn } from './screens.ts'
import { messages } from './speech/messages.ts'

const openBlock = (page: Page): Promise<void> =>
  page.getByRole('navigation').getByRole('button', { name: 'Call block' }).click()
const stepIs = async (page: Page, step: 'card' | 'call' | 'result' | 'paused'): Promise<void> => {
  await expect(page.locator(`[data-block-step="${step}"]`)).toBeVisible({ timeout: 20_000 })
  // Its keys are there once the card was read.
  if (step === 'card') await expect(page.getByRole('region', { name: 'Card' })).toBeVisible()
}
const today = (page: Page): Locator =>
  page.getByRole('region', { name: 'Today’s list' }).getByRole('listitem')
const toCome = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Still to come' }).getByRole('listitem')

const typeMessage = async (page: Page, words: string): Promise<void> => {
  await page.getByLabel('Your message').fill(words)
  await page.keyboard.press('Control+Enter')
  await stepIs(page, 'result')
}

/** Priya, Marcus and a third sample, Priya first, and the block begun. */
const beginBlock = async (page: Page): Promise<void> => {
  await onRehearse(page)
  await openBlock(page)
  await expect(page.getByRole('listbox', { name: 'Everybody' }).getByRole('option').first()).toBeVisible()
  await page.keyboard.press('a')
  await expect(today(page).nth(2)).toBeVisible()
  await page.keyboard.press('ArrowRight')
  const names = await today(page).allInnerTexts()
  const priya = names.findIndex((name) => name.includes('Priya'))
  for (let at = 0; at < priya; at += 1) await page.keyboard.press('ArrowDown')
  for (let at = priya; at > 0; at -= 1) await page.keyboard.press('Alt+ArrowUp')
  await expect(today(page).first()).toContainText('Priya')
  while ((await today(page).count()) > 3) {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const count = await today(page).count()
    await page.keyboard.press('Enter')
    await expect(today(page)).toHaveCount(count - 1)
  }
  await page.keyboard.press('Control+Enter')
  await stepIs(page, 'card')
}

const saveTo = ({ app }: Ringback, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)

test('a block of three by keyboard, killed in the middle of a message, goes on there and ends on paper', async ({
  launch,
  newFolder
}) => {
  test.slow()
  const library = newFolder()
  const first = await launch({ library, microphone: 'good.wav' })
  const { page } = first
  await beginBlock(page)

  await test.step('the minute for the card runs, and stands while paused', async () => {
    const clock = page.locator('[data-review-clock]')
    await expect(clock).toHaveText(/0:5\d/)
    await expect(toCome(page)).toHaveCount(2)
    await page.keyboard.press('p')
    await stepIs(page, 'paused')
    await page.keyboard.press('Enter')
    await stepIs(page, 'card')
  })

  await test.step('it rings at once; the program is killed while the rep talks', async () => {
    await page.keyboard.press('Enter')
    await talkOn(page, 4)
    await first.kill()
  })

  const second = await launch({ library, microphone: 'good.wav' })
  const later = second.page

  await test.step('the recording is there, and its words bring the result', async () => {
    await later.getByRole('button', { name: 'Decide later' }).click()
    await openBlock(later)
    await stepIs(later, 'paused')
    await expect(later.getByText('Priya').first()).toBeVisible()
    await later.keyboard.press('Enter')
    const field = later.getByLabel('What did you say?')
    await expect(async () => {
      const instead = later.getByRole('button', { name: 'Type instead' })
      if (await instead.isVisible()) await instead.click()
      await field.fill(messages.poor.text, { timeout: 1_000 })
    }).toPass()
    expect(recordingsOf(library)).toHaveLength(1)
    await later.keyboard.press('Control+Enter')
    await stepIs(later, 'result')
    await expect(later.getByText(/of 100/)).toBeVisible()
    await expect(later.getByText('Fix this first')).toBeVisible()
  })

  await test.step('again, aloud, as written', async () => {
    await later.keyboard.press('r')
    await talkOn(later, 6)
    await later.keyboard.press('Space')
    await later.getByRole('button', { name: 'I said it as written' }).click({ timeout: 30_000 })
    await stepIs(later, 'result')
    await expect(later.getByText(/Your tries so far: \d+, \d+/)).toBeVisible()
  })

  await test.step('the next one is typed, and half a sentence outlives a kill', async () => {
    await later.keyboard.press('Enter')
    await stepIs(later, 'card')
    await expect(toCome(later)).toHaveCount(1)
    await later.keyboard.press('Enter')
    await expect(later.locator('[data-stage="calling"]')).toBeVisible({ timeout: 30_000 })
    await later.keyboard.press('Escape')
    await later.keyboard.press('t')
    await later.getByLabel('Your message').fill('Half a sentence about the clinics')
    await later.waitForTimeout(1_500)
    await second.kill()
  })

  const third = await launch({ library, microphone: null })
  const last = third.page

  await test.step('without a microphone it is typed on and marked, and every step says what is missing', async () => {
    await openBlock(last)
    await stepIs(last, 'paused')
    await last.keyboard.press('Enter')
    await expect(last.getByLabel('Your message')).toHaveValue('Half a sentence about the clinics')
    await typeMessage(
      last,
      'Two new clinics, and patients wait three weeks for a hygienist. Call me back and I’ll send you the rota that cut it to one. Elena, Chairtime.'
    )
    await expect(last.getByText('pace and voice were not judged')).toBeVisible()
    await last.keyboard.press('Enter')
    await stepIs(last, 'card')
    await expect(toCome(last)).toHaveCount(0)
    await last.keyboard.press('Enter')
    await last.getByRole('button', { name: 'Say it aloud instead' }).click()
    await last.keyboard.press('Space')
    await expect(notice(last, 'mic-absent')).toBeVisible({ timeout: 20_000 })
    await last.keyboard.press('o')
    for (const key of ['1', '2', '4']) await last.keyboard.press(key)
    await expect(last.getByText('Still missing: the promise.')).toBeVisible()
    await last.keyboard.press('Enter')
    await expect(last.getByRole('heading', { name: 'The promise is missing' })).toBeVisible()
    await last.keyboard.press('Enter')
  })

  await test.step('the ready sheet holds the rep’s own words, is written over, and goes on paper', async () => {
    await expect(last.getByRole('heading', { name: 'Ready sheet' })).toBeVisible()
    await expect(last.getByLabel(/^Promise: Marcus|^Promise:/).first()).not.toHaveValue('')
    await expect(last.getByText(/First try against best try of 1 prospect/)).toBeVisible()
    await last.getByLabel(/^Avoid: Priya/).fill('Talking about myself')
    await last.getByRole('heading', { name: 'Ready sheet' }).click()
    await last.waitForTimeout(1_200)
    const path = join(library, 'sheet.pdf')
    await saveTo(third, path)
    await last.getByRole('button', { name: 'Save as PDF' }).click()
    await expect(last.getByText(/^Saved: /).first()).toBeVisible()
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
    await last.emulateMedia({ media: 'print' })
    const printed = last.locator('[data-printed]')
    await expect(printed).toContainText('Talking about myself')
    await expect(printed.locator('tbody tr')).toHaveCount(3)
    await expect(last.locator('#app')).toBeHidden()
    await last.emulateMedia({ media: null })
  })
  await third.close()

  const { page: again } = await launch({ library, microphone: null })
  await openBlock(again)
  await expect(again.getByLabel(/^Avoid: Priya/)).toHaveValue('Talking about myself')
})

test('who said no or rests is left out with a word why; fifty fit and no more', async ({ launch }) => {
  const { page } = await launch({ microphone: null })
  await onRehearse(page)
  await page.evaluate(async () => {
    const { ringback } = window
    const listed = await ringback?.invoke('prospects:list', undefined)
    const [sample] = listed?.ok === true ? listed.value : []
    if (ringback === undefined || sample === undefined) throw new Error('There is no sample.')
    const { id: _id, isSample: _isSample, updatedAt: _updatedAt, ...draft } = sample
    for (let at = 0; at < 55; at += 1) {
      const lastName = `Wolfeschlegelsteinhausenbergerdorff-${at} ${'von Hohenzollern '.repeat(5)}`.trim()
      await ringback.invoke('prospects:save', { ...draft, firstName: `Zoë ${at}`, lastName })
    }
    await ringback.invoke('touches:save', {
      prospectId: sample.id,
      at: '2026-01-05T10:00',
      channel: 'call',
      planned: false,
      outcome: 'not-interested',
      words: ''
    })
  })
  await openBlock(page)
  await page.getByText('Left out today: 1 said no').click()
  await expect(page.getByText(/They said no on/)).toBeVisible()
  await page.keyboard.press('a')
  await expect(page.getByText('50 of 50')).toBeVisible()
  await expect(page.getByText(/A block holds 50/).first()).toBeVisible()
  expect(await faultsInBothThemes(page, 'Call block, fifty')).toEqual([])
  await page.keyboard.press('/')
  await page.keyboard.type('zoe dorff-7')
  await expect(page.getByRole('listbox', { name: 'Everybody' }).getByRole('option')).toHaveCount(1)
})

test('every step of a block passes axe', async ({ launch }) => {
  test.slow()
  const { page } = await launch({ microphone: null })
  await onRehearse(page)
  await openBlock(page)
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(today(page)).toHaveCount(1)
  await page.keyboard.press('Control+Enter')
  await stepIs(page, 'card')
  expect(await faultsInBothThemes(page, 'Card')).toEqual([])
  await page.keyboard.press('Enter')
  await expect(notice(page, 'mic-absent')).toBeVisible({ timeout: 20_000 })
  await page.keyboard.press('o')
  expect(await faultsInBothThemes(page, 'Ticks')).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('t')
  expect(await faultsInBothThemes(page, 'Typed')).toEqual([])
  await typeMessage(page, messages.poor.text)
  expect(await faultsInBothThemes(page, 'Result')).toEqual([])
  await page.keyboard.press('p')
  await stepIs(page, 'paused')
  expect(await faultsInBothThemes(page, 'Paused')).toEqual([])
  await page.keyboard.press('Enter')
  await stepIs(page, 'result')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Ready sheet' })).toBeVisible()
  expect(await faultsInBothThemes(page, 'Ready sheet')).toEqual([])
})
