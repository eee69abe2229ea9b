import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseWav } from '../src/speech/wav.ts'
import { expect, test } from './fixtures.ts'
import { speechFolder } from './global-setup.ts'
import { clockSeconds, onRehearse, onReview, recordingsOf, stop, talk } from './screens.ts'
import { compareWithFed, soundOf } from './sound.ts'

const trials = 10

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const report = (what: string, unit: string, values: readonly number[]): void =>
  console.log(
    `${what}: median ${middle(values).toFixed(0)} ${unit}, ${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)} (${values.length} trials)`
  )

test('how much of a take is lost when the program is killed', async ({ launch, newFolder }) => {
  const lostMs: number[] = []
  for (let trial = 0; trial < trials; trial++) {
    const library = newFolder()
    const { page, kill } = await launch({ library })
    await onRehearse(page)
    await talk(page, 2 + trial * 0.137)
    const saidMs = (await clockSeconds(page)) * 1000
    await kill()
    const { page: later, close } = await launch({ library })
    await later.getByRole('dialog').getByRole('button', { name: 'Recover' }).click()
    await onReview(later)
    const wav = parseWav(readFileSync(recordingsOf(library)[0] ?? ''))
    if (wav.ok) lostMs.push(saidMs - wav.value.durationMs)
    await close()
  }
  report('lost on kill -9 (clock on the screen less what is kept)', 'ms', lostMs)
  expect(lostMs).toHaveLength(trials)
})

test('how long from the stop key to the findings, and how true the recording is', async ({
  launch,
  newFolder
}) => {
  const savedMs: number[] = []
  const gradedMs: number[] = []
  const alike: ReturnType<typeof compareWithFed>[] = []
  const library = newFolder()
  const { page } = await launch({ library })
  const fed = soundOf(join(speechFolder, 'good.wav'))
  for (let trial = 0; trial < 5; trial++) {
    if (trial === 0) await onRehearse(page)
    else {
      await page.keyboard.press('r')
      await expect(page.locator('[data-stage="calling"]')).toBeVisible()
      await page.keyboard.press('Escape')
      await onRehearse(page)
    }
    const before = new Set(recordingsOf(library))
    await talk(page, 20)
    const stoppedAt = performance.now()
    await stop(page)
    savedMs.push(performance.now() - stoppedAt)
    const writtenAt = performance.now()
    await page.getByRole('button', { name: 'I said it as written' }).click()
    await expect(page.getByText(/of 100/)).toBeVisible()
    gradedMs.push(performance.now() - writtenAt)
    const recording = recordingsOf(library).find((path) => !before.has(path)) ?? ''
    alike.push(compareWithFed(soundOf(recording), fed))
  }
  report('stop key to the take stored and its words asked for, 20 s take', 'ms', savedMs)
  report('“as written” to the findings on the screen', 'ms', gradedMs)
  for (const { correlation, shiftMs } of alike)
    console.log(
      `stored take beside what was fed: correlation ${correlation.toFixed(6)}, shift ${shiftMs.toFixed(1)} ms`
    )
})
