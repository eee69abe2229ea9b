import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GatekeeperMove, gatekeeperMoves, gatekeeperStates } from '../../shared/gatekeeper.ts'
import {
  answerMoves,
  answerSilence,
  beginDialogue,
  type Dialogue,
  mostTurns,
  type Scene
} from './dialogue.ts'
import { changeOf, trustAfter } from './trust.ts'
import { wordings } from './wordings.ts'

const scene: Scene = {
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
    for (const lines of Object.values(wordings)) expect(new Set(lines).size).toBeGreaterThanOrEqual(6)
    const lines = new Set<string>()
    for (let seed = 0; seed < 60; seed++) lines.add(beginDialogue(seed, scene).line)
    expect(lines.size).toBeGreaterThanOrEqual(6)
    for (const line of lines) expect(line).not.toMatch(/[{}]/)
  })
})

describe('any moves in any order', () => {
  const move = fc.constantFrom(...gatekeeperMoves)
  const turns = fc.array(fc.array(move, { maxLength: 5 }), { maxLength: 30 })
  const prior = fc.record({ twoWay: fc.boolean(), voicemails: fc.nat(4) })

  it('go on or end, keep trust within bounds, and replay to the same talk', () => {
    fc.assert(
      fc.property(fc.integer(), prior, turns, (seed, before, all) => {
        const begun = beginDialogue(seed, { ...scene, prior: before })
        let talk = begun
        for (const moves of all) {
          const next = answerMoves(talk, moves)
          expect(gatekeeperStates).toContain(next.state)
          expect(next.trust).toBeGreaterThanOrEqual(0)
          expect(next.trust).toBeLessThanOrEqual(100)
          expect(next.line).not.toBe('')
          expect(next.line).not.toMatch(/[{}]/)
          expect(next.ending !== null).toBe(next.state === 'ended' || next.state === 'transfer')
          if (talk.ending !== null) expect(next).toBe(talk)
          talk = next
        }
        expect(talked(begun, ...all)).toEqual(talk)
        if (all.length >= mostTurns) expect(talk.ending).not.toBe(null)
      })
    )
  })
})
