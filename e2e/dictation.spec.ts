import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { faultsInBothThemes } from './axe.ts'
import { expect, type Ringback, test } from './fixtures.ts'
import { choose, notice, onRehearse, onReview, openCard, openPlace, stop, talk } from './screens.ts'

const tinyModel = fileURLToPath(new URL('../build/tiny-models/parakeet-ctc', import.meta.url))

const prepare = async (page: Page, script: string): Promise<void> => {
  await openPlace(page, 'Prospects')
  await openCard(page, 'Priya')
  await page.getByRole('region', { name: 'Card' }).getByLabel('What you plan to say').fill(script)
  await openPlace(page, 'Rehearse')
  await onRehearse(page)
  await choose(page, 'Prospect', 'Priya')
}

/** The tiny model is installed and in use, and nothing is prepared. */
const withModel = async ({ page, library }: Ringback): Promise<void> => {
  await onRehearse(page)
  cpSync(tinyModel, join(library, 'models', 'tiny'), { recursive: true })
  await page.evaluate(() => window.ringback?.invoke('settings:write', { dictationModel: 'tiny' }))
  await prepare(page, '')
}

/** The dictation process of this very program. */
const dictationPid = ({ app }: Ringback): number | null => {
  try {
    return Number(execFileSync('pgrep', ['-P', String(app.process().pid), '-f', 'dictation-process']))
  } catch {
    return null
  }
}

/** Holds the dictation process as soon as it is there, so that a test can act while it is at work. */
const heldProcess = async (program: Ringback): Promise<number> => {
  let pid: number | null = null
  await expect
    .poll(
      () => {
        pid = dictationPid(program)
        if (pid !== null) process.kill(pid, 'SIGSTOP')
        return pid
      },
      { timeout: 60_000, intervals: [10] }
    )
    .not.toBeNull()
  return pid ?? 0
}

const end = (pid: number, signal: NodeJS.Signals): void => {
  process.kill(pid, signal)
  process.kill(pid, 'SIGCONT')
}

test('what was said is written down with the model that is installed, to be confirmed', async ({
  launch
}) => {
  test.slow()
  const program = await launch({ microphone: 'brief.wav' })
  const { page } = program
  await withModel(program)
  await talk(page, 5)
  await stop(page)
  await expect(page.getByText('Heard by dictation (tiny).')).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('[data-draft]')).toContainText(/drivers left your/i)
  expect(await faultsInBothThemes(page, 'what was dictated')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await onReview(page)
  await expect(page.getByText('heard by dictation (tiny)')).toBeVisible()
})

test('a dictation process that dies leaves the take and the program, and another one starts', async ({
  launch
}) => {
  test.slow()
  const program = await launch({ microphone: 'brief.wav' })
  const { page } = program
  await withModel(program)
  await talk(page, 5)
  const held = heldProcess(program)
  await stop(page)
  const pid = await held
  await expect(page.getByText('Writing down what you said…')).toBeVisible()
  expect(await faultsInBothThemes(page, 'dictation')).toEqual([])
  end(pid, 'SIGSEGV')
  await expect(notice(page, 'model-broken').or(notice(page, 'dictation-failed'))).toBeVisible()
  await expect(page.getByLabel('What did you say?')).toBeEditable()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('Heard by dictation (tiny).')).toBeVisible({ timeout: 60_000 })
  expect(dictationPid(program)).not.toBe(pid)
})

test('Escape stops dictation, and the rep types', async ({ launch }) => {
  test.slow()
  const program = await launch({ microphone: 'brief.wav' })
  const { page } = program
  await withModel(program)
  await talk(page, 5)
  const held = heldProcess(program)
  await stop(page)
  const pid = await held
  await expect(page.getByText('Writing down what you said…')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Writing down what you said…')).toHaveCount(0)
  process.kill(pid, 'SIGCONT')
  await page.getByLabel('What did you say?').fill('Priya, eleven drivers left.')
  await page.getByRole('button', { name: 'Save words' }).click()
  await onReview(page)
})

test('without a script and a model one line says where dictation can be set up', async ({ launch }) => {
  const { page } = await launch({ microphone: 'brief.wav' })
  await onRehearse(page)
  await prepare(page, '')
  await talk(page, 2)
  await stop(page)
  await page.getByRole('button', { name: 'Set up dictation' }).click()
  await expect(page.getByRole('region', { name: 'Words', exact: true })).toBeVisible()
})

test('the dictation process ends with the program', async ({ launch }) => {
  test.slow()
  const program = await launch({ microphone: 'brief.wav' })
  const { page } = program
  await withModel(program)
  await talk(page, 5)
  await stop(page)
  await expect(page.getByText('Heard by dictation (tiny).')).toBeVisible({ timeout: 60_000 })
  const pid = dictationPid(program)
  expect(pid).not.toBeNull()
  await program.close()
  await expect.poll(() => isAlive(pid ?? 0)).toBe(false)
})

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
