// Holds the delivery measures against speech with known truth, and against Praat on the same files.
import { parseArgs } from 'node:util'
import { measureTake } from '../src/speech/measure.ts'
import { heardByPraat } from './verify-speech-praat.ts'
import {
  edgeErrors,
  firstSoundMs,
  type Heard,
  meanOf,
  type Pair,
  pauseScores,
  quantileOf,
  rateErrors
} from './verify-speech-scores.ts'
import { contours, noiseOf, onTheLine, overdriven, trailingOff, withNoise } from './verify-speech-sounds.ts'
import {
  type KnownTake,
  knownTakes,
  type Split,
  takeRateHz,
  takesWithFillers
} from './verify-speech-takes.ts'
import { missingPrograms } from './verify-speech-voices.ts'

type Row = { measure: string; mark: string; ours: string; praat: string }

const flag = { type: 'boolean' } as const
const { values } = parseArgs({ options: { tune: flag, develop: flag, bench: flag } })
const split: Split = values.tune === true ? 'tune' : values.develop === true ? 'develop' : 'report'

const ms = (value: number): string => `${Math.round(value)} ms`
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`
const st = (value: number): string => `${value.toFixed(2)} ST`
const measured = ({ samples, sampleRate }: KnownTake) => measureTake(samples, sampleRate)

const heardByUs = (take: KnownTake): Heard => {
  const { firstSpeechMs, lastSpeechMs, ...rest } = measured(take)
  return { firstMs: firstSpeechMs, lastMs: lastSpeechMs, ...rest }
}

type Both = { ours: Pair[]; praat: Pair[] }
const heardByBoth = (takes: readonly KnownTake[]): Both => {
  const byPraat = heardByPraat(takes)
  return {
    ours: takes.map((take) => ({ take, heard: heardByUs(take) })),
    praat: takes.flatMap((take, at) => (byPraat[at] === undefined ? [] : [{ take, heard: byPraat[at] }]))
  }
}
const row = (measure: string, mark: string, both: Both, score: (pairs: Pair[]) => string): Row => ({
  ...{ measure, mark },
  ours: score(both.ours),
  praat: score(both.praat)
})

const edges = (edge: 'firstMs' | 'lastMs') => (pairs: Pair[]) => {
  const errors = edgeErrors(pairs, edge)
  return `median ${ms(quantileOf(errors, 0.5))}, p90 ${ms(quantileOf(errors, 0.9))}`
}
const soundingEdges = (pairs: Pair[]): string =>
  edges('firstMs')(
    pairs.map(({ take, heard }) => ({ take: { ...take, firstMs: firstSoundMs(take) }, heard }))
  )
const pauses = (pairs: Pair[]): string => {
  const { recall, falsePerMinute, lengthErrorsMs } = pauseScores(pairs)
  return `recall ${recall.toFixed(2)}, length ${ms(meanOf(lengthErrorsMs))}, false ${falsePerMinute.toFixed(2)}/min`
}
const rates = (pairs: Pair[]): string => {
  const errors = rateErrors(pairs)
  return `${percent(meanOf(errors.map(Math.abs)))} (bias ${percent(meanOf(errors))})`
}

const speechRows = (takes: readonly KnownTake[]): Row[] => {
  const conditions = {
    clean: heardByBoth(takes.map((take) => withNoise(take, 60))),
    line: heardByBoth(takes.map(onTheLine)),
    at20: heardByBoth(takes.map((take) => withNoise(take, 20))),
    at15: heardByBoth(takes.map((take) => withNoise(take, 15))),
    pink15: heardByBoth(takes.map((take) => withNoise(take, 15, 'pink'))),
    at10: heardByBoth(takes.map((take) => withNoise(take, 10)))
  }
  const { clean, line, at20, at15, pink15, at10 } = conditions
  return [
    row('start of speech, clean', 'median 0, p90 20 ms', clean, edges('firstMs')),
    row('start of its first sound, clean', 'median 0, p90 20 ms', clean, soundingEdges),
    row('start of speech, 15 dB white', 'p90 86 ms', at15, edges('firstMs')),
    row('start of speech, 15 dB pink', 'p90 86 ms', pink15, edges('firstMs')),
    row('end of speech, clean', 'p90 70 ms', clean, edges('lastMs')),
    row('end of speech, 15 dB white', 'p90 163 ms', at15, edges('lastMs')),
    row('pauses >= .35 s, clean', 'recall 1.0', clean, pauses),
    row('pauses >= .35 s, 20 dB', 'recall 1.0, length +80 ms', at20, pauses),
    row('pauses >= .35 s, 10 dB', 'recall 1.0', at10, pauses),
    row('articulation rate, clean', '5.4 %', clean, rates),
    row('articulation rate, 8 kHz mu-law', '5.7 %', line, rates),
    row('articulation rate, 15 dB white', '8.4 %', at15, rates),
    row('articulation rate, 10 dB white', '14 %', at10, rates)
  ]
}

const contourRow = (name: string, change: (take: KnownTake) => KnownTake): Row => {
  const known = contours().map(({ take, spreadSt }) => ({ take: change(take), spreadSt }))
  const both = heardByBoth(known.map(({ take }) => take))
  const worst = (pairs: Pair[]): string => {
    const errors = pairs.map(({ heard }, at) =>
      Math.abs((heard.pitchSpreadSt ?? 99) - (known[at]?.spreadSt ?? 0))
    )
    return `mean ${st(meanOf(errors))}, worst ${st(Math.max(...errors))}`
  }
  return row(name, '+-.15 ST', both, worst)
}

const onlyOurs = (measure: string, mark: string, ours: string): Row => ({ measure, mark, ours, praat: '–' })

const levelRows = (takes: readonly KnownTake[]): Row[] => {
  const snrErrors = [10, 15, 20, 25].flatMap((snrDb) =>
    takes.map((take) => (measured(withNoise(take, snrDb)).snrDb ?? 99) - snrDb)
  )
  const natural = takes.map((take) => measured(withNoise(take, 60)).clippingPerS)
  const driven = takes.map((take) => measured(overdriven(take, 3)).clippingPerS)
  const tails = takes.map((take) => measured(withNoise(take, 60)).tailDropDb ?? 0)
  const faded = [5, 9, 12].map((byDb) =>
    meanOf(
      takes.map(
        (take, at) => (measured(withNoise(trailingOff(take, byDb), 60)).tailDropDb ?? 0) - (tails[at] ?? 0)
      )
    )
  )
  const worstSnr = Math.max(...snrErrors.map(Math.abs))
  return [
    onlyOurs(
      'SNR, 10 to 25 dB',
      '+-.5 dB',
      `mean ${meanOf(snrErrors).toFixed(2)}, worst ${worstSnr.toFixed(1)} dB`
    ),
    onlyOurs('clipping, natural', 'max .24/s', `max ${Math.max(...natural).toFixed(2)}/s`),
    onlyOurs(
      'clipping, +3 dB',
      '4.4/s',
      `mean ${meanOf(driven).toFixed(1)}, min ${Math.min(...driven).toFixed(1)}/s`
    ),
    onlyOurs('end softer, natural', 'p95 1.9 dB', `p95 ${quantileOf(tails, 0.95).toFixed(1)} dB`),
    onlyOurs('end softer by 5, 9, 12 dB', '5, 9, 12', faded.map((drop) => drop.toFixed(1)).join(', '))
  ]
}

const fillerRows = (takes: readonly KnownTake[]): Row[] => {
  const withUm = takesWithFillers(split).map((take) => withNoise(take, 40))
  const found = withUm.filter((take) =>
    take.fillers.every(([from, to]) =>
      measured(take).fillerCandidates?.some(([start, end]) => Math.min(end, to) - Math.max(start, from) > 100)
    )
  )
  const seconds = takes.reduce((sum, { samples, sampleRate }) => sum + samples.length / sampleRate, 0)
  const wrong = takes.reduce(
    (sum, take) => sum + (measured(withNoise(take, 40)).fillerCandidates?.length ?? 0),
    0
  )
  return [
    onlyOurs('"um" found', '12 of 12', `${found.length} of ${withUm.length}`),
    onlyOurs(
      '"um" heard in plain speech',
      '<= .1 per 10 s',
      `${((10 * wrong) / seconds).toFixed(2)} per 10 s`
    )
  ]
}

const silenceRow = (): Row => {
  const sounds = [0.000_1, 0.001, 0.01, 0.1].flatMap((rms) =>
    (['white', 'pink'] as const).flatMap((colour) =>
      [2, 20, 40].map((seconds) => noiseOf(colour, rms, seconds * takeRateHz, seconds))
    )
  )
  const heard = sounds.filter((sound) => measureTake(sound, takeRateHz).firstSpeechMs !== null)
  return onlyOurs('speech heard in noise alone', '0', `${heard.length} of ${sounds.length}`)
}

const speedRow = (takes: readonly KnownTake[], sampleRate: number): Row => {
  const sound = new Float32Array(30 * sampleRate)
  let at = 0
  for (const { samples } of takes) {
    const part = samples.subarray(0, sound.length - at)
    sound.set(part, at)
    at += part.length
  }
  const times = Array.from({ length: 9 }, () => {
    const startedAt = process.cpuUsage()
    measureTake(sound, sampleRate)
    const { user, system } = process.cpuUsage(startedAt)
    return (user + system) / 1_000
  })
  const median = ms(quantileOf(times, 0.5))
  return onlyOurs(
    `30 s at ${sampleRate / 1_000} kHz, CPU`,
    '<= 300 ms',
    `${median}, first ${ms(times[0] ?? 0)}`
  )
}

const print = (rows: readonly Row[]): void => {
  const all = [{ measure: 'measure', mark: 'mark', ours: 'ours', praat: 'Praat' }, ...rows]
  const columns = ['measure', 'mark', 'ours', 'praat'] as const
  const widths = columns.map((column) => Math.max(...all.map((one) => one[column].length)))
  for (const one of all) {
    console.log(
      columns
        .map((column, at) => one[column].padEnd(widths[at] ?? 0))
        .join(' | ')
        .trimEnd()
    )
  }
}

const missing = missingPrograms()
if (missing.length > 0) {
  console.error(`Not installed: ${missing.join(', ')}. On Debian: apt-get install -y ${missing.join(' ')}`)
  process.exit(1)
}
const takes = knownTakes(split)
console.log(`${takes.length} takes of the ${split} voices\n`)
const speeds = [16_000, 48_000].map((sampleRate) => speedRow(takes, sampleRate))
print(
  values.bench === true
    ? speeds
    : [
        ...speechRows(takes),
        contourRow('pitch spread, known contours', (take) => take),
        contourRow('pitch spread, 15 dB white', (take) => withNoise(take, 15)),
        ...levelRows(takes),
        ...fillerRows(takes),
        silenceRow(),
        ...speeds
      ]
)
