import type { Locator, Page } from '@playwright/test'
import { faultsInBothThemes } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { onRehearse, onReview, openPlace, saveWords, stop, talk } from './screens.ts'
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
  await page.keyboard.press('Control+4')
  await expect(title(page, /rules, each with its reasons/)).toBeVisible()
  await expect(rule(page).getByText(/^Round 01, 60 messages/)).toBeVisible()
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
