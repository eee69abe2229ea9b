import type { Page } from '@playwright/test'
import { faultsInBothThemes } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { choose, onRehearse, onReview, openCard, openPlace, stop, talk } from './screens.ts'
import { messages } from './speech/messages.ts'

const marked = (page: Page) => page.locator('[data-draft] [data-part]')

/** Where the playback is, from the clock beside the play button. */
const playedS = async (page: Page): Promise<number> => {
  const text = await page.getByText(/^[\d:.]+ \/ [\d:.]+$/).innerText()
  const [minutes = '0', seconds = '0'] = (text.split(' / ')[0] ?? '').split(':')
  return Number(minutes) * 60 + Number(seconds)
}

const prepare = async (page: Page, script: string): Promise<void> => {
  await onRehearse(page)
  await openPlace(page, 'Prospects')
  await openCard(page, 'Priya')
  await page.getByRole('region', { name: 'Card' }).getByLabel('What you plan to say').fill(script)
  await openPlace(page, 'Rehearse')
  await onRehearse(page)
  await choose(page, 'Prospect', 'Priya')
}

test('a prepared message is followed: what was left out is struck, one pass of keys settles it, times are heard', async ({
  launch
}) => {
  test.slow()
  const { page } = await launch({ microphone: 'brief.wav' })
  const script = messages.brief.text.replace('left your', 'and two of the planners left your')
  await prepare(page, script)
  await talk(page, 5)
  await stop(page)
  await expect(page.getByText('Heard along your script')).toBeVisible({ timeout: 40_000 })
  const leftOut = page.getByRole('button', { name: /Left out: .*two of the/ })
  await expect(leftOut).toBeVisible()
  expect(await faultsInBothThemes(page, 'what was heard')).toEqual([])
  for (let at = 0; at < (await marked(page).count()); at += 1) {
    await expect(marked(page).nth(at)).toBeFocused()
    const isLeftOut = (await marked(page).nth(at).getAttribute('aria-label'))?.startsWith('Left out')
    await page.keyboard.press(isLeftOut ? 'Delete' : 'Enter')
  }
  await expect(page.getByRole('button', { name: 'Save words' })).toBeFocused()
  await page.keyboard.press('Enter')
  await onReview(page)
  await expect(page.getByText('timed by the sound')).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText('planners')).toHaveCount(0)
})

test('another text than the script is noticed, and typed words get their times', async ({ launch }) => {
  test.slow()
  const { page } = await launch({ microphone: 'brief.wav' })
  await prepare(page, messages.poor.text)
  await talk(page, 5)
  await stop(page)
  await expect(page.getByText('It does not sound like your script.')).toBeVisible({ timeout: 40_000 })
  await page.getByLabel('What did you say?').fill(messages.brief.text)
  await page.getByRole('button', { name: 'Save words' }).click()
  await onReview(page)
  await expect(page.getByText('typed by you · timed by the sound')).toBeVisible({ timeout: 40_000 })
})

test('a silent take is no speech, whatever was prepared', async ({ launch }) => {
  const { page } = await launch({ microphone: 'silent.wav' })
  await prepare(page, messages.poor.text)
  await talk(page, 3)
  await stop(page)
  await expect(page.getByText('No speech was heard in this recording.')).toBeVisible({ timeout: 40_000 })
})

test('words are typed with the recording under the hands: play, pause and back without leaving the field', async ({
  launch
}) => {
  const { page } = await launch({ microphone: 'brief.wav' })
  await prepare(page, '')
  await talk(page, 6)
  await stop(page)
  const field = page.getByLabel('What did you say?')
  await field.click()
  await page.keyboard.type('Priya, ')
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await page.keyboard.type('eleven drivers ')
  await expect.poll(() => playedS(page)).toBeGreaterThan(3.5)
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  const pausedS = await playedS(page)
  await page.keyboard.press('Control+b')
  await expect.poll(() => playedS(page)).toBeCloseTo(pausedS - 3, 0)
  await page.keyboard.type('left your Leeds depot last quarter.')
  await expect(field).toHaveValue(messages.brief.text)
  await page.keyboard.press('Control+Enter')
  await onReview(page)
  await expect(page.getByText('typed by you · timed by the sound')).toBeVisible({ timeout: 40_000 })
})
