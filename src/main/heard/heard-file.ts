import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { asHeard } from '../../speech/as-heard.ts'
import { parseWav, writeWav } from '../../speech/wav.ts'
import { writeWhole } from '../kept-files.ts'
import type { RecordedResult } from '../takes/read-recording.ts'

/** Which recording is heard, in which surroundings (a loop's path; null = a quiet room), until when, and where it is put. */
export type HeardRequest = { path: string; loopPath: string | null; cutMs: number | null; to: string }

// The decoder of compressed takes is slow to load, and most takes are WAV.
const readSound = async (path: string): Promise<RecordedResult> =>
  extname(path) === '.wav'
    ? parseWav(await readFile(path))
    : (await import('../takes/read-recording.ts')).readRecording(path)

const loopSamples = async (path: string): Promise<Float32Array> => {
  const loop = await readSound(path)
  if (!loop.ok) throw new Error(`${path}: ${loop.reason}`)
  return loop.value.samples
}

/**
 * Renders a recording as its listener hears it, into a WAV file, and answers null; answers why where the recording's
 * file is no recording. Throws when a file cannot be opened or written.
 */
export const renderHeard = async ({ path, loopPath, cutMs, to }: HeardRequest): Promise<string | null> => {
  const recording = await readSound(path)
  if (!recording.ok) return recording.reason
  const { samples, sampleRate } = recording.value
  const surroundings = loopPath === null ? null : await loopSamples(loopPath)
  const heard = asHeard(samples, sampleRate, { surroundings, cutMs })
  await writeWhole(to, writeWav(heard.samples, heard.sampleRate))
  return null
}
