import type { TranscriptOrigin } from '../../shared/take.ts'

/** Where words come from that an engine heard: a script is heard along, dictation writes down. */
export const engineText = (engine: string, origin: TranscriptOrigin): string => {
  const heard = engine.startsWith('dictation') ? `by ${engine}` : `along ${engine}`
  return origin === 'typed' ? `heard ${heard}, corrected by you` : `heard ${heard}`
}
