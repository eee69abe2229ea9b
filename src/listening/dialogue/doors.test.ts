import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GatekeeperMove, gatekeeperMoves } from '../../shared/gatekeeper.ts'
import { linesAhead } from './ahead.ts'
import { answerMoves, answerSilence, beginDialogue } from './dialogue.ts'
import { betterMove, wouldOpen } from './doors.ts'
import { saidLine } from './lines.ts'
import { moodOf } from './mood.ts'
import { fittingMoves, moveLabel } from './options.ts'
import type { Dialogue, Scene } from './talk.ts'
import { casts } from './trust.ts'

const scene: Scene = {
  cast: 'gatekeeper',
  company: 'North Star Hospice',
  gatekeeperName: 'Lou',
  firstName: 'Dana',
  lastName: 'Mikkelsen',
  pronunciation: '',
  pronoun: 'they',
  prior: { twoWay: false, voicemails: 0 }
}
const free = (): Dialogue => {
  for (let seed = 1; ; seed += 1) {
    const talk = beginDialogue(seed, scene)
    if (talk.availability === 'free') return talk
  }
}
const talked = (...turns: GatekeeperMove[][]): Dialogue => turns.reduce(answerMoves, free())
const move = fc.constantFrom(...gatekeeperMoves)
const anyTalk = fc
  .tuple(
    fc.integer(),
    fc.constantFrom(...casts),
    fc.nat(3),
    fc.array(fc.array(move, { maxLength: 3 }), { maxLength: 8 })
  )
  .map(([seed, cast, voicemails, turns]) =>
    turns.reduce(answerMoves, beginDialogue(seed, { ...scene, cast, prior: { twoWay: false, voicemails } }))
  )

describe('what would have opened the next door', () => {
  it('is nothing where it opened', () => {
    expect(wouldOpen(free(), ['identify-full', 'ask-person'])).toBeNull()
    expect(wouldOpen(talked(['identify-full']), ['reason-specific'])).toBeNull()
    expect(
      wouldOpen(talked(['identify-full'], ['reason-specific']), ['honest-not-expected', 'gracious'])
    ).toBeNull()
  })

  it('names the move, and the trust that the door asks for', () => {
    expect(wouldOpen(free(), ['ask-person'])).toBe('Your full name and company would have opened it.')
    expect(wouldOpen(talked(['identify-full']), ['reason-vague'])).toBe(
      'A reason with a fact from the card would have opened it; trust was 55, Lou needs 60.'
    )
    expect(wouldOpen(talked(['identify-full'], ['reason-specific']), ['pretext'])).toBe(
      'An honest “no” would have opened it.'
    )
  })

  it('says so where nothing would have helped', () => {
    const spent = talked(['identify-partial', 'evade-identity'])
    expect(wouldOpen({ ...spent, trust: 12 }, ['evade-reason'])).toMatch(/^Nothing more was to be had here/)
  })

  it('never advises what is not true or not kind, and what it advises does lead further', () => {
    fc.assert(
      fc.property(anyTalk, fc.array(move, { maxLength: 3 }), (talk, made) => {
        if (talk.ending !== null) return
        const better = betterMove(talk, made)
        if (better === null) return
        expect(['pretext', 'pushy', 'pitch-gatekeeper', 'evade-reason']).not.toContain(better.move)
        if (better.move === 'earlier-messages') expect(talk.scene.prior.voicemails).toBeGreaterThanOrEqual(2)
        expect(better.after.ending).not.toBe('badly')
        const came = answerMoves(talk, made)
        expect([better.after.state, better.after.ending]).not.toEqual([came.state, came.ending])
        const sentence = wouldOpen(talk, made)
        if (sentence !== null)
          expect(sentence).toMatch(/ would have opened it(?:; trust was \d+, \w+ needs \d+)?\.$/)
      })
    )
  })
})

describe('what can come next', () => {
  it('offers up to nine labelled moves while the talk goes on, and none after it', () => {
    fc.assert(
      fc.property(anyTalk, (talk) => {
        const moves = fittingMoves(talk)
        expect(moves.length > 0).toBe(talk.ending === null)
        expect(moves.length).toBeLessThanOrEqual(9)
        expect(new Set(moves.map((one) => moveLabel(one, talk.scene.cast))).size).toBe(moves.length)
      })
    )
  })

  it('knows every line that one or two fitting moves, nothing, or silence lead to', () => {
    fc.assert(
      fc.property(anyTalk, fc.nat(8), fc.nat(8), (talk, one, other) => {
        const moves = fittingMoves(talk)
        const made = [moves[one], moves[other]].flatMap((each) => each ?? [])
        const ahead = linesAhead(talk)
        if (talk.ending !== null) expect(ahead).toEqual([])
        else
          expect(ahead).toEqual(
            expect.arrayContaining([answerMoves(talk, made).line, answerSilence(answerSilence(talk)).line])
          )
      })
    )
  })
})

it('has a word for how much it trusts', () => {
  expect([0, 29, 30, 49, 50, 69, 70, 100].map(moodOf)).toEqual([
    'impatient',
    'impatient',
    'guarded',
    'guarded',
    'open',
    'open',
    'warm',
    'warm'
  ])
})

it('says names as the card respells them', () => {
  const respelled = { ...scene, pronunciation: 'DAY-na MICK-el-sen' }
  expect(saidLine('Dana Mikkelsen is out.', respelled)).toBe('day-na mick-el-sen is out.')
  expect(saidLine('We say DAY-na MICK-el-sen.', respelled)).toBe('We say day-na mick-el-sen.')
  expect(saidLine('Danas are many.', respelled)).toBe('Danas are many.')
  expect(saidLine('Ask for Siobhan Keane.', scene)).toBe('Ask for shiv-awn keen.')
})
