import { join } from 'node:path'
import { expect, test } from './fixtures.ts'
import { speechFolder } from './global-setup.ts'
import { choose, onRehearse, openPlace, recordingsOf, saveWords, stop, talk } from './screens.ts'
import { compareWithFed, soundOf } from './sound.ts'
import { messages } from './speech/messages.ts'

test('an airport in the rep’s ears never reaches the recording, and the take is heard under it afterwards', async ({
  launch,
  newFolder
}) => {
  test.slow()
  const library = newFolder()
  const { page } = await launch({ library, microphone: 'good.wav' })
  await onRehearse(page)
  await openPlace(page, 'Settings')
  await page.getByRole('slider', { name: 'Surroundings volume' }).press('End')
  await openPlace(page, 'Rehearse')
  await onRehearse(page)
  await choose(page, 'Scenario', 'Busy executive')

  const hint = page.getByText('Wear headphones')
  await page.keyboard.press('Escape')
  await expect(hint).toBeHidden()
  await page.keyboard.press('a')
  await expect(page.getByRole('switch', { name: 'Airport in your ears' })).toBeChecked()
  await expect(hint).toBeVisible()

  await test.step('the take is what the microphone heard, with the airport playing as loud as it can', async () => {
    const asked = page.waitForResponse(/surroundings\/airport\.wav$/)
    await talk(page, 6)
    expect((await asked).ok()).toBe(true)
    await stop(page)
    const [recording = ''] = recordingsOf(library)
    const { correlation, shiftMs } = compareWithFed(
      soundOf(recording),
      soundOf(join(speechFolder, 'good.wav'))
    )
    test.info().annotations.push({
      type: 'correlation',
      description: `${correlation.toFixed(6)}, shift ${shiftMs.toFixed(1)} ms`
    })
    expect(correlation).toBeGreaterThan(0.999)
  })

  await test.step('the take can be heard as its listener hears it, whole and cut', async () => {
    await saveWords(page, messages.good.text)
    const heard = await page.evaluate(
      async (takeId) => {
        const render = async (cutMs: number | null) => {
          const answer = await window.ringback?.invoke('takes:asHeard', { takeId, cutMs })
          if (answer?.ok !== true) throw new Error(answer?.error.detail ?? 'There is no bridge.')
          const sound = await fetch(answer.value.audioUrl)
          return { durationMs: answer.value.durationMs, bytes: (await sound.arrayBuffer()).byteLength }
        }
        return { whole: await render(null), cut: await render(3_000) }
      },
      takeIdOf(recordingsOf(library)[0] ?? '')
    )
    expect(heard.whole.durationMs).toBeGreaterThan(6_000)
    expect(heard.whole.bytes).toBe(44 + Math.round(heard.whole.durationMs * 32))
    expect(heard.cut.durationMs).toBe(3_800)
  })

  await test.step('the hint is given once', async () => {
    await page.keyboard.press('r')
    await expect(page.locator('[data-stage="calling"]')).toBeVisible()
    await page.keyboard.press('Escape')
    await onRehearse(page)
    await expect(page.getByRole('switch', { name: 'Airport in your ears' })).toBeChecked()
    await expect(hint).toBeHidden()
  })
})

const takeIdOf = (recording: string): string => /([0-9a-f-]{36})\.wav$/.exec(recording)?.[1] ?? ''
