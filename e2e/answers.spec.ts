import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { choose, historyRows, onRehearse, onReview, openPlace, saveWords, stop, talk } from './screens.ts'

/** A number said once: only the rep knows whether it could be written down at that speed. */
const words =
  'Priya, the Leeds depot lost eleven drivers last quarter, and agency cover costs you nights. Ring me on 0161 496 0143 and I’ll send you the rota that a haulier in Hull went over to. Dan Hale, Corbel.'
const question = 'Could you write the number down at the speed you said it?'

const finding = (page: Page): Locator =>
  page
    .getByRole('region', { name: 'Findings' })
    .getByRole('listitem')
    .filter({ hasText: /taken? down/ })
const graded = (page: Page): Promise<string> => page.getByText(/% graded/).innerText()
/** To the decimal that the screen rounds away. */
const score = async (page: Page): Promise<number | null> => {
  const listed = await page.evaluate(() =>
    window.ringback?.invoke('takes:list', { filter: {}, limit: 1, offset: 0 })
  )
  return listed?.ok === true ? (listed.value.takes[0]?.score ?? null) : null
}

test('a rep answers a question about the own words, is graded by it, finds it again, and takes it back', async ({
  launch,
  newFolder
}) => {
  const library = newFolder()
  const first = await launch({ library, microphone: 'good.wav' })
  const { page } = first
  await onRehearse(page)
  await choose(page, 'Prospect', 'Priya')
  await talk(page, 5)
  await stop(page)
  await saveWords(page, words)

  await expect(finding(page).getByText(question)).toBeVisible()
  const open = { graded: await graded(page), score: await score(page) }
  await finding(page).getByRole('button', { name: 'No' }).click()
  await expect(finding(page).getByText('your word')).toBeVisible()
  await expect(finding(page).getByText('Fix', { exact: true })).toBeAttached()
  await expect(finding(page).getByText('You could not write it down at the speed you said it.')).toBeVisible()
  await expect(page.getByText(open.graded)).toBeHidden()
  const failed = { graded: await graded(page), score: await score(page) }
  expect(failed.score).toBeLessThan(open.score ?? 0)
  await first.close()

  const second = await launch({ library })
  await onRehearse(second.page)
  await openPlace(second.page, 'History')
  await historyRows(second.page).first().click()
  await second.page.keyboard.press('Enter')
  await onReview(second.page)
  expect({ graded: await graded(second.page), score: await score(second.page) }).toEqual(failed)
  await expect(finding(second.page).getByText('your word')).toBeVisible()

  await finding(second.page)
    .getByRole('button', { name: /number/i })
    .click()
  await second.page.keyboard.press('0')
  await expect(finding(second.page).getByRole('button', { name: 'Yes' })).toBeVisible()
  await expect(finding(second.page).getByText('your word')).toBeHidden()
  expect({ graded: await graded(second.page), score: await score(second.page) }).toEqual(open)

  await second.page.keyboard.press('1')
  await expect(finding(second.page).getByText('Pass', { exact: true })).toBeAttached()
  await expect(finding(second.page).getByText('your word')).toBeVisible()
  expect(await graded(second.page)).toBe(failed.graded)
})
