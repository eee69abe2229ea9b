import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { wavHeaderBytes, writeWav } from '../../speech/wav.ts'
import { writeWhole } from '../kept-files.ts'
import { createTurns } from '../takes/turns.ts'
import type { Speak, VoiceStyle } from './speaker.ts'
import { lineRateHz } from './voice-line.ts'

/** Raise this when the code in voice/ or speech/ changes what a line sounds like. */
const voiceVersion = 1

/** A spoken line on the app's own scheme, relative to the page. */
export type LineClip = { lineUrl: string; lineMs: number }

const hashOf = (text: string, { voice, stretch, pitchHz, systemVoiceId }: VoiceStyle): string => {
  const system = systemVoiceId === undefined ? [] : [systemVoiceId]
  return createHash('sha256')
    .update(JSON.stringify([voiceVersion, voice, stretch ?? null, pitchHz ?? null, text, ...system]))
    .digest('hex')
}

const msOf = (samples: number): number => Math.round((samples / lineRateHz) * 1_000)

/** Spoken lines as files in `folder`, each rendered once; rejects where the voice fails or stays silent. */
export const createLineFiles = (folder: string, speakLine: Speak) => {
  const inTurn = createTurns()

  const kept = async (path: string): Promise<number | null> => {
    const file = await stat(path).catch(() => null)
    return file === null ? null : msOf((file.size - wavHeaderBytes) / 2)
  }

  const rendered = async (path: string, text: string, style: VoiceStyle): Promise<number> => {
    const { samples } = await speakLine(text, style)
    if (samples.length === 0) throw new Error('The voice stayed silent.')
    await writeWhole(path, writeWav(samples, lineRateHz))
    return msOf(samples.length)
  }

  return async (text: string, style: VoiceStyle): Promise<LineClip> => {
    const hash = hashOf(text, style)
    const path = join(folder, `${hash}.wav`)
    const lineMs = await inTurn(hash, async () => (await kept(path)) ?? (await rendered(path, text, style)))
    return { lineUrl: `lines/${hash}.wav`, lineMs }
  }
}
