import { causes } from '../causes.ts'
import { defineRule } from '../rule.ts'
import { isSure, peerResult, surest } from '../weighing.ts'
import { quoted } from './phrasing.ts'

export const peerProof = defineRule({
  id: 'peer-proof',
  group: 'reason',
  title: {
    pass: 'Someone like them did it',
    warn: 'Nobody like them vouches for it',
    fail: 'Nobody like them vouches for it'
  },
  statement: 'It tells of someone like them whose problem was solved.',
  why: 'What a neighbour did is believed sooner than what a seller says.',
  sources: [{ seed: '001_967cde43c4c9c8ca.txt', item: '4, message not compelling' }],
  evidenceGrade: 'opinion',
  needs: ['text', 'value'],
  evaluate: ({ text, value }) => {
    const proof = peerResult(value)
    if (proof) return { verdict: 'pass', reason: `${quoted(text.text, proof)} did it.`, spans: [proof] }
    const peer = surest(value.spans.filter((span) => span.kind === 'peer' && isSure(span)))
    if (peer) {
      return {
        verdict: 'warn',
        reason: `${quoted(text.text, peer)} is named, but not what came of it.`,
        advice: 'result',
        slots: { said: quoted(text.text, peer) },
        spans: [peer],
        cause: causes.noPeer
      }
    }
    return { verdict: 'warn', reason: 'Nobody like them is in it.', advice: 'none', cause: causes.noPeer }
  },
  advice: {
    none: 'Add one line: someone like them did it, and what came of it.',
    result: 'Say what {said} got out of it.'
  },
  examples: [
    {
      name: 'a peer with a result',
      given: {
        transcript: 'Maya, a bakery in Eugene got its swabs down to twelve minutes. Call me. Theo Grant.'
      },
      expect: 'pass',
      spans: ['a bakery in Eugene']
    },
    {
      name: 'a state that two peers reached',
      given: {
        transcript:
          'Maya, two mills on your road changed one valve, and neither has missed a delivery all winter. Call me. Theo Grant.'
      },
      expect: 'pass'
    },
    {
      name: 'clients listed',
      given: {
        transcript: 'Hi Maya, Theo at Larkfield Labs. We work with hotels, schools and bakeries. Call me.'
      },
      expect: 'warn'
    },
    {
      name: 'a peer’s loss alone',
      given: {
        transcript: 'Maya, three bakeries in Salem failed their audits this spring. Call me. Theo Grant.'
      },
      expect: 'warn'
    },
    {
      name: 'nobody',
      given: { transcript: 'Maya, the swabs eat an hour a shift. Call me. Theo Grant.' },
      expect: 'warn'
    }
  ]
})
