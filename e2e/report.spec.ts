import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { makeBigLibrary } from '../build/big-library.ts'
import { faultsInBothThemes } from './axe.ts'
import { expect, type Ringback, test } from './fixtures.ts'
import { onRehearse, openPlace, saveWords, stop, talk } from './screens.ts'
import { messages } from './speech/messages.ts'

const willSaveTo = ({ app }: Ringback, path: string | null): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' })
  }, path)

const openReport = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('make a report')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Report', exact: true })).toBeVisible()
}
const preview = (page: Page) => page.frameLocator('iframe[title="The report as it would leave"]')
const ownDays = async (page: Page, from: string, to: string): Promise<void> => {
  await page.getByLabel('First day').fill(from)
  await page.getByLabel('Last day').fill(to)
  await page.keyboard.press('Escape')
}
const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })
const tick = (page: Page, name: string) => page.getByRole('switch', { name: new RegExp(`^${name}\\.`) })

/** Where the pictures of the screen go when somebody wants to look at them. */
const pictures = process.env['RINGBACK_PICTURES']
const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  for (const theme of ['light', 'dark']) {
    await page.evaluate((given) => document.documentElement.setAttribute('data-theme', given), theme)
    await page.screenshot({ path: join(pictures, `${name}-${theme}.png`) })
  }
}

test('a rep makes a report of takes in the library: looked at, printed, opened, by keyboard', async ({
  launch,
  newFolder
}) => {
  test.slow()
  const library = newFolder()
  makeBigLibrary(library, { prospects: 12, takes: 80, touches: 0 })
  const ringback = await launch({ library })
  const { page } = ringback
  const out = newFolder()
  await onRehearse(page)
  await openReport(page)

  await test.step('days without practice say what to do, and cannot be saved', async () => {
    await expect(page.getByText('Nothing was practised on these days. Choose others.')).toBeVisible()
    await expect(page.getByRole('button', { name: /Save report/ })).toBeDisabled()
    await ownDays(page, '2024-01-03', '2024-01-01')
    await expect(page.getByText('The last day is before the first: choose a later one.')).toBeVisible()
    await expect(radio(page, 'Own days')).toBeChecked()
  })

  await test.step('the preview is the report itself, in a frame in which nothing runs', async () => {
    await ownDays(page, '2024-01-01', '2024-01-31')
    await expect(page.getByText('80 takes', { exact: false }).first()).toBeVisible()
    await expect(preview(page).getByRole('heading', { level: 1 })).toHaveText(
      'Dan Whitfield: practice report'
    )
    expect(await page.locator('iframe').getAttribute('sandbox')).toBe('')
    await expect(preview(page).getByText('Single takes')).toHaveCount(0)
    await expect(page.getByText(/^\w+ pages? of (A4|Letter)$/i)).toBeVisible({ timeout: 20_000 })
  })

  await test.step('scenarios are chosen, and own words come into it', async () => {
    await page.keyboard.press('s')
    const list = page.getByRole('dialog', { name: 'Scenarios' })
    await list.getByRole('button', { name: 'None' }).click()
    await expect(list.getByRole('button', { name: /^Use/ })).toBeDisabled()
    await list.getByRole('checkbox').first().check()
    await picture(page, 'choose')
    await list.getByRole('button', { name: 'Use 1' }).click()
    await expect(page.getByText('80 takes', { exact: false })).toHaveCount(0)
    await page.keyboard.press('s')
    await list.getByRole('button', { name: 'All' }).click()
    await list.getByRole('button', { name: 'Use all' }).click()
    await page.keyboard.press('n')
    await page.keyboard.type('Hook first, then who I am.')
    await expect(preview(page).getByText('Hook first, then who I am.')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('not wanted after all leaves nothing', async () => {
    await willSaveTo(ringback, null)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('button', { name: /Save report/ })).toBeEnabled()
    expect(readdirSync(out)).toEqual([])
  })

  await test.step('saved as PDF: it says where it went, and the file has the words', async () => {
    const path = join(out, 'report.pdf')
    await willSaveTo(ringback, path)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/^Saved, /)).toContainText(path, { timeout: 20_000 })
    await picture(page, 'saved')
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
    const { stdout, status } = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
    if (status === 0)
      for (const words of ['Dan Whitfield: practice report', 'Hook first, then who I am.', '2024-01-01'])
        expect(stdout).toContain(words)
    expect(readdirSync(out)).toEqual(['report.pdf'])
  })

  await test.step('single takes and their words only when ticked, and each format has its file', async () => {
    await expect(tick(page, 'Transcripts')).toBeDisabled()
    await page.keyboard.press('t')
    await page.keyboard.press('x')
    await expect(tick(page, 'Transcripts')).toBeChecked()
    await expect(preview(page).getByRole('heading', { name: 'Single takes' })).toBeVisible()
    for (const [label, name] of [
      ['HTML', 'report.html'],
      ['CSV', 'report.csv'],
      ['Ringback file', 'report.json']
    ] as const) {
      await page.keyboard.press('f')
      await expect(radio(page, label)).toBeChecked()
      if (label === 'CSV') {
        await page.keyboard.press('c')
        await expect(preview(page).getByText('practised_at')).toBeVisible()
        await picture(page, 'csv')
      }
      await willSaveTo(ringback, join(out, name))
      await page.keyboard.press('Control+Enter')
      await expect(page.getByText(/^Saved, /)).toContainText(name, { timeout: 20_000 })
    }
    expect(readFileSync(join(out, 'report.csv'), 'utf8').trim().split('\r\n')).toHaveLength(81)
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('In the rep’s words')
    const bundle = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))
    expect(bundle.report.takes).toHaveLength(80)
    expect(bundle.report.takes[0].transcript).toMatch(/\w/)
  })

  await test.step('anonymised, nothing quotes or names', async () => {
    await page.keyboard.press('a')
    await expect(preview(page).getByText('Prospect 1', { exact: true }).first()).toBeVisible()
    await expect(tick(page, 'Transcripts')).toBeDisabled()
    await willSaveTo(ringback, join(out, 'anonymous.json'))
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/^Saved, /)).toContainText('anonymous', { timeout: 20_000 })
    const text = readFileSync(join(out, 'anonymous.json'), 'utf8')
    expect(text).toContain('Prospect 1')
    expect(text).not.toMatch(/Raman-|Tillery-|"transcript": "/)
  })

  await test.step('the choices are there again after a restart', async () => {
    await page.keyboard.press('Escape')
    await ringback.close()
    const later = await launch({ library })
    await onRehearse(later.page)
    await openReport(later.page)
    await expect(radio(later.page, 'Ringback file')).toBeChecked()
    await expect(later.page.getByLabel('First day')).toHaveValue('2024-01-01')
    await expect(later.page.getByLabel('What will you work on next?')).toHaveValue(
      'Hook first, then who I am.'
    )
  })
})

