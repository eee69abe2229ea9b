import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { modelRateHz } from '../src/main/transcribe/script/sound-model.ts'
import { resample } from '../src/speech/resample.ts'
import { parseWav } from '../src/speech/wav.ts'

type Phone = { name: string; startMs: number; endMs: number }
/** A written word with the true times of its phones. */
export type TrueWord = { start: number; end: number; startMs: number; endMs: number }
/** A text spoken by a voice; samples at `modelRateHz`. */
export type SpokenText = { samples: Float32Array; words: TrueWord[] }

const flite = (args: string[]): string => spawnSync('flite', args, { encoding: 'utf8' }).stdout

/** Which phone of the sentence each phone of the words said alone is, by the fewest changes; null = it fell away. */
const matched = (alone: readonly string[], inSentence: readonly string[]): (number | null)[] => {
  const costs = Array.from({ length: alone.length + 1 }, (_, row) =>
    Array.from({ length: inSentence.length + 1 }, (_unused, column) =>
      row === 0 ? column : column === 0 ? row : 0
    )
  )
  const at = (row: number, column: number): number => costs[row]?.[column] ?? 0
  const differs = (row: number, column: number): number => (alone[row - 1] === inSentence[column - 1] ? 0 : 1)
  for (let row = 1; row <= alone.length; row += 1)
    for (let column = 1; column <= inSentence.length; column += 1) {
      const line = costs[row]
      if (line === undefined) continue
      line[column] = Math.min(
        at(row - 1, column - 1) + differs(row, column),
        at(row - 1, column) + 1,
        at(row, column - 1) + 1
      )
    }
  const places: (number | null)[] = []
  let row = alone.length
  let column = inSentence.length
  while (row > 0) {
    if (column > 0 && at(row, column) === at(row - 1, column - 1) + differs(row, column)) {
      row -= 1
      column -= 1
      places[row] = column
    } else if (column > 0 && at(row, column) === at(row, column - 1) + 1) column -= 1
    else {
      row -= 1
      places[row] = null
    }
  }
  return places
}

const wordShape = /[A-Za-z'’]+/g

/** When each word of a text was said, from the phones that flite printed while it spoke. */
const trueWords = (voice: string, text: string, phones: readonly Phone[]): TrueWord[] => {
  const written = [...text.matchAll(wordShape)]
  const alone = flite([
    '-voice',
    voice,
    '-t',
    `${written.map(([word]) => word).join('. ')}.`,
    '-ps',
    '-o',
    'none'
  ])
    .split(/\bpau\b/)
    .map((part) => part.trim().split(/\s+/).filter(Boolean))
    .filter((part) => part.length > 0)
  if (alone.length !== written.length) return []
  const places = matched(
    alone.flat(),
    phones.map(({ name }) => name)
  )
  let from = 0
  return written.flatMap((match, at) => {
    const count = alone[at]?.length ?? 0
    const own = places.slice(from, from + count)
    from += count
    const first = phones[own[0] ?? -1]
    const last = phones[own.at(-1) ?? -1]
    // A word whose edge was swallowed by its neighbour has no true time.
    if (first === undefined || last === undefined) return []
    return [
      { start: match.index, end: match.index + match[0].length, startMs: first.startMs, endMs: last.endMs }
    ]
  })
}

/** Debian's flite with the true times of its words. */
export const speak = (voice: string, text: string, stretch = 1): SpokenText => {
  const folder = mkdtempSync(join(tmpdir(), 'ringback-voice-'))
  try {
    const wav = join(folder, 'speech.wav')
    const printed = flite([
      ...['-voice', voice, '--setf', `duration_stretch=${stretch}`],
      ...['-t', text, '-o', wav, '-psdur']
    ])
    const sound = parseWav(readFileSync(wav))
    if (!sound.ok) throw new Error(sound.reason)
    let endMs = 0
    const phones = [...printed.matchAll(/(\S+):(\d+\.\d+)/g)].map(([, name = '', endS]): Phone => {
      const startMs = endMs
      endMs = Number(endS) * 1_000
      return { name, startMs, endMs }
    })
    return {
      samples: resample(sound.value.samples, sound.value.sampleRate, modelRateHz),
      words: trueWords(
        voice,
        text,
        phones.filter(({ name }) => name !== 'pau')
      )
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
