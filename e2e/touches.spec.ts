import type { Locator, Page } from '@playwright/test'
import { faultsInBothThemes } from './axe.ts'
import { expect, test } from './fixtures.ts'
import {
  choose,
  onRehearse,
  onReview,
  openCard,
  openPlace,
  saveWords,
  stop,
  talk,
  touches,
  touchLines
} from './screens.ts'
import { messages } from './speech/messages.ts'

const dialog = (page: Page): Locator => page.getByRole('dialog')

test('a rep logs, plans, changes and takes back touches by keyboard, and finds them after a restart', async ({
  launch,
  newFolder
}) => {
  const library = newFolder()
  const { page, close } = await launch({ library })
  await onRehearse(page)
  await openPlace(page, 'Prospects')
  await openCard(page, 'Priya')

  await test.step('nothing is logged yet', async () => {
    await expect(touches(page).getByText('rehearsals do not count')).toBeVisible()
  })

  await test.step('a call is logged, and its outcome in two keys', async () => {
    await page.keyboard.press('t')
    await dialog(page).getByLabel('How').selectOption('Call')
    await dialog(page).getByRole('button', { name: 'Log it' }).click()
    await expect(touchLines(page)).toHaveCount(1)
    await page.keyboard.press('o')
    await page.keyboard.press('1')
    await expect(touchLines(page).first()).toContainText('No answer yet')
    await page.keyboard.press('o')
    await page.keyboard.press('2')
    await expect(touchLines(page).first()).toContainText('They replied')
    await page.keyboard.press('Control+z')
    await expect(touchLines(page).first()).toContainText('No answer yet')
  })

  await test.step('a letter is planned, becomes a text, is removed and comes back', async () => {
    await page.keyboard.press('t')
    await dialog(page).getByRole('radio', { name: 'Plan it' }).click()
    await dialog(page).getByLabel('How').selectOption('Letter')
    await expect(dialog(page).getByLabel('What came of it')).toBeHidden()
    await dialog(page).getByRole('button', { name: 'Plan it' }).click()
    await expect(touches(page).getByText('1 done, 1 planned')).toBeVisible()
    await touches(page)
      .getByRole('button', { name: /^Change: Letter/ })
      .click()
    await dialog(page).getByLabel('How').selectOption('LinkedIn')
    await dialog(page).getByRole('button', { name: 'Save' }).click()
    await touches(page)
      .getByRole('button', { name: /^Remove: LinkedIn/ })
      .click()
    await expect(touchLines(page)).toHaveCount(1)
    await page.keyboard.press('Control+z')
    await expect(touchLines(page)).toHaveCount(2)
  })

  await test.step('the minute before dialling is kept with the card', async () => {
    await page.getByLabel('Why would they call you?').fill('Nights they cannot fill')
    await page.getByRole('radio', { name: 'Has a say' }).click()
    await page.getByRole('switch', { name: 'You heard their greeting' }).click()
    await page.getByRole('switch', { name: 'They want no e-mail' }).click()
    await page.getByLabel('How they would rather be reached').selectOption('Text')
    await touches(page).getByRole('radio', { name: 'Moved on' }).click()
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  })
  await close()

  const { page: later } = await launch({ library })
  await onRehearse(later)
  await openPlace(later, 'Prospects')
  await openCard(later, 'Priya')
  await expect(touchLines(later)).toHaveCount(2)
  await expect(later.getByLabel('Why would they call you?')).toHaveValue('Nights they cannot fill')
  await expect(later.getByRole('radio', { name: 'Has a say' })).toBeChecked()
  await expect(later.getByRole('switch', { name: 'You heard their greeting' })).toBeChecked()
  await expect(later.getByRole('switch', { name: 'They want no e-mail' })).toBeChecked()
  await expect(later.getByLabel('How they would rather be reached')).toHaveValue('text')
  await expect(touches(later).getByRole('radio', { name: 'Moved on' })).toBeChecked()
})

