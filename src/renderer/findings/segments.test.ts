import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding, Verdict } from '../../shared/grade.ts'
import { verdicts } from '../../shared/grade.ts'
import { segmentsOf, spanText } from './segments.ts'

const finding = (ruleId: string, verdict: Verdict, ...ranges: [number, number][]): Finding => ({
  ruleId,
  group: 'opening',
  verdict,
  title: ruleId,
  reason: '',
  advice: '',
  spans: ranges.map(([start, end]) => ({ start, end, startMs: null, endMs: null })),
  weight: 1,
  cause: null,
  question: null,
  heardBy: [],
  rewrite: null,
  selfMarked: false
})

describe('segments of a transcript', () => {
  test('without findings the text is one plain run', () => {
    expect(segmentsOf('Hello Priya', [])).toEqual([
      { start: 0, end: 11, text: 'Hello Priya', ruleIds: [], verdict: null }
    ])
  })

  test('an empty transcript has no segments', () => {
    expect(segmentsOf('', [finding('a', 'fail', [0, 0])])).toEqual([])
  })

  test('overlapping findings share a run that shows the worse verdict first', () => {
    const text = 'Hi Priya, this is Dan'
    const runs = segmentsOf(text, [finding('name', 'pass', [3, 8]), finding('opener', 'fail', [0, 21])])
    expect(runs.map(({ text, verdict, ruleIds }) => [text, verdict, ruleIds.join()])).toEqual([
      ['Hi ', 'fail', 'opener'],
      ['Priya', 'fail', 'opener,name'],
      [', this is Dan', 'fail', 'opener']
    ])
  })

  test('a span past the end of an edited text is cut, not dropped and not thrown', () => {
    expect(segmentsOf('short', [finding('a', 'warn', [2, 99])]).map(({ text }) => text)).toEqual([
      'sh',
      'ort'
    ])
  })

  test('an emoji is never torn in two', () => {
    const text = 'Go 🚀 now'
    expect(spanText(text, { start: 3, end: 4, startMs: null, endMs: null })).toBe('🚀')
    expect(segmentsOf(text, [finding('a', 'warn', [4, 5])]).map(({ text }) => text)).toEqual([
      'Go ',
      '🚀',
      ' now'
    ])
  })

  test('whatever the spans: nothing of the text is lost and every run knows exactly its findings', () => {
    const range = fc
      .tuple(fc.nat(60), fc.nat(60))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as [number, number])
    const any = fc.array(fc.tuple(fc.constantFrom(...verdicts), fc.array(range, { maxLength: 3 })), {
      maxLength: 8
    })
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), any, (text, given) => {
        const findings = given.map(([verdict, ranges], index) => finding(`r${index}`, verdict, ...ranges))
        const runs = segmentsOf(text, findings)
        expect(runs.map((run) => run.text).join('')).toBe(text)
        for (const run of runs) {
          const expected = findings
            .filter(({ spans }) =>
              spans.some(({ start, end }) => start <= run.start && end >= run.end && end > start)
            )
            .map(({ ruleId }) => ruleId)
          expect([...run.ruleIds].sort()).toEqual(expected.sort())
        }
      })
    )
  })
})
