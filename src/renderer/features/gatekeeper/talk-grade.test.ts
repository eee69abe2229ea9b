import { expect, test } from 'vitest'
import type { GatekeeperFinding, GatekeeperGrade } from '../../../shared/gatekeeper.ts'
import type { TalkTurn } from '../../../shared/talk.ts'
import { gradeOfTalk, turnsOf } from './talk-grade.ts'

const turn = (words: string | null): TalkTurn => ({
  turn: 0,
  state: 'answer',
  line: 'Good morning.',
  takeId: null,
  audioUrl: null,
  durationMs: 0,
  words,
  source: 'words',
  moves: [],
  answerMs: null,
  bargedIn: false,
  trust: 50,
  wouldOpen: null
})
const span = (at: number, start: number, end: number) => ({
  turn: at,
  start,
  end,
  startMs: null,
  endMs: null
})
const finding = (...spans: ReturnType<typeof span>[]): GatekeeperFinding => ({
  ruleId: 'gk-plain-identity',
  group: 'gatekeeper',
  verdict: 'pass',
  title: '',
  reason: '',
  advice: '',
  spans,
  weight: 1,
  cause: null,
  heardBy: [],
  rewrite: null,
  question: null,
  selfMarked: false
})
const grade = (...findings: GatekeeperFinding[]): GatekeeperGrade => ({
  rulebookVersion: '1',
  score: 80,
  coverage: 1,
  cappedBy: null,
  findings,
  fixFirst: [],
  pack: null
})

test('spans are found again in the text of all turns', () => {
  const turns = [turn('Hello there.'), turn(null), turn('This is Dan Fox.')]
  const shown = gradeOfTalk({ turns, grade: grade(finding(span(0, 0, 5), span(2, 8, 15))) })
  const quotes = shown?.grade.findings[0]?.spans.map(({ start, end }) => shown.text.slice(start, end))
  expect(quotes).toEqual(['Hello', 'Dan Fox'])
})

test('without a grade there is nothing to show', () => {
  expect(gradeOfTalk({ turns: [turn('Hello')], grade: null })).toBeNull()
})

test('a finding names each of its turns once', () => {
  expect(turnsOf(finding(span(3, 0, 1), span(1, 0, 1), span(3, 4, 5)))).toEqual([1, 3])
})
