import type { Locator, Page } from '@playwright/test'
import { faultsInBothThemes } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { onRehearse, onReview, openPlace, saveWords, stop, talk, talkOn } from './screens.ts'
import { messages } from './speech/messages.ts'

const rule = (page: Page): Locator => page.getByRole('region', { name: 'Rule', exact: true })
const contents = (page: Page): Locator => page.getByRole('navigation', { name: 'Rules' })
const title = (page: Page, name: string | RegExp): Locator =>
  rule(page).getByRole('heading', { level: 2, name })

const gradeTake = async (page: Page): Promise<void> => {
  await onRehearse(page)
  await talk(page, 2)
  await stop(page)
  await saveWords(page, messages.poor.text)
}

test('the rulebook is walked, searched and read by key, and axe finds nothing there', async ({ launch }) => {
  const { page } = await launch()
  await onRehearse(page)
  await page.keyboard.press('Control+7')
  await expect(title(page, /rules, each with its reasons/)).toBeVisible()
  await expect(rule(page).getByRole('row', { name: /^01 60 86 not kept Yes$/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(title(page, 'Something for them within 10 seconds')).toBeVisible()
  await expect(rule(page).getByText('hook-in-10s')).toBeVisible()
  await expect(rule(page).getByText(/item 1, message too long/)).toBeVisible()
  await expect(rule(page).getByText(/^On \d+ labelled messages it was right in/)).toBeVisible()
  await expect(rule(page).getByText('You have no graded take yet.')).toBeVisible()
  await expect(rule(page).locator('mark').first()).toBeVisible()
  const faults = await faultsInBothThemes(page, 'a rule')
  await page.keyboard.press('ArrowUp')
  faults.push(...(await faultsInBothThemes(page, 'the rulebook')))

  await page.keyboard.press('/')
  await page.keyboard.type('gatekeeper honest')
  await page.keyboard.press('Enter')
  await expect(rule(page).getByText('gk-honest')).toBeVisible()
  await expect(rule(page).getByText('Gatekeeper:').first()).toBeVisible()
  await expect(contents(page).getByRole('button', { name: 'No tricks' })).toBeVisible()
  await expect(contents(page).getByRole('button', { name: /Something for them/ })).toBeHidden()
  faults.push(...(await faultsInBothThemes(page, 'a search')))
  await page.keyboard.press('/')
  await page.keyboard.press('Escape')
  await contents(page).getByRole('button', { name: 'Who you are comes after their gain' }).click()
  await expect(rule(page).getByText(/telemarketing law/)).toBeVisible()
  expect(faults).toEqual([])
})

test('a finding opens its rule, Esc comes back to it, and the record opens the take', async ({ launch }) => {
  const { page } = await launch()
  await gradeTake(page)
  await page.keyboard.press('ArrowDown')
  const finding = page.getByRole('region', { name: 'Findings' }).getByRole('button', { expanded: true })
  const found = await finding.innerText()
  await page.keyboard.press('b')
  await expect(rule(page).getByText(/^Judged in your only graded take: missed once/)).toBeVisible()
  await expect(rule(page).getByText(found).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await onReview(page)
  await expect(finding).toHaveText(found)

  await page.getByRole('button', { name: 'Open the rule' }).click()
  await rule(page).getByRole('button', { name: /Priya/ }).click()
  await onReview(page)
  await expect(finding).toHaveText(found)
})

test('the palette leads to the rulebook', async ({ launch }) => {
  const { page } = await launch()
  await onRehearse(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('rulebook')
  await page.keyboard.press('Enter')
  await expect(title(page, /each with its reasons/)).toBeVisible()
  await openPlace(page, 'Rehearse')
  await onRehearse(page)
})

const pack = 'name: Team\nversion: "1.0"\noff:\n  - hook-in-10s\n  - value-first\n'

/** Puts a pack in force, so that every grade that was given is one of another rulebook. */
const usePack = (page: Page, text: string): Promise<unknown> =>
  page.evaluate(
    (text) => window.ringback?.invoke('packs:keep', { fileName: 'team.yaml', text, isOn: true }),
    text
  )
const scoreOf = (page: Page): Promise<string> =>
  page
    .getByText(/of 100$/)
    .first()
    .innerText()

test('a take that another rulebook graded is graded again only after a look, and keeps its grade', async ({
  launch
}) => {
  const { page } = await launch()
  await gradeTake(page)
  const before = await scoreOf(page)
  await usePack(page, pack)
  await openPlace(page, 'History')
  await expect(page.getByText('1 take was graded by rulebook')).toBeVisible()
  await page.keyboard.press('Enter')
  await onReview(page)
  expect(await scoreOf(page)).toBe(before)
  await page.keyboard.press('g')
  const dialog = page.getByRole('dialog', { name: 'Grade this take again?' })
  await expect(dialog.getByText(/Fix → gone/).first()).toBeVisible()
  const faults = await faultsInBothThemes(page, 'what would change')
  await page.keyboard.press('Escape')
  await expect(page.getByText('is in force now')).toBeVisible()
  expect(await scoreOf(page)).toBe(before)

  await page.keyboard.press('g')
  await dialog.getByRole('button', { name: 'Grade it again' }).click()
  await page.getByRole('dialog', { name: 'Graded again' }).getByRole('button', { name: 'Close' }).click()
  await expect(page.getByText('is in force now')).toBeHidden()
  await expect(page.getByText('Rules of Team 1.0')).toBeVisible()
  await expect(page.getByText(/^Before: \d+, rulebook/)).toBeVisible()
  faults.push(...(await faultsInBothThemes(page, 'graded again')))
  expect(faults).toEqual([])
})

test('the whole history is graded again from the rulebook, once it was seen what would change', async ({
  launch
}) => {
  const { page } = await launch()
  await gradeTake(page)
  await page.keyboard.press('r')
  await talkOn(page, 2)
  await stop(page)
  await saveWords(page, messages.good.text)
  await usePack(page, pack)
  await openPlace(page, 'Rulebook')
  await expect(rule(page).getByText(/with the rule pack Team 1.0/)).toBeVisible()
  await expect(rule(page).getByText('2 takes were graded by rulebook')).toBeVisible()
  await rule(page).getByRole('button', { name: 'See what would change' }).click()
  const dialog = page.getByRole('dialog', { name: 'Grade 2 takes again?' })
  await expect(dialog.getByText(/^Graded by rulebook/)).toBeVisible()
  await expect(dialog.getByRole('heading', { name: 'Rules that would read otherwise' })).toBeVisible()
  expect(await faultsInBothThemes(page, 'the preview')).toEqual([])
  await dialog.getByRole('button', { name: 'Grade them again' }).click()
  await expect(page.getByText('2 takes graded again.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(rule(page).getByText('were graded by rulebook')).toBeHidden()
})
