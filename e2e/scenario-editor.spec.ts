import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ElectronApplication, Page } from '@playwright/test'
import { faultsInBothThemes } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { onRehearse } from './screens.ts'

const someSound = fileURLToPath(
  new URL('../resources/scenarios/airport-executive/1-after-1.wav', import.meta.url)
)

const openScenarios = async (page: Page): Promise<void> => {
  await onRehearse(page)
  await page.keyboard.press('l')
  await expect(rows(page).first()).toBeVisible()
}
const rows = (page: Page) => page.getByRole('list', { name: 'Scenarios' }).getByRole('button')
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible()

const willOpen = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)
const willSave = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)

test('a new scenario is written, spoken, recorded, and rehearsed to the beep', async ({
  launch,
  newFolder
}) => {
  test.setTimeout(180_000)
  const library = newFolder()
  const { page } = await launch({ library, microphone: 'good.wav' })
  await openScenarios(page)
  await page.keyboard.press('n')
  await expect(page.getByRole('heading', { level: 1, name: 'My scenario' })).toBeVisible()
  const folder = join(library, 'scenarios', 'my-scenario')
  const stored = () => JSON.parse(readFileSync(join(folder, 'scenario.json'), 'utf8'))

  await field(page, 'Name').fill('')
  await expect(page.getByText('Write something here.')).toBeVisible()
  await expect(page.getByText('Not saved yet: look at the marked field')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Try it' })).toBeDisabled()
  await field(page, 'Name').fill('Warehouse owner')
  await saved(page)
  await page.getByRole('radio', { name: 'About to hang up' }).click()
  await page.getByRole('combobox', { name: 'Surroundings' }).selectOption('A car')
  await page.getByRole('combobox', { name: 'Voice', exact: true }).selectOption('Man, Scottish')
  await page.getByRole('button', { name: 'Hear it' }).click()
  await page.getByText('Exact figures').click()
  await expect(field(page, 'Attention at the beep')).toHaveValue('45')
  await field(page, 'Attention at the beep').fill('101')
  await expect(page.getByText('100 is the most.')).toBeVisible()
  await field(page, 'Attention at the beep').fill('40')
  await field(page, 'The sentence with the name').fill('Hello.')
  await expect(page.getByText(/Keep \{first\} in it/)).toBeVisible()
  await field(page, 'The sentence with the name').fill('This is {first}.')
  await page.getByText('Every rule counts as ever').click()
  await page.getByRole('searchbox', { name: 'Search the rules' }).fill('ten seconds')
  await page.getByRole('radio', { name: 'More' }).first().click()
  await field(page, 'Line 1 after the name').fill('😀')
  await expect(page.getByText(/The voice can say nothing of this/)).toBeVisible()
  await field(page, 'Line 1 after the name').fill('I am on the road. Be quick.')
  await saved(page)
  expect(stored()).toMatchObject({
    name: 'Warehouse owner',
    persona: { surroundings: 'car', voice: { voice: 'awb' }, attention: { start: 40, decayFactor: 1.3 } }
  })
  expect(Object.values(stored().weights)).toEqual([2])
  expect(await faultsInBothThemes(page, 'scenario')).toEqual([])

  await page.getByRole('button', { name: 'Record: Line 1 after the name' }).click()
  const dialog = page.getByRole('dialog', { name: 'Record this line' })
  await expect(dialog.getByText('Recording.')).toBeVisible()
  await page.waitForTimeout(4_000)
  await expect(dialog.getByRole('button', { name: 'Stop' })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(dialog.getByText(/cut to your words/)).toBeVisible()
  expect(await faultsInBothThemes(page, 'recording a line')).toEqual([])
  await dialog.getByRole('button', { name: 'Listen' }).click()
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await expect(page.getByText('Your own sound.')).toBeVisible()
  await page
    .getByLabel('A WAV file for: In place of the name, where it cannot be said')
    .setInputFiles(someSound)
  await expect(page.getByText('Your own sound.')).toHaveCount(2)
  await saved(page)
  expect(readdirSync(folder).filter((name) => name.startsWith('own-'))).toHaveLength(2)

  await page.getByRole('button', { name: 'Add another greeting' }).click()
  await expect(page.getByRole('group', { name: 'Greeting 2' })).toBeVisible()
  await page.getByRole('button', { name: 'Remove this greeting' }).last().click()
  await expect(page.getByRole('group', { name: 'Greeting 2' })).toBeHidden()
  await page.keyboard.press('Control+Enter')
  await onRehearse(page)
  await expect(page.getByRole('button', { name: 'Scenario: Warehouse owner' })).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.locator('[data-stage="talking"]')).toBeVisible({ timeout: 40_000 })
  await page.keyboard.press('Escape')
})

test('a shipped scenario is copied, given away, deleted, brought back and taken in again', async ({
  launch,
  newFolder
}) => {
  test.setTimeout(120_000)
  const library = newFolder()
  const { app, page } = await launch({ library, microphone: 'good.wav' })
  const zip = join(newFolder(), 'given.zip')
  await openScenarios(page)
  await page.keyboard.press('d')
  await expect(page.getByRole('heading', { level: 1, name: 'Busy executive, airport, copy' })).toBeVisible()
  await saved(page)
  await willSave(app, zip)
  await page.getByRole('button', { name: 'Export…' }).click()
  await expect(page.getByText(`Written to ${zip}.`, { exact: true })).toBeVisible()
  expect(existsSync(zip)).toBe(true)
  await page.keyboard.press('Escape')
  const own = rows(page).filter({ hasText: 'Busy executive, airport, copy' })
  await expect(own).toContainText('yours')

  await willOpen(app, zip)
  await page.keyboard.press('i')
  const asked = page.getByRole('dialog', { name: 'Bring in “Busy executive, airport, copy”?' })
  await expect(asked).toBeVisible()
  expect(await faultsInBothThemes(page, 'a zip whose id is taken')).toEqual([])
  await asked.getByRole('button', { name: 'Keep both' }).click()
  await expect(own).toHaveCount(2)

  await own.first().focus()
  await page.keyboard.press('Delete')
  await expect(own).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(own).toHaveCount(2)

  writeFileSync(zip, 'This is no zip.')
  await page.keyboard.press('i')
  const refused = page.getByRole('dialog', { name: 'Not brought in' })
  await expect(refused).toContainText('It is no zip file.')
  expect(await faultsInBothThemes(page, 'a zip that is refused')).toEqual([])
  await refused.getByRole('button', { name: 'Close' }).click()
  expect(readdirSync(join(library, 'scenarios')).filter((name) => name.startsWith('.growing'))).toEqual([])
})

test('a broken scenario is opened with its fault and its text, and put right', async ({
  launch,
  newFolder
}) => {
  const library = newFolder()
  const folder = join(library, 'scenarios', 'My pack')
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'scenario.yaml'),
    `# written by hand
format: 2
id: by-hand
name: By hand
kind: voicemail
listener: Somebody.
brief: A test.
teaches: Nothing much.
sources: [{ seed: house, item: Our own }]
persona:
  role: Owner
  temperament: Calm.
  voice: { voice: slt, stretch: 1, pitchHz: 180 }
  surroundings: moon
  attention: { start: 50 }
greetings:
  - name: This is {first}.
    after: [{ text: Please leave a message., file: after.wav }]
    nameless: { text: Hello there., file: nameless.wav }
ringCount: 1
limits: { endMs: 60000 }
`
  )
  const { page } = await launch({ library, microphone: 'good.wav' })
  await openScenarios(page)
  await page.getByRole('button', { name: 'Mend My pack' }).click()
  await expect(
    page.getByText(/scenario\.yaml: line 14: persona\.surroundings: Write airport or/)
  ).toBeVisible()
  expect(await faultsInBothThemes(page, 'mending a scenario')).toEqual([])
  const text = field(page, 'scenario.yaml')
  await text.fill((await text.inputValue()).replace('moon', 'car'))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'By hand' })).toBeVisible()
  expect(readdirSync(join(library, 'scenarios', 'by-hand')).toSorted()).toEqual([
    'after.wav',
    'nameless.wav',
    'scenario.yaml'
  ])
})