test('a take that was left for real is in the log, and after a no the program says so kindly', async ({
  launch
}) => {
  const { page } = await launch({ microphone: 'brief.wav' })
  await onRehearse(page)
  await choose(page, 'Prospect', 'Priya')
  await talk(page, 2)
  await stop(page)
  await saveWords(page, messages.good.text)
  const said = page.getByText(/Priya said no today/)
  const series = page
    .getByRole('navigation', { name: 'Groups of findings' })
    .getByRole('button', { name: /^Series \d+ of 100/ })
  await expect(page.getByText(/of 100/).first()).toBeVisible()
  await expect(series).toBeHidden()

  await page.keyboard.press('t')
  await page.keyboard.press('1')
  await expect(page.getByText('left for real · no answer yet')).toBeVisible()
  await expect(page.getByText(/changed since this take was graded/)).toBeVisible()
  await expect(said).toBeHidden()
  await page.keyboard.press('g')
  await expect(page.getByText(/^Graded again/)).toBeVisible()
  await series.click()
  await expect(page.getByRole('heading', { name: /^Series \d+ of 100/ })).toBeVisible()
  await expect(page.getByText(/changed since this take was graded/)).toBeHidden()

  await page.keyboard.press('t')
  await page.keyboard.press('6')
  await expect(page.getByText('left for real · they said no')).toBeVisible()
  await expect(said).toBeVisible()
  await openPlace(page, 'Rehearse')
  await onRehearse(page)
  await expect(said).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.getByText('They said no, so this message is not recorded')).toBeVisible()
  await openPlace(page, 'Prospects')
  await openCard(page, 'Priya')
  await expect(said).toBeVisible()
  await expect(touchLines(page)).toHaveCount(1)
  await expect(touchLines(page).first()).toContainText(messages.good.text.slice(0, 20))
  await page.keyboard.press('Control+z')
  await expect(said).toBeHidden()
})

test('a companion is graded while it is written, planned, gone on with, and sent', async ({ launch }) => {
  const { page } = await launch({ microphone: 'brief.wav' })
  await onRehearse(page)
  await choose(page, 'Prospect', 'Priya')
  await talk(page, 2)
  await stop(page)
  await saveWords(page, messages.good.text)
  await page.keyboard.press('t')
  await page.keyboard.press('1')
  await expect(page.getByText('left for real · no answer yet')).toBeVisible()

  await test.step('from Review, with the take’s words beside it', async () => {
    await page.keyboard.press('m')
    await expect(page.getByRole('heading', { name: /^Message to Priya/ })).toBeVisible()
    await expect(page.getByText(messages.good.text)).toBeVisible()
    await page.getByLabel('Your e-mail').fill(`Hi. ${messages.good.text}`)
    await expect(page.getByText(/% graded/)).toBeVisible()
    await expect(page.getByText('They have read or heard this before')).toBeVisible()
  })

  await test.step('what is typed stays while the rep looks elsewhere', async () => {
    await page.getByRole('radio', { name: 'Text' }).click()
    await expect(page.getByLabel('Your text message')).toHaveValue('')
    await page.getByRole('radio', { name: 'E-mail' }).click()
    await expect(page.getByLabel('Your e-mail')).toHaveValue(/^Hi\./)
  })

  await test.step('planned by keyboard, and back in Review', async () => {
    await page.getByLabel('Your e-mail').fill('Priya, the rota from Hull is yours: shall I send it?')
    await page.keyboard.press('Control+Shift+Enter')
    await onReview(page)
    await openPlace(page, 'Prospects')
    await openCard(page, 'Priya')
    await expect(touches(page).getByText('1 done, 1 planned')).toBeVisible()
  })

  await test.step('gone on with and sent', async () => {
    await touches(page)
      .getByRole('button', { name: /^Change: E-mail/ })
      .click()
    await expect(page.getByLabel('Your e-mail')).toHaveValue(/^Priya, the rota/)
    await page.keyboard.press('Control+Enter')
    await expect(touches(page).getByText('2 done')).toBeVisible()
  })
})

test('axe finds nothing about touches and messages, in the dark and in the light', async ({ launch }) => {
  const { page } = await launch({ microphone: 'brief.wav' })
  const faults: string[] = []
  const look = async (screen: string) => faults.push(...(await faultsInBothThemes(page, screen)))
  await onRehearse(page)
  await choose(page, 'Prospect', 'Priya')
  await talk(page, 2)
  await stop(page)
  await saveWords(page, messages.poor.text)
  await page.keyboard.press('t')
  await look('logging a take')
  await page.keyboard.press('7')
  await expect(page.getByText(/Priya asked you to stop today/)).toBeVisible()
  await look('Review after a no')
  await page.keyboard.press('m')
  await page.getByLabel('Your e-mail').fill(messages.poor.text)
  await expect(page.getByText(/% graded/)).toBeVisible()
  await look('message')
  await page.keyboard.press('Escape')
  await openPlace(page, 'Prospects')
  await openCard(page, 'Priya')
  await page.keyboard.press('t')
  await look('touch')
  await dialog(page).getByRole('button', { name: 'Log it' }).click()
  await expect(touchLines(page)).toHaveCount(2)
  await look('card with touches')
  expect(faults).toEqual([])
})
