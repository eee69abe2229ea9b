import { faultsInBothThemes } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { onRehearse, openPlace, saveWords, stop, talk } from './screens.ts'
import { messages } from './speech/messages.ts'

test('axe finds nothing on any screen, in the dark and in the light', async ({ launch }) => {
  const { page } = await launch({ microphone: 'brief.wav' })
  const faults: string[] = []
  const look = async (screen: string) => faults.push(...(await faultsInBothThemes(page, screen)))
  await onRehearse(page)
  await look('Rehearse')
  await talk(page, 3)
  await look('talking')
  await stop(page)
  await look('words')
  await saveWords(page, messages.poor.text)
  await look('Review')
  await page.keyboard.press('ArrowDown')
  await look('Review with a finding open')
  await page.keyboard.press('e')
  await look('Review while editing')
  await page.keyboard.press('Escape')
  for (const place of ['History', 'Prospects', 'Settings'] as const) {
    await openPlace(page, place)
    await look(place)
  }
  await page.keyboard.press('?')
  await look('keys')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await look('palette')
  expect(faults).toEqual([])
})
