import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { historyRows, onRehearse, onReview, openPlace, saveWords, stop, talk } from './screens.ts'

const example = fileURLToPath(new URL('../resources/packs/example.yaml', import.meta.url))
const name = 'Larkfield Labs, field team 1.0'
const words = 'Priya, agency cover costs you nights. It is guaranteed to stop. Ring me. Dan Hale, Corbel.'

const rules = (page: Page): Locator => page.getByRole('region', { name: 'Rules', exact: true })
const chooseFile = async (page: Page, path: string): Promise<void> => {
  await page.getByLabel('A rule pack’s file').setInputFiles(path)
}
const used = (page: Page): Locator => page.getByRole('switch', { name: 'Use this rule pack' })
const ownFinding = (page: Page): Locator => page.getByText('Promises what nobody can promise').first()

const gradeTake = async (page: Page): Promise<void> => {
  await openPlace(page, 'Rehearse')
  await onRehearse(page)
  await talk(page, 2)
  await stop(page)
  await saveWords(page, words)
}
const openNewest = async (page: Page): Promise<void> => {
  await openPlace(page, 'History')
  await historyRows(page).first().click()
  await page.keyboard.press('Enter')
  await onReview(page)
}

test('a pack is looked at, taken, used for new grades, found after a restart, and removed', async ({
  launch,
  newFolder
}) => {
  const library = newFolder()
  const first = await launch({ library })
  const { page } = first
  await onRehearse(page)
  await openPlace(page, 'Settings')
  await chooseFile(page, example)
  const dialog = page.getByRole('dialog', { name })
  await expect(dialog.getByText('(hook-in-10s): hook is 8 instead of 10 s.')).toBeVisible()
  await expect(dialog.getByText('Switches off: Someone like them did it')).toBeVisible()
  await expect(used(page)).toBeHidden()
  await dialog.getByRole('button', { name: 'Use it for new grades' }).click()
  await expect(rules(page).getByText(name)).toBeVisible()
  await expect(used(page)).toBeChecked()

  await gradeTake(page)
  await expect(page.getByText(`Rules of ${name}`)).toBeVisible()
  await expect(ownFinding(page)).toBeVisible()
  await first.close()

  const second = await launch({ library })
  await onRehearse(second.page)
  await openPlace(second.page, 'Settings')
  await used(second.page).click()
  await expect(rules(second.page).getByText('Switched off')).toBeVisible()
  await openNewest(second.page)
  await expect(second.page.getByText(`Rules of ${name}`)).toBeVisible()
  await gradeTake(second.page)
  await expect(second.page.getByText(`Rules of ${name}`)).toBeHidden()
  await expect(ownFinding(second.page)).toBeHidden()

  await openPlace(second.page, 'Settings')
  await rules(second.page).getByRole('button', { name: 'Remove' }).click()
  await expect(rules(second.page).getByRole('button', { name: 'Choose a file…' })).toBeVisible()
  await second.page.keyboard.press('Control+z')
  await expect(rules(second.page).getByText(name)).toBeVisible()
  await expect(used(second.page)).not.toBeChecked()
})

test('a pack that is wrong is refused with every line and reason, and can be chosen again once mended', async ({
  launch,
  newFolder
}) => {
  const { page } = await launch()
  const file = join(newFolder(), 'team.yaml')
  writeFileSync(file, 'name: Team\nversion: 1.0\noff:\n  - length-cap\n')
  await onRehearse(page)
  await openPlace(page, 'Settings')
  await chooseFile(page, file)
  const refusal = page.getByRole('dialog', { name: 'team.yaml cannot be used' })
  await expect(refusal.getByText('Line 2, version')).toBeVisible()
  await expect(refusal.getByText('Line 4, off › 1')).toBeVisible()
  await expect(refusal.getByText(/“length-cap” holds a score down to 60/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(used(page)).toBeHidden()

  writeFileSync(file, '{ "name": "Team", "version": "1.0", "off": ["peer-proof"] }')
  await chooseFile(page, file)
  await page.getByRole('button', { name: 'Use it for new grades' }).click()
  await expect(rules(page).getByText('Team 1.0')).toBeVisible()
  await expect(used(page)).toBeChecked()

  writeFileSync(file, `name: Team\n# ${'x'.repeat(1_000_000)}\n`)
  await chooseFile(page, file)
  await expect(refusal.getByText(/at most 1 MB/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(rules(page).getByText('Team 1.0')).toBeVisible()
})

test('a pack can be dropped on its section, chosen by key alone, and axe finds nothing there', async ({
  launch
}) => {
  const { page } = await launch()
  await onRehearse(page)
  await openPlace(page, 'Settings')
  const faults: string[] = []
  const look = async (where: string): Promise<void> => {
    for (const theme of ['dark', 'light']) {
      await page.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme), theme)
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      faults.push(
        ...violations.map(({ id, nodes }) => `${where} ${theme} ${id} ${nodes[0]?.target.join(' ')}`)
      )
    }
  }

  const dropped = await page.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], 'dropped.yaml'))
      return transfer
    },
    readFileSync(example, 'utf8')
  )
  await rules(page).dispatchEvent('drop', { dataTransfer: dropped })
  await expect(page.getByRole('dialog', { name })).toBeVisible()
  await look('a preview')
  await page.keyboard.press('Escape')

  // The system's own file dialog is no part of the page: it is enough that the key asks for it.
  const input = page.getByLabel('A rule pack’s file')
  await input.evaluate((element) => {
    const ask = (event: Event): void => {
      event.preventDefault()
      element.setAttribute('data-asked', 'yes')
    }
    element.addEventListener('click', ask, { once: true })
  })
  await rules(page).getByRole('button', { name: 'Choose a file…' }).focus()
  await page.keyboard.press('Enter')
  await expect(input).toHaveAttribute('data-asked', 'yes')
  await chooseFile(page, example)
  const take = page.getByRole('button', { name: 'Use it for new grades' })
  await take.focus()
  await page.keyboard.press('Enter')
  await expect(used(page)).toBeChecked()
  await look('a pack in use')
  expect(faults).toEqual([])
})
