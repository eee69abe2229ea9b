import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gatekeeperMoves, gatekeeperStates } from '../../shared/gatekeeper.ts'
import { type Case, moveCases, turnOf } from './moves.cases.ts'
import { roundCases } from './moves.rounds.ts'
import { movesIn } from './moves.ts'

const allCases = [...moveCases, ...roundCases]
const heardIn = (one: Case): string[] => movesIn(turnOf(one)).map(({ move }) => move)
const wantedIn = ({ moves }: Case): string[] =>
  gatekeeperMoves.filter((move) => moves.split(', ').includes(move))
/** The same words as a speech engine prints them. */
const machine = (rep: string): string => rep.toLowerCase().replace(/[.,?!:;’']/g, '')

describe('movesIn', () => {
  it.each(allCases.map((one) => [`${one.gatekeeper} ${one.rep}`, one] as const))('%s', (_, one) => {
    expect(heardIn(one)).toEqual(wantedIn(one))
  })

  it('hears most of it without capitals and punctuation too', () => {
    const wrong = allCases.filter((one) => {
      const heard = heardIn({ ...one, rep: machine(one.rep) })
      return JSON.stringify(heard) !== JSON.stringify(wantedIn(one))
    })
    expect(wrong.length / allCases.length).toBeLessThan(0.25)
  })

  it('names only moves that are known', () => {
    const named = new Set(allCases.flatMap(({ moves }) => moves.split(', ').filter((move) => move !== '')))
    expect([...named].filter((move) => !(gatekeeperMoves as readonly string[]).includes(move))).toEqual([])
    expect(named.size).toBe(gatekeeperMoves.length)
  })

  it('answers any words with moves in order and spans inside the turn', () => {
    const word = fc.constantFrom(...moveCases.flatMap(({ rep }) => rep.split(' ')), '', '😀', '\u0000')
    const spoken = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 40 }).map((words) => words.join(' '))
    )
    fc.assert(
      fc.property(
        spoken,
        fc.string(),
        fc.constantFrom(...gatekeeperStates),
        fc.boolean(),
        (rep, gatekeeper, state, twoWay) => {
          const moves = movesIn(turnOf({ state, gatekeeper, rep, moves: '', twoWay }))
          const places = moves.map(({ move }) => gatekeeperMoves.indexOf(move))
          expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
          for (const { start, end } of moves) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(rep.length)
          }
        }
      ),
      { numRuns: 150 }
    )
  })
})
