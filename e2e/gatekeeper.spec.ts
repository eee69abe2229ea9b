import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { faultsInBothThemes } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { fadedMicrophone, fadeMicrophone, holdMicrophone, unplug } from './held-microphone.ts'
import { choose, notice, onRehearse, openPlace } from './screens.ts'

const phase = (page: Page, name: string): Locator => page.locator(`[data-talk="${name}"]`)

/** Rings, and somebody answers. */
const ring = async (page: Page, scenario = 'Front desk'): Promise<void> => {
  await onRehearse(page)
  await choose(page, 'Scenario', scenario)
  await page.keyboard.press('Space')
  await expect(page.locator('[data-talk]')).toBeVisible()
}

/** Waits until the talk asks what the rep did, says so by number key, and goes on. */
const tap = async (page: Page, ...labels: string[]): Promise<void> => {
  await expect(phase(page, 'tapping')).toBeVisible({ timeout: 40_000 })
  for (const label of labels) {
    const option = page.getByRole('button', { name: label })
    const number = await option.locator('kbd').innerText()
    await page.keyboard.press(number)
    await expect(option).toHaveAttribute('aria-pressed', 'true')
  }
  await page.keyboard.press('Enter')
  await expect(phase(page, 'tapping')).toBeHidden()
}

const turns = (page: Page): Locator => page.getByRole('region', { name: 'What was said' }).locator('ol > li')

/** A room before anybody speaks: softer than a voice, and no zeros, which are a microphone that is lost. */
const quietRoom = 0.001

const who = 'I said who I am and where from'
const person = 'I asked for the person'
const pushed = 'I pushed'
const askVoicemail = 'I asked for the voicemail'
const takeVoicemail = 'I took the voicemail'

/** How long each answer took, from the decision that it is due to the first sample of the line. */
const answersMs = (page: Page): Promise<number[]> =>
  page.evaluate(() => performance.getEntriesByName('talk-answer').map(({ duration }) => Math.round(duration)))

const tellAnswers = (durations: number[]): void => {
  const sorted = [...durations].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  const description = `median ${at(0.5)} ms, p95 ${at(0.95)} ms of ${sorted.length}`
  test.info().annotations.push({ type: 'answers', description })
}

test('a talk by voice: silence ends a turn, taps say what it was, two pushes end it, its review has it all', async ({
  launch
}) => {
  const { page } = await launch({ microphone: 'brief.wav' })
  await ring(page)
  await expect(phase(page, 'listening')).toBeVisible({ timeout: 20_000 })
  await tap(page, who, person)
  await tap(page, pushed)
  // Said to be over by hand this time.
  await expect(phase(page, 'listening')).toBeVisible({ timeout: 20_000 })
  await page.keyboard.press('Space')
  await tap(page, pushed)
  await expect.poll(async () => (await answersMs(page)).length).toBe(3)
  tellAnswers(await answersMs(page))

  await expect(page.getByText('cut off')).toBeVisible({ timeout: 20_000 })
  await expect(turns(page)).toHaveCount(3)
  await expect(turns(page).first()).toContainText('Who and where from')
  await expect(turns(page).last()).toContainText('Pushed')
  expect(await faultsInBothThemes(page, 'talk')).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Stop turn 1' })).toBeVisible()

  await page.keyboard.press('e')
  await page.getByLabel('What did you say in this turn?').fill('This is Dan Whitfield from Corbel Rostering.')
  await page.keyboard.press('Control+Enter')
  await expect(turns(page).first()).toContainText('Dan Whitfield from Corbel')

  await openPlace(page, 'History')
  await page.getByRole('radio', { name: 'Talks' }).click()
  expect(await faultsInBothThemes(page, 'talks')).toEqual([])
  await page.keyboard.press('Enter')
  await expect(turns(page)).toHaveCount(3)
})

