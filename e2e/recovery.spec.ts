import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseWav } from '../src/speech/wav.ts'
import { expect, test } from './fixtures.ts'
import { clockSeconds, onRehearse, onReview, recordingsOf, talk } from './screens.ts'

/** Bytes of the recording that is being made. */
const spooled = (library: string): number =>
  readdirSync(join(library, 'spool'))
    .map((file) => statSync(join(library, 'spool', file)).size)
    .reduce((sum, size) => sum + size, 0)

test('a take whose program is killed while the rep talks is offered at the next start', async ({
  launch,
  newFolder
}) => {
  const library = newFolder()
  const { page, kill } = await launch({ library })
  await onRehearse(page)
  await talk(page, 6)
  const saidMs = (await clockSeconds(page)) * 1000
  await kill()
  expect(spooled(library)).toBeGreaterThan(0)

  const { page: later } = await launch({ library })
  const dialog = later.getByRole('dialog', { name: 'One take can be recovered' })
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Recover' }).click()
  await onReview(later)
  const [kept = ''] = recordingsOf(library)
  const wav = parseWav(readFileSync(kept))
  const keptMs = wav.ok ? wav.value.durationMs : 0
  test.info().annotations.push({ type: 'lost', description: `${Math.round(saidMs - keptMs)} ms` })
  // The clock was read before the kill, so what was said in between can only make the loss look smaller.
  expect(saidMs - keptMs).toBeLessThanOrEqual(500)
})
