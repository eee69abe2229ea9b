import type { Page } from '@playwright/test'
import { faultsInBothThemes } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { onRehearse, saveWords, stop, talk } from './screens.ts'
import { messages } from './speech/messages.ts'

const heard = (page: Page) => page.getByRole('region', { name: 'As they heard it' })
const moved = (page: Page) => page.getByRole('table', { name: 'What moved the listener’s attention' })
const playOn = (page: Page) => page.getByRole('button', { name: 'Play on anyway' })
const secondsHeard = async (page: Page): Promise<number> =>
  Number(/Heard to 0:(\d\d\.\d)/.exec(await heard(page).innerText())?.[1])

test('a take is heard as its listener heard it, up to the delete, and beyond it if the rep wants', async ({
  launch
}) => {
  test.slow()
  const { page } = await launch({ microphone: 'good.wav' })

  await test.step('a message about the rep is deleted at who-I-am, and that is said', async () => {
    await onRehearse(page)
    await talk(page, 12)
    await stop(page)
    await saveWords(page, messages.poor.text)
    await expect(heard(page)).toContainText(/Heard to 0:0\d\.[05] of 0:1\d\.[05], then deleted/)
    await expect(heard(page)).toContainText('who you are')
    await expect(heard(page)).toContainText('A call back: very unlikely.')
    await expect(heard(page)).toContainText('Most people never call a sales voicemail back')
    await expect(moved(page).getByRole('row')).not.toHaveCount(0)
    expect(await faultsInBothThemes(page, 'heard')).toEqual([])
  })

  await test.step('it sounds up to the click, then the rep may play on', async () => {
    const seconds = await secondsHeard(page)
    const begun = Date.now()
    await page.keyboard.press('h')
    await expect(page.getByRole('button', { name: /^Stop/ })).toBeVisible()
    await expect(playOn(page)).toBeVisible({ timeout: 20_000 })
    expect((Date.now() - begun) / 1_000).toBeGreaterThan(seconds - 0.5)
    await page.keyboard.press('o')
    await expect(page.getByRole('button', { name: /^Stop/ })).toBeVisible()
    await page.keyboard.press('h')
    await expect(playOn(page)).toBeHidden()
  })

  await test.step('other words are heard another way at once', async () => {
    await page.keyboard.press('e')
    await page.getByLabel('What you said').fill(messages.good.text)
    await page.keyboard.press('Control+Enter')
    await expect(heard(page)).toContainText('Heard to the end')
    await expect(heard(page)).not.toContainText('very unlikely')
  })
})