test('who talks over a line is heard from the first word on, and told kindly', async ({ launch }) => {
  const { page } = await launch({ microphone: 'brief.wav' })
  await onRehearse(page)
  await fadedMicrophone(page, quietRoom)
  await ring(page)
  await expect(phase(page, 'speaking')).toBeVisible({ timeout: 20_000 })
  // The first moment of a line shows how loud the speakers are in the microphone: nobody is heard over it there.
  await page.waitForTimeout(1_000)
  await fadeMicrophone(page, 1)
  await expect(page.getByText('Your turn: you began early')).toBeVisible()
  await tap(page, who, person)
  await page.keyboard.press('Escape')
  await expect(turns(page)).toHaveCount(1)
  await expect(turns(page).first()).toContainText('you began before the line ended')
  await expect(page.getByRole('button', { name: 'Play turn 1' })).toBeEnabled()
})

test('a microphone that is lost in a turn is told, the turn is kept, and the talk goes on by taps', async ({
  launch
}) => {
  const { page } = await launch({ microphone: 'good.wav' })
  await onRehearse(page)
  await holdMicrophone(page)
  await ring(page)
  await expect(phase(page, 'listening')).toBeVisible({ timeout: 20_000 })
  await page.waitForTimeout(2_000)
  await unplug(page)
  await expect(notice(page, 'mic-lost')).toBeVisible()
  await tap(page, who, person)
  await expect(page.getByText('Say it aloud, then tap what you did')).toBeVisible({ timeout: 20_000 })
  await tap(page, pushed)
  await page.keyboard.press('Escape')
  await expect(turns(page)).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'Play turn 1' })).toBeEnabled()
  await expect(turns(page).last()).toContainText('tapped')
})

test('put through to the voicemail, the rep leaves the message at once, and both are found together', async ({
  launch
}) => {
  const { page } = await launch({ microphone: 'brief.wav' })
  await ring(page)
  await tap(page, who, person)
  await tap(page, askVoicemail)
  await tap(page, takeVoicemail)
  await expect(page.locator('[data-stage="calling"]')).toBeVisible({ timeout: 30_000 })
  tellAnswers(await answersMs(page))
  await page.keyboard.press('Space')
  await expect(page.locator('[data-stage="talking"]')).toBeVisible({ timeout: 30_000 })
  await page.waitForTimeout(1_500)
  await page.keyboard.press('Space')
  await expect(page.locator('[data-stage="words"]')).toBeVisible()
  await openPlace(page, 'History')
  await expect(page.getByRole('grid', { name: 'Takes' }).locator('tbody tr')).toHaveCount(1)
  await page.getByRole('radio', { name: 'Talks' }).click()
  await page.getByRole('button', { name: /to the voicemail/ }).click()
  await expect(page.getByRole('button', { name: 'The voicemail', exact: true })).toBeVisible()
  await page.keyboard.press('v')
  await expect(page.getByRole('heading', { name: 'Your words', exact: true })).toBeVisible()
})

test('killed in the middle of a turn, everything up to the last turn is there', async ({
  launch,
  newFolder
}) => {
  const library = newFolder()
  const { page, kill } = await launch({ library, microphone: 'brief.wav' })
  await ring(page)
  await tap(page, who, person)
  await expect(phase(page, 'listening')).toBeVisible({ timeout: 20_000 })
  await page.waitForTimeout(2_500)
  await kill()

  const { page: later } = await launch({ library, microphone: 'brief.wav' })
  await onRehearse(later)
  await expect(later.getByRole('dialog')).toBeHidden()
  await openPlace(later, 'History')
  await later.getByRole('radio', { name: 'Talks' }).click()
  await later.getByRole('button', { name: /Priya/ }).click()
  await expect(turns(later).first()).toContainText('Who and where from')
  await expect(later.getByRole('button', { name: 'Play turn 1' })).toBeEnabled()
})

test('without a microphone the talk goes by taps alone; the receiver can be put down', async ({ launch }) => {
  const { page } = await launch({ microphone: null })
  await ring(page)
  await expect(page.getByText('tap what you say aloud')).toBeVisible({ timeout: 20_000 })
  expect(await faultsInBothThemes(page, 'tapping')).toEqual([])
  await tap(page, who, person)
  await expect(phase(page, 'tapping')).toBeVisible({ timeout: 20_000 })
  await page.keyboard.press('Escape')
  await expect(turns(page)).toHaveCount(1)
  await expect(turns(page).first()).toContainText('tapped')
})

