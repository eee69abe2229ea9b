import { join } from 'node:path'
import { expect, test } from './fixtures.ts'
import { speechFolder } from './global-setup.ts'
import {
  choose,
  historyRows,
  onRehearse,
  onReview,
  openPlace,
  recordingsOf,
  saveWords,
  stop,
  talk,
  talkOn
} from './screens.ts'
import { compareWithFed, soundOf } from './sound.ts'
import { messages } from './speech/messages.ts'

test('a rep rehearses, is graded, tries again, compares, and finds all of it after a restart', async ({
  launch,
  newFolder
}) => {
  test.slow()
  const library = newFolder()
  const { page, close } = await launch({ library, microphone: 'good.wav' })

  await test.step('choose a scenario and a sample prospect', async () => {
    await onRehearse(page)
    await choose(page, 'Scenario', 'Busy executive')
    await choose(page, 'Prospect', 'Priya')
    await page.getByLabel('Why would they ring back?').fill('Her agency bill is hers to halve.')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await onRehearse(page)
  })

  await test.step('talk, stop, and the take is stored sample for sample', async () => {
    await talk(page, 12)
    await stop(page)
    const [recording = ''] = recordingsOf(library)
    const { correlation, shiftMs } = compareWithFed(
      soundOf(recording),
      soundOf(join(speechFolder, 'good.wav'))
    )
    test.info().annotations.push({
      type: 'correlation',
      description: `${correlation.toFixed(6)}, shift ${shiftMs.toFixed(1)} ms`
    })
    expect(correlation).toBeGreaterThan(0.99)
  })

  await test.step('say what was said, and see it graded', async () => {
    await saveWords(page, messages.good.text)
    await expect(page.getByText(/of 100/)).toBeVisible()
    await expect(page.getByText('Her agency bill is hers to halve.')).toBeVisible()
  })

  await test.step('findings show where, why and from which document; the recording plays by keyboard', async () => {
    await page.keyboard.press('ArrowDown')
    await expect(
      page.getByText(/ · (Kyle Reyes|From Click to Closed|George Torok|Art Sobczak|Rule #29), /).first()
    ).toBeVisible()
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
    await page.keyboard.press('l')
    await expect(page.getByRole('button', { name: 'Stop looping' })).toBeVisible()
    await page.keyboard.press('l')
  })

  await test.step('edited words grade at once', async () => {
    const before = await page.getByText(/of 100/).innerText()
    await page.keyboard.press('e')
    await page.getByLabel('What you said').fill(messages.poor.text)
    await expect(page.getByText('Saved and graded.')).toBeVisible()
    await expect(page.getByText(/of 100/)).not.toHaveText(before)
    await page.keyboard.press('Escape')
  })

  await test.step('again, as written, and compared with the last take', async () => {
    await page.keyboard.press('r')
    await talkOn(page, 5)
    await stop(page)
    await page.getByRole('button', { name: 'I said it as written' }).click()
    await onReview(page)
    await expect(page.getByText('as written on the card')).toBeVisible()
    await page.keyboard.press('c')
    await expect(page.getByRole('heading', { name: 'Rule by rule' })).toBeVisible()
    await expect(page.getByText('Better').first()).toBeVisible()
  })

  await test.step('History holds both; a deleted take comes back', async () => {
    await openPlace(page, 'History')
    await expect(historyRows(page)).toHaveCount(2)
    await page.keyboard.press('f')
    await page.keyboard.press('Delete')
    await expect(historyRows(page)).toHaveCount(1)
    await page.keyboard.press('Control+z')
    await expect(historyRows(page)).toHaveCount(2)
    await page.keyboard.press('n')
    await page.getByRole('dialog').getByRole('textbox').fill('Say the rota first.')
    await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
    await page.keyboard.press('/')
    await page.keyboard.type('rota first')
    await expect(historyRows(page)).toHaveCount(1)
  })

  await close()

  await test.step('after a restart all is there', async () => {
    const { page: later } = await launch({ library })
    await onRehearse(later)
    await openPlace(later, 'History')
    await expect(historyRows(later)).toHaveCount(2)
    await later.keyboard.press('Enter')
    await onReview(later)
    await expect(later.getByText(/of 100/)).toBeVisible()
    await later.keyboard.press('Space')
    await expect(later.getByRole('button', { name: 'Pause' })).toBeVisible()
  })
})

test('a countdown ends the take by itself, and a cancelled take can be brought back', async ({ launch }) => {
  const { page, library } = await launch({ microphone: 'brief.wav' })
  await onRehearse(page)
  await page.getByRole('radio', { name: 'Countdown' }).click()
  await page
    .getByRole('spinbutton')
    .or(page.getByLabel(/seconds/i))
    .first()
    .fill('5')
  await page.keyboard.press('Enter')
  await page.locator('[data-stage]').focus()
  await page.keyboard.press('Space')
  await expect(page.locator('[data-stage="calling"]')).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.locator('[data-stage="words"]')).toBeVisible({ timeout: 30_000 })
  expect(recordingsOf(library)).toHaveLength(1)

  await page.keyboard.press('Escape')
  await onReview(page)
  await page.keyboard.press('r')
  await expect(page.locator('[data-stage="calling"]')).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.locator('[data-stage="talking"]')).toBeVisible()
  // The clock counts down here.
  await expect.poll(() => page.locator('[data-clock]').innerText()).toMatch(/0:0[23]/)
  await page.keyboard.press('Escape')
  await onRehearse(page)
  await expect(page.getByText('Take cancelled.').first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await onReview(page)
})

test('words that were typed and left, and a deleted take whose note is gone, are not lost', async ({
  launch
}) => {
  const { page } = await launch({ microphone: 'brief.wav' })
  await onRehearse(page)
  await talk(page, 2)
  await stop(page)
  await page.getByLabel('What did you say?').fill('Half a sentence about the depot')
  await openPlace(page, 'History')
  await expect(historyRows(page).first()).toContainText('Half a sentence about the depot')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Delete')
  await expect(page.getByText('No takes yet')).toBeVisible()
  await page.getByRole('button', { name: 'Close this note' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(historyRows(page)).toHaveCount(1)
  await expect(page.locator('[data-failure]')).toHaveCount(0)
})