test('a new scenario becomes somebody who answers, kept at once, and is rung', async ({
  launch,
  newFolder
}) => {
  const library = newFolder()
  const { page } = await launch({ library, microphone: null })
  await openScenarios(page)
  await page.keyboard.press('n')
  const kind = page.getByRole('radiogroup', { name: 'Who answers' })
  const stored = () =>
    JSON.parse(readFileSync(join(library, 'scenarios', 'my-scenario', 'scenario.json'), 'utf8'))
  await kind.getByRole('radio', { name: 'Somebody, no voicemail' }).click()
  await expect(page.getByRole('group', { name: 'Greeting 1' })).toBeHidden()
  await saved(page)
  expect(stored()).toMatchObject({ kind: 'pick-up', greetings: [] })
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('group', { name: 'Greeting 1' })).toBeVisible()
  await kind.getByRole('radio', { name: 'Somebody, then the voicemail' }).click()
  await expect(field(page, 'Name on the telephone')).toHaveValue('Alex')
  await saved(page)
  expect(stored()).toMatchObject({ kind: 'gatekeeper', persona: { name: 'Alex' } })
  await page.keyboard.press('Control+Enter')
  await onRehearse(page)
  await page.keyboard.press('Space')
  await expect(page.locator('[data-talk]')).toBeVisible()
})
