import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { faultsInBothThemes } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { onRehearse, openPlace, recordingsOf } from './screens.ts'

const shipped = fileURLToPath(new URL('../resources/scenarios/', import.meta.url))

const voicemails = [
  'Busy executive, airport',
  'Director between meetings',
  'Owner at the wheel',
  'The fourth and last call',
  'Never plays voicemail',
  'A past customer',
  'The screener',
  'Manager with a long list'
]
const talks = ['A direct pick-up', 'Front desk']

const openScenarios = async (page: Page): Promise<void> => {
  await onRehearse(page)
  await page.keyboard.press('l')
  await expect(page.getByRole('heading', { name: 'Scenarios', exact: true })).toBeVisible()
}

const rows = (page: Page) => page.getByRole('list', { name: 'Scenarios' }).getByRole('button')

test('every shipped scenario is listed, and its greeting plays to the beep', async ({ launch }) => {
  test.setTimeout(600_000)
  const { page, library } = await launch({ microphone: 'good.wav' })
  for (const name of voicemails)
    await test.step(name, async () => {
      await openScenarios(page)
      await rows(page).filter({ hasText: name }).click()
      await onRehearse(page)
      await expect(page.getByRole('button', { name: `Scenario: ${name}` })).toBeVisible()
      await page.keyboard.press('Space')
      await expect(page.locator('[data-stage="calling"]')).toBeVisible()
      await expect(page.locator('[data-stage="talking"]')).toBeVisible({ timeout: 40_000 })
      await page.keyboard.press('Escape')
    })
  await onRehearse(page)
  // A cancelled take waits for its undo until Ringback is closed: each call came to the beep and was recorded.
  await expect.poll(() => recordingsOf(library).length).toBe(voicemails.length)
})

test('a scenario in which somebody answers leads to the live talk', async ({ launch }) => {
  const { page } = await launch({ microphone: 'good.wav' })
  for (const name of talks)
    await test.step(name, async () => {
      await openPlace(page, 'Rehearse')
      await openScenarios(page)
      await rows(page).filter({ hasText: name }).click()
      await onRehearse(page)
      await expect(page.getByRole('heading', { name: 'Who answers' })).toBeVisible()
      await page.keyboard.press('Space')
      await expect(page.getByRole('heading', { name: 'Who answers' })).toBeHidden()
      await page.keyboard.press('Escape')
    })
})

test('the list is walked by keys, tells how each was done, and has no fault that axe finds', async ({
  launch
}) => {
  const { page } = await launch({ microphone: 'good.wav' })
  await openScenarios(page)
  await expect(rows(page)).toHaveCount(voicemails.length + talks.length)
  await expect(rows(page).first()).toContainText('not tried yet')
  await expect(rows(page).first()).toContainText('Art Sobczak, item 1')
  expect(await faultsInBothThemes(page, 'scenarios')).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await onRehearse(page)
  await expect(page.getByRole('button', { name: 'Scenario: Director between meetings' })).toBeVisible()
  await expect(page.getByText(/^It trains: an opening/)).toBeVisible()
  expect(await faultsInBothThemes(page, 'rehearse')).toEqual([])
})

test('an own scenario is used, and a broken one is shown with its file, line and reason', async ({
  launch,
  newFolder
}) => {
  const library = newFolder()
  const own = join(library, 'scenarios')
  mkdirSync(own)
  cpSync(join(shipped, 'driving-owner'), join(own, 'driving-owner'), { recursive: true })
  cpSync(join(shipped, 'driving-owner'), join(own, 'mine'), { recursive: true })
  const pack = {
    format: 2,
    id: 'mine',
    name: 'Mine',
    kind: 'pick-up',
    listener: 'A friend.',
    brief: 'A test.',
    teaches: 'Something of your own.',
    sources: [{ seed: 'house', item: '1' }],
    persona: {
      name: 'Ada',
      role: 'Friend',
      temperament: 'Calm.',
      voice: { voice: 'slt', stretch: 1, pitchHz: 180 },
      surroundings: 'quiet',
      attention: { start: 50 }
    },
    ringCount: 1,
    limits: { endMs: 60_000 }
  }
  writeFileSync(join(own, 'mine', 'scenario.json'), JSON.stringify(pack))
  mkdirSync(join(own, 'heavy'))
  writeFileSync(
    join(own, 'heavy', 'scenario.json'),
    JSON.stringify({ ...pack, id: 'heavy', weights: { 'hook-in-10': 2 } }, null, 2)
  )
  mkdirSync(join(own, 'cut'))
  writeFileSync(join(own, 'cut', 'scenario.json'), '{\n  "format": 2,\n  "id": ')
  const { page } = await launch({ library, microphone: 'good.wav' })
  await onRehearse(page)
  await expect(page.getByText('3 scenarios cannot be read.')).toBeVisible()
  await page.getByRole('button', { name: 'All scenarios' }).click()
  await expect(rows(page).filter({ hasText: 'Something of your own.' })).toContainText('yours')
  const broken = page.getByRole('region', { name: 'Cannot be read' })
  await expect(broken.getByRole('listitem')).toHaveCount(3)
  await expect(broken).toContainText(
    /scenarios\/heavy.*scenario\.json: line \d+: weights\.hook-in-10: No rule has this id\. Did you mean “hook-in-10s”\?/
  )
  await expect(broken).toContainText(/scenarios\/cut.*scenario\.json: line 3: /)
  await expect(broken).toContainText(/scenarios\/driving-owner.*has the id “driving-owner”/)
  expect(await faultsInBothThemes(page, 'scenarios')).toEqual([])
})