test('a take of today is in the report of four weeks, and a stopped report leaves no file', async ({
  launch,
  newFolder
}) => {
  test.slow()
  const ringback = await launch({ microphone: 'good.wav' })
  const { page } = ringback
  await onRehearse(page)
  await openReport(page)
  await expect(page.getByText('Nothing to report yet')).toBeVisible()
  await picture(page, 'empty')
  await page.keyboard.press('Escape')
  await onRehearse(page)
  await talk(page, 4)
  await stop(page)
  await saveWords(page, messages.good.text)
  await openReport(page)
  await expect(page.getByRole('status').getByText('One take')).toBeVisible()
  await expect(preview(page).getByText(/too few to tell/)).toBeVisible()

  const path = join(newFolder(), 'report.pdf')
  await willSaveTo(ringback, path)
  await page.keyboard.press('l')
  await page.keyboard.press('Control+Enter')
  const stopping = page.getByRole('button', { name: /^Stop/ })
  // A small report may be done before it can be stopped; then it is whole.
  await stopping.click({ timeout: 2_000 }).catch(() => undefined)
  await expect(stopping).toHaveCount(0)
  const wasSaved = (await page.getByText(/^Saved, /).count()) > 0
  expect(existsSync(path)).toBe(wasSaved)
  expect(existsSync(`${path}.part`)).toBe(false)
})

test('the screen of reports passes axe and fits a small window', async ({ launch, newFolder }) => {
  const library = newFolder()
  makeBigLibrary(library, { prospects: 12, takes: 80, touches: 0 })
  const { page } = await launch({ library, microphone: null })
  await onRehearse(page)
  await openPlace(page, 'Settings')
  await page.getByRole('button', { name: 'Make a report' }).click()
  await ownDays(page, '2024-01-01', '2024-01-31')
  await expect(preview(page).getByRole('heading', { level: 1 })).toBeVisible()
  expect(await faultsInBothThemes(page, 'Report')).toEqual([])
  await picture(page, 'report')
  await page.keyboard.press('t')
  await page.getByLabel('Format').getByText('CSV').click()
  await expect(preview(page).getByRole('columnheader', { name: 'first_to_best' })).toBeVisible()
  expect(await faultsInBothThemes(page, 'Report as CSV')).toEqual([])
  await page.keyboard.press('w')
  await expect(page.getByRole('dialog', { name: 'Prospects' })).toBeVisible()
  expect(await faultsInBothThemes(page, 'Prospects of a report')).toEqual([])
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 960, height: 640 })
  await picture(page, 'small')
  const widths = await page.evaluate(() => [document.body.scrollWidth, window.innerWidth])
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0)
})
