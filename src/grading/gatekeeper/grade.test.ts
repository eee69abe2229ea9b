import { describe, expect, it } from 'vitest'
import { gatekeeperGrade, gatekeeperMoves } from '../../shared/gatekeeper.ts'
import { exampleInput } from '../example-input.ts'
import { gradeTake } from '../grade.ts'
import type { ExampleTurn, PartialInput } from '../rule.ts'
import { exampleTalk } from './example-talk.ts'
import { gradeGatekeeper } from './grade.ts'

const graded = (talk: readonly ExampleTurn[], more: PartialInput = {}) =>
  gradeGatekeeper(exampleTalk({ talk, ...more }))
const good: readonly ExampleTurn[] = [
  {
    state: 'answer',
    gatekeeper: 'Harbour Street Bakery, this is Lou.',
    rep: 'Hi Lou, it’s Theo Grant from Larkfield Labs. Is Maya in?'
  },
  { state: 'what', gatekeeper: 'What’s it about?', rep: 'The allergen swabs on line two.' },
  { state: 'known', gatekeeper: 'Is she expecting you?', rep: 'No, she isn’t.' },
  { state: 'voicemail', gatekeeper: 'I’ll put you through to her voicemail.', rep: 'Thank you, Lou.' }
]
const verdicts = (grade: ReturnType<typeof gradeGatekeeper>) =>
  Object.fromEntries(grade.findings.map(({ ruleId, verdict }) => [ruleId, verdict]))

describe('gradeGatekeeper', () => {
  it('grades an honest, courteous talk in full, with spans in the turns where they were said', () => {
    const grade = graded(good)
    expect(gatekeeperGrade.parse(grade)).toEqual(grade)
    expect(grade).toMatchObject({ score: 100, coverage: 1, cappedBy: null, fixFirst: [] })
    const reason = grade.findings.find(({ ruleId }) => ruleId === 'gk-plain-reason')
    expect(reason?.spans.map(({ turn, start, end }) => good[turn]?.rep?.slice(start, end))).toEqual([
      'allergen swabs'
    ])
    expect(reason?.spans[0]?.turn).toBe(1)
  })

  it('counts the person on the line as something gained', () => {
    const talk = exampleTalk({ talk: good.slice(0, 3) })
    expect(verdicts(gradeGatekeeper(talk))['gk-gets-something']).toBe('warn')
    expect(verdicts(gradeGatekeeper({ ...talk, wasPutThrough: true }))['gk-gets-something']).toBe('pass')
  })

  it('holds a talk down to 40 that got in by a trick', () => {
    const trick = good.map((turn) =>
      turn.state === 'known' ? { ...turn, rep: 'Yes, she asked me to call.' } : turn
    )
    expect(graded(trick)).toMatchObject({ score: 40, cappedBy: 'gk-honest' })
  })

  it('marks what rests on taps, and asks for turns that nobody tapped', () => {
    const tapped = graded([
      { state: 'who', tapped: ['identify-full'] },
      { state: 'what', tapped: ['reason-specific', 'gracious', 'ask-voicemail'] }
    ])
    expect(tapped.score).toBe(100)
    expect(
      tapped.findings.filter(({ verdict }) => verdict === 'pass').every(({ selfMarked }) => selfMarked)
    ).toBe(true)
    expect(tapped.findings.flatMap(({ spans }) => spans)).toEqual([])
    const open = graded([{ state: 'who', tapped: ['identify-full'] }, { state: 'what' }])
    expect(verdicts(open)).toMatchObject({
      'gk-plain-identity': 'pass',
      'gk-plain-reason': 'needs-input',
      'gk-honest': 'needs-input'
    })
    expect(open.score).toBeNull()
  })

  it('believes a claim of contact that the log bears out', () => {
    const talk: ExampleTurn[] = [{ state: 'what', rep: 'I’m returning her call about the swabs.' }]
    expect(verdicts(graded(talk))['gk-honest']).toBe('fail')
    const touches = [{ at: '2026-03-02T10:00', channel: 'call', outcome: 'spoke' }] as const
    expect(verdicts(graded(talk, { touches }))['gk-honest']).toBe('pass')
    const tapped: ExampleTurn[] = [{ state: 'what', tapped: ['pretext'] }]
    expect(verdicts(graded(tapped, { touches }))['gk-honest']).toBe('pass')
  })

  it('asks for input about an empty talk, and takes any tapped moves', () => {
    expect(new Set(Object.values(verdicts(graded([]))))).toEqual(new Set(['needs-input']))
    for (const move of gatekeeperMoves)
      expect(graded([{ state: 'what', tapped: [move] }]).findings).toHaveLength(6)
  })

  it('gives the same grade for the same talk', () => {
    expect(JSON.stringify(graded(good))).toBe(JSON.stringify(graded(good)))
  })
})

it('leaves the gatekeeper’s rules out of a take', () => {
  expect(gradeTake(exampleInput({})).findings.filter(({ group }) => group === 'gatekeeper')).toEqual([])
})
