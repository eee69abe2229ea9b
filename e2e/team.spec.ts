import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { writeBundle } from '../src/main/reports/bundle.ts'
import { choicesFor, madeThen, manyTakes } from '../src/main/reports/facts.fixture.ts'
import { reportOf } from '../src/main/reports/model.ts'
import { faultsInBothThemes } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { onRehearse, openPlace, saveWords, stop, talk } from './screens.ts'
import { messages } from './speech/messages.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const willChoose = (app: ElectronApplication, ...paths: string[]): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: chosen })
  }, paths)
const willSaveTo = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
  }, path)

/** Where the pictures go when somebody wants to look at them. */
const pictures = process.env['RINGBACK_PICTURES']
const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  for (const theme of ['light', 'dark']) {
    await page.evaluate((given) => document.documentElement.setAttribute('data-theme', given), theme)
    await page.screenshot({ path: join(pictures, `${name}-${theme}.png`) })
  }
}

const minuteMs = 60_000

/** Sixty takes of the last three weeks, slowly rising, by one rulebook. */
const recentTakes = () =>
  manyTakes(60).map((take, index) => ({
    ...take,
    repName: 'Maria Lindqvist',
    startedLocal: new Date(Date.now() - (60 - index) * 8 * 60 * minuteMs).toISOString().slice(0, 19)
  }))

const today = (): string => new Date().toISOString().slice(0, 10)

/** A rep's report, by what writes one, and the same with one figure changed afterwards. */
const writeMaria = (path: string, forgedPath: string): void => {
  const takes = recentTakes()
  const from = takes[0]?.startedLocal.slice(0, 10) ?? today()
  const text = writeBundle(
    reportOf({ takes, tries: [], talks: [] }, choicesFor({ from, to: today(), rep: 'Maria Lindqvist' }), {
      ...madeThen,
      on: today(),
      at: new Date().toISOString()
    })
  )
  writeFileSync(path, text)
  const forged = text.replace(/"attempts": ?60\b/, '"attempts":61')
  expect(forged).not.toBe(text)
  writeFileSync(forgedPath, forged)
}

/** The report of a real library, with single takes, words and recordings, as the rep makes it without a window. */
const writeDan = (library: string, path: string): void => {
  const made = spawnSync(
    process.execPath,
    [
      join(root, 'build', 'report.ts'),
      ...['--data', library, '--from', '2026-01-01', '--to', '2099-12-31', '--rep', 'Dan Whitfield'],
      ...['--format', 'json', '--takes', '--transcripts', '--audio', '--out', path]
    ],
    { cwd: root, encoding: 'utf8' }
  )
  expect(made.status, made.stderr).toBe(0)
}

const reps = (page: Page): Locator => page.getByRole('grid', { name: 'Reps' }).locator('tbody tr')
const openFromPalette = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

