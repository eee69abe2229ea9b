import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GatekeeperMove, gatekeeperMoves, gatekeeperStates } from '../../shared/gatekeeper.ts'
import { answerMoves, answerSilence, beginDialogue, mostTurns } from './dialogue.ts'
import { wordingsOf } from './lines.ts'
import type { Dialogue, Scene } from './talk.ts'
import { casts, changeOf, trustAfter } from './trust.ts'

const scene: Scene = {
  cast: 'gatekeeper',
  company: 'North Star Hospice',
  gatekeeperName: 'Lou',
  firstName: 'Dana',
  lastName: 'Mikkelsen',
  pronunciation: 'MICK-el-sen',
  pronoun: 'she',
  prior: { twoWay: false, voicemails: 0 }
}
const known: Scene = { ...scene, prior: { twoWay: false, voicemails: 2 } }
/** A seed under which the prospect is so available. */
const seedFor = (availability: Dialogue['availability']): number => {
  for (let seed = 1; seed < 1000; seed++)
    if (beginDialogue(seed, scene).availability === availability) return seed
  throw new Error(`no seed makes the prospect ${availability}`)
}
const talked = (start: Dialogue, ...turns: GatekeeperMove[][]): Dialogue => turns.reduce(answerMoves, start)
const full: GatekeeperMove[] = ['identify-full', 'ask-person']
const honest: GatekeeperMove[] = ['honest-not-expected', 'earlier-messages']

describe('trust', () => {
  it('rests on the log for messages and for contact that is claimed', () => {
    expect(changeOf('earlier-messages', known.prior)).toBe(10)
    expect(changeOf('earlier-messages', { twoWay: false, voicemails: 1 })).toBe(-10)
    expect(changeOf('pretext', scene.prior)).toBe(-40)
    expect(changeOf('pretext', { twoWay: true, voicemails: 0 })).toBe(0)
  })

  it('stays within 0 and 100', () => {
    expect(trustAfter(95, ['reason-specific'], scene.prior)).toBe(100)
    expect(trustAfter(20, ['pretext'], scene.prior)).toBe(0)
  })
})

describe('the talk', () => {
  const free = () => beginDialogue(seedFor('free'), known)

  it('asks who when only the person is asked for, and why once it knows who', () => {
    expect(talked(free(), ['ask-person']).state).toBe('who')
    expect(talked(free(), full).state).toBe('what')
    expect(talked(free(), ['ask-person'], ['identify-partial']).state).toBe('who')
    expect(talked(free(), ['ask-person'], ['identify-full']).state).toBe('what')
    expect(talked(free(), ['ask-person'], ['evade-identity'], ['evade-identity']).ending).toBe('badly')
    expect(talked(free(), ['ask-person'], [], []).state).toBe('refuse')
  })

  it('puts an honest caller with a good reason through to a free prospect', () => {
    const end = talked(free(), full, ['reason-specific'], honest)
    expect(end.trust).toBe(95)
    expect(end.ending).toBe('transfer')
  })

  it('gives the voicemail below 80, or when the prospect is in a meeting', () => {
    expect(talked(beginDialogue(seedFor('meeting'), known), full, ['reason-specific'], honest).state).toBe(
      'voicemail'
    )
    expect(talked(free(), ['identify-partial'], ['reason-specific'], ['honest-not-expected']).state).toBe(
      'voicemail'
    )
  })

  it('says that the prospect is out when that was drawn', () => {
    expect(talked(beginDialogue(seedFor('out'), known), full, ['reason-specific']).state).toBe('unavailable')
  })

  it('ends at a pretext, at two pushes, and at no trust', () => {
    expect(talked(free(), full, ['reason-specific'], ['pretext']).ending).toBe('badly')
    expect(talked(free(), full, ['pushy'], ['pushy']).ending).toBe('badly')
    expect(talked(free(), ['pretext']).ending).toBe('badly')
  })

  it('sends vague callers to e-mail, and evasive ones away once trust is low', () => {
    expect(talked(free(), full, ['reason-vague']).state).toBe('email')
    expect(
      talked(
        free(),
        ['ask-person'],
        ['identify-partial', 'evade-identity'],
        ['identify-full'],
        ['evade-reason']
      ).state
    ).toBe('refuse')
    expect(talked(free(), full, ['evade-reason']).state).toBe('what')
  })

  it('turns an e-mail request into something to take along', () => {
    const email = talked(free(), full, ['reason-vague'])
    expect(talked(email, ['accept-email', 'ask-right-person']).state).toBe('intel')
    expect(talked(email, ['accept-email', 'ask-voicemail']).state).toBe('voicemail')
    expect(talked(email, ['accept-email']).ending).toBe('well')
    expect(talked(email, ['pushy']).state).toBe('refuse')
  })

  it('tells a time or a name when the prospect is not there, then says goodbye', () => {
    const away = talked(beginDialogue(seedFor('out'), known), full, ['reason-specific'])
    const time = talked(away, ['ask-best-time'])
    expect(time.state).toBe('intel')
    expect(talked(time, ['ask-pronunciation']).line).toContain('MICK-el-sen')
    expect(talked(time, ['gracious-close']).ending).toBe('well')
    expect(talked(away, []).state).toBe('message')
    expect(talked(away, [], ['leave-message']).ending).toBe('well')
    expect(talked(away, [], ['leave-message-empty']).ending).toBe('empty')
  })

  it('starts the take when the voicemail is accepted', () => {
    const mail = talked(beginDialogue(seedFor('out'), known), full, ['reason-specific'], ['ask-voicemail'])
    expect(talked(mail, ['accept-voicemail', 'gracious']).ending).toBe('voicemail')
    expect(talked(mail, ['pushy']).ending).toBe('badly')
  })

  it('repeats its line once into a silence, then hangs up', () => {
    const start = free()
    const again = answerSilence(start)
    expect([again.line, again.ending]).toEqual([start.line, null])
    expect(answerSilence(again).ending).toBe('empty')
    expect(answerSilence(answerMoves(again, full)).ending).toBe(null)
  })

  it('has six wordings or more for every line, and leaves no slot open', () => {
    for (const cast of casts)
      for (const lines of Object.values(wordingsOf[cast]))
        expect(new Set(lines).size).toBeGreaterThanOrEqual(6)
    const lines = new Set<string>()
    for (let seed = 0; seed < 60; seed++) lines.add(beginDialogue(seed, scene).line)
    expect(lines.size).toBeGreaterThanOrEqual(6)
    for (const line of lines) expect(line).not.toMatch(/[{}]/)
  })
})

