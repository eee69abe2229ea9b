import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createSpeaker } from '../../src/main/voice/speaker.ts'
import type { VoiceName } from '../../src/shared/scenario.ts'
import { resample } from '../../src/speech/resample.ts'
import { lineHiss, mixInto, silence } from '../../src/speech/tones.ts'
import { writeWav } from '../../src/speech/wav.ts'

export const voices = ['slt', 'rms', 'awb', 'kal'] as const satisfies readonly VoiceName[]

const sampleRate = 16_000
const edgeMs = 500
const roomDb = -66

/** What is said by whom; `stretch` above 1 is slower. */
export type Line = { text: string; voice: VoiceName; stretch?: number }

/**
 * Speaks each line with the app's own engine into a WAV file of 16 kHz with half a second of room noise at both ends;
 * returns the paths.
 */
export const sayAll = async (folder: string, lines: readonly Line[]): Promise<string[]> => {
  const speaker = createSpeaker(new URL('../../src/main/voice/flite-worker.ts', import.meta.url))
  const say = async ({ text, voice, stretch = 1 }: Line, at: number): Promise<string> => {
    const speech = await speaker.speak(text, { voice, stretch })
    const words = resample(speech.samples, speech.sampleRate, sampleRate)
    const durationMs = (words.length / sampleRate) * 1_000 + 2 * edgeMs
    const sound = silence(durationMs, sampleRate)
    mixInto(sound, words, edgeMs, sampleRate)
    mixInto(sound, lineHiss(durationMs, roomDb, sampleRate), 0, sampleRate)
    const path = join(folder, `${at}.wav`)
    await writeFile(path, writeWav(sound, sampleRate))
    return path
  }
  try {
    return await Promise.all(lines.map(say))
  } finally {
    await speaker.close()
  }
}
