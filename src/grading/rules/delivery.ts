import type { AudioMeasures } from '../../shared/take.ts'
import type { TextEvidence, TextSpan, TimingEvidence } from '../evidence/evidence.ts'
import type { Outcome } from '../rule.ts'

const wordsQuoted = 3

/** What `judge` says of a voice that was heard and measured; else why nothing can be said of it. */
export const ofVoice = (audio: AudioMeasures | null, judge: (audio: AudioMeasures) => Outcome): Outcome => {
  const missing = (reason: string): Outcome => ({ verdict: 'needs-input', reason })
  if (audio === null) return missing('How you sounded is not known without a recording.')
  if (audio.firstSpeechMs === null) return missing('No speech was heard in this recording.')
  if (audio.levelDbfs === null && audio.syllables === null) {
    return missing('Only the times of this message are known, not how it sounded.')
  }
  return judge(audio)
}

/** The last few words said before a moment (ms from the beep); null where the words' times are not known. */
export const wordsBefore = (
  { text }: TextEvidence,
  timing: TimingEvidence,
  momentMs: number
): TextSpan | null => {
  const words = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length
  }))
  const last = words.findLastIndex((word) => {
    const said = timing.at(word)
    return said !== null && (said.startMs + said.endMs) / 2 < momentMs
  })
  const [first, end] = [words[Math.max(0, last - wordsQuoted + 1)], words[last]?.end]
  return first === undefined || end === undefined ? null : { start: first.start, end }
}
