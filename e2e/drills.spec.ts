import type { Page } from '@playwright/test'
import { faultsInBothThemes } from './axe.ts'
import { expect, test } from './fixtures.ts'
import {
  clockSeconds,
  historyRows,
  onRehearse,
  onReview,
  openCard,
  openPlace,
  stop,
  touchLines
} from './screens.ts'

const hooks = [
  'Priya, eleven drivers left your Leeds depot last quarter, and each of them is a night shift you buy back.',
  'Priya, your night trunking runs on agency cover that costs you twice what a rota would.',
  'Priya, a haulier like you halved the overtime on a hundred and forty trucks in six weeks.'
]

const stage = (page: Page, name: string) => page.locator(`[data-stage="${name}"]`)
const outcome = (page: Page, name: string) => page.locator(`[data-stage="result"][data-outcome="${name}"]`)
const rows = (page: Page) => page.getByRole('list', { name: 'All drills' }).getByRole('button')

const openDrill = async (page: Page, name: string): Promise<void> => {
  await openPlace(page, 'Drills')
  await rows(page).filter({ hasText: name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.locator('[data-stage]')).toBeVisible()
}

/** From the stage that rings or can be rung to the end of the recording by itself. */
const talkToTheEnd = async (page: Page): Promise<number> => {
  await expect(stage(page, 'talking')).toBeVisible({ timeout: 40_000 })
  let shown = 0
  while (await stage(page, 'talking').isVisible()) {
    shown = Math.max(shown, await clockSeconds(page).catch(() => shown))
    await page.waitForTimeout(50)
  }
  await expect(stage(page, 'words')).toBeVisible({ timeout: 30_000 })
  return shown
}

/** For what its limit has no say in: three seconds do. */
const talkBriefly = async (page: Page): Promise<void> => {
  await expect(stage(page, 'talking')).toBeVisible({ timeout: 40_000 })
  await expect.poll(() => clockSeconds(page)).toBeGreaterThan(3)
  await stop(page)
}

const typeWords = async (page: Page, words: string): Promise<void> => {
  const field = page.getByLabel('What did you say?')
  const instead = page.getByRole('button', { name: 'Type instead' })
  await expect(async () => {
    if (await instead.isVisible()) await instead.click()
    await field.fill(words, { timeout: 1_000 })
  }).toPass()
  await page.getByRole('button', { name: 'Save words' }).click()
}

test('the 10-second hook ends at 10 s, says not yet with a reason, and three in a row fill its series', async ({
  launch
}) => {
  test.slow()
  const { page } = await launch({ microphone: 'good.wav' })
  await onRehearse(page)
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('region', { name: 'Today' }).getByRole('button')).toHaveCount(3)
  await expect(rows(page)).toHaveCount(16)
  await page.keyboard.press('/')
  await page.keyboard.type('10-second')
  await expect(rows(page)).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ends at 10 s')).toBeVisible()

  await test.step('not yet, with the one reason, and no word of failing', async () => {
    await page.keyboard.press('Space')
    await expect(stage(page, 'calling')).toBeVisible()
    await page.keyboard.press('Space')
    const shown = await talkToTheEnd(page)
    expect(shown).toBeGreaterThan(9)
    expect(shown).toBeLessThanOrEqual(10)
    await typeWords(
      page,
      'Hello Priya, this is Dan Whitfield from Corbel Rostering. I am calling to introduce myself.'
    )
    await expect(outcome(page, 'not-yet')).toBeVisible()
    await expect(stage(page, 'result').getByRole('status').first()).toContainText('Not yet')
    await expect(stage(page, 'result')).not.toContainText(/fail/i)
    await expect(stage(page, 'result')).toContainText('0 of 3 in a row')
  })

  for (const [index, hook] of hooks.entries())
    await test.step(`pass ${index + 1}, again on one key`, async () => {
      await page.keyboard.press('r')
      await talkBriefly(page)
      await typeWords(page, hook)
      await expect(outcome(page, 'passed')).toBeVisible()
      await expect(stage(page, 'result')).toContainText(
        index === 2 ? 'Series full: 3 in a row' : `${index + 1} of 3 in a row`
      )
    })

  await test.step('the take opens in Review and leads back to its result', async () => {
    await page.keyboard.press('v')
    await onReview(page)
    await page.keyboard.press('Escape')
    await expect(outcome(page, 'passed')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(rows(page).filter({ hasText: '10-second hook' })).toContainText('best 3')
    await openPlace(page, 'History')
    await expect(historyRows(page)).toHaveCount(4)
    await expect(historyRows(page).first()).toContainText('10-second hook')
  })
})

test('a take without words is asked about, and the rep’s own word settles it', async ({ launch }) => {
  const { page } = await launch({ microphone: 'good.wav' })
  await onRehearse(page)
  await openDrill(page, '10-second hook')
  await page.keyboard.press('Space')
  await expect(stage(page, 'calling')).toBeVisible()
  await page.keyboard.press('Space')
  await talkBriefly(page)
  await page.keyboard.press('Escape')
  await expect(outcome(page, 'unknown')).toBeVisible()
  await expect(stage(page, 'result')).toContainText('Without its words this cannot be told.')
  const yes = stage(page, 'result').getByRole('button', { name: 'Yes' })
  const questions = await yes.count()
  expect(questions).toBeGreaterThan(0)
  for (let asked = 0; asked < questions; asked++) {
    await expect(stage(page, 'result').getByText('your word')).toHaveCount(asked)
    await page.keyboard.press('y')
  }
  await expect(outcome(page, 'unknown')).toBeHidden()
})

test('without a microphone a drill is written and judged by its words', async ({ launch }) => {
  const { page } = await launch({ microphone: null })
  await onRehearse(page)
  await openDrill(page, 'If you, then I')
  await expect(stage(page, 'typing')).toContainText('No microphone is there')
  const field = page.getByLabel('What would you say?')
  await field.fill('Priya, please call me back.')
  await page.keyboard.press('Control+Enter')
  await expect(outcome(page, 'not-yet')).toBeVisible()
  await page.keyboard.press('r')
  await field.fill(
    'Priya, eleven drivers left your Leeds depot. If you call me back, I’ll send you the rota that a haulier in Bradford uses.'
  )
  await page.keyboard.press('Control+Enter')
  await expect(outcome(page, 'passed')).toBeVisible()
})

test('five lines are turned round one by one', async ({ launch }) => {
  const { page } = await launch({ microphone: null })
  await onRehearse(page)
  await openDrill(page, 'No-deadline rewrite')
  for (let line = 1; line <= 5; line++) {
    await expect(page.getByRole('list', { name: 'Steps' }).locator('[data-state="now"]')).toContainText(
      String(line)
    )
    await page
      .getByLabel('In your words')
      .fill(
        'Priya, before your night drivers’ rota changes in May, call me and I’ll send you the plan that saves the agency bill.'
      )
    await page.keyboard.press('Control+Enter')
  }
  await expect(stage(page, 'result')).toBeVisible()
})

test('own drills are made, changed, run, deleted and brought back', async ({ launch }) => {
  const { page } = await launch({ microphone: null })
  await onRehearse(page)
  await openPlace(page, 'Drills')
  await expect(rows(page)).toHaveCount(16)
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Say drivers')
  await dialog.getByLabel('What it trains').fill('Their word before mine.')
  await dialog.getByLabel('Passes in a row').fill('1')
  await dialog.getByLabel('Condition 1', { exact: true }).selectOption('words')
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled()
  await dialog.getByLabel('Words, with commas between').fill('drivers, night shift')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(rows(page)).toHaveCount(17)
  await expect(rows(page).filter({ hasText: 'Say drivers' })).toContainText('Your own drill')

  await page.keyboard.press('e')
  await dialog.getByLabel('What it trains').fill('Their words before mine.')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(rows(page).filter({ hasText: 'Their words before mine.' })).toHaveCount(1)
  await expect(dialog).toBeHidden()

  await page.keyboard.press('Enter')
  await page.getByLabel('What would you say?').fill('The drivers of your night shift are leaving.')
  await page.keyboard.press('Control+Enter')
  await expect(outcome(page, 'passed')).toBeVisible()
  await page.keyboard.press('Escape')

  await expect(rows(page).and(page.locator('[aria-current]'))).toContainText('Say drivers')
  await page.keyboard.press('Delete')
  await expect(rows(page)).toHaveCount(16)
  await page.keyboard.press('Control+z')
  await expect(rows(page)).toHaveCount(17)
})

test('twice the time is the drill’s time, and the result says so', async ({ launch }) => {
  const { page } = await launch({ microphone: 'brief.wav' })
  await onRehearse(page)
  await openPlace(page, 'Settings')
  await page
    .getByRole('radiogroup', { name: 'Time limits in drills' })
    .getByRole('radio', { name: 'Twice' })
    .click()
  await openDrill(page, '10-second hook')
  await expect(page.getByText('Ends at 20 s')).toBeVisible()
  await expect(page.getByText('With twice the time, as you set it.')).toBeVisible()
})

test('the gatekeeper’s drill leads to the talk and comes back judged', async ({ launch }) => {
  test.slow()
  const { page } = await launch({ microphone: null })
  await onRehearse(page)
  await openDrill(page, 'three questions')
  await page.keyboard.press('Space')
  await expect(page.locator('[data-talk]')).toBeVisible()
  await expect(page.locator('[data-talk="tapping"]')).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('Escape')
  await expect(stage(page, 'result')).toBeVisible({ timeout: 30_000 })
})

const played = [
  'Priya, eleven drivers left your Leeds depot last quarter. A haulier in Hull kept theirs with one change on Fridays. Call me and I’ll send you their rota. Dan Whitfield, Corbel Rostering.',
  'Priya, how many of your night runs go to agency cover this week? A haulier in Selby has none since they shared out the nights. Ring me and the rota is yours. Dan Whitfield, Corbel Rostering.',
  'Priya, your hundred and forty trucks need a driver each night, whoever is ill. One page each Monday would settle that. Text me and I’ll show you the rota page. Dan Whitfield, Corbel Rostering.',
  'Priya, last note from me. Drivers’ hours are inspected by depot from May, and a rota that shows them is yours if you call. A no is a fine answer. Good luck with the night runs. Dan Whitfield, Corbel Rostering.'
]

test('four messages in two weeks are played to their end, day by day, and nothing is logged', async ({
  launch
}) => {
  const { page } = await launch({ microphone: null })
  await onRehearse(page)
  await openDrill(page, 'Four in two weeks')
  const today = page.getByRole('list', { name: 'The two weeks that are played' }).locator('[aria-current]')
  for (const [index, day] of ['0', '3', '7', '12'].entries()) {
    await expect(today).toContainText(day)
    await page.getByLabel('What would you say?').fill(played[index] ?? '')
    await page.keyboard.press('Control+Enter')
  }
  await expect(outcome(page, 'passed')).toBeVisible()
  await expect(stage(page, 'result')).toContainText('4 hooks in 4 messages')
  await page.keyboard.press('Escape')
  await expect(rows(page).filter({ hasText: 'Four in two weeks' })).toContainText('best 1')
  await openPlace(page, 'Prospects')
  await openCard(page, 'Priya Raman')
  await expect(touchLines(page)).toHaveCount(0)
})

test('a block at the front desk is left with the voicemail, the message follows, and both are judged', async ({
  launch
}) => {
  const { page } = await launch({ microphone: null })
  await onRehearse(page)
  await openDrill(page, 'Gatekeeper blocks')
  const variant = page.getByRole('radio', { name: 'Not available' })
  await variant.click()
  await expect(variant).toBeChecked()
  await page.keyboard.press('Space')
  const tapping = page.locator('[data-talk="tapping"]')
  for (const wanted of [['I asked for the voicemail', 'I said thank you'], ['I took the voicemail']]) {
    await expect(tapping).toBeVisible({ timeout: 30_000 })
    for (const name of wanted) await page.getByRole('button', { name, exact: true }).click()
    await page.keyboard.press('Enter')
    await expect(tapping).toBeHidden()
  }
  await page
    .getByLabel('What would you say?')
    .fill(
      'Priya, your drivers leave by the dozen each spring, and every single one of them costs you more than a whole month of loads. A haulier in Leeds halved that within a year with one small change to the rota on Fridays and Saturdays. Call me on this number and I’ll send you their rota and the form that goes with it. Dan Whitfield, Corbel Rostering.'
    )
  await page.keyboard.press('Control+Enter')
  await expect(outcome(page, 'passed')).toBeVisible()
  await expect(stage(page, 'result')).toContainText('best 1')
})

test('axe finds nothing on the drills, in the dark and in the light', async ({ launch }) => {
  const { page } = await launch({ microphone: 'brief.wav' })
  const faults: string[] = []
  const look = async (screen: string) => faults.push(...(await faultsInBothThemes(page, screen)))
  await onRehearse(page)
  await openPlace(page, 'Drills')
  await look('Drills')
  await page.keyboard.press('n')
  await look('own drill')
  await page.keyboard.press('Escape')
  for (const name of ['10-second hook', 'Long-winded cut', 'Four in two weeks', 'Gatekeeper blocks']) {
    await openDrill(page, name)
    await look(name)
  }
  await openDrill(page, 'If you, then I')
  await page.keyboard.press('t')
  await look('written')
  await page.getByLabel('What would you say?').fill('Priya, please call me back.')
  await page.keyboard.press('Control+Enter')
  await expect(stage(page, 'result')).toBeVisible()
  await look('result')
  expect(faults).toEqual([])
})
