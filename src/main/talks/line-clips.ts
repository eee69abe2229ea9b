import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { wavHeaderBytes, writeWav } from '../../speech/wav.ts'
import { keepNewest, writeWhole } from '../kept-files.ts'
import type { Log } from '../log.ts'
import { createTurns } from '../takes/turns.ts'
import type { Speak, VoiceStyle } from '../voice/speaker.ts'
import { lineRateHz } from '../voice/voice-line.ts'

/** Raise this when the code in voice/ or speech/ changes what a line sounds like. */
const voiceVersion = 1
/** How many lines are kept; one is some 60 KB. */
const keptLines = 400

/** A spoken line on the app's own scheme, relative to the page. */
export type LineClip = { lineUrl: string; lineMs: number }

/** The spoken lines of talks as files, each rendered once. */
export type LineClips = {
  /** Null when the voice fails: the caption stands alone. */
  clip: (text: string, style: VoiceStyle) => Promise<LineClip | null>
  /** Renders lines before they are needed, in this order; a newer call takes the place of one that still goes on. */
  ahead: (texts: readonly string[], style: VoiceStyle) => Promise<void>
  /** Lets go of the lines that were not used for longest. */
  prune: () => Promise<void>
}

const hashOf = (text: string, { voice, stretch, pitchHz }: VoiceStyle): string =>
  createHash('sha256')
    .update(JSON.stringify([voiceVersion, voice, stretch ?? null, pitchHz ?? null, text]))
    .digest('hex')

const msOf = (samples: number): number => Math.round((samples / lineRateHz) * 1_000)

export const createLineClips = (folder: string, speakLine: Speak, log: Log): LineClips => {
  const inTurn = createTurns()
  const known = new Map<string, number>()
  let newest = 0

  const kept = async (hash: string): Promise<number | null> => {
    const file = await stat(join(folder, `${hash}.wav`)).catch(() => null)
    return file === null ? null : msOf((file.size - wavHeaderBytes) / 2)
  }

  const rendered = async (hash: string, text: string, style: VoiceStyle): Promise<number> => {
    const { samples } = await speakLine(text, style)
    if (samples.length === 0) throw new Error('The voice stayed silent.')
    await writeWhole(join(folder, `${hash}.wav`), writeWav(samples, lineRateHz))
    return msOf(samples.length)
  }

  const clip: LineClips['clip'] = async (text, style) => {
    const hash = hashOf(text, style)
    try {
      const lineMs = await inTurn(
        hash,
        async () => known.get(hash) ?? (await kept(hash)) ?? (await rendered(hash, text, style))
      )
      known.set(hash, lineMs)
      return { lineUrl: `lines/${hash}.wav`, lineMs }
    } catch (error) {
      log.fault('speaking a line', error)
      return null
    }
  }

  return {
    clip,
    // One after the other: the voice has one thread, and a line that is due now must not wait for more than one.
    ahead: async (texts, style) => {
      newest += 1
      const own = newest
      for (const text of texts) if (own === newest) await clip(text, style)
    },
    prune: async () => {
      known.clear()
      await keepNewest(folder, keptLines).catch((error: unknown) => log.fault('pruning lines', error))
    }
  }
}
