import { causes } from '../causes.ts'
import type { VoicemailOfSeries } from '../evidence/evidence.ts'
import { defineRule } from '../rule.ts'
import { counted } from './phrasing.ts'

const thresholds = {
  pass: { value: 3, unit: 'voicemails' },
  warn: { value: 2, unit: 'voicemails' },
  hook: { value: 10, unit: 's', sameAs: 'hook-in-10s/hook' },
  jaccardFresh: { value: 0.35, unit: 'share of all content words', sameAs: 'fresh-message/jaccardWarn' },
  overlapFresh: {
    value: 0.75,
    unit: 'share of the shorter message’s content words',
    sameAs: 'fresh-message/overlapFail'
  },
  hookFresh: {
    value: 0.5,
    unit: 'share of the hook sentences’ content words',
    sameAs: 'fresh-message/hookWarn'
  }
}

/** How many keep it, counted from the newest until there are enough: each costs as much to read as a take. */
const newestUpTo = (
  enough: number,
  voicemails: readonly VoicemailOfSeries[],
  keeps: (one: VoicemailOfSeries) => boolean
): number =>
  voicemails.toReversed().reduce((count, one) => (count < enough && keeps(one) ? count + 1 : count), 0)

const voicemails = (...transcripts: readonly string[]) =>
  transcripts.map(
    (transcript, at) => ({ at: `2026-03-0${at + 2}T10:00`, channel: 'voicemail', transcript }) as const
  )
const calls = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => ({ at: `2026-03-0${at + 2}T10:00`, channel: 'voicemail', outcome: 'no-reply' }) as const
  )
const county =
  'Maya, the county fines bakeries that lose a page of their allergen log. Call me and I’ll read you the three lines that count. Theo Grant.'
const ovens =
  'Maya, forty cafes wait when line two stops. A miller in Salem swaps crews at noon and ships by six. Call me. Theo Grant.'
const swabs =
  'Maya, the allergen swabs on line two take an hour a shift. A bakery in Eugene got theirs down to twelve minutes. Call me. Theo Grant.'
const long =
  'Maya, the county wants photographs, drains, filters, kettles, ladders, ovens, gates, hoses and two signatures from May, and fines whoever loses a page. Call me. Theo Grant.'
const bare = 'Hi Maya, it’s Theo Grant. Give me a call when you get a chance.'

export const severalInteresting = defineRule({
  id: 'several-interesting',
  group: 'campaign',
  title: {
    pass: 'Several voicemails worth hearing',
    warn: 'Only {warn} voicemails worth hearing',
    fail: 'Hardly one voicemail worth hearing'
  },
  statement: 'At least {pass} of the voicemails had a hook within {hook} seconds, and a new one each time.',
  why: 'Buyers let those through whom they know for several interesting voicemails.',
  sources: [
    { seed: '003_b942076dc7c1b7f2.txt', item: '5, you only called once (several interesting voicemails)' }
  ],
  evidenceGrade: 'opinion',
  thresholds,
  needs: ['text', 'series', 'log'],
  evaluate: ({ series, log }, limits) => {
    const known = series.voicemails
    const logged = log.kept ? log.contacts.filter(({ channel }) => channel === 'voicemail').length + 1 : 0
    const left = Math.max(known.length, logged)
    if (left < limits.pass) {
      return {
        verdict: 'not-applicable',
        reason: `${counted(left, 'voicemail')} so far, this one included; ${limits.pass} can be told apart.`
      }
    }
    const interesting = (one: VoicemailOfSeries): boolean =>
      one.jaccard < limits.jaccardFresh &&
      one.overlap < limits.overlapFresh &&
      one.hookMs !== null &&
      one.hookMs <= limits.hook * 1000 &&
      one.hook < limits.hookFresh
    const good = newestUpTo(limits.pass, known, interesting)
    const unknown = left - known.length
    const verdictOf = (count: number) =>
      count >= limits.pass ? 'pass' : count >= limits.warn ? 'warn' : 'fail'
    const verdict = verdictOf(good)
    if (verdict !== verdictOf(good + unknown)) {
      return {
        verdict: 'needs-input',
        reason: `The words of ${counted(unknown, 'earlier voicemail')} are not known. Type what you said there.`
      }
    }
    if (verdict === 'pass') {
      return { verdict, reason: `${good} or more of ${left} had a hook of their own in time.` }
    }
    const reason = `${good} of ${left} had a hook of their own in time.`
    return {
      verdict,
      reason,
      advice: 'hook',
      slots: { good: String(good), left: String(left) },
      cause: causes.saidBefore
    }
  },
  advice: { hook: 'Only {good} of {left} had a hook. Open the next one with another problem of theirs.' },
  examples: [
    { name: 'the first', given: {}, expect: 'not-applicable' },
    { name: 'the second', given: { earlier: voicemails(county) }, expect: 'not-applicable' },
    { name: 'three, each with its own hook', given: { earlier: voicemails(county, ovens) }, expect: 'pass' },
    { name: 'two of three', given: { earlier: voicemails(county, bare) }, expect: 'warn' },
    { name: 'one of three', given: { earlier: voicemails(bare, bare) }, expect: 'fail' },
    {
      name: 'three times the same',
      given: { earlier: voicemails(county, county), transcript: county },
      expect: 'fail'
    },
    {
      name: 'the third on a like subject in new words',
      given: {
        transcript:
          'Maya, the swabs on line two cost an hour a shift, and half the county laughs at those old steam kettles. The county wants photographs, drains, filters and two signatures from May. Call me. Theo Grant.',
        earlier: voicemails(county, swabs)
      },
      expect: 'pass'
    },
    {
      name: 'the third with the old matter behind a new opening',
      given: {
        transcript:
          'Maya, your cafes wait in the rain. The swabs on line two take an hour a shift. Call me. Theo Grant.',
        earlier: voicemails(county, swabs)
      },
      expect: 'warn'
    },
    {
      name: 'the third cut out of the first',
      given: {
        transcript: 'Maya, the county fines you for lost photographs, drains and hoses. Call me. Theo Grant.',
        earlier: voicemails(long, swabs)
      },
      expect: 'warn'
    },
    {
      name: 'the third with the hook of the second',
      given: {
        transcript:
          'Maya, the swabs on line two take an hour of Mondays. The county wants photographs, drains, filters, kettles, ladders and signatures from May. Call me. Theo Grant.',
        earlier: voicemails(county, swabs)
      },
      expect: 'warn'
    },
    {
      name: 'the third with a like hook',
      given: {
        transcript:
          'Maya, the allergen swabs on line three take all of Monday. The county wants photographs, drains, filters and two signatures from May. Call me. Theo Grant.',
        earlier: voicemails(county, swabs)
      },
      expect: 'pass'
    },
    {
      name: 'the third with its hook after nine seconds',
      given: { earlier: voicemails(county, ovens), firstSpeechS: 6 },
      expect: 'pass'
    },
    {
      name: 'the third with its hook after eleven seconds',
      given: { earlier: voicemails(county, ovens), firstSpeechS: 9 },
      expect: 'warn'
    },
    {
      name: 'words that nobody kept',
      given: { earlier: voicemails(county), touches: calls(2), now: '2026-03-09T10:00' },
      expect: 'needs-input'
    }
  ]
})
