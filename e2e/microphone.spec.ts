import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { notice, onRehearse, onReview, recordingsOf, talk } from './screens.ts'

/** The system's answer to "may Ringback use the microphone?" is no. */
const denyMicrophone = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ session }) => {
    session.defaultSession.setPermissionCheckHandler(() => false)
    session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  })

/** Keeps hold of the opened microphone, so that the test can take it away as an unplugged cable would. */
const holdMicrophone = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
    navigator.mediaDevices.getUserMedia = async (constraints) => {
      const stream = await open(constraints)
      window.addEventListener('test-unplug', () => {
        for (const track of stream.getTracks()) {
          track.stop()
          track.dispatchEvent(new Event('ended'))
        }
      })
      return stream
    }
  })

const unplug = (page: Page): Promise<boolean> =>
  page.evaluate(() => window.dispatchEvent(new Event('test-unplug')))

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
  expect(recordingsOf(library)).toHaveLength(1)
  await page.getByRole('button', { name: 'Not now' }).click()
  await onReview(page)
})
