import { describe, expect, it } from 'vitest'
import { listen } from '../listening/attention/attention.ts'
import { acquaintanceIn, attentionEvents } from './attention-events.ts'
import { deriveEvidence } from './evidence/derive.ts'
import { exampleInput } from './example-input.ts'
import type { PartialInput } from './rule.ts'

const listened = (given: PartialInput) => {
  const input = exampleInput(given)
  const evidence = deriveEvidence(input)
  const events = attentionEvents(evidence)
  if (events === null) return null
  return listen({
    durationMs: evidence.timing.spokenMs ?? 0,
    events,
    pauses: input.audio?.pauses ?? [],
    startAttention: 60,
    decayFactor: 1,
    acquaintance: acquaintanceIn(evidence),
    monotone: false,
    snrDb: null,
    articulationRate: null
  })
}

/** Own messages that a busy person would hear out. */
const goodMessages = [
  'Maya, the allergen swabs on line two take an hour a shift. A bakery in Eugene got theirs down to twelve minutes with one change to the rinse. If you call me on this number, I’ll read you their two-page procedure. Theo Grant, Larkfield Labs.',
  'Maya, forty cafes wait on your vans each morning, and one late swab holds all of them. Two bakeries in Salem stopped those delays in a month. Ring me and I’ll send you the checklist that they used. This is Theo Grant at Larkfield Labs.',
  'Maya, since you added the gluten-free line in March, each changeover costs you a lost batch. The Portland mill lost none since June. Hit redial and I’ll tell you the three steps they took. Theo Grant, Larkfield Labs.'
]

describe('attentionEvents', () => {
  it.each(goodMessages)('is heard past twenty seconds: %s', (transcript) => {
    const heard = listened({ transcript, spokenS: 22 })
    expect(heard?.deletedAtMs).toBe(null)
    expect(heard?.curve.length).toBeGreaterThan(200)
  })

  it('loses the listener at about two seconds with the stock opener, and says why', () => {
    const transcript =
      'Hi Maya, it’s Theo from Larkfield Labs. I wanted to talk about your lab needs. Please call me back.'
    const heard = listened({ transcript })
    expect(heard?.deletedAtMs).toBeGreaterThan(1400)
    expect(heard?.deletedAtMs).toBeLessThan(3000)
    const cause = heard?.cause
    expect(cause?.kind).toBe('identity')
    expect(transcript.slice(cause?.span?.start, cause?.span?.end)).toBe('Theo from Larkfield Labs')
  })

  it('loses the listener at about two seconds with a bare request', () => {
    const heard = listened({ transcript: 'Please return my call.', spokenS: 2 })
    expect(heard?.deletedAtMs).toBe(2000)
  })

  it('forgives who-I-am first to someone known', () => {
    const transcript =
      'Hi Maya, it’s Theo from Larkfield Labs. The swabs on line two are done, and I’ll send you the figures today.'
    expect(listened({ transcript, spokenS: 8, card: { relationship: 'warm' } })?.deletedAtMs).toBe(null)
  })

  it('has nothing to say without times', () => {
    expect(listened({ spokenS: null })).toBe(null)
  })
})
