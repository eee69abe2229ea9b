import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AttentionEvent, type AttentionKind, attentionKinds } from '../../shared/attention.ts'
import { callbackBands } from '../../shared/listening.ts'
import { type Listened, listen } from './attention.ts'
import { type CallbackSigns, callbackBand, callbackReminder, couldForward } from './outcome.ts'

const at = (kind: AttentionKind, seconds: number): AttentionEvent => ({
  kind,
  atMs: seconds * 1000,
  span: null
})
const heard = (durationS: number, events: readonly AttentionEvent[], more: Partial<Listened> = {}) =>
  listen({
    durationMs: durationS * 1000,
    events,
    pauses: [],
    startAttention: 60,
    decayFactor: 1,
    acquaintance: 'cold',
    monotone: false,
    snrDb: 30,
    articulationRate: 4.5,
    ...more
  })
const good = [
  at('name', 0.8),
  at('pain', 4),
  at('fact', 6),
  at('peer', 9),
  at('benefit', 12),
  at('offer', 16),
  at('identity', 19)
]

describe('the listener', () => {
  it('deletes pure silence at exactly ten seconds', () => {
    expect(heard(15, [])).toMatchObject({ deletedAtMs: 10_000, cause: null })
  })

  it('deletes who-I-am first at the end of that clause, and names it', () => {
    const opener = heard(20, [at('name', 0.9), at('identity', 2), at('pain', 6)])
    expect(opener.deletedAtMs).toBe(2000)
    expect(opener.cause?.kind).toBe('identity')
    expect(heard(20, [at('identity', 2), at('pain', 4)], { acquaintance: 'warm' }).deletedAtMs).toBe(null)
    expect(
      heard(20, [at('identity', 2), at('pain', 4)], { acquaintance: 'cold-follow-up' }).deletedAtMs
    ).toBe(null)
  })

  it('deletes a message with nothing in it when it is over', () => {
    expect(heard(2, [at('demand', 1.9)]).deletedAtMs).toBe(2000)
  })

  it('hears a good message to its end', () => {
    const curve = heard(21, good)
    expect(curve.deletedAtMs).toBe(null)
    expect(curve.curve).toHaveLength(211)
    expect(curve.endAttention).toBeGreaterThan(35)
    expect(curve.skipping).toEqual([])
  })

  it('never deletes within the first second and a half', () => {
    expect(heard(10, [at('wrong-name', 0.5), at('guilt', 0.9)]).deletedAtMs).toBe(1500)
  })

  it('halves a repeat of the same kind, and forgives the name said late', () => {
    const changes = heard(20, [
      at('pain', 1),
      at('pain', 3),
      at('pain', 5),
      at('identity', 8),
      at('identity', 12)
    ]).felt.map(({ change }) => change)
    expect(changes).toEqual([12, 6, 3, 0, -6])
  })

  it('tires of a long message, a flat voice, noise, a rush and a pause', () => {
    const end = (more: Partial<Listened>, seconds = 21) => heard(seconds, good, more).endAttention
    expect(heard(60, good).deletedAtMs).toBeGreaterThan(30_000)
    for (const worse of [
      { monotone: true },
      { snrDb: 12 },
      { articulationRate: 6.8 },
      { pauses: [[10_000, 11_500]] as const }
    ])
      expect([worse, end(worse) < end({})]).toEqual([worse, true])
    expect(end({ pauses: [[10_000, 11_000]] })).toBe(end({}))
  })

  it('skips where attention hangs low for three seconds', () => {
    const low = heard(12, [at('fact', 1)], { startAttention: 22 })
    expect(low.skipping.length).toBe(1)
    expect(low.skipping[0]?.[1]).toBeGreaterThanOrEqual((low.skipping[0]?.[0] ?? 0) + 3000)
  })

  it('keeps attention within 0 and 100 and replays, whatever is heard', () => {
    const event = fc.record({
      kind: fc.constantFrom(...attentionKinds),
      atMs: fc.nat(70_000),
      span: fc.constant(null)
    })
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), fc.nat(60), fc.nat(100), (events, seconds, start) => {
        const one = heard(seconds, events, { startAttention: start })
        expect(one.curve.every((level) => level >= 0 && level <= 100)).toBe(true)
        expect(one.curve.at(-1)).toBe(one.endAttention)
        expect(one).toEqual(heard(seconds, events, { startAttention: start }))
        if (one.deletedAtMs !== null) expect(one.deletedAtMs).toBeGreaterThanOrEqual(1500)
      })
    )
  })
})

describe('what comes of it', () => {
  const kept = heard(21, good)
  const gone = heard(15, [])
  const signs: CallbackSigns = {
    reason: 'pass',
    promise: true,
    research: true,
    peer: false,
    sameNumber: false,
    paired: false,
    earlierInteresting: 0,
    touches: 1
  }

  it('can be passed on when the words allow it and somebody still listens', () => {
    expect(couldForward('pass', kept)).toBe('yes')
    expect(couldForward('warn', kept)).toBe('maybe')
    expect(couldForward('fail', kept)).toBe('no')
    expect(couldForward('pass', gone)).toBe('no')
  })

  it('says in words how likely a call back is', () => {
    expect(callbackBand(signs, kept)).toBe('possible')
    expect(callbackBand({ ...signs, promise: false }, kept)).toBe('unlikely')
    expect(callbackBand({ ...signs, earlierInteresting: 9 }, kept)).toBe('as good as a cold voicemail gets')
    expect(callbackBand({ ...signs, earlierInteresting: 2 }, kept)).toBe('possible')
    expect(callbackBand({ ...signs, earlierInteresting: 2, touches: 7 }, kept)).toBe(
      'as good as a cold voicemail gets'
    )
    expect(callbackBand({ ...signs, reason: 'fail' }, kept)).toBe('very unlikely')
    expect(callbackBand(signs, gone)).toBe('very unlikely')
    for (const line of [...callbackBands, callbackReminder]) expect(line).not.toMatch(/[\d%]/)
  })
})
