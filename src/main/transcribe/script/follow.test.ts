import { describe, expect, it } from 'vitest'
import { follow, supportOf, textGraph } from './follow.ts'
import type { Graph, Piece, SoundModel } from './sound-model.ts'
import { spokenUnits } from './spoken-units.ts'

const units = spokenUnits('one two three four five')
const sayable = { units, phones: units.map(() => ['AH']) }
const piece = (word: string, startMs: number, endMs: number, score = 4): Piece => ({
  word,
  startMs,
  endMs,
  score
})
const unit = (at: number, startMs: number, score = 4): Piece =>
  piece(`unit-${at}-0`, startMs, startMs + 300, score)

/** A model that answers each decoding with the next of these ways, and keeps the graphs. */
const fakeModel = (ways: readonly (Piece[] | null)[]) => {
  const graphs: Graph[] = []
  const model: SoundModel = {
    pronunciations: () => [],
    decode: (graph) => {
      graphs.push(graph)
      return ways[graphs.length - 1] ?? null
    },
    close: () => {}
  }
  return { model, graphs, followed: () => follow(model, sayable, new Float32Array(0)) }
}
const looseStates = (graph: Graph | undefined): number[] => [
  ...new Set(graph?.edges.filter(({ word }) => word?.startsWith('loose-')).map(({ from }) => from))
]

describe('the graph of a text', () => {
  it('goes from the first to the last state with any word left out, the more words the dearer', () => {
    const { edges, states } = textGraph(sayable, new Set())
    expect(states).toBe(6)
    const skips = edges.filter(({ word }) => word === null)
    expect(skips).toHaveLength(15)
    const cost = (from: number, to: number) =>
      skips.find((edge) => edge.from === from && edge.to === to)?.cost
    expect(cost(0, 2)).toBe(2 * (cost(0, 1) ?? 0))
  })

  it('has room for hesitations everywhere, and for other speech at its hubs alone', () => {
    const graph = textGraph(sayable, new Set([2]))
    expect(
      new Set(graph.edges.filter(({ word }) => word?.startsWith('um-')).map(({ from }) => from)).size
    ).toBe(6)
    expect(looseStates(graph)).toEqual([2])
  })
})

describe('following a text', () => {
  const all = units.map((_, at) => unit(at, at * 300))

  it('takes one way when all of it fits', () => {
    const { followed, graphs } = fakeModel([all])
    expect(followed()?.found.map(({ unit: at }) => at)).toEqual([0, 1, 2, 3, 4])
    expect(graphs).toHaveLength(1)
  })

  it('looks again with room for other speech behind the last sure word, and keeps what it finds there', () => {
    const lost = [unit(0, 0), unit(1, 300, 6), unit(2, 600, 12), unit(3, 900, 12), unit(4, 1_200)]
    const mended = [unit(0, 0), piece('loose-AH', 300, 500), piece('loose-T', 500, 900), unit(4, 1_200)]
    const { followed, graphs } = fakeModel([lost, mended])
    expect(followed()?.extras).toEqual([{ startMs: 300, endMs: 900, um: false }])
    expect(looseStates(graphs[1])).toEqual([2, 1])
  })

  it('takes a long row of hesitations for the speech that it is, and leaves one alone', () => {
    const um = (startMs: number): Piece => piece('um-0', startMs, startMs + 250)
    const ways = [unit(0, 0), um(300), um(600), um(850), unit(1, 1_100), um(1_400), unit(2, 1_650)]
    expect(fakeModel([ways]).followed()?.extras).toEqual([
      { startMs: 300, endMs: 1_100, um: false },
      { startMs: 1_400, endMs: 1_650, um: true }
    ])
  })

  it('gives up a text of which hardly anything fits, after one look for a later beginning', () => {
    const bad = units.map((_, at) => unit(at, at * 300, 12))
    const { followed, graphs } = fakeModel([bad, bad, bad])
    expect(supportOf(followed() ?? { found: [], extras: [], silences: [] })).toBe(0)
    expect(graphs).toHaveLength(2)
    expect(looseStates(graphs[1])).toEqual([0])
    expect(fakeModel([null, null]).followed()).toBeNull()
  })

  it('tells silence from speech that was taken for silence', () => {
    const { followed } = fakeModel([
      [unit(0, 0), piece('<sil>', 300, 400, 3), unit(1, 400), piece('<sil>', 700, 1_000, 9)]
    ])
    const found = followed()
    expect(found && supportOf(found)).toBeCloseTo(600 / 900)
  })
})
