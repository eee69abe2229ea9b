import type { AudioMeasures } from '../../shared/take.ts'
import { defineRule, type Limits, type Thresholds } from '../rule.ts'
import { ofVoice } from './delivery.ts'

const thresholds = {
  quiet: { value: -30, unit: 'dBFS', bounds: [-40, -20] },
  faint: { value: -36, unit: 'dBFS', bounds: [-50, -25] },
  loud: { value: -12, unit: 'dBFS', bounds: [-20, -3] },
  clear: { value: 20, unit: 'dB above the noise' },
  noisy: { value: 12, unit: 'dB above the noise' },
  clean: { value: 0.5, unit: 'clipped peaks/s' },
  clipped: { value: 2, unit: 'clipped peaks/s' }
} satisfies Thresholds

type Fault = { verdict: 'warn' | 'fail'; reason: string; advice: string }

const faultsIn = (audio: AudioMeasures, limits: Limits<keyof typeof thresholds>): Fault[] => {
  const faults: Fault[] = []
  const { levelDbfs, snrDb, clippingPerS } = audio
  const add = (isRed: boolean, reason: string, advice: string): void => {
    faults.push({ verdict: isRed ? 'fail' : 'warn', reason, advice })
  }
  if (clippingPerS >= limits.clean) {
    const reason = `${clippingPerS.toFixed(1)} peaks a second are cut off.`
    add(clippingPerS >= limits.clipped, reason, 'clipped')
  }
  if (levelDbfs !== null && levelDbfs < limits.quiet) {
    add(levelDbfs < limits.faint, `Your voice is at ${levelDbfs.toFixed(0)} dB, which is soft.`, 'soft')
  }
  if (snrDb !== null && snrDb < limits.clear) {
    add(snrDb < limits.noisy, `Your voice is only ${snrDb.toFixed(0)} dB above the noise.`, 'noise')
  }
  if (levelDbfs !== null && levelDbfs > limits.loud) {
    add(false, `Your voice is at ${levelDbfs.toFixed(0)} dB, close to the limit.`, 'loud')
  }
  return faults
}

export const audible = defineRule({
  id: 'audible',
  group: 'delivery',
  title: { pass: 'Easy to hear', warn: 'Not easy to hear', fail: 'Hard to hear' },
  statement: 'The message can be heard in a noisy place: loud enough, clear of noise, not overdriven.',
  why: 'Messages are played in airports and cars, where a thin or crackling voice is given up on.',
  sources: [
    { seed: '003_b942076dc7c1b7f2.txt', item: '1, message too long (the airport)' },
    { seed: 'house', item: 'level, noise and clipping' }
  ],
  evidenceGrade: 'house',
  thresholds,
  needs: ['audio'],
  evaluate: ({ audio }, limits) =>
    ofVoice(audio, (heard) => {
      if (heard.levelDbfs === null) {
        return { verdict: 'needs-input', reason: 'How loud you are was not measured on this recording.' }
      }
      const faults = faultsIn(heard, limits)
      return (
        faults.find(({ verdict }) => verdict === 'fail') ??
        faults[0] ?? {
          verdict: 'pass',
          reason: 'You are loud enough, clear of the noise and not overdriven.'
        }
      )
    }),
  advice: {
    clipped: 'Move back from the microphone, or turn its level down: the peaks crackle.',
    soft: 'Come closer to the microphone, or turn its level up.',
    noise: 'Come closer to the microphone, and away from the fan, the road or the room.',
    loud: 'Turn the microphone’s level down a little, so that nothing crackles.'
  },
  examples: [
    { name: 'clear', given: { measures: { levelDbfs: -20, snrDb: 35, clippingPerS: 0.1 } }, expect: 'pass' },
    { name: 'noise not measurable', given: { measures: { levelDbfs: -20 } }, expect: 'pass' },
    { name: 'just loud enough', given: { measures: { levelDbfs: -29, snrDb: 30 } }, expect: 'pass' },
    { name: 'soft', given: { measures: { levelDbfs: -31, snrDb: 30 } }, expect: 'warn' },
    { name: 'as soft as it may be', given: { measures: { levelDbfs: -35.5, snrDb: 30 } }, expect: 'warn' },
    { name: 'faint', given: { measures: { levelDbfs: -37, snrDb: 30 } }, expect: 'fail' },
    { name: 'nearly too loud', given: { measures: { levelDbfs: -13, snrDb: 30 } }, expect: 'pass' },
    { name: 'too loud', given: { measures: { levelDbfs: -11, snrDb: 30 } }, expect: 'warn' },
    { name: 'clear of the noise', given: { measures: { levelDbfs: -20, snrDb: 20.5 } }, expect: 'pass' },
    { name: 'some noise', given: { measures: { levelDbfs: -20, snrDb: 19 } }, expect: 'warn' },
    { name: 'more noise', given: { measures: { levelDbfs: -20, snrDb: 12.5 } }, expect: 'warn' },
    { name: 'in the noise', given: { measures: { levelDbfs: -20, snrDb: 11.5 } }, expect: 'fail' },
    {
      name: 'natural peaks',
      given: { measures: { levelDbfs: -20, snrDb: 30, clippingPerS: 0.4 } },
      expect: 'pass'
    },
    {
      name: 'some peaks cut',
      given: { measures: { levelDbfs: -20, snrDb: 30, clippingPerS: 0.6 } },
      expect: 'warn'
    },
    {
      name: 'many peaks cut',
      given: { measures: { levelDbfs: -20, snrDb: 30, clippingPerS: 1.9 } },
      expect: 'warn'
    },
    {
      name: 'overdriven',
      given: { measures: { levelDbfs: -10, snrDb: 30, clippingPerS: 2.1 } },
      expect: 'fail'
    },
    {
      name: 'a red one goes before an amber one',
      given: { measures: { levelDbfs: -31, snrDb: 8 } },
      expect: 'fail'
    },
    { name: 'level not measured', given: { measures: { syllables: 40 } }, expect: 'needs-input' },
    { name: 'only its times are known', given: {}, expect: 'needs-input' },
    { name: 'no recording', given: { spokenS: null }, expect: 'needs-input' }
  ]
})