test('somebody who cannot decide picks up: the same talk with other moves', async ({ launch }) => {
  const { page } = await launch({ microphone: null })
  await ring(page, 'A direct pick-up')
  await tap(page, who)
  await tap(page, 'I asked who decides this')
  await page.keyboard.press('Escape')
  await expect(turns(page).last()).toContainText('Asked for the right person')
})

test('who says nothing hears the line once more; who leaves before a word has a talk without turns', async ({
  launch
}) => {
  const { page } = await launch({ microphone: 'silent.wav' })
  await ring(page)
  await expect(phase(page, 'listening')).toBeVisible({ timeout: 20_000 })
  await expect(phase(page, 'speaking')).toBeVisible({ timeout: 20_000 })
  expect(await answersMs(page)).toHaveLength(1)
  await page.keyboard.press('Escape')
  await expect(page.getByText('You left before a word')).toBeVisible()
  expect(await faultsInBothThemes(page, 'empty talk')).toEqual([])
})

/** Holds a talk without the screen in which the rep is put through to the person; seed 2 finds them free. */
const putThrough = (page: Page): Promise<string | null> =>
  page.evaluate(async () => {
    const bridge = window.ringback
    const prospects = await bridge?.invoke('prospects:summaries', undefined)
    const prospectId = prospects?.ok === true ? prospects.value[0]?.id : undefined
    if (bridge === undefined || prospectId === undefined) throw new Error('There is nobody to call.')
    const begun = await bridge.invoke('talks:begin', {
      scenarioId: 'front-desk-gatekeeper',
      prospectId,
      seed: 2
    })
    if (!begun.ok) throw new Error(begun.error.detail)
    let talk = begun.value
    for (const moves of [
      ['identify-full', 'ask-person'],
      ['reason-specific'],
      ['honest-not-expected', 'gracious']
    ] as const) {
      const next = await bridge.invoke('talks:tap', { talkId: talk.talkId, moves: [...moves] })
      if (!next.ok) throw new Error(next.error.detail)
      talk = next.value
    }
    return talk.ending
  })

test('put through to the person, the talk says so and goes on with whoever picks up', async ({ launch }) => {
  const { page } = await launch({ microphone: null })
  await onRehearse(page)
  expect(await putThrough(page)).toBe('transfer')
  await openPlace(page, 'History')
  await page.getByRole('radio', { name: 'Talks' }).click()
  await page.getByRole('button', { name: /put through/ }).click()
  await expect(page.getByText('is on the line')).toBeVisible()
  expect(await faultsInBothThemes(page, 'put through')).toEqual([])
  await page.keyboard.press('o')
  await expect(page.locator('[data-talk]')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'A direct pick-up' })).toBeVisible()
})

test('more than five hundred talks are all there, a hundred more at each press', async ({
  launch,
  newFolder
}) => {
  const library = newFolder()
  const first = await launch({ library })
  await onRehearse(first.page)
  await first.close()
  const db = new Database(join(library, 'library.sqlite'))
  db.exec(`
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 612)
    INSERT INTO sessions (id, started_at)
      SELECT printf('00000000-0000-4000-8000-%012d', i), '2026-01-01T09:00:00.000Z' FROM n;
    INSERT INTO talks (id, prospect_id, prospect_name, company, card, scenario_id, scenario_name, seed, scene, started_at,
        started_local, ending, last_line)
      SELECT id, id, 'Maya Lindqvist', 'Fernhill', '{}', 'front-desk', 'The front desk', 1, '{}', started_at,
        '2026-01-01T09:00:00', 'well', '' FROM sessions;
    INSERT INTO talk_turns (talk_seq, turn, state, line, trust) SELECT seq, 0, 'greeting', '', 50 FROM talks;`)
  db.close()
  const { page } = await launch({ library })
  await onRehearse(page)
  await openPlace(page, 'History')
  await page.getByRole('radio', { name: 'Talks' }).click()
  const rows = page.getByRole('button', { name: /Maya Lindqvist/ })
  await expect(page.getByRole('status').filter({ hasText: '612 talks' })).toBeVisible()
  for (const shown of [100, 200, 300, 400, 500, 600]) {
    await expect(rows).toHaveCount(shown)
    await page.keyboard.press('m')
  }
  await expect(rows).toHaveCount(612)
  await expect(page.getByRole('button', { name: 'Older talks' })).toHaveCount(0)
})
