import { statSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { makeBigProgress } from '../build/big-progress.ts'
import { expect, test } from './fixtures.ts'
import { onRehearse } from './screens.ts'

const takes = 1_000
const trials = 7

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** What the running program takes for a report, from the key to the file; the place is chosen at once. */
test('how long a report over 1,000 takes is in the making', async ({ launch, newFolder }) => {
  const library = newFolder()
  makeBigProgress(library, takes)
  const { app, page } = await launch({ library, microphone: null })
  await onRehearse(page)
  const out = newFolder()
  console.log(`${takes} takes, median of ${trials}, load ${loadavg()[0]?.toFixed(1)}`)
  for (const format of ['pdf', 'html', 'csv', 'json'] as const) {
    const path = join(out, `report.${format}`)
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)
    const madeMs: number[] = []
    for (let trial = 0; trial < trials; trial += 1) {
      const { ms, answer } = await page.evaluate(
        async ([kind, next]) => {
          const startedAt = performance.now()
          const given = await window.ringback?.invoke('reports:write', {
            period: 'own',
            // Other words each time, so that no page is printed already.
            choices: {
              ...{ from: '2000-01-01', to: '2099-12-31', rep: null, next },
              ...{ scenarioIds: null, drillIds: null, prospectIds: null, anonymise: false },
              ...{ includeQuotes: false, includeTakes: false, includeTranscripts: false, includeAudio: false }
            },
            format: kind,
            paper: 'A4',
            csv: { rows: 'scenario', by: 'month', withMark: true }
          })
          return { ms: performance.now() - startedAt, answer: given }
        },
        [format, `Trial ${trial}.`] as const
      )
      expect(answer).toMatchObject({ ok: true })
      madeMs.push(ms)
    }
    console.log(
      `  ${format.padEnd(5)} ${middle(madeMs).toFixed(0)} ms, ${Math.min(...madeMs).toFixed(0)} to ${Math.max(...madeMs).toFixed(0)}, ${statSync(path).size} bytes`
    )
  }
})
