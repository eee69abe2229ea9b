import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import createModule, { type Decoder } from 'soundswallower'

/** One piece of the way that was found through a graph; `score` is nats a frame below the best sound there is. */
export type Piece = { word: string; startMs: number; endMs: number; score: number }

/** A graph of words: from state 0 to the last one. `cost` is in nats; an edge without a word takes no time. */
export type Graph = {
  states: number
  /** Every word with its phones; a word is a name of the graph's own. */
  words: ReadonlyMap<string, string>
  edges: readonly { from: number; to: number; word: string | null; cost: number }[]
}

/** The speech recognizer with its English model, for one recording. */
export type SoundModel = {
  /** Every pronunciation that the dictionary has for a word in lower case. */
  pronunciations: (word: string) => string[]
  /** The best way through the graph; null when none reaches its end. */
  decode: (graph: Graph, samples: Float32Array) => Piece[] | null
  close: () => void
}

/** The recognizer's own functions, which its types leave out. */
type Inside = {
  _malloc: (bytes: number) => number
  _free: (at: number) => void
  _decoder_logmath: (decoder: number) => number
  _logmath_log: (logmath: number, value: number) => number
  _fsg_model_init: (name: number, logmath: number, weight: number, states: number) => number
  _fsg_set_states: (graph: number, first: number, last: number) => void
  _fsg_model_word_add: (graph: number, word: number) => number
  _fsg_model_trans_add: (graph: number, from: number, to: number, cost: number, word: number) => void
  _fsg_model_null_trans_add: (graph: number, from: number, to: number, cost: number) => number
  _decoder_set_fsg: (decoder: number, graph: number) => number
  HEAP8: Int8Array
}
type OpenDecoder = Decoder & { cdecoder: number }

/** How wide the search is. The recognizer's own 1e-48 loses some voices; no beam at all takes ten times as long. */
const beam = 1e-60

export const modelRateHz = 16_000
const mostPronunciations = 6
/** The recognizer keeps a piece's probability with its logarithm divided by this. */
const nats = 1_024

/** Where the models lie, in an option that the types leave out. */
const place = (): object => ({
  modelBase: `${join(dirname(createRequire(import.meta.url).resolve('soundswallower')), 'model')}${sep}`
})

const newDecoder = async (module: Awaited<ReturnType<typeof createModule>>) => {
  const decoder = new module.Decoder({
    ...{ beam, wbeam: beam, pbeam: beam, samprate: modelRateHz, loglevel: 'FATAL' },
    // Every sound is scored, so that a word's score says how far it lies below the best sound there is.
    compallsen: true
  })
  await decoder.initialize()
  return decoder as OpenDecoder
}

const withText = <T>(inside: Inside, text: string, use: (at: number) => T): T => {
  const bytes = new TextEncoder().encode(`${text}\0`)
  const at = inside._malloc(bytes.length)
  new Uint8Array(inside.HEAP8.buffer).set(bytes, at)
  try {
    return use(at)
  } finally {
    inside._free(at)
  }
}

const buildGraph = (inside: Inside, decoder: OpenDecoder, graph: Graph): number => {
  const logmath = inside._decoder_logmath(decoder.cdecoder)
  const weight = Number(decoder.get_config('lw'))
  const built = withText(inside, 'take', (name) =>
    inside._fsg_model_init(name, logmath, weight, graph.states)
  )
  inside._fsg_set_states(built, 0, graph.states - 1)
  const ids = new Map(
    [...graph.words.keys()].map((word) => [
      word,
      withText(inside, word, (at) => inside._fsg_model_word_add(built, at))
    ])
  )
  for (const { from, to, word, cost } of graph.edges) {
    const logCost = inside._logmath_log(logmath, Math.exp(-cost))
    const id = word === null ? undefined : ids.get(word)
    if (id === undefined) inside._fsg_model_null_trans_add(built, from, to, logCost)
    else inside._fsg_model_trans_add(built, from, to, logCost, id)
  }
  return built
}

const piecesOf = (decoder: Decoder): Piece[] => {
  const { w: found = [] } = decoder.get_alignment()
  return found
    .filter(({ t, d }) => t !== '(NULL)' && d > 0)
    .map(({ t, b, d, p }) => ({
      word: t,
      startMs: Math.max(0, b * 1_000),
      endMs: (b + d) * 1_000,
      score: p > 0 ? (-Math.log(p) * nats) / (d * 100) : 99
    }))
}

/**
 * Loads the recognizer's program without the listener that it leaves on the process, which would hold its memory. Each
 * model has a program of its own: a graph is never given back inside it, and after some hundred it would be full.
 */
const loadProgram = async (): ReturnType<typeof createModule> => {
  const before = process.listeners('uncaughtException')
  const module = await createModule(place())
  for (const listener of process.listeners('uncaughtException'))
    if (!before.includes(listener)) process.off('uncaughtException', listener)
  return module
}

/** Reads the model (some 200 ms). Samples given to it are mono at `modelRateHz`, -1..1. */
export const openSoundModel = async (): Promise<SoundModel> => {
  const module = await loadProgram()
  const inside = module as unknown as Inside
  const decoder = await newDecoder(module)
  const known = new Set<string>()
  return {
    pronunciations: (word) => {
      const found: string[] = []
      for (let at = 1; at <= mostPronunciations; at += 1) {
        const phones: string | null = decoder.lookup_word(at === 1 ? word : `${word}(${at})`)
        if (phones === null || phones === '') break
        found.push(phones)
      }
      return found
    },
    decode: (graph, samples) => {
      const fresh = [...graph.words].filter(([word]) => !known.has(word))
      for (const [word] of fresh) known.add(word)
      if (fresh.length > 0) decoder.add_words(...fresh)
      if (inside._decoder_set_fsg(decoder.cdecoder, buildGraph(inside, decoder, graph)) < 0) return null
      decoder.start()
      decoder.process_audio(samples, false, true)
      decoder.stop()
      const pieces = piecesOf(decoder)
      return pieces.length === 0 ? null : pieces
    },
    close: () => decoder.delete()
  }
}
