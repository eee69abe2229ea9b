import { describe, expect, it } from 'vitest'
import type { EvidenceKey } from './evidence/evidence.ts'
import { exampleInput } from './example-input.ts'
import { gradeTake } from './grade.ts'
import { defineRule, filled, type Rule } from './rule.ts'
import { builtInRulebook, type Rulebook, type RulebookEntry, rulebook } from './rulebook.ts'

/** A rulebook of these rules alone. */
const book = (...entries: RulebookEntry[]): Rulebook => ({ ...builtInRulebook, entries })

const rule = (id: string, needs: readonly EvidenceKey[], evaluate: Rule['evaluate']): RulebookEntry => ({
  weight: 1,
  rule: defineRule({
    id,
    group: 'shape',
    title: { pass: 'Kept', fail: 'Broken' },
    statement: 'A rule of this test.',
    why: 'To see what it is handed.',
    sources: [{ seed: 'house', item: 'test' }],
    evidenceGrade: 'house',
    needs,
    evaluate,
    advice: { mend: 'Mend {what}.' },
    examples: []
  })
})
const verdicts = (transcript: string | null, spokenS: number | null = 20) =>
  Object.fromEntries(
    gradeTake(exampleInput({ transcript, spokenS })).findings.map(({ ruleId, verdict }) => [ruleId, verdict])
  )

describe('grading a take', () => {
  it('hands a rule the evidence that it declared and nothing else', () => {
    let handed: string[] = []
    const nosy = rule('nosy', ['card', 'timing'], (evidence) => {
      handed = Object.keys(evidence)
      return { verdict: 'pass', reason: 'Seen.' }
    })
    gradeTake(exampleInput({}), book(nosy))
    expect(handed.sort()).toEqual(['card', 'timing'])
  })

  it('keeps a rule’s crash to that rule', () => {
    const crashes = rule('crashes', ['card'], () => {
      throw new Error('no such thing')
    })
    const holds = rule('holds', ['card'], () => ({ verdict: 'pass', reason: 'Fine.' }))
    const grade = gradeTake(exampleInput({}), book(crashes, holds))
    expect(grade.findings.map(({ verdict }) => verdict)).toEqual(['error', 'pass'])
    expect(grade.findings[0]?.reason).toContain('no such thing')
    expect(grade.coverage).toBe(0.5)
  })

  it('gives spans the times at which they were said, inside the text and each once', () => {
    const marks = rule('marks', ['text'], ({ text }) => ({
      verdict: 'fail',
      reason: 'Marked.',
      advice: 'mend',
      slots: { what: 'it' },
      spans: [
        { start: 5, end: 9_999 },
        { start: 0, end: 4 },
        { start: 0, end: 4 },
        { start: text.text.length, end: text.text.length + 3 }
      ]
    }))
    const [finding] = gradeTake(
      exampleInput({ transcript: 'Maya, call', firstSpeechS: 1, spokenS: 4 }),
      book(marks)
    ).findings
    expect(finding?.spans).toEqual([
      { start: 0, end: 4, startMs: 1000, endMs: 3000 },
      { start: 5, end: 10, startMs: 3000, endMs: 4000 }
    ])
    expect(finding?.advice).toBe('Mend it.')
  })

  it('fills advice, and marks a slot that has no words', () => {
    expect(filled('Cut {n} words of {m}.', { n: '3' })).toBe('Cut 3 words of ….')
  })
})

describe('words that cannot be judged', () => {
  const readsWords = rulebook
    .filter(({ rule: { needs } }) =>
      needs.some(
        (key) => !['timing', 'history', 'log', 'closing', 'email', 'dialogue', 'audio', 'card'].includes(key)
      )
    )
    .map(({ rule: { id } }) => id)

  it.each([
    ['no transcript', null],
    ['an empty one', ''],
    ['blanks', ' \n\t '],
    ['fillers', 'um, uh... er'],
    [
      'another language',
      'Guten Morgen Frau Okafor, hier spricht Theo Grant. Ihre Abstriche dauern jede Schicht eine ganze Stunde.'
    ],
    ['a short line of another', 'Buenos días señora, llámame por favor.'],
    ['another script', 'Доброе утро, это Тео'],
    ['bytes', '\u0000\u0001\u0002\ufffd\ufffd\u0003PK\u0003\u0004']
  ])('%s asks for words, and grades the length from the recording', (_, transcript) => {
    const found = verdicts(transcript)
    expect(readsWords.filter((id) => found[id] !== 'needs-input')).toEqual([])
    expect(found['length-cap']).toBe('pass')
    expect(gradeTake(exampleInput({ transcript })).score).toBeNull()
  })

  it('is never more than asked when there is no recording either', () => {
    const found = Object.entries(verdicts(null, null))
    expect(found.filter(([, verdict]) => verdict === 'fail' || verdict === 'warn')).toEqual([])
  })

  it('does not take plain English for another language', () => {
    const plain = 'hi rob the swabs on line two take an hour a shift theo grant larkfield labs'
    expect(verdicts(plain)['clear-ask']).toBe('fail')
  })
})