test('a manager opens two reps’ reports, sees the team, and a note on a take finds its way back', async ({
  launch,
  newFolder
}) => {
  test.slow()
  const [repLibrary, managerLibrary, files] = [newFolder(), newFolder(), newFolder()]
  const [dan, maria, forged] = ['dan.json', 'maria.json', 'forged.json'].map((name) => join(files, name)) as [
    string,
    string,
    string
  ]
  const notes = join(files, 'notes-for-dan.json')
  const faults: string[] = []

  await test.step('a rep records a take and makes a report', async () => {
    const { page, close } = await launch({ library: repLibrary })
    await onRehearse(page)
    await talk(page, 14)
    await stop(page)
    await saveWords(page, messages.poor.text)
    await close()
    writeDan(repLibrary, dan)
    writeMaria(maria, forged)
  })

  const manager = await launch({ library: managerLibrary })
  const { app, page } = manager
  await page.setViewportSize({ width: 1280, height: 800 })

  await test.step('without a report the rail has no team, and the palette leads to it', async () => {
    await onRehearse(page)
    await expect(page.getByRole('navigation').getByRole('button', { name: 'Team' })).toHaveCount(0)
    await openFromPalette(page, 'reports of your reps')
    await expect(page.getByText('No reports opened yet')).toBeVisible()
    faults.push(...(await faultsInBothThemes(page, 'No team')))
  })

  await test.step('files are opened, and each says what became of it', async () => {
    await willChoose(app, dan, maria, forged)
    await page.keyboard.press('o')
    await expect(page.getByRole('heading', { name: '2 of 3 reports opened' })).toBeVisible()
    const lines = page.getByRole('list', { name: 'Files' }).getByRole('listitem')
    await expect(lines.filter({ hasText: 'dan.json' })).toContainText(
      'It brings 1 single take and 1 recording.'
    )
    await expect(lines.filter({ hasText: 'forged.json' })).toHaveAttribute('data-outcome', 'refused')
    faults.push(...(await faultsInBothThemes(page, 'Opened')))
    await picture(page, 'team-1-opened')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation').getByRole('button', { name: 'Team' })).toBeVisible()
  })

  await test.step('the team in one look: who practised, in any order, and what is missed most', async () => {
    await expect(page.getByText(/^Both reps practised from .* Missed most: /)).toBeVisible()
    await expect(reps(page)).toHaveCount(2)
    await expect(reps(page).first()).toContainText('Dan Whitfield')
    await expect(reps(page).first()).toContainText('too few to tell')
    await expect(reps(page).nth(1)).toContainText('60')
    await page.getByRole('button', { name: 'Takes' }).click()
    await expect(reps(page).first()).toContainText('Maria Lindqvist')
    faults.push(...(await faultsInBothThemes(page, 'By rep')))
    await picture(page, 'team-2-reps')
    await page.keyboard.press('v')
    await expect(page.getByRole('list', { name: 'Rules, most missed first' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Who misses it' })).toContainText('Maria Lindqvist')
    faults.push(...(await faultsInBothThemes(page, 'By rule')))
    await picture(page, 'team-3-rules')
    await page.keyboard.press('s')
    await expect(page.getByRole('dialog', { name: 'Scenario' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog', { name: 'Scenario' })).toBeHidden()
    await page.keyboard.press('v')
    await page.keyboard.press('4')
    await expect(page.getByText(/^Both reps practised\. /)).toBeVisible()
  })

  await test.step('a rep’s page, and the take with its words and its sound', async () => {
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Maria Lindqvist' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Rules missed' })).toBeVisible()
    faults.push(...(await faultsInBothThemes(page, 'A rep')))
    await picture(page, 'team-4-rep')
    await page.keyboard.press('v')
    await expect(page.getByText('No single takes here')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(reps(page)).toHaveCount(2)
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Dan Whitfield' })).toBeVisible()
    await page.keyboard.press('v')
    await expect(page.getByRole('region', { name: 'Words' })).toContainText(messages.poor.text.slice(0, 30))
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
    await expect
      .poll(() => page.getByLabel('Place in the recording').inputValue().then(Number))
      .toBeGreaterThan(400)
    await page.keyboard.press('Space')
  })

  await test.step('notes are written, edited, deleted and brought back', async () => {
    await page.keyboard.press('n')
    const field = page.getByLabel('What should they hear from you?')
    await field.fill('Slower here.')
    await page.getByLabel('At (minutes:seconds)').fill('0:05')
    await page.keyboard.press('Control+Enter')
    const written = page.getByRole('region', { name: 'Your notes' })
    await expect(written.getByRole('button', { name: 'Play from 0:05' })).toBeVisible()
    await page.keyboard.press('e')
    await field.fill('Say her reason here, not yours.')
    await page.keyboard.press('Control+Enter')
    await expect(written).toContainText('Say her reason here, not yours.')
    await page.keyboard.press('Delete')
    await expect(written).toContainText('None yet.')
    await page.keyboard.press('Control+z')
    await expect(written).toContainText('Say her reason here, not yours.')
    await page.keyboard.press('n')
    await field.fill('On all of it.')
    await page.getByLabel('At (minutes:seconds)').fill('')
    await page.keyboard.press('Control+Enter')
    await expect(written.getByRole('listitem')).toHaveCount(2)
    await page.keyboard.press('y')
    await page.keyboard.press('Delete')
    await expect(written).not.toContainText('Say her reason here, not yours.')
    await page.keyboard.press('Control+z')
    await expect(written.getByRole('listitem')).toHaveCount(2)
    await page.keyboard.press('y')
    await page.keyboard.press('Delete')
    await expect(written).not.toContainText('On all of it.')
    faults.push(...(await faultsInBothThemes(page, 'Takes')))
    await picture(page, 'team-5-take')
    await willSaveTo(app, notes)
    await page.keyboard.press('x')
    await page.getByLabel('Your name, as they see it').fill('Ann Sorel')
    await page.getByRole('button', { name: 'Choose a place' }).click()
    await expect.poll(() => existsSync(notes)).toBe(true)
    await expect(page.getByText(/1 note written to notes-for-dan\.json/).first()).toBeVisible()
  })

  await test.step('the team goes out as CSV and as Parquet', async () => {
    await page.keyboard.press('Escape')
    await expect(reps(page)).toHaveCount(2)
    const out = newFolder()
    await willChoose(app, out)
    for (const format of ['CSV', 'Parquet']) {
      await page.keyboard.press('x')
      await page.getByRole('radio', { name: format }).click()
      await page.getByRole('button', { name: 'Choose a folder' }).click()
      await expect
        .poll(() => readdirSync(out, { recursive: true, encoding: 'utf8' }).join('\n'))
        .toContain(`.${format.toLowerCase()}`)
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    const days = readdirSync(out, { recursive: true, encoding: 'utf8' }).find((path) =>
      path.endsWith('days.csv')
    )
    expect(readFileSync(join(out, days ?? ''), 'utf8')).toContain('Maria Lindqvist')
  })

  await test.step('the same files again are here already; a rep is forgotten and brought back', async () => {
    await willChoose(app, dan, maria)
    await page.keyboard.press('o')
    await expect(page.getByRole('heading', { name: '0 of 2 reports opened' })).toBeVisible()
    await expect(page.getByText('Already here')).toHaveCount(2)
    await page.keyboard.press('Enter')
    await expect(reps(page)).toHaveCount(2)
    await page.keyboard.press('Home')
    await page.keyboard.press('Delete')
    await expect(reps(page)).toHaveCount(1)
    await page.keyboard.press('Control+z')
    await expect(reps(page)).toHaveCount(2)
  })
  await manager.close()

  await test.step('the rep opens the notes, finds the take by its mark, and reads them', async () => {
    const { app, page, close } = await launch({ library: repLibrary })
    await page.setViewportSize({ width: 1280, height: 800 })
    await onRehearse(page)
    await willChoose(app, notes)
    await openFromPalette(page, 'notes from your manager')
    const receipt = page.getByRole('dialog', { name: 'One note from Ann Sorel' })
    await expect(receipt).toBeVisible()
    faults.push(...(await faultsInBothThemes(page, 'Notes in')))
    await receipt.getByRole('button', { name: 'Close' }).click()
    await openPlace(page, 'Settings')
    const dropped = await page.evaluateHandle(
      (text) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([text], 'dropped.json'))
        return transfer
      },
      readFileSync(notes, 'utf8')
    )
    await page.getByRole('region', { name: 'Team' }).dispatchEvent('drop', { dataTransfer: dropped })
    const known = page.getByRole('dialog', { name: 'Nothing new from Ann Sorel' })
    await expect(known).toBeVisible()
    await known.getByRole('button', { name: 'Close' }).click()
    await openPlace(page, 'History')
    const mark = page.getByLabel('an unread note from your manager')
    await expect(mark).toBeVisible()
    await picture(page, 'team-6-history')
    await page.keyboard.press('u')
    const section = page.getByRole('region', { name: 'Notes from your manager' })
    await expect(section).toContainText('Say her reason here, not yours.')
    await expect(section).toContainText('Ann Sorel')
    faults.push(...(await faultsInBothThemes(page, 'Review with notes')))
    await picture(page, 'team-7-review')
    await section.getByRole('button', { name: 'Play from 0:05' }).click()
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
    await page.keyboard.press('Space')
    await page.keyboard.press('y')
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
    await page.keyboard.press('Shift+Delete')
    await expect(section).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(section).toContainText('Say her reason here, not yours.')
    await openPlace(page, 'History')
    await expect(page.getByRole('grid', { name: 'Takes' })).toBeVisible()
    await expect(mark).toHaveCount(0)
    await close()
  })
  expect(faults).toEqual([])
})

test('opening many reports is stopped in the middle; what is in can be taken back, and the taking back, too', async ({
  launch,
  newFolder
}) => {
  const files = newFolder()
  const takes = manyTakes(500)
  const paths = Array.from({ length: 30 }, (_, index) => {
    const path = join(files, `rep-${index}.json`)
    const report = reportOf(
      { takes: takes.map((take) => ({ ...take, id: randomUUID() })), tries: [], talks: [] },
      choicesFor({ rep: `Rep ${index}`, includeTakes: true, includeTranscripts: true }),
      { ...madeThen, repId: randomUUID() }
    )
    writeFileSync(path, writeBundle(report))
    return path
  })
  const { app, page } = await launch()
  await onRehearse(page)
  await willChoose(app, ...paths)
  await openFromPalette(page, 'reports of your reps')
  await page.getByRole('button', { name: 'Open reports' }).click()
  await expect(page.getByText(/^[2-9] of 30: /)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: /^\d+ of 30 reports opened$/ })).toBeVisible()
  const opened = await page.getByText('Opened', { exact: true }).count()
  expect(opened).toBeGreaterThan(0)
  await expect(page.getByText('Not looked at')).toHaveCount(30 - opened)
  await page.keyboard.press('u')
  await expect(page.getByText('No reports opened yet')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(reps(page)).toHaveCount(opened)
})

test('a rep is named, joined with another, parted, and forgotten from their page, each with a way back', async ({
  launch,
  newFolder
}) => {
  const files = newFolder()
  const paths = ['Maria', 'M. Lindqvist'].map((rep, index) => {
    const path = join(files, `${index}.json`)
    const made = { ...madeThen, repId: randomUUID() }
    writeFileSync(
      path,
      writeBundle(reportOf({ takes: manyTakes(30), tries: [], talks: [] }, choicesFor({ rep }), made))
    )
    return path
  })
  const { app, page } = await launch()
  const heading = (name: string) => page.getByRole('heading', { level: 1, name })
  await onRehearse(page)
  await willChoose(app, ...paths)
  await openFromPalette(page, 'reports of your reps')
  await page.getByRole('button', { name: 'Open reports' }).click()
  await page.getByRole('button', { name: 'Show the team' }).click()
  await reps(page).filter({ hasText: 'Maria' }).click()
  await expect(heading('Maria')).toBeVisible()

  await page.keyboard.press('e')
  await page.getByLabel('What you call them here').fill('Maria of Leeds')
  await page.keyboard.press('Enter')
  await expect(heading('Maria of Leeds')).toBeVisible()

  await page.keyboard.press('e')
  await page.getByLabel('The same person as').selectOption('M. Lindqvist')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(heading('M. Lindqvist')).toBeVisible()
  await page.keyboard.press('e')
  await expect(page.getByText('Joined with Maria of Leeds')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(heading('Maria of Leeds')).toBeVisible()

  await page.keyboard.press('Delete')
  await expect(reps(page)).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(reps(page)).toHaveCount(2)
  await expect(reps(page).filter({ hasText: 'Maria of Leeds' })).toBeVisible()
})

test('reports can be dropped on the screen, several at once, and what is none of them is told', async ({
  launch,
  newFolder
}) => {
  const folder = newFolder()
  const [maria, forged] = [join(folder, 'maria.json'), join(folder, 'forged.json')]
  writeMaria(maria, forged)
  const { page, library } = await launch()
  await onRehearse(page)
  await openFromPalette(page, 'reports of your reps')
  const dropped = await page.evaluateHandle(
    (files) => {
      const transfer = new DataTransfer()
      for (const [name, text] of files) transfer.items.add(new File([text], name))
      return transfer
    },
    [
      ['maria.json', readFileSync(maria, 'utf8')],
      ['forged.json', readFileSync(forged, 'utf8')]
    ] as const
  )
  const screen = page.getByText('No reports opened yet')
  await screen.dispatchEvent('dragover', { dataTransfer: dropped })
  await picture(page, 'team-dropping')
  await screen.dispatchEvent('drop', { dataTransfer: dropped })
  await expect(page.getByRole('heading', { name: '1 of 2 reports opened' })).toBeVisible()
  const files = page.getByRole('list', { name: 'Files' }).getByRole('listitem')
  await expect(files.filter({ hasText: 'maria.json' })).toContainText('Opened')
  await expect(files.filter({ hasText: 'forged.json' })).toContainText('Not opened')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Maria Lindqvist').first()).toBeVisible()
  await expect.poll(() => readdirSync(join(library, 'team'))).toEqual([])
})
