import type { AudioMeasures } from '../../shared/take.ts'
import type { TextEvidence, TextSpan, TimingEvidence } from '../evidence/evidence.ts'
import { defineRule, type Outcome } from '../rule.ts'
import { unheard, wordsBefore } from './delivery.ts'
import { quoted, seconds } from './phrasing.ts'

const lengthOf = ([startMs, endMs]: readonly [number, number]): number => endMs - startMs

/** "after “on line two”"; "at about" where the words' times are only estimated; null where they are not known. */
const placeOf = (
  [startMs, endMs]: readonly [number, number],
  text: TextEvidence,
  timing: TimingEvidence
): { said: string; span: TextSpan } | null => {
  if (text.unreadable !== null) return null
  const span = wordsBefore(text, timing, (startMs + endMs) / 2)
  if (span === null) return null
  const after = timing.source === 'engine' ? 'after' : 'at about'
  return { said: `${after} ${quoted(text.text, span)}`, span }
}

const holes = (
  long: AudioMeasures['pauses'],
  verdict: 'warn' | 'fail',
  text: TextEvidence,
  timing: TimingEvidence
): Outcome => {
  const longest = long.toSorted((one, other) => lengthOf(other) - lengthOf(one))[0] ?? [0, 0]
  const spans = long.flatMap((pause) => placeOf(pause, text, timing)?.span ?? [])
  const pause = seconds(lengthOf(longest))
  const where = placeOf(longest, text, timing)?.said ?? `${seconds(longest[0])} after the beep`
  const reason =
    long.length === 1 ? `You stopped for ${pause}.` : `You stopped ${long.length} times, for up to ${pause}.`
  return { verdict, reason, advice: 'hole', slots: { pause, where }, spans }
}

export const noDeadAir = defineRule({
  id: 'no-dead-air',
  group: 'delivery',
  title: { pass: 'No dead air', warn: 'A hole in the message', fail: 'Dead air' },
  statement: 'The message has no long holes.',
  why: 'A hole sounds as if you had lost the thread, and a listener who waits is a listener who skips.',
  sources: [
    { seed: '001_967cde43c4c9c8ca.txt', item: '1, long, rambling and disjointed' },
    { seed: 'house', item: 'seconds of silence between words' }
  ],
  evidenceGrade: 'measured',
  thresholds: {
    long: { value: 1, unit: 's' },
    tooLong: { value: 2, unit: 's' },
    many: { value: 2, unit: 'long pauses' },
    share: { value: 35, unit: '% of the talk' }
  },
  needs: ['audio', 'text', 'timing'],
  wordsOptional: true,
  evaluate: ({ audio, text, timing }, limits) => {
    const missing = unheard(audio)
    if (missing !== null || audio === null) return missing ?? unheard(null) as Outcome
    const long = audio.pauses.filter((pause) => lengthOf(pause) >= limits.long * 1000)
    const tooLong = long.some((pause) => lengthOf(pause) >= limits.tooLong * 1000)
    if (tooLong || long.length >= limits.many) return holes(long, 'fail', text, timing)
    if (long.length > 0) return holes(long, 'warn', text, timing)
    const talkMs = (audio.lastSpeechMs ?? 0) - (audio.firstSpeechMs ?? 0)
    const silentMs = audio.pauses.reduce((sum, pause) => sum + lengthOf(pause), 0)
    const share = talkMs > 0 ? (100 * silentMs) / talkMs : 0
    if (share > limits.share) {
      const percent = `${share.toFixed(0)} %`
      const reason = `${percent} of it, from your first word to your last, is silence.`
      return { verdict: 'warn', reason, advice: 'share', slots: { percent } }
    }
    return { verdict: 'pass', reason: 'You never stop for a second or longer.' }
  },
  advice: {
    hole: 'You stopped for {pause} {where}. Know the next line before you end this one.',
    share: '{percent} is silence. Half a second between two sentences is enough.'
  },
  examples: []
})
