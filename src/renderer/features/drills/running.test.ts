import { expect, test } from 'vitest'
import type { DrillResult, DrillRun } from '../../../shared/drill.ts'
import type { TakeDetail } from '../../../shared/take.ts'
import { begun, modeOf, momentOf, wantsWords } from './running.ts'

const step = { answer: 'take', title: '', text: null, limitMs: null, day: null, playedAt: null } as const
const run = { runId: 'r', drillId: 'd', kind: 'two-takes', steps: [step, step] } as unknown as DrillRun
const fresh = begun(run, 7, false)
const take = { transcript: null } as TakeDetail
const result = (over: Partial<DrillResult['judgement']>, isTry: boolean): DrillResult => ({
  judgement: { outcome: 'unknown', reason: '', needs: null, checks: [], ...over },
  try: isTry ? ({} as NonNullable<DrillResult['try']>) : null,
  series: { inRow: 0, needed: 1, done: false, best: 0, streak: 0, completed: 0 },
  clockNote: null,
  nextDue: null
})
const answer = { kind: 'text', text: 'x' } as const

test('a run goes from step to step, and shows its result only with the last one', () => {
  expect(momentOf(fresh)).toMatchObject({ moment: 'step', index: 0 })
  const between = { ...fresh, answers: [answer], result: result({}, false) }
  expect(momentOf(between)).toMatchObject({ moment: 'step', index: 1 })
  expect(momentOf({ ...between, isJudging: true })).toEqual({ moment: 'judging' })
  const over = { ...fresh, answers: [answer, answer], result: result({}, true) }
  expect(momentOf(over)).toMatchObject({ moment: 'result' })
})

test('words are asked for before the next step and before the result', () => {
  const asked = { ...fresh, answers: [answer], take: { detail: take, failure: null }, asksWords: true }
  expect(momentOf({ ...asked, result: result({}, false) })).toMatchObject({ moment: 'words' })
  expect(momentOf({ ...asked, result: result({}, true) })).toMatchObject({ moment: 'words' })
})

test('a run whose judgement failed waits for another one instead of a step that is not there', () => {
  expect(momentOf({ ...fresh, answers: [answer, answer] })).toEqual({ moment: 'judging' })
})

test('words are wanted only where they would settle it and there is a take without them', () => {
  const open = result({ needs: 'words' }, true)
  expect(wantsWords(open, take)).toBe(true)
  expect(wantsWords(open, null)).toBe(false)
  expect(wantsWords(open, { transcript: { text: 'Hi' } } as TakeDetail)).toBe(false)
  expect(wantsWords(result({ needs: 'microphone' }, true), take)).toBe(false)
  expect(wantsWords(result({ outcome: 'not-yet', needs: 'words' }, true), take)).toBe(false)
})

test('lines to be turned round are written, all else is spoken where it can be, and the rep decides', () => {
  expect(modeOf(fresh, true)).toBe('spoken')
  expect(modeOf(fresh, false)).toBe('typed')
  expect(modeOf({ run: { ...run, kind: 'rewrite' }, mode: null }, true)).toBe('typed')
  expect(modeOf({ run: { ...run, kind: 'rewrite' }, mode: 'spoken' }, true)).toBe('spoken')
  expect(modeOf({ ...fresh, mode: 'typed' }, true)).toBe('typed')
})
