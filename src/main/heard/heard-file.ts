import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { asHeard } from '../../speech/as-heard.ts'
import { parseWav, writeWav } from '../../speech/wav.ts'
import { writeWhole } from '../kept-files.ts'
import type { RecordedSound } from '../takes/read-recording.ts'

/** Which recording is heard, in which surroundings (a loop's path; null = a quiet room), until when, and where it is put. */
export type HeardRequest = { path: string; loopPath: string | null; cutMs: number | null; to: string }

const readSamples = async (path: string): Promise<RecordedSound> => {
  // The decoder of compressed takes is slow to load, and most takes are WAV.
  const sound =
    extname(path) === '.wav'
      ? parseWav(await readFile(path))
      : await (await import('../takes/read-recording.ts')).readRecording(path)
  if (!sound.ok) throw new Error(`${path}: ${sound.reason}`)
  return sound.value
}

/** Renders a recording as its listener hears it, into a WAV file; throws when a file cannot be read or written. */
export const renderHeard = async ({ path, loopPath, cutMs, to }: HeardRequest): Promise<void> => {
  const { samples, sampleRate } = await readSamples(path)
  const surroundings = loopPath === null ? null : (await readSamples(loopPath)).samples
  const heard = asHeard(samples, sampleRate, { surroundings, cutMs })
  await writeWhole(to, writeWav(heard.samples, heard.sampleRate))
}
