import { readFileSync } from 'node:fs'
import type { AudioMeasures } from '../shared/take.ts'
import { measureTake } from '../speech/measure.ts'
import { parseWav } from '../speech/wav.ts'
import { openArguments, quit } from './terminal.ts'

const usage = `Usage: npm run --silent measure -- TAKE.wav ...

Measures how recordings sound, without their words: one JSON line for each file, in order.

  file                  as it was named
  durationMs            length of the recording
  firstSpeechMs         where speech begins, and
  lastSpeechMs          ends; null = no speech was heard
  speechMs              time spoken, without the pauses
  pauses                [[startMs, endMs], ...] between the first and the last speech
  syllables             counted in the sound
  articulationRate      syllables per second, pauses left out
  pitchSpreadSt         spread of the pitch in semitones
  levelDbfs             level of the speech
  snrDb                 how far the speech stands above the noise
  clippingPerS          clipped peaks per second
  fillerCandidates      [[startMs, endMs], ...] that sound like "um"
  tailDropDb            how much softer the last two seconds are than what comes before

What cannot be measured is null. A WAV file may have 8 to 192 kHz, one or two channels, 8, 16, 24 or 32 bits or
floating point. A file that cannot be read gives {"file", "error"} in its place, and the others are still measured.

  --help   this page

Exit code: 0 all measured; 1 a file could not be read; 2 wrong usage.
`

const lineOf = (file: string, measures: AudioMeasures): object => ({
  file,
  durationMs: measures.durationMs,
  firstSpeechMs: measures.firstSpeechMs,
  lastSpeechMs: measures.lastSpeechMs,
  speechMs: measures.speechMs,
  pauses: measures.pauses,
  syllables: measures.syllables,
  articulationRate: measures.articulationRate,
  pitchSpreadSt: measures.pitchSpreadSt,
  levelDbfs: measures.levelDbfs,
  snrDb: measures.snrDb,
  clippingPerS: measures.clippingPerS,
  fillerCandidates: measures.fillerCandidates,
  tailDropDb: measures.tailDropDb
})

const unreadable: Record<string, string> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'This is a folder, not a file.',
  EACCES: 'This file may not be read.'
}

/** The file's bytes, or why they cannot be had. */
const bytesOf = (file: string): Buffer | string => {
  try {
    return readFileSync(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return unreadable[code] ?? `This file cannot be read (${code === '' ? 'unknown fault' : code}).`
  }
}

const measured = (file: string): { ok: boolean; line: object } => {
  const bytes = bytesOf(file)
  if (typeof bytes === 'string') return { ok: false, line: { file, error: bytes } }
  const sound = parseWav(bytes)
  if (!sound.ok) return { ok: false, line: { file, error: sound.reason } }
  return { ok: true, line: lineOf(file, measureTake(sound.value.samples, sound.value.sampleRate)) }
}

const { files } = openArguments(usage, {})
if (files.length === 0) quit(2, 'Name at least one recording.', usage)
for (const file of files) {
  const { ok, line } = measured(file)
  if (!ok) process.exitCode = 1
  console.log(JSON.stringify(line))
}
