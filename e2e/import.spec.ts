import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { faultsInBothThemes } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { onRehearse, openPlace } from './screens.ts'

const willChoose = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)
const willSaveTo = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
  }, path)

const list = (page: Page): Locator => page.getByRole('region', { name: 'Prospects' })

const onProspects = async (page: Page): Promise<void> => {
  await onRehearse(page)
  await openPlace(page, 'Prospects')
  await expect(list(page)).toBeVisible()
}

const people = (count: number): string =>
  [
    'First Name,Last Name,Account Name,Phone,Title,Description',
    ...Array.from(
      { length: count },
      (_, at) => `Ann${at},Lee,Firm ${at},0113 4${String(at).padStart(6, '0')},Head of HR,opened depot ${at}`
    )
  ].join('\r\n')

/** Where the pictures of the steps go when somebody wants to look at them. */
const pictures = process.env['RINGBACK_PICTURES']
const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  for (const theme of ['light', 'dark']) {
    await page.evaluate((given) => document.documentElement.setAttribute('data-theme', given), theme)
    await page.screenshot({ path: join(pictures, `${name}-${theme}.png`) })
  }
}

test('a rep brings a list in by keyboard, decides on who is there already, and takes it back after a restart', async ({
  launch,
  newFolder
}) => {
  const library = newFolder()
  const files = newFolder()
  const first = await launch({ library })
  const { app, page } = first
  await page.setViewportSize({ width: 1280, height: 800 })
  const faults: string[] = []
  await onProspects(page)

  await test.step('the file is read and its columns are guessed', async () => {
    const path = join(files, 'crm.csv')
    writeFileSync(path, `\ufeff${people(120)}\r\n,Nobody,Firm X,,,\r\nAnn1,LEE,firm 1,,,\r\n`, 'utf16le')
    await willChoose(app, path)
    await page.keyboard.press('i')
    await expect(page.getByRole('heading', { name: 'Import prospects' })).toBeVisible()
    faults.push(...(await faultsInBothThemes(page, 'Import')))
    await picture(page, 'import-1-file')
    await page.keyboard.press('i')
    await expect(page.getByText('122 rows, 6 columns')).toBeVisible()
    await expect(page.getByLabel('Alphabet')).toHaveValue('utf-16le')
    await expect(page.getByLabel('Column Account Name')).toHaveValue('company')
    await expect(page.getByRole('row', { name: /Ann0 Lee Firm 0 .*Title: Head of HR/ })).toBeVisible()
    await page.getByLabel('Column Title').selectOption('Industry')
    await expect(page.getByRole('row', { name: /Ann0 Lee Firm 0 Head of HR/ })).toBeVisible()
    faults.push(...(await faultsInBothThemes(page, 'Columns')))
    await picture(page, 'import-2-columns')
    await page.keyboard.press('Control+Enter')
  })

  await test.step('who is there already and what cannot be used is shown, and can be taken along', async () => {
    await expect(page.getByText('120 new · 1 there already · 1 cannot be used')).toBeVisible()
    await expect(page.getByRole('row', { name: /Ann1 LEE, firm 1 Ann1 Lee, Firm 1 in row 3/ })).toBeVisible()
    await expect(page.getByText('There is no first name')).toBeVisible()
    faults.push(...(await faultsInBothThemes(page, 'Check')))
    await picture(page, 'import-3-check')
    const out = join(files, 'out.csv')
    await willSaveTo(app, out)
    await page.keyboard.press('x')
    await expect.poll(() => existsSync(out) && readFileSync(out, 'utf8')).toContain('Nobody,Firm X')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('120 prospects added, 1 skipped, 1 left out').first()).toBeVisible()
    faults.push(...(await faultsInBothThemes(page, 'Done')))
    await picture(page, 'import-4-done')
  })

  await test.step('the list finds them at once, by words and by chips', async () => {
    await page.getByRole('button', { name: 'Show my prospects' }).click()
    await expect(list(page).getByRole('status')).toHaveText('123')
    await page.keyboard.press('/')
    await page.keyboard.type('firm 11')
    await expect(list(page).getByRole('status')).toHaveText('11 of 123')
    await list(page).getByRole('button', { name: 'State' }).click()
    await page.getByRole('option', { name: 'Said no' }).click()
    await expect(list(page).getByText('Nobody is left by these filters.')).toBeVisible()
    await list(page).getByRole('button', { name: 'Show all' }).click()
    await expect(list(page).getByRole('status')).toHaveText('123')
    await picture(page, 'import-5-list')
    await page.setViewportSize({ width: 960, height: 640 })
    await picture(page, 'import-6-list-small')
  })

  await test.step('the filtered list goes out to a file', async () => {
    const out = join(files, 'list.csv')
    await willSaveTo(app, out)
    await page.keyboard.press('/')
    await page.keyboard.type('firm 119')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('x')
    await page.getByRole('dialog').getByRole('button', { name: 'Choose a place' }).click()
    await expect.poll(() => existsSync(out) && readFileSync(out, 'utf8').split('\r\n').length).toBe(3)
    expect(readFileSync(out, 'utf8')).toContain('Ann119,Lee,Firm 119,Head of HR')
  })
  expect(faults).toEqual([])
  await first.close()

  const second = await launch({ library })
  await onProspects(second.page)
  await second.page.keyboard.press('i')
  await second.page.getByRole('button', { name: 'Take back crm.csv' }).click()
  await expect(second.page.getByRole('dialog')).toContainText('120 prospects go.')
  await second.page.getByRole('button', { name: 'Take it back' }).click()
  await expect(second.page.getByText('taken back', { exact: true })).toBeVisible()
  await second.page.keyboard.press('Escape')
  await expect(list(second.page).getByRole('status')).toHaveText('3')
})

test('an import of 20,000 is stopped in the middle and leaves nobody; a file of none says so', async ({
  launch,
  newFolder
}) => {
  const files = newFolder()
  const { app, page } = await launch()
  const path = join(files, 'many.csv')
  writeFileSync(path, people(20_000))
  await onProspects(page)
  await willChoose(app, path)
  await page.keyboard.press('i')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await expect(page.getByText('20,000 rows, 6 columns')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('20,000 new')).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('progressbar', { name: 'Bringing in' })).toBeVisible()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list(page).getByRole('status')).toHaveText('3')

  writeFileSync(path, '\n\n')
  await page.keyboard.press('i')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await expect(page.locator('[data-failure="import-empty"]')).toBeVisible()
})
