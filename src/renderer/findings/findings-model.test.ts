import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseMessages } from '../../cli/message-line.ts'
import { gradeTake } from '../../grading/grade.ts'
import type { Finding, Grade, Group, Verdict } from '../../shared/grade.ts'
import {
  causeText,
  countText,
  firstFixOf,
  groupMarks,
  groupSections,
  notApplicable,
  quoteOf,
  scoreLines,
  spokenFor,
  timesOf,
  walk,
  walkOrder
} from './findings-model.ts'

const finding = (ruleId: string, group: Group, verdict: Verdict, weight = 1): Finding => ({
  ruleId,
  group,
  verdict,
  title: ruleId,
  reason: '',
  advice: '',
  spans: [],
  weight,
  cause: null,
  question: null,
  heardBy: [],
  rewrite: null,
  selfMarked: false
})

const findings = [
  finding('hook', 'opening', 'pass', 8),
  finding('value', 'opening', 'warn', 5),
  finding('ask', 'reason', 'fail', 2),
  finding('purpose', 'reason', 'fail', 3),
  finding('number', 'names', 'needs-input', 4),
  finding('name', 'names', 'pass', 3),
  finding('short', 'shape', 'pass', 4),
  finding('once', 'names', 'not-applicable')
]

const gradeOf = (given: Partial<Grade>): Grade => ({
  rulebookVersion: '1',
  score: 70,
  coverage: 0.94,
  cappedBy: null,
  findings,
  fixFirst: [],
  campaign: { score: null, coverage: 0 },
  pack: null,
  ...given
})

describe('the order of findings', () => {
  const sections = groupSections(findings)

  test('groups with failures come first, groups with nothing open last', () => {
    expect(sections.map(({ group }) => group)).toEqual(['reason', 'opening', 'names', 'shape'])
  })

  test('the series and the preparation come after the take, and are hidden while nothing in them applies', () => {
    const aside = [
      finding('barrage', 'campaign', 'fail', 8),
      finding('rest', 'campaign', 'not-applicable'),
      finding('calm', 'prep', 'not-applicable')
    ]
    const given = groupSections([...aside, ...findings])
    expect(given.map(({ group }) => group)).toEqual(['reason', 'opening', 'names', 'shape', 'campaign'])
    expect(given.at(-1)?.quiet.map(({ ruleId }) => ruleId)).toEqual(['rest'])
    expect(notApplicable([...aside, ...findings]).map(({ ruleId }) => ruleId)).toEqual(['once'])
    expect(groupMarks([...aside, ...findings]).map(({ group }) => group)).not.toContain('campaign')
  })

  test('what is not settled before dialling waits folded away', () => {
    const prep = [finding('fit', 'prep', 'needs-input'), finding('facts', 'prep', 'warn')]
    const given = groupSections(prep)
    expect(
      given.map(({ open, quiet }) => [open, quiet].map((part) => part.map(({ ruleId }) => ruleId)))
    ).toEqual([[['facts'], ['fit']]])
    expect(groupSections(prep.slice(0, 1))).toHaveLength(1)
    expect(walkOrder(given, new Set())).toEqual(['facts'])
  })

  test('the series never is the first thing to fix in a take', () => {
    const warned = [finding('pair', 'campaign', 'warn', 9), finding('flow', 'shape', 'warn', 1)]
    expect(firstFixOf(gradeOf({ findings: warned }))?.lead.ruleId).toBe('flow')
    expect(firstFixOf(gradeOf({ findings: warned.slice(0, 1) }))).toBeNull()
  })

  test('what the rep’s own word made not applicable stays in the list, and is not counted as quiet', () => {
    const own = { ...finding('offer', 'reason', 'not-applicable'), question: 'Is it?', selfMarked: true }
    const given = [...findings, own]
    expect(groupSections(given)[0]?.open.map(({ ruleId }) => ruleId)).toEqual(['purpose', 'ask', 'offer'])
    expect(notApplicable(given).map(({ ruleId }) => ruleId)).toEqual(['once'])
  })

  test('a question comes after what failed and what nearly did', () => {
    const given = [
      { ...finding('unsure', 'opening', 'needs-input', 9), question: 'Is it?' },
      ...findings,
      finding('late', 'opening', 'fail', 1)
    ]
    const opening = groupSections(given).find(({ group }) => group === 'opening')
    expect(opening?.open.map(({ ruleId }) => ruleId)).toEqual(['late', 'value', 'unsure'])
  })

  test('in a group the heavier failure leads and passes are apart', () => {
    expect(sections[0]?.open.map(({ ruleId }) => ruleId)).toEqual(['purpose', 'ask'])
    expect(sections[2]?.passed.map(({ ruleId }) => ruleId)).toEqual(['name'])
  })

  test('what does not apply is in none of the groups', () => {
    expect(notApplicable(findings).map(({ ruleId }) => ruleId)).toEqual(['once'])
    expect(sections.flatMap(({ open, passed }) => [...open, ...passed])).toHaveLength(7)
  })

  test('the groups row keeps the rulebook order', () => {
    expect(groupMarks(findings).map(({ group }) => group)).toEqual(['opening', 'reason', 'shape', 'names'])
    expect(groupMarks(findings)[0]?.verdicts).toEqual(['warn', 'pass'])
  })

  test('walking skips collapsed passes and stops at both ends', () => {
    const closed = walkOrder(sections, new Set())
    expect(closed).toEqual(['purpose', 'ask', 'value', 'number'])
    expect(walkOrder(sections, new Set<Group>(['names']))).toEqual([
      'purpose',
      'ask',
      'value',
      'number',
      'name'
    ])
    expect(walk(closed, null, 1)).toBe('purpose')
    expect(walk(closed, null, -1)).toBe('number')
    expect(walk(closed, 'ask', 1)).toBe('value')
    expect(walk(closed, 'number', 1)).toBe('number')
    expect(walk(closed, 'purpose', -1)).toBe('purpose')
    expect(walk([], null, 1)).toBeNull()
  })
})

