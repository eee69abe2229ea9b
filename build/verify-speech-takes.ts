import { resample } from '../src/speech/resample.ts'
import { mixInto } from '../src/speech/tones.ts'
import { developTexts, developVoices } from './verify-speech-develop.ts'
import { espeak, flite, type Sentence, type Voice } from './verify-speech-voices.ts'

type Span = [startMs: number, endMs: number]

/** A take of which everything is known. */
export type KnownTake = {
  name: string
  sampleRate: number
  samples: Float32Array
  syllables: number
  firstMs: number
  lastMs: number
  /** Silences of 250 ms or more between the first and the last sound. */
  pauses: Span[]
  fillers: Span[]
}

export const takeRateHz = 16_000
const texts: readonly (readonly string[])[] = [
  [
    'Maya, the allergen swabs on line two take an hour a shift.',
    'A bakery in Eugene got theirs down to twelve minutes.',
    'Call me and I will send you their procedure.',
    'Theo Grant, Larkfield Labs.'
  ],
  [
    'Diana, three hospices in your county failed their record audit this spring.',
    'All three failed on the same signature line.',
    'If you call me I will read you the line.',
    'My number is six one two, five five five, zero one five five.'
  ],
  [
    'Eleven of your drivers left in March.',
    'A haulier on your road halved that by changing one shift pattern.',
    'It is one page, and it is yours if you ring me back.',
    'This is Ruth Calloway at Northgate.'
  ],
  [
    'Pavel, your second oven stood still for nine days in January.',
    'There is a part that would have had it going by the afternoon.',
    'Hit redial and I will tell you which.',
    'Owen, from Stone and Baker.'
  ],
  [
    'Good morning Anita.',
    'Your new clinic opens in two weeks, and the county wants the water tested first.',
    'Somebody forgot that in Salem, and opened five weeks late.',
    'Text me yes, and I will send you the form.'
  ],
  [
    'Greg, your catalogue says next day, and your drivers say Thursday.',
    'Two shops near you closed that gap with a single change.',
    'Do you want to know what it was?',
    'I am at my desk until six.'
  ],
  [
    'Lena, half of the calls to your front desk ring out before eight.',
    'A dentist on Elm Street books four patients a day from those.',
    'Call this number and I will show you how.',
    'Sam Whitfield, Early Line.'
  ],
  [
    'Mister Okonkwo, your tender closes on the ninth.',
    'The last two winners both left out the same annex and had to resubmit.',
    'I have the list of what they missed.',
    'Ring me and it is on its way to you.'
  ],
  [
    'Priya, your lease allows for solar panels, and nobody has told you.',
    'Your neighbour took eleven hundred dollars off his bill last summer.',
    'I can send you his numbers.',
    'Just reply to this call.'
  ],
  [
    'Tom, every fourth pallet from your yard goes back with a broken corner.',
    'A mill in Bend put it down to one in forty.',
    'They changed the strap, not the crew.',
    'Call me and you will have the photograph in a minute.'
  ],
  [
    'Judge Alvarez, your clerks retype every filing by hand.',
    'The court in Mercer stopped doing that in April, without new software.',
    'Their clerk will tell you how if you ask.',
    'I will give you her number.'
  ],
  [
    'Nora, your apprentices pass the written part and fail the weld.',
    'One college turned that around in a single term.',
    'If you have ten minutes on Friday I will walk you through it.',
    'Four one five, five five five, zero one two zero.'
  ]
]

export type Split = 'tune' | 'develop' | 'report'
const splits: Record<
  Split,
  { voices: () => Voice[]; texts: readonly number[]; seed: number; from?: typeof texts }
> = {
  tune: {
    voices: () => [flite('kal'), flite('rms'), espeak('en-us'), espeak('en-gb+f3'), espeak('en-us+f2')],
    texts: [0, 1, 2, 3, 4, 5],
    seed: 1
  },
  develop: { voices: developVoices, texts: [...developTexts.keys()], seed: 3, from: developTexts },
  report: {
    voices: () => [
      flite('slt'),
      flite('awb'),
      flite('kal16'),
      espeak('en-gb'),
      espeak('en-us+f4'),
      espeak('en-gb-scotland+m3')
    ],
    texts: [6, 7, 8, 9, 10, 11],
    seed: 2
  }
}

