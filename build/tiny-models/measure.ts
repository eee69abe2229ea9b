// Prints the word error rate and the speed of parakeet-ctc on sentences that it was not trained on, per voice and pace:
// `node build/tiny-models/measure.ts`, a minute. The voices are the app's own; no system package is needed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Heard } from './hear.ts'
import { sayAll, voices } from './say.ts'
import { wordErrors, wordsOf } from './word-errors.ts'

const { values } = parseArgs({ options: { wrong: { type: 'boolean', default: false } } })
const heldOut = readFileSync(join(import.meta.dirname, 'held-out.txt'), 'utf8')
  .trim()
  .split('\n')
const fours = Array.from({ length: heldOut.length / 4 }, (_, at) =>
  heldOut.slice(4 * at, 4 * at + 4).join(' ')
)
const sets = [
  { name: 'held-out sentences', texts: heldOut, stretch: 1 },
  { name: 'a quarter slower', texts: heldOut, stretch: 1.25 },
  { name: 'four in one breath', texts: fours, stretch: 1 }
]

/** What the model hears in each file, by a process of its own. */
const hear = (files: readonly string[]): Heard[] => {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'hear.ts'), 'parakeet-ctc', ...files], {
    encoding: 'utf8'
  })
  if (run.status !== 0) throw new Error(run.stderr)
  return run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Heard)
}

const folder = mkdtempSync(join(tmpdir(), 'ringback-tiny-'))
try {
  for (const { name, texts, stretch } of sets) {
    let allErrors = 0
    let allWords = 0
    for (const voice of voices) {
      const heard = hear(
        await sayAll(
          folder,
          texts.map((text) => ({ text, voice, stretch }))
        )
      )
      const errors = texts.map((text, at) => wordErrors(text, heard[at]?.text ?? ''))
      const words = texts.reduce((sum, text) => sum + wordsOf(text).length, 0)
      const wrong = errors.reduce((sum, count) => sum + count, 0)
      const rtf = heard.reduce((sum, one) => sum + one.rtf, 0) / heard.length
      allErrors += wrong
      allWords += words
      console.log(
        `${name}, ${voice}: WER ${((100 * wrong) / words).toFixed(1)} % of ${words}, RTF ${rtf.toFixed(4)}`
      )
      if (values.wrong)
        for (const [at, count] of errors.entries())
          if (count > 0)
            console.log(`  said  ${wordsOf(texts[at] ?? '').join(' ')}\n  heard ${heard[at]?.text.trim()}`)
    }
    console.log(`${name}: WER ${((100 * allErrors) / allWords).toFixed(1)} %`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
