import type { Locator, Page } from '@playwright/test'
import { expect, type Ringback, test } from './fixtures.ts'
import { onRehearse, onReview, openPlace, saveWords, stop, talk } from './screens.ts'
import { messages } from './speech/messages.ts'

/** The focus is on the screen, not on the page's body, from where Tab would begin at the rail. */
const staysOnScreen = (page: Page): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(() => document.querySelector('main')?.contains(document.activeElement) === true)
    )
    .toBe(true)

/** Types into a field, leaves it with Escape, and says whether the focus fell out of the screen. */
const leaves = async (page: Page, field: Locator): Promise<void> => {
  await expect(field).toBeFocused()
  await page.keyboard.type('zz')
  await page.keyboard.press('Escape')
  await expect(field).not.toBeFocused()
  await staysOnScreen(page)
}

/** Where the next Tab leads from the part that took the focus. */
const isInside = (part: Locator): Promise<boolean> =>
  part.evaluate((element) => element.contains(document.activeElement) || element === document.activeElement)

const begin = async (launch: () => Promise<Ringback>): Promise<Page> => {
  const { page } = await launch()
  await onRehearse(page)
  return page
}

test('Escape in a search gives the focus to the list, and a dialog begins at its top', async ({ launch }) => {
  const page = await begin(() => launch({ microphone: 'brief.wav' }))
  await talk(page, 2)
  await stop(page)
  await saveWords(page, messages.poor.text)

  await page.setViewportSize({ width: 960, height: 640 })
  await test.step('the list of keys is longer than the window', async () => {
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    expect(await dialog.evaluate((element) => element.scrollTop)).toBe(0)
    await page.keyboard.press('Escape')
  })

  await test.step('History', async () => {
    await openPlace(page, 'History')
    const grid = page.getByRole('grid', { name: 'Takes' })
    await expect(grid).toBeVisible()
    await page.keyboard.press('/')
    await leaves(page, page.getByRole('searchbox', { name: /^Search words/ }))
    await expect(grid).toBeVisible()
    await grid.focus()
    await page.keyboard.press('Delete')
    await expect(grid).toHaveCount(0)
    await staysOnScreen(page)
    await page.keyboard.press('Control+z')
    await expect(grid).toBeVisible()
    await page.keyboard.press('s')
    await expect(page.getByRole('dialog', { name: 'Scenario' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog', { name: 'Scenario' })).toBeHidden()
    await page.keyboard.press('Enter')
    await onReview(page)
  })

  await test.step('Prospects', async () => {
    await openPlace(page, 'Prospects')
    const list = page.locator('[data-prospect-lines]')
    await expect(list).toBeVisible()
    await page.keyboard.press('/')
    await leaves(page, page.getByRole('searchbox', { name: 'Find a prospect' }))
    expect(await isInside(list)).toBe(true)
    await page.keyboard.press('ArrowDown')
    await expect(list.locator('[aria-current="true"]')).toContainText('Marcus Tillery')
    await page.keyboard.press('Tab')
    await expect(list.getByRole('button').first()).toBeFocused()
  })

  await test.step('Rulebook', async () => {
    await openPlace(page, 'Rulebook')
    const rules = page.getByRole('navigation', { name: 'Rules' })
    await expect(rules).toBeVisible()
    await page.keyboard.press('/')
    await leaves(page, page.getByRole('searchbox', { name: 'Find a rule' }))
    expect(await isInside(rules)).toBe(true)
    await page.keyboard.press('Tab')
    await expect(rules.getByRole('button', { name: 'About this rulebook' })).toBeFocused()
  })

  await test.step('Drills', async () => {
    await openPlace(page, 'Drills')
    const list = page.getByRole('list', { name: 'All drills' })
    await expect(list).toBeVisible()
    await page.keyboard.press('/')
    await leaves(page, page.getByRole('searchbox', { name: 'Find a drill' }))
    await page.keyboard.press('Tab')
    await expect(list.getByRole('button').first()).toBeFocused()
  })

  await test.step('Call block', async () => {
    await page.getByRole('navigation').getByRole('button', { name: 'Call block' }).click()
    const everybody = page.getByRole('listbox', { name: 'Everybody' })
    await expect(everybody.getByRole('option').first()).toBeVisible()
    await page.keyboard.press('/')
    await leaves(page, page.getByRole('searchbox', { name: 'Find by name or company' }))
    await expect(everybody).toBeFocused()
  })

  await test.step('the words of a report', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('make a report')
    await page.keyboard.press('Enter')
    const next = page.getByLabel('What will you work on next?')
    await expect(next).toBeVisible()
    await page.keyboard.press('n')
    await leaves(page, next)
  })
})

test('Escape in a field of Rehearse gives the focus to the stage', async ({ launch }) => {
  const page = await begin(() => launch({ microphone: null }))
  await page.keyboard.press('w')
  await leaves(page, page.getByLabel('Why would they ring back?'))
  await page.getByRole('radio', { name: 'Countdown' }).click()
  const seconds = page.getByRole('spinbutton', { name: 'Countdown in seconds' })
  await seconds.focus()
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-stage="choosing"]')).toBeFocused()
})
