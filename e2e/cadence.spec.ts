import type { Locator, Page } from '@playwright/test'
import { faultsInBothThemes } from './axe.ts'
import { expect, test } from './fixtures.ts'
import {
  choose,
  onRehearse,
  openCard,
  openPlace,
  saveWords,
  stop,
  talk,
  touches,
  touchLines
} from './screens.ts'
import { messages } from './speech/messages.ts'

const strip = (page: Page): Locator => page.getByRole('group', { name: 'Two weeks of touches, by day' })
const day = (page: Page): Locator => strip(page).locator('button[aria-pressed="true"]')
const card = (page: Page): Locator => page.getByRole('region', { name: 'Card' })
const lineCheck = (page: Page): Locator => page.getByRole('button', { name: /It does, checked today/ })

const onCard = async (page: Page, name: string): Promise<void> => {
  await onRehearse(page)
  await openPlace(page, 'Prospects')
  await openCard(page, name)
}

test('two weeks by keyboard: the dates proposed are planned by one key, dropped, and taken back', async ({
  launch
}) => {
  const { page } = await launch()
  await onCard(page, 'Priya')
  await expect(strip(page).getByRole('button')).toHaveCount(14)
  await expect(day(page)).toHaveAttribute('aria-current', 'date')

  await test.step('all that is proposed, as one step', async () => {
    await expect(touches(page).getByText(/^Next: /)).toBeVisible()
    await page.keyboard.press('p')
    await expect(touches(page).getByText(/^\d+ planned$/)).toBeVisible()
    await expect(
      strip(page)
        .getByRole('button', { name: /E-mail \d+:\d+, planned/ })
        .first()
    ).toBeVisible()
    await expect(
      strip(page)
        .getByRole('button', { name: /Voicemail 10:00, planned/ })
        .first()
    ).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(touches(page).getByText(/^\d+ planned$/)).toBeHidden()
  })

  await test.step('one day at a time', async () => {
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(day(page)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(day(page)).toHaveAccessibleName(/, planned/)
    await page.keyboard.press('Delete')
    await expect(day(page)).not.toHaveAccessibleName(/, planned/)
    await expect(card(page).getByRole('heading', { name: 'Priya Raman' })).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(day(page)).toHaveAccessibleName(/, planned/)
  })

  await test.step('further than two weeks', async () => {
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowRight')
    await expect(day(page)).toBeFocused()
    await page.getByRole('button', { name: 'Back to today' }).click()
    await expect(strip(page).locator('[aria-current="date"]')).toBeVisible()
  })
})

test('a call of just now takes two keys and closes the day; a no closes them all until they come back', async ({
  launch
}) => {
  const { page } = await launch()
  await onCard(page, 'Priya')
  const today = strip(page).locator('[aria-current="date"]')

  await page.keyboard.press('t')
  await page.keyboard.press('2')
  await page.keyboard.press('1')
  await expect(touchLines(page)).toHaveCount(1)
  await expect(touchLines(page).first()).toContainText('No answer yet')
  await expect(today).toHaveAccessibleName(/Call \d+:\d+, No answer yet/)
  await expect(today).not.toHaveAccessibleName(/: (Free|Good)\./)

  await page.keyboard.press('t')
  await page.keyboard.press('4')
  await page.keyboard.press('6')
  await expect(touchLines(page)).toHaveCount(2)
  await expect(page.getByText(/Priya said no today/)).toBeVisible()
  await expect(
    strip(page)
      .getByRole('button', { name: /: They said no\./ })
      .nth(5)
  ).toBeVisible()
  await expect(touches(page).getByText(/^Next: /)).toBeHidden()

  await page.keyboard.press('b')
  await expect(page.getByText(/Priya said no today/)).toBeHidden()
  await expect(strip(page).getByRole('button', { name: /: They said no\./ })).toHaveCount(0)
})

test('the card keeps sources, pains, numbers and the day the line was tried', async ({
  launch,
  newFolder
}) => {
  const library = newFolder()
  const first = await launch({ library })
  const { page } = first
  await onCard(page, 'Priya')

  await test.step('a line that was marked without a day is tried again by one key', async () => {
    await expect(lineCheck(page)).toBeVisible()
    await page.keyboard.press('c')
    await expect(lineCheck(page)).toBeHidden()
    await expect(card(page).getByText('Last tried: Today')).toBeVisible()
  })
  await page.getByRole('button', { name: 'Where did you read it? Fact 2' }).click()
  await page.getByLabel('Where you read fact 2').fill('Yorkshire Post')
  await page.getByRole('button', { name: 'Add a pain' }).click()
  await page.getByLabel('Pain 1').fill('agency drivers at twice the rate')
  await page.getByRole('button', { name: 'Add a number of theirs' }).click()
  await page.getByLabel('Their number 1: what it is').fill('Depot')
  await page.getByLabel('Their number 1', { exact: true }).fill('0113 496 0777')
  await page.getByRole('button', { name: 'Add one of your numbers' }).click()
  await page.getByLabel('Your number 1', { exact: true }).fill('0113 496 0188')
  await page.getByRole('button', { name: 'Say this one' }).click()
  await expect(page.getByLabel('Number to call back')).toHaveValue('0113 496 0188')
  await page.getByLabel('Last name').focus()
  await expect(card(page).getByText('Saved', { exact: true })).toBeVisible()
  await first.close()

  const { page: again } = await launch({ library })
  await onCard(again, 'Priya')
  await expect(again.getByRole('button', { name: 'Source of fact 2: Yorkshire Post, Today' })).toBeVisible()
  await expect(again.getByRole('button', { name: 'Where did you read it? Fact 1' })).toBeVisible()
  await expect(again.getByLabel('Pain 1')).toHaveValue('agency drivers at twice the rate')
  await expect(again.getByLabel('Their number 1', { exact: true })).toHaveValue('0113 496 0777')
  await expect(again.getByLabel('Your number 1', { exact: true })).toHaveValue('0113 496 0142')
  await expect(lineCheck(again)).toBeHidden()
})

test('what was left before lies beside the next take, with what it repeats', async ({ launch }) => {
  const { page } = await launch({ microphone: 'brief.wav' })
  const leave = async () => {
    await onRehearse(page)
    await choose(page, 'Prospect', 'Priya')
    await talk(page, 2)
    await stop(page)
  }
  await leave()
  await expect(page.getByText(/earlier message/)).toBeHidden()
  await saveWords(page, messages.good.text)
  await page.keyboard.press('t')
  await page.keyboard.press('1')
  await expect(page.getByText('left for real · no answer yet')).toBeVisible()
  await expect(page.getByText(/earlier message/)).toBeHidden()
  await openPlace(page, 'Rehearse')
  await leave()
  await page.getByText('One earlier message to Priya').click()
  await expect(page.getByText(messages.good.text)).toBeVisible()
  await saveWords(page, messages.good.text)
  await expect(page.getByText('They have read or heard this before')).toBeVisible()
  await expect(page.getByText('One earlier message to Priya')).toBeVisible()
})

test('axe finds nothing about the cadence and the whole card, in the dark and in the light', async ({
  launch
}) => {
  const { page } = await launch()
  await onCard(page, 'Priya')
  await expect(touches(page).getByText(/^Next: /)).toBeVisible()
  await page.keyboard.press('p')
  await expect(touches(page).getByText(/^\d+ planned$/)).toBeVisible()
  await page.getByRole('button', { name: 'Where did you read it? Fact 1' }).click()
  const faults = await faultsInBothThemes(page, 'card with its cadence')
  await page.getByLabel('Where you read fact 1').blur()
  await page.keyboard.press('t')
  await expect(page.getByRole('dialog')).toBeVisible()
  faults.push(...(await faultsInBothThemes(page, 'logging by one digit')))
  expect(faults).toEqual([])
})