/** Numbers in 0..1 from a fixed beginning. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 0x1_0000_0000
  }
}

export const rmsOf = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length))

const scaledTo = (samples: Float32Array, rms: number): Float32Array => {
  const factor = rms / rmsOf(samples)
  return samples.map((sample) => sample * factor)
}

export type Piece = { silenceMs: number } | { sentence: Sentence; isFiller?: boolean }

/** Lays sentences and silences one after the other; the level of the speech is set to -23 dBFS. */
export const assembled = (name: string, pieces: readonly Piece[]): KnownTake => {
  const known: KnownTake = {
    ...{ name, sampleRate: takeRateHz, samples: new Float32Array(0), syllables: 0 },
    ...{ firstMs: Number.NaN, lastMs: 0, pauses: [], fillers: [] }
  }
  const totalMs = pieces.reduce(
    (sum, piece) =>
      sum +
      ('silenceMs' in piece
        ? piece.silenceMs
        : (piece.sentence.samples.length / piece.sentence.sampleRate) * 1_000),
    0
  )
  const bed = new Float32Array(Math.ceil((totalMs * takeRateHz) / 1_000) + 8)
  let atMs = 0
  for (const piece of pieces) {
    if ('silenceMs' in piece) {
      atMs += piece.silenceMs
      continue
    }
    const { sentence } = piece
    if (Number.isNaN(known.firstMs)) known.firstMs = atMs
    else if (atMs - known.lastMs >= 250) known.pauses.push([known.lastMs, atMs])
    mixInto(
      bed,
      scaledTo(resample(sentence.samples, sentence.sampleRate, takeRateHz), 0.07),
      atMs,
      takeRateHz
    )
    for (const [startMs, endMs] of sentence.pauses) known.pauses.push([atMs + startMs, atMs + endMs])
    const endMs = atMs + (sentence.samples.length / sentence.sampleRate) * 1_000
    if (piece.isFiller === true) known.fillers.push([atMs, endMs])
    known.syllables += sentence.syllables
    known.lastMs = endMs
    atMs = endMs
  }
  return { ...known, samples: bed }
}

/** Every voice of a split says its texts, each at a speed of its own, with silences of many lengths between. */
export const knownTakes = (split: Split): KnownTake[] => {
  const { voices, texts: chosen, seed, from = texts } = splits[split]
  const random = randomFrom(seed)
  return voices().flatMap((voice) =>
    chosen.map((number) => {
      const speed = 0.8 + 0.5 * random()
      const pieces: Piece[] = [{ silenceMs: 300 + 900 * random() }]
      ;(from[number] ?? []).forEach((text, at, all) => {
        pieces.push({ sentence: voice.speak(text, speed) })
        pieces.push({ silenceMs: at === all.length - 1 ? 700 : 350 + 1_000 * random() ** 2 })
      })
      return assembled(`${voice.name}, text ${number}, speed ${speed.toFixed(2)}`, pieces)
    })
  )
}

const lengthMs = ({ samples, sampleRate }: Sentence): number => (samples.length / sampleRate) * 1_000
const umMs = 470

/** The voice's "um" at the speed that gives it its length, as nearly as the voice can. */
const drawnOutUm = (voice: Voice): Sentence =>
  voice.speak('um.', Math.max(0.48, lengthMs(voice.speak('um.', 1)) / umMs))

/** Takes with one "um" drawn out between the second sentence and the third, in the middle of the flow. */
export const takesWithFillers = (split: Split): KnownTake[] => {
  const { voices, texts: chosen, from = texts } = splits[split]
  return voices().flatMap((voice) =>
    chosen.slice(0, 3).map((number) => {
      const said = (from[number] ?? []).slice(0, 3).map((text) => ({ sentence: voice.speak(text, 1) }))
      const um = { sentence: drawnOutUm(voice), isFiller: true }
      const short = { silenceMs: 120 }
      return assembled(`${voice.name}, text ${number}, um`, [
        ...[{ silenceMs: 500 }, ...said.slice(0, 2), short, um, short, ...said.slice(2), { silenceMs: 500 }]
      ])
    })
  )
}
