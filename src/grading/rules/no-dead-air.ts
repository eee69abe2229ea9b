import type { AudioMeasures } from '../../shared/take.ts'
import type { TextEvidence, TextSpan, TimingEvidence } from '../evidence/evidence.ts'
import { defineRule, type Outcome } from '../rule.ts'
import { ofVoice, wordsBefore } from './delivery.ts'
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
  const where = placeOf(longest, text, timing)?.said ?? `at ${seconds(longest[0])}`
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
  evaluate: ({ audio, text, timing }, limits) =>
    ofVoice(audio, (heard) => {
      const long = heard.pauses.filter((pause) => lengthOf(pause) >= limits.long * 1000)
      const tooLong = long.some((pause) => lengthOf(pause) >= limits.tooLong * 1000)
      if (tooLong || long.length >= limits.many) return holes(long, 'fail', text, timing)
      if (long.length > 0) return holes(long, 'warn', text, timing)
      const talkMs = (heard.lastSpeechMs ?? 0) - (heard.firstSpeechMs ?? 0)
      const silentMs = heard.pauses.reduce((sum, pause) => sum + lengthOf(pause), 0)
      const share = talkMs > 0 ? (100 * silentMs) / talkMs : 0
      if (share > limits.share) {
        const percent = `${share.toFixed(0)} %`
        const reason = `${percent} of it, from your first word to your last, is silence.`
        return { verdict: 'warn', reason, advice: 'share', slots: { percent } }
      }
      return { verdict: 'pass', reason: `You never stop for ${limits.long} s or longer.` }
    }),
  advice: {
    hole: 'You stopped for {pause} {where}. Know the next line before you end this one.',
    share: '{percent} is silence. Half a second between two sentences is enough.'
  },
  examples: [
    { name: 'no stop at all', given: { measures: { syllables: 60 } }, expect: 'pass' },
    {
      name: 'a breath between sentences',
      given: { measures: { syllables: 60, pauses: [[4000, 4900]] } },
      expect: 'pass'
    },
    { name: 'a second', given: { measures: { syllables: 60, pauses: [[4000, 5000]] } }, expect: 'warn' },
    { name: 'almost two', given: { measures: { syllables: 60, pauses: [[4000, 5900]] } }, expect: 'warn' },
    { name: 'two seconds', given: { measures: { syllables: 60, pauses: [[4000, 6000]] } }, expect: 'fail' },
    {
      name: 'twice',
      given: {
        measures: {
          syllables: 60,
          pauses: [
            [3000, 4100],
            [6000, 7400]
          ]
        }
      },
      expect: 'fail'
    },
    {
      name: 'full of short stops',
      given: {
        spokenS: 10.6,
        measures: {
          syllables: 30,
          pauses: [
            [1000, 1900],
            [3000, 3900],
            [5000, 5900],
            [7000, 7900]
          ]
        }
      },
      expect: 'warn'
    },
    {
      name: 'some short stops',
      given: {
        spokenS: 10.6,
        measures: {
          syllables: 30,
          pauses: [
            [1000, 1900],
            [3000, 3900],
            [5000, 5900]
          ]
        }
      },
      expect: 'pass'
    },
    {
      name: 'after words whose times are known',
      given: {
        transcript: 'Maya, a bakery in Eugene got theirs down. Call me.',
        wordTimes: [
          { phrase: 'Maya, a bakery in Eugene', fromS: 0.5, toS: 2.5 },
          { phrase: 'got theirs down.', fromS: 3.9, toS: 5 },
          { phrase: 'Call me.', fromS: 5.1, toS: 5.8 }
        ],
        spokenS: 5.8,
        measures: { syllables: 14, pauses: [[2500, 3900]] }
      },
      expect: 'warn',
      spans: ['bakery in Eugene']
    },
    {
      name: 'words not written down',
      given: { transcript: null, spokenS: 12, measures: { syllables: 40, pauses: [[4000, 6500]] } },
      expect: 'fail'
    },
    { name: 'only its times are known', given: {}, expect: 'needs-input' },
    { name: 'no recording', given: { spokenS: null }, expect: 'needs-input' }
  ]
})
