import { defineRule } from '../rule.ts'
import { seconds } from './phrasing.ts'

export const quickStart = defineRule({
  id: 'quick-start',
  group: 'delivery',
  title: {
    pass: 'You start right after the beep',
    warn: 'A slow start',
    fail: 'A long silence before you start'
  },
  statement: 'Speech starts within {prompt} s of the beep.',
  why: 'A listener gives a message about ten seconds, and silence is the first thing that is skipped.',
  sources: [
    { seed: '003_b942076dc7c1b7f2.txt', item: '1, message too long' },
    { seed: 'house', item: 'seconds of silence after the beep' }
  ],
  evidenceGrade: 'house',
  thresholds: {
    prompt: { value: 1, unit: 's' },
    slow: { value: 2, unit: 's' }
  },
  needs: ['timing'],
  evaluate: ({ timing: { firstSpeechMs } }, limits) => {
    if (firstSpeechMs === null) {
      return { verdict: 'needs-input', reason: 'When you began to speak is not known.' }
    }
    const start = seconds(firstSpeechMs)
    const reason = `You began ${start} after the beep.`
    if (firstSpeechMs <= limits.prompt * 1000) return { verdict: 'pass', reason }
    const verdict = firstSpeechMs <= limits.slow * 1000 ? 'warn' : 'fail'
    return { verdict, reason, advice: 'sooner', slots: { start } }
  },
  advice: {
    sooner: '{start} of your ten seconds were silence. Breathe in during the beep, and begin as it ends.'
  },
  examples: [
    { name: 'off at once', given: { firstSpeechS: 0.4 }, expect: 'pass' },
    { name: 'on the mark', given: { firstSpeechS: 1 }, expect: 'pass' },
    { name: 'a breath too long', given: { firstSpeechS: 1.2 }, expect: 'warn' },
    { name: 'two seconds', given: { firstSpeechS: 2 }, expect: 'warn' },
    { name: 'is anybody there?', given: { firstSpeechS: 2.1 }, expect: 'fail' },
    {
      name: 'words not written down',
      given: { transcript: null, spokenS: 20, firstSpeechS: 3 },
      expect: 'fail'
    },
    { name: 'no recording', given: { spokenS: null }, expect: 'needs-input' },
    { name: 'nothing heard', given: { measures: { firstSpeechMs: null } }, expect: 'needs-input' }
  ]
})