describe('the first thing to fix', () => {
  test('rules of one cause are one thing with its lead first', () => {
    const fix = firstFixOf(gradeOf({ fixFirst: ['purpose', 'ask'] }))
    expect([fix?.kind, fix?.lead.ruleId, fix?.others.map(({ ruleId }) => ruleId)]).toEqual([
      'failed',
      'purpose',
      ['ask']
    ])
  })

  test('when nothing failed the heaviest warning is offered instead', () => {
    const fix = firstFixOf(gradeOf({}))
    expect([fix?.kind, fix?.lead.ruleId]).toEqual(['sharpen', 'value'])
  })

  test('a talk’s lone warning is offered too', () => {
    const talk = gradeOf({
      findings: [finding('open', 'gatekeeper', 'pass'), finding('thanks', 'gatekeeper', 'warn')]
    })
    expect(firstFixOf(talk)).toMatchObject({ kind: 'sharpen', lead: { ruleId: 'thanks' } })
  })

  test('with neither there is nothing to fix', () => {
    expect(firstFixOf(gradeOf({ findings: [finding('hook', 'opening', 'pass')] }))).toBeNull()
  })
})

describe('quotes and times', () => {
  const at = (start: number, end: number, startMs: number | null = null) => ({
    start,
    end,
    startMs,
    endMs: startMs
  })

  test('several spans are quoted in the order they were said', () => {
    expect(quoteOf('one two three', [at(8, 13), at(0, 3)])).toBe('one … three')
  })

  test('a long quote ends between words', () => {
    const quote = quoteOf('word '.repeat(100), [at(0, 500)])
    expect(quote.length).toBeLessThanOrEqual(162)
    expect(quote).toMatch(/word …$/)
  })

  test('a span without times has no time', () => {
    expect(timesOf({ ...finding('a', 'opening', 'fail'), spans: [at(0, 3)] })).toBeNull()
  })

  test('the earliest timed span is the one to hear', () => {
    const spans = [at(0, 3), at(8, 9, 4_000), at(5, 6, 900)]
    expect(timesOf({ ...finding('a', 'opening', 'fail'), spans })).toEqual({ startMs: 900, endMs: 900 })
  })
})

describe('words under the score', () => {
  test('coverage alone', () => expect(scoreLines(gradeOf({}), [])).toEqual(['94 % graded']))
  test('no number while too little is graded', () =>
    expect(scoreLines(gradeOf({ score: null, coverage: 0.41 }), [])).toEqual([
      'Not enough to score yet',
      '41 % graded'
    ]))
  test('a cap is named by its gate', () =>
    expect(scoreLines(gradeOf({ cappedBy: 'clear-ask' }), [])).toEqual([
      '94 % graded',
      'Capped until this holds: clear-ask'
    ]))
  test('counts are words while they are small', () =>
    expect([countText(1, 'rule'), countText(4, 'rule'), countText(12, 'rule')]).toEqual([
      'one rule',
      'four rules',
      '12 rules'
    ]))
})

describe('advice', () => {
  const graded = ['03', '06'].flatMap((round) => {
    const read = parseMessages(
      readFileSync(new URL(`../../grading/corpus/round-${round}.jsonl`, import.meta.url), 'utf8')
    )
    if (!read.ok) throw new Error(read.error)
    return read.messages.map(({ id, input }) => ({ id, ...gradeTake(input) }))
  })

  test('is given once for one cause, and never twice in the same words, in every labelled message', () => {
    const twice: string[] = []
    let silenced = 0
    for (const { id, findings } of graded) {
      const spoken = spokenFor(findings)
      silenced += spoken.size
      const shown = findings.filter(({ advice, ruleId }) => advice !== '' && !spoken.has(ruleId))
      for (const [at, one] of shown.entries())
        for (const other of shown.slice(at + 1))
          if (one.advice === other.advice || (one.cause !== null && one.cause === other.cause))
            twice.push(`${id}: ${one.ruleId} and ${other.ruleId}`)
      for (const speaker of spoken.values())
        if (!shown.includes(speaker)) twice.push(`${id}: ${speaker.ruleId}`)
    }
    expect(twice).toEqual([])
    expect(silenced).toBeGreaterThan(100)
  })

  test('comes from the first thing to fix where that is of the cause', () => {
    for (const { findings, fixFirst } of graded) {
      const spoken = spokenFor(findings)
      const [lead, ...others] = fixFirst
      for (const ruleId of others) expect(spoken.get(ruleId)?.ruleId).toBe(lead)
    }
  })

  test('stands under what the rep did', () => {
    expect(causeText('identity-first')).toBe('You opened with who you are')
    expect(causeText('of a pack')).toBe('One cause')
    expect(causeText('toString')).toBe('One cause')
  })
})
