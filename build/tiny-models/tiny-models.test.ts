import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { silence } from '../../src/speech/tones.ts'
import { writeWav } from '../../src/speech/wav.ts'
import type { Heard } from './hear.ts'
import { sayAll, voices } from './say.ts'
import { wordErrors, wordsOf } from './word-errors.ts'

const run = promisify(execFile)

/** In a process of its own: a model that the native code refuses ends the process that loads it. */
const hear = async (model: string, files: readonly string[], ...options: string[]): Promise<Heard[]> => {
  const { stdout } = await run(process.execPath, [
    join(import.meta.dirname, 'hear.ts'),
    model,
    ...files,
    ...options
  ])
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Heard)
}

const sentence = 'Priya, eleven drivers left Northgate in March.'
let folder = ''
let files: string[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ringback-tiny-'))
  files = await sayAll(
    folder,
    voices.map((voice) => ({ text: sentence, voice }))
  )
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the trained model', () => {
  it('hears a sentence of four voices', async () => {
    const heard = await hear('parakeet-ctc', files)
    const errors = heard.reduce((sum, { text }) => sum + wordErrors(sentence, text), 0)
    expect(heard).toHaveLength(voices.length)
    expect(errors / (voices.length * wordsOf(sentence).length)).toBeLessThanOrEqual(0.15)
  })

  it('places the words where they were said', async () => {
    const [heard] = await hear('parakeet-ctc', files)
    const times = heard?.timestamps ?? []
    expect(times).toHaveLength(heard?.tokens.length ?? -1)
    expect(times).toEqual(times.toSorted((one, other) => one - other))
    expect(times[0]).toBeGreaterThan(0.4)
    expect(times[0]).toBeLessThan(1.2)
  })

  it('hears nothing in silence', async () => {
    const path = join(folder, 'quiet.wav')
    await writeFile(path, writeWav(silence(3_000, 16_000), 16_000))
    expect((await hear('parakeet-ctc', [path])).map(({ text }) => text)).toEqual([''])
  })
})

describe('the hard-wired models', () => {
  const written = 'Priya, eleven drivers left Northgate.'
  it.each([
    ['whisper', written],
    ['moonshine', written],
    ['moonshine-v2', written],
    ['parakeet-transducer', written],
    ['zipformer-transducer', 'PRIA ELEVEN DRIVERS LEFT NORTHGATE']
  ])('%s loads and says its words', async (model, words) => {
    const [heard] = await hear(model, files.slice(0, 1))
    expect(heard?.text.trim()).toBe(words)
  })

  it('a hint turns a name that was nearly heard into the one on the card', async () => {
    const [heard] = await hear('zipformer-transducer', files.slice(0, 1), '--hint', 'PRIYA')
    expect(heard?.text.trim()).toBe('PRIYA ELEVEN DRIVERS LEFT NORTHGATE')
  })
})
