import type { Locator, Page } from '@playwright/test'
import { faultsInBothThemes } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { onRehearse, onReview, openPlace, saveWords, stop, talk, talkOn } from './screens.ts'
import { messages } from './speech/messages.ts'

const chart = (page: Page, name: string): Locator => page.getByRole('application', { name, exact: true })
const saidOf = (page: Page, name: string): Locator =>
  page.getByRole('figure', { name, exact: true }).getByRole('status')

/** A take of each message, graded. */
const leaveTwo = async (page: Page): Promise<void> => {
  await onRehearse(page)
  await talk(page, 3)
  await stop(page)
  await saveWords(page, messages.poor.text)
  await page.keyboard.press('r')
  await talkOn(page, 3)
  await stop(page)
  await saveWords(page, messages.good.text)
}

test('before the first take the page says how it starts, and a key leads there', async ({ launch }) => {
  const { page } = await launch({ microphone: null })
  await onRehearse(page)
  await page.keyboard.press('Control+6')
  await expect(page.getByRole('heading', { name: 'Progress', level: 1 })).toBeVisible()
  await expect(page.getByText('Your progress starts with a take')).toBeVisible()
  await page.keyboard.press('Control+1')
  await onRehearse(page)
})

test('two takes: too few to tell, a chart is walked by keys, a take opens and leads back to its point', async ({
  launch
}) => {
  test.slow()
  const { page } = await launch({ microphone: 'good.wav' })
  await leaveTwo(page)
  await page.keyboard.press('Control+6')
  const course = chart(page, 'Score and coverage')
  await expect(course).toBeVisible()
  await expect(page.getByRole('figure', { name: 'Score and coverage' })).toContainText('too few to tell')
  await expect(page.getByRole('region', { name: 'Next' })).toContainText(/Missed in \d of 2 takes/)

  await test.step('arrows walk, Home and End go to the ends', async () => {
    await course.focus()
    await page.keyboard.press('ArrowLeft')
    const newest = await saidOf(page, 'Score and coverage').innerText()
    expect(newest).toMatch(/^Today .*score \d+, coverage \d+ %/)
    await page.keyboard.press('ArrowRight')
    await expect(saidOf(page, 'Score and coverage')).toHaveText(newest)
    await page.keyboard.press('Home')
    await expect(saidOf(page, 'Score and coverage')).not.toHaveText(newest)
    await page.keyboard.press('End')
    await expect(saidOf(page, 'Score and coverage')).toHaveText(newest)
  })

  await test.step('Enter opens the take, Esc comes back to the same point with the focus on it', async () => {
    await page.keyboard.press('Home')
    const first = await saidOf(page, 'Score and coverage').innerText()
    await page.keyboard.press('Enter')
    await onReview(page)
    await expect(page.locator('main')).toContainText(messages.poor.text.slice(0, 20))
    await page.keyboard.press('Escape')
    await expect(course).toBeFocused()
    await expect(saidOf(page, 'Score and coverage')).toHaveText(first)
  })

  await test.step('a day of practice lists its takes, and one of them opens', async () => {
    await chart(page, 'Practice').focus()
    await page.keyboard.press('ArrowRight')
    await expect(saidOf(page, 'Practice')).toContainText('2 takes')
    await page.keyboard.press('Enter')
    const list = page.getByRole('dialog', { name: 'Today' })
    await expect(list.getByRole('option')).toHaveCount(2)
    await page.keyboard.press('Escape')
    await expect(chart(page, 'Practice')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(list.getByRole('option')).toHaveCount(2)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await onReview(page)
    await page.keyboard.press('Escape')
    await expect(chart(page, 'Practice')).toBeFocused()
  })

  await test.step('the same figures stand in tables, and a row opens its take', async () => {
    await page.keyboard.press('t')
    const table = page.getByRole('region', { name: 'Score and coverage, as a table' })
    await expect(table.getByRole('row')).toHaveCount(3)
    await expect(course).toBeHidden()
    await table.getByRole('button').first().press('Enter')
    await onReview(page)
    await page.keyboard.press('Escape')
    await expect(table).toBeVisible()
    await page.keyboard.press('t')
    await expect(course).toBeVisible()
  })

  await test.step('the mouse does the same', async () => {
    await course.hover({ position: { x: 300, y: 100 } })
    await expect(saidOf(page, 'Score and coverage')).toContainText('Today')
    await course.click({ position: { x: 300, y: 100 } })
    await onReview(page)
    await page.keyboard.press('Escape')
  })

  await test.step('periods and the scenario are on keys, what next leads to its rule', async () => {
    await expect(course).toBeVisible()
    await page.keyboard.press('1')
    await expect(page.getByRole('radio', { name: '4 weeks' })).toBeChecked()
    await page.keyboard.press('s')
    await expect(page.getByRole('combobox', { name: 'Scenario' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Scenario: any' })).toBeVisible()
    await page.keyboard.press('w')
    await expect(
      page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Rulebook' })
    ).toHaveAttribute('aria-current', 'page')
  })
})

test('axe finds nothing in Progress, in the dark and in the light', async ({ launch }) => {
  const { page } = await launch({ microphone: 'brief.wav' })
  const faults: string[] = []
  const look = async (screen: string) => faults.push(...(await faultsInBothThemes(page, screen)))
  await onRehearse(page)
  await openPlace(page, 'Progress')
  await expect(page.getByText('Your progress starts with a take')).toBeVisible()
  await look('nothing yet')
  await openPlace(page, 'Rehearse')
  await leaveTwo(page)
  await openPlace(page, 'Progress')
  await chart(page, 'Score and coverage').focus()
  await page.keyboard.press('End')
  await look('charts')
  await chart(page, 'Practice').focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(2)
  await look('takes of a mark')
  await page.keyboard.press('Escape')
  await page.keyboard.press('t')
  await look('tables')
  expect(faults).toEqual([])
})