describe('somebody who picks up and cannot decide', () => {
  const direct: Scene = { ...scene, cast: 'influencer' }
  const start = () => beginDialogue(4, direct)
  const reason: GatekeeperMove[] = ['identify-full', 'reason-specific']

  it('answers by name, and gives a good reason a real answer', () => {
    expect(start().line).toContain('Dana')
    expect(talked(start(), ['ask-person']).state).toBe('who')
    expect(talked(start(), ['identify-full']).state).toBe('what')
    const answered = talked(start(), reason)
    expect([answered.state, wordingsOf.influencer['not-mine']?.includes(answered.line)]).toEqual([
      'unavailable',
      true
    ])
  })

  it('tells who decides, the way in and how the name is said, then goes back to work', () => {
    const person = talked(start(), reason, ['ask-right-person'])
    expect(person.state).toBe('intel')
    const way = talked(person, ['ask-help'])
    const sound = talked(way, ['ask-pronunciation'])
    expect([way.state, sound.state]).toEqual(['intel', 'intel'])
    expect(sound.line).not.toBe(way.line)
    expect(talked(sound, ['gracious-close']).ending).toBe('well')
    expect(talked(sound, ['ask-best-time']).ending).toBe('well')
  })

  it('trusts less who sells, pushes, or wants somebody fetched', () => {
    expect(changeOf('pitch-gatekeeper', direct.prior, 'influencer')).toBeLessThan(
      changeOf('pitch-gatekeeper', direct.prior)
    )
    expect(talked(start(), ['identify-full'], ['pitch-gatekeeper']).state).toBe('email')
    expect(talked(start(), reason, ['pitch-gatekeeper']).state).toBe('refuse')
    expect(talked(start(), reason, ['pushy']).state).toBe('refuse')
    expect(talked(start(), reason, ['pushy'], ['pushy']).ending).toBe('badly')
    expect(talked(start(), ['identify-full'], ['reason-vague']).state).toBe('email')
  })

  it('asks for a reason before naming anybody to a stranger', () => {
    expect(talked(start(), ['identify-partial', 'evade-identity'], ['ask-right-person']).state).toBe('what')
    expect(talked(start(), ['identify-full'], ['ask-right-person']).state).toBe('intel')
  })

  it('hears a reason that came late', () => {
    const email = talked(start(), ['identify-full'], ['reason-vague'])
    expect(talked(email, ['reason-specific']).state).toBe('unavailable')
  })
})

describe('any moves in any order', () => {
  const move = fc.constantFrom(...gatekeeperMoves)
  const turns = fc.array(fc.array(move, { maxLength: 5 }), { maxLength: 30 })
  const scenes = fc.record({
    cast: fc.constantFrom(...casts),
    pronoun: fc.constantFrom('he' as const, 'she' as const, 'they' as const),
    lastName: fc.constantFrom('', 'Mikkelsen'),
    prior: fc.record({ twoWay: fc.boolean(), voicemails: fc.nat(4) })
  })

  it('go on or end, keep trust within bounds, and replay to the same talk', () => {
    fc.assert(
      fc.property(fc.integer(), scenes, turns, (seed, given, all) => {
        const begun = beginDialogue(seed, { ...scene, ...given })
        let talk = begun
        for (const moves of all) {
          const next = answerMoves(talk, moves)
          expect(gatekeeperStates).toContain(next.state)
          expect(next.trust).toBeGreaterThanOrEqual(0)
          expect(next.trust).toBeLessThanOrEqual(100)
          expect(next.line).not.toBe('')
          expect(next.line).not.toMatch(/[{}]| {2}| [.,?!]/)
          expect(next.ending !== null).toBe(next.state === 'ended' || next.state === 'transfer')
          if (given.cast === 'influencer')
            expect(['known', 'voicemail', 'transfer']).not.toContain(next.state)
          if (talk.ending !== null) expect(next).toBe(talk)
          talk = next
        }
        expect(talked(begun, ...all)).toEqual(talk)
        if (all.length >= mostTurns) expect(talk.ending).not.toBe(null)
      })
    )
  })

  it('end at the second silence, wherever it falls', () => {
    fc.assert(
      fc.property(fc.integer(), scenes, turns, (seed, given, all) => {
        const talk = talked(beginDialogue(seed, { ...scene, ...given }), ...all)
        const silent = answerSilence(answerSilence(talk))
        expect(silent.ending).toBe(talk.ending ?? 'empty')
      })
    )
  })
})
