import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { fadedMicrophone, fadeMicrophone, holdMicrophone, unplug } from './held-microphone.ts'
import { clockSeconds, notice, onRehearse, onReview, openPlace, recordingsOf, talk } from './screens.ts'

/** The system's answer to "may Ringback use the microphone?" is no. */
const denyMicrophone = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ session }) => {
    session.defaultSession.setPermissionCheckHandler(() => false)
    session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  })

test('a denied microphone is said in words, and R tries again', async ({ launch }) => {
  const { app, page } = await launch()
  await onRehearse(page)
  await denyMicrophone(app)
  await page.keyboard.press('Space')
  await expect(notice(page, 'mic-denied')).toBeVisible()
  await page.keyboard.press('r')
  await expect(notice(page, 'mic-denied')).toBeVisible()
})

test('no microphone at all is said in words', async ({ launch }) => {
  const { page } = await launch({ microphone: null })
  await onRehearse(page)
  await page.keyboard.press('Space')
  await expect(notice(page, 'mic-absent')).toBeVisible()
})

test('a microphone lost in the middle of a take is said in words, and what was spoken is kept', async ({
  launch
}) => {
  const { page, library } = await launch()
  await onRehearse(page)
  await holdMicrophone(page)
  await talk(page, 4)
  await unplug(page)
  await expect(notice(page, 'mic-lost')).toBeVisible()
  // It is said while the take is still being saved.
  await expect.poll(() => recordingsOf(library)).toHaveLength(1)
  await page.getByRole('button', { name: 'Not now' }).click()
  await onReview(page)
})

/** Pitches of the tones that the page sounds from here on. */
const hearTones = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const pitches: number[] = []
    Object.assign(window, { pitches })
    const start = OscillatorNode.prototype.start
    OscillatorNode.prototype.start = function (when) {
      pitches.push(this.frequency.value)
      start.call(this, when)
    }
  })
const tonesHeard = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { pitches: number[] }).pitches)

test('a microphone that is muted in the middle of a take is announced within a second or so, and another can be chosen', async ({
  launch
}) => {
  const { page, library } = await launch()
  await onRehearse(page)
  await fadedMicrophone(page, 1)
  await talk(page, 3)
  const saidBefore = await clockSeconds(page)
  await hearTones(page)
  const told = notice(page, 'mic-lost').waitFor()
  const mutedAt = Date.now()
  await fadeMicrophone(page, 0)
  await told
  // The last tenths are this machine's: its two cores also feed the fake device.
  expect(Date.now() - mutedAt).toBeLessThan(1_500)
  expect(await tonesHeard(page)).toEqual([520, 390])
  await expect(notice(page, 'mic-lost')).toContainText('nothing but silence')
  await page.getByRole('button', { name: 'Choose a microphone' }).click()
  await page
    .getByRole('radiogroup', { name: 'Microphone' })
    .getByRole('radio', { name: /Fake Audio Input 2/ })
    .click()
  await page.getByRole('button', { name: 'Done' }).click()
  expect(recordingsOf(library)).toHaveLength(1)
  expect(saidBefore).toBeGreaterThanOrEqual(3)
  await page.getByRole('button', { name: 'Not now' }).click()
  await onReview(page)
  await page.keyboard.press('r')
  await expect(page.locator('[data-stage="calling"]')).toBeVisible()
})

const widthOf = async (bar: Locator): Promise<number> =>
  Number(/scaleX\(([\d.]+)\)/.exec((await bar.getAttribute('style')) ?? '')?.[1])

test('a microphone is picked by key on Rehearse and is still the chosen one after a start', async ({
  launch,
  newFolder
}) => {
  const library = newFolder()
  const first = await launch({ library })
  await onRehearse(first.page)
  await first.page.keyboard.press('m')
  const list = first.page.getByRole('radiogroup', { name: 'Microphone' })
  await expect(list.getByRole('radio', { name: 'The system’s default' })).toBeChecked()
  // Every device has a bar of its own, and each of them moves.
  const bars = list.getByRole('radio').locator('[style*="scaleX"]')
  await expect.poll(() => bars.count()).toBeGreaterThanOrEqual(3)
  for (const bar of await bars.all()) await expect.poll(() => widthOf(bar)).toBeGreaterThan(0.1)
  await list.getByRole('radio', { name: /Fake Audio Input 1/ }).click()
  await first.page.keyboard.press('Escape')
  await openPlace(first.page, 'Settings')
  await expect(first.page.getByText(/^Fake Audio Input 1/)).toBeVisible()
  await first.close()

  const { page } = await launch({ library })
  await onRehearse(page)
  await openPlace(page, 'Settings')
  await expect(page.getByText(/^Fake Audio Input 1/)).toBeVisible()
})

test('a sentence into the microphone says what to change about it', async ({ launch }) => {
  const { page } = await launch()
  await onRehearse(page)
  await openPlace(page, 'Settings')
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Microphone check' })
  await expect(dialog.getByText('Your voice', { exact: true })).toBeVisible({ timeout: 20_000 })
  await expect(dialog.getByText(/dB below your voice/)).toBeVisible()
  await expect(dialog.getByText('no peak cut off')).toBeVisible()
})

test('a check that hears nobody says so', async ({ launch }) => {
  const { page } = await launch({ microphone: 'silent.wav' })
  await onRehearse(page)
  await openPlace(page, 'Settings')
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByText('Hardly any speech was heard.')).toBeVisible({ timeout: 20_000 })
})
