import { keepNewest } from '../kept-files.ts'
import type { Log } from '../log.ts'
import { createLineFiles, type LineClip } from '../voice/line-files.ts'
import type { Speak, VoiceStyle } from '../voice/speaker.ts'

export type { LineClip } from '../voice/line-files.ts'

/** How many lines are kept; one is some 60 KB. */
const keptLines = 400

/** The spoken lines of talks as files, each rendered once. */
export type LineClips = {
  /** Null when the voice fails: the caption stands alone. */
  clip: (text: string, style: VoiceStyle) => Promise<LineClip | null>
  /** Renders lines before they are needed, in this order; a newer call takes the place of one that still goes on. */
  ahead: (texts: readonly string[], style: VoiceStyle) => Promise<void>
  /** Lets go of the lines that were not used for longest. */
  prune: () => Promise<void>
}

/** Where the system's voice fails, Ringback's own takes the line. */
export const createLineClips = (folder: string, speakLine: Speak, log: Log): LineClips => {
  const lineFile = createLineFiles(folder, speakLine)
  let newest = 0

  const clip: LineClips['clip'] = async (text, style) => {
    const { systemVoiceId, ...own } = style
    try {
      return await lineFile(text, style)
    } catch (error) {
      log.fault('speaking a line', error)
      return systemVoiceId === undefined ? null : clip(text, own)
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
    prune: () => keepNewest(folder, keptLines).catch((error: unknown) => log.fault('pruning lines', error))
  }
}
