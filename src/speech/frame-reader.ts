import { butterworthQ, createFilter, highPass, lowPass } from './biquad.ts'
import { addFrame, bandCount, cepstrumSize, type FrameColumns, slotCount } from './frame-columns.ts'
import { hopMs, measureRateHz, variance } from './frames.ts'
import { createPitchTracker, pitchReach } from './pitch.ts'
import { createPowerSpectrum } from './power-spectrum.ts'
import { powerToDb } from './samples.ts'

const hop = (hopMs * measureRateHz) / 1_000
/** Every frame is measured over the 25 ms around its middle. */
const halfFrame = (25 * measureRateHz) / 2_000
const slotSamples = hop / slotCount
const spectrumSize = 512
const hzPerBin = measureRateHz / spectrumSize
/** Room noise swings most below 200 Hz: heard in full, it passed for speech in 8 of 10 silent takes; without it, in none. */
const rumbleHz = 200
const pitchBandHz = [60, 1_000] as const
const bandEdgesHz = [200, 500, 1_000, 1_700, 2_700, 4_500, 7_600]
const vowelBandHz = [250, 1_800] as const
/** The second formant of front vowels lies above that band: its level counts this much beside it. */
const frontBand = 3
const frontShare = 0.4
const melBands = 20
const melRangeHz = [100, 3_800] as const
/** What is softer than this share of the loudest band (-22 dB) says nothing of a sound's colour. */
const melFloorShare = 0.006
const margin = Math.max(Math.ceil(pitchReach), halfFrame)
const bufferSize = 16_384

const hann = Float64Array.from(
  { length: 2 * halfFrame },
  (_, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (index + 0.5)) / (2 * halfFrame))
)
/** Makes the sum of all bins the frame's mean square. */
const spectrumScale = 2 / (spectrumSize * hann.reduce((sum, weight) => sum + weight * weight, 0))

const binAt = (hz: number): number => Math.round(hz / hzPerBin)
const bandBins = bandEdgesHz.map(binAt)
const vowelBins = vowelBandHz.map(binAt) as [number, number]
const toMel = (hz: number): number => 2_595 * Math.log10(1 + hz / 700)
const fromMel = (mel: number): number => 700 * (10 ** (mel / 2_595) - 1)
const melEdges = Array.from({ length: melBands + 2 }, (_, band) => {
  const [low, high] = melRangeHz.map(toMel) as [number, number]
  return fromMel(low + ((high - low) * band) / (melBands + 1)) / hzPerBin
})
/** For each mel band the first bin and the weights from there on, a triangle. */
const melFilters = Array.from({ length: melBands }, (_, band) => {
  const [low = 0, top = 0, high = 0] = melEdges.slice(band, band + 3)
  const first = Math.ceil(low)
  const weights = Array.from({ length: Math.floor(high) - first + 1 }, (_, at) => {
    const bin = first + at
    return bin < top ? (bin - low) / (top - low) : (high - bin) / (high - top)
  })
  return { first, weights: Float64Array.from(weights) }
})
const cosines = Float64Array.from({ length: cepstrumSize * melBands }, (_, place) => {
  const order = Math.floor(place / melBands) + 1
  const band = place % melBands
  return Math.sqrt(2 / melBands) * Math.cos((Math.PI * order * (band + 0.5)) / melBands)
})

const sumOf = (power: Float64Array, from: number, to: number): number => {
  let sum = 0
  for (let bin = from; bin < to; bin += 1) sum += power[bin] as number
  return sum
}

/** Levels by band and the shape of the spectrum of one frame. */
const createSpectralMeasures = (columns: FrameColumns) => {
  const transform = createPowerSpectrum(spectrumSize)
  const windowed = new Float64Array(spectrumSize)
  const power = new Float64Array(binAt(bandEdgesHz.at(-1) ?? 0) + 1)
  const melPowers = new Float64Array(melBands)
  return (samples: Float32Array, middle: number, place: number): void => {
    for (let at = 0; at < 2 * halfFrame; at += 1) {
      windowed[at] = (samples[middle - halfFrame + at] as number) * (hann[at] as number)
    }
    transform(windowed, power)
    for (let bin = 0; bin < power.length; bin += 1) power[bin] = (power[bin] as number) * spectrumScale
    for (let band = 0; band < bandCount; band += 1) {
      const sum = sumOf(power, bandBins[band] as number, bandBins[band + 1] as number)
      columns.bandDb[place * bandCount + band] = powerToDb(sum)
    }
    const frontDb = columns.bandDb[place * bandCount + frontBand] as number
    columns.vowelDb[place] = (powerToDb(sumOf(power, ...vowelBins)) + frontShare * frontDb) / (1 + frontShare)
    melFilters.forEach(({ first, weights }, band) => {
      let sum = 0
      for (let at = 0; at < weights.length; at += 1)
        sum += (weights[at] as number) * (power[first + at] as number)
      melPowers[band] = sum
    })
    const floor = melFloorShare * Math.max(...melPowers) + 1e-10
    for (let band = 0; band < melBands; band += 1)
      melPowers[band] = Math.log((melPowers[band] as number) + floor)
    for (let order = 0; order < cepstrumSize; order += 1) {
      let sum = 0
      for (let band = 0; band < melBands; band += 1) {
        sum += (cosines[order * melBands + band] as number) * (melPowers[band] as number)
      }
      columns.cepstra[place * cepstrumSize + order] = sum
    }
  }
}

