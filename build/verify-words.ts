// Holds the script follower against speech whose words and times are known; prints a table. Debian's flite is needed.
// `--voices slt,rms` and `--sounds clean` take less than all of it.
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { readSound } from '../src/main/transcribe/script/read-sound.ts'
import type { Reading, ReadUnit } from '../src/main/transcribe/script/reading.ts'
import { modelRateHz } from '../src/main/transcribe/script/sound-model.ts'
import { loadEngine } from '../src/main/voice/engine.ts'
import { aside, messages, omissions } from './verify-words-texts.ts'
import { type SpokenText, speak } from './verify-words-voices.ts'

if (spawnSync('flite', ['--version'], { stdio: 'ignore' }).error !== undefined) {
  console.error('Not installed: flite. On Debian: apt-get install -y flite')
  process.exit(1)
}
const { values } = parseArgs({
  options: {
    voices: { type: 'string', default: 'slt,rms,awb,kal16,kal' },
    sounds: { type: 'string', default: 'clean,fast,noise15' }
  }
})
const engine = await loadEngine()

/** White noise this many dB below the speech, the same every time. */
const withNoise = (samples: Float32Array, snrDb: number): Float32Array => {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
  const peak = Math.sqrt(3 * power * 10 ** (-snrDb / 10))
  let seed = 1
  return samples.map((sample) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return sample + peak * ((2 * seed) / 2_147_483_648 - 1)
  })
}

type Say = (voice: string, text: string) => SpokenText
const inNoise =
  (snrDb: number): Say =>
  (voice, text) => {
    const spoken = speak(voice, text)
    return { ...spoken, samples: withNoise(spoken.samples, snrDb) }
  }
const sounds: Record<string, { name: string; say: Say }> = {
  clean: { name: 'clean', say: (voice, text) => speak(voice, text) },
  fast: { name: 'a quarter faster', say: (voice, text) => speak(voice, text, 0.8) },
  noise20: { name: 'noise 20 dB below', say: inNoise(20) },
  noise15: { name: 'noise 15 dB below', say: inNoise(15) },
  noise10: { name: 'noise 10 dB below', say: inNoise(10) }
}

const shares: number[] = []
const read = async (samples: Float32Array, text: string): Promise<Reading> => {
  const startedAt = process.cpuUsage()
  const reading = await readSound(engine, samples, text, [])
  const { user, system } = process.cpuUsage(startedAt)
  shares.push((user + system) / 1_000 / ((samples.length / modelRateHz) * 1_000))
  return reading
}
const unitsOf = (reading: Reading): ReadUnit[] => (reading.outcome === 'followed' ? reading.units : [])

/** How often something was so, out of how many. */
class Share {
  found = 0
  of = 0
  add(found: number, of: number): void {
    this.found += found
    this.of += of
  }
  toString(): string {
    return `${this.found} of ${this.of}`
  }
}

const newTally = () => ({
  edgesMs: [] as number[],
  rightTaken: new Share(),
  otherTaken: new Share(),
  saidMissed: new Share(),
  saidAsked: new Share(),
  leftMarked: new Share(),
  besideMissed: new Share(),
  asideNoticed: new Share(),
  asideRefused: new Share()
})
type Tally = ReturnType<typeof newTally>

const addRight = (tally: Tally, { words }: SpokenText, reading: Reading): void => {
  const units = unitsOf(reading)
  tally.rightTaken.add(units.length > 0 ? 1 : 0, 1)
  tally.saidMissed.add(units.filter(({ state }) => state === 'skipped').length, units.length)
  tally.saidAsked.add(units.filter(({ state }) => state === 'doubtful').length, units.length)
  for (const word of words) {
    const unit = units.find(({ start }) => start === word.start)
    if (unit === undefined || unit.startMs === null || unit.endMs === null) continue
    tally.edgesMs.push(Math.abs(unit.startMs - word.startMs), Math.abs(unit.endMs - word.endMs))
  }
}

const addOmission = async (
  tally: Tally,
  say: (text: string) => SpokenText,
  text: string,
  [first, count]: readonly [number, number]
): Promise<void> => {
  const words = [...text.matchAll(/\S+/g)]
  const gone = words.slice(first, first + count)
  const spoken = say(
    words
      .filter((word) => !gone.includes(word))
      .map(([word]) => word)
      .join(' ')
  )
  const units = unitsOf(await read(spoken.samples, text))
  const left = units.filter(({ start }) => gone.some(({ index }) => index === start))
  const beside = units.filter((unit) => !left.includes(unit))
  tally.leftMarked.add(left.filter(({ state }) => state !== 'heard').length, gone.length)
  tally.besideMissed.add(beside.filter(({ state }) => state === 'skipped').length, beside.length)
}

const addAside = async (tally: Tally, say: (text: string) => SpokenText, text: string): Promise<void> => {
  const reading = await read(say(text.replace(/(?<=\. )(?=\S+ \S+ \S+ )/, `${aside} `)).samples, text)
  const isNoticed =
    reading.outcome === 'followed' &&
    reading.extras.some(({ um, startMs, endMs }) => !um && endMs - startMs >= 1_000)
  tally.asideNoticed.add(isNoticed ? 1 : 0, 1)
  tally.asideRefused.add(reading.outcome === 'followed' ? 0 : 1, 1)
}

const quantile = (numbers: readonly number[], part: number): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN
}

const print = (name: string, tally: Tally): void => {
  const edges = `median ${quantile(tally.edgesMs, 0.5).toFixed(0)} ms, p90 ${quantile(tally.edgesMs, 0.9).toFixed(0)} ms`
  const rows = [
    ['word edges off by', `${edges} (${tally.edgesMs.length} edges)`],
    ['right text taken', tally.rightTaken],
    ['other text taken', tally.otherTaken],
    ['said, but not heard', tally.saidMissed],
    ['said, but asked about', tally.saidAsked],
    ['left out, and marked', tally.leftMarked],
    ['beside it, not heard', tally.besideMissed],
    ['sentence put in, marked', tally.asideNoticed],
    ['or the words asked for', tally.asideRefused]
  ]
  console.log(`\n${name}`)
  for (const [label, value] of rows) console.log(`  ${String(label).padEnd(26)}${value}`)
}

for (const { name, say } of values.sounds.split(',').flatMap((key) => sounds[key] ?? [])) {
  const tally = newTally()
  for (const [at, text] of messages.entries())
    for (const [turn, voice] of values.voices.split(',').entries()) {
      const sayHere = (words: string): SpokenText => say(voice, words)
      const spoken = sayHere(text)
      addRight(tally, spoken, await read(spoken.samples, text))
      const other = messages[(at + 1 + (turn % (messages.length - 1))) % messages.length] ?? ''
      tally.otherTaken.add(unitsOf(await read(spoken.samples, other)).length > 0 ? 1 : 0, 1)
      await addOmission(tally, sayHere, text, omissions[(at + turn) % omissions.length] ?? [5, 1])
      await addAside(tally, sayHere, text)
    }
  print(name, tally)
}
console.log(
  `\na reading takes, of one core  median ${quantile(shares, 0.5).toFixed(2)}, p90 ${quantile(shares, 0.9).toFixed(2)} of the recording's length`
)
