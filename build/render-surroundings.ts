// Renders the surroundings to resources/surroundings; `--check` only says whether the files there are fresh.
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Speaker, VoiceStyle } from '../src/main/voice/speaker.ts'
import { createSpeaker } from '../src/main/voice/speaker.ts'
import { resample } from '../src/speech/resample.ts'
import { airport } from '../src/speech/surroundings/airport.ts'
import { car } from '../src/speech/surroundings/car.ts'
import type { Voices } from '../src/speech/surroundings/crowd.ts'
import { type Chance, chance, loopRateHz } from '../src/speech/surroundings/loop.ts'
import { office } from '../src/speech/surroundings/office.ts'
import { street } from '../src/speech/surroundings/street.ts'
import { writeWav } from '../src/speech/wav.ts'

const folder = fileURLToPath(new URL('../resources/surroundings/', import.meta.url))
const workerPath = new URL('../src/main/voice/flite-worker.ts', import.meta.url)
const phraseCount = 24
const syllables =
  'ba do la mee noo ra sah tay vo wen kel pim dar fo gan hey jo lun mar nis ro sel tor van'.split(' ')
const styles: readonly VoiceStyle[] = [
  { voice: 'slt', stretch: 0.92, pitchHz: 190 },
  { voice: 'awb', stretch: 1, pitchHz: 118 },
  { voice: 'rms', stretch: 0.9 },
  { voice: 'kal', stretch: 0.95, pitchHz: 100 },
  { voice: 'slt', stretch: 1.08, pitchHz: 165 },
  { voice: 'awb', stretch: 0.88, pitchHz: 140 }
]

/** A phrase of eight to fifteen syllables that mean nothing in English. */
const nonsense = (luck: Chance): string => {
  const pick = (): string => syllables[Math.floor(luck.next() * syllables.length)] ?? 'la'
  const words = Array.from({ length: Math.round(luck.between(4, 7)) }, () =>
    luck.next() < 0.3 ? pick() : `${pick()}${pick()}`
  )
  return `${words.join(' ')}.`
}

const speakVoices = async ({ speak }: Speaker): Promise<Voices> => {
  const luck = chance(2_024)
  const said: Float32Array[] = []
  for (let index = 0; index < phraseCount; index += 1) {
    const style = styles[index % styles.length] ?? { voice: 'slt' }
    const { samples, sampleRate } = await speak(nonsense(luck), style)
    said.push(resample(samples, sampleRate, loopRateHz))
  }
  return said
}

const renderAll = async (): Promise<{ name: string; wav: Uint8Array }[]> => {
  const speaker = createSpeaker(workerPath)
  try {
    const voices = await speakVoices(speaker)
    const loops = {
      'airport.wav': airport(voices, 11),
      'car.wav': car(12),
      'office.wav': office(voices, 13),
      'street.wav': street(voices, 14)
    }
    return Object.entries(loops).map(([name, loop]) => ({ name, wav: writeWav(loop, loopRateHz) }))
  } finally {
    await speaker.close()
  }
}

const { values: wanted } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
const rendered = await renderAll()
await mkdir(folder, { recursive: true })
if (wanted.check) {
  const names = rendered.map(({ name }) => name)
  const left = (await readdir(folder)).filter((name) => name.endsWith('.wav') && !names.includes(name))
  const stale: string[] = []
  for (const { name, wav } of rendered) {
    const path = join(folder, name)
    if (!existsSync(path) || !(await readFile(path)).equals(wav)) stale.push(name)
  }
  for (const name of stale) console.error(`stale: resources/surroundings/${name}`)
  for (const name of left) console.error(`nothing makes it: resources/surroundings/${name}`)
  if (stale.length > 0) console.error('Run: node build/render-surroundings.ts')
  const isFine = stale.length + left.length === 0
  if (isFine) console.log(`${rendered.length} surroundings are fresh.`)
  process.exitCode = isFine ? 0 : 1
} else {
  await Promise.all(rendered.map(({ name, wav }) => writeFile(join(folder, name), wav)))
  console.log(`${rendered.length} surroundings rendered.`)
}