/** Powers of the parts of one frame's own time. */
const measureSlots = (
  { slots }: FrameColumns,
  samples: Float32Array,
  middle: number,
  place: number
): void => {
  for (let slot = 0; slot < slotCount; slot += 1) {
    const from = middle - hop / 2 + slot * slotSamples
    let squares = 0
    for (let at = from; at < from + slotSamples; at += 1) squares += (samples[at] as number) ** 2
    slots[place * slotCount + slot] = squares / slotSamples
  }
}

/** The last samples of a stream, with room for more; `start` is the place in the whole stream of its first. */
const createWindow = () => ({ samples: new Float32Array(bufferSize), start: -margin, filled: margin })

/**
 * Cuts a stream of samples at `measureRateHz` into frames and adds them to `columns`; it keeps about a second of
 * sound. Frame `i` stands for the time from `i * hopMs` to `(i + 1) * hopMs`. `finish` adds those that reach beyond
 * the end.
 */
export const createFrameReader = (
  columns: FrameColumns
): { push: (samples: Float32Array, onFrame: () => void) => void; finish: (onFrame: () => void) => void } => {
  const whole = createWindow()
  const clear = new Float32Array(bufferSize)
  const low = new Float32Array(bufferSize)
  const aboveRumble = createFilter(highPass(rumbleHz, measureRateHz, Math.SQRT1_2))
  const lowFilters = [
    createFilter(highPass(pitchBandHz[0], measureRateHz, Math.SQRT1_2)),
    ...butterworthQ.map((q) => createFilter(lowPass(pitchBandHz[1], measureRateHz, q)))
  ]
  const spectralMeasures = createSpectralMeasures(columns)
  const pitchOf = createPitchTracker()
  let next = 0
  let taken = 0
  let offset = 0

  const measure = (): void => {
    const middle = next * hop + hop / 2 - whole.start
    const from = Math.max(middle - halfFrame, -whole.start)
    const to = Math.min(middle + halfFrame, taken - whole.start)
    const place = addFrame(columns)
    columns.power[place] = variance(whole.samples, from, to)
    columns.speechDb[place] = powerToDb(variance(clear, from, to))
    measureSlots(columns, clear, middle, place)
    spectralMeasures(clear, middle, place)
    const { hz, strength } = pitchOf(low, middle)
    columns.pitchHz[place] = hz
    columns.pitchStrength[place] = strength
    next += 1
  }
  const measureWhile = (more: () => boolean, onFrame: () => void): void => {
    while (more()) {
      measure()
      onFrame()
    }
  }
  const shift = (): void => {
    const keepFrom = Math.min(next * hop + hop / 2 - margin - whole.start, whole.filled)
    for (const samples of [whole.samples, clear, low]) samples.copyWithin(0, keepFrom, whole.filled)
    whole.start += keepFrom
    whole.filled -= keepFrom
  }
  const take = (samples: Float32Array): void => {
    whole.samples.set(samples, whole.filled)
    const settled = samples.map((sample) => sample - offset)
    clear.set(aboveRumble(settled.slice()), whole.filled)
    for (const filter of lowFilters) filter(settled)
    low.set(settled, whole.filled)
    whole.filled += samples.length
    taken += samples.length
  }
  return {
    push: (samples, onFrame) => {
      if (taken === 0) offset = samples[0] ?? 0
      for (let at = 0; at < samples.length; ) {
        shift()
        const piece = samples.subarray(at, at + bufferSize - whole.filled)
        take(piece)
        at += piece.length
        measureWhile(() => next * hop + hop / 2 + margin <= whole.start + whole.filled, onFrame)
      }
    },
    finish: (onFrame) => {
      shift()
      for (const samples of [whole.samples, clear, low]) samples.fill(0, whole.filled)
      measureWhile(() => next * hop < taken, onFrame)
    }
  }
}
