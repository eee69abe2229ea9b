import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Finding, takeGroups } from '../shared/grade.ts'
import { deriveEvidence } from './evidence/derive.ts'
import type { Evidence, ValueKind } from './evidence/evidence.ts'
import { exampleCard, exampleInput } from './example-input.ts'
import { gradeTake } from './grade.ts'
import type { GivenAnswer, GradingInput } from './input.ts'
import { defineRule, limitsOf, type Outcome } from './rule.ts'
import { builtInRulebook, type Rulebook, type RulebookEntry, rulebook } from './rulebook.ts'

/** A rulebook of these rules alone. */
const book = (...entries: RulebookEntry[]): Rulebook => ({ ...builtInRulebook, entries })

const corpus = new URL('./corpus/', import.meta.url)

/** Labelled messages with what is certain of their cards: enough to lead every rule into doubt. */
const corpusInputs = (): GradingInput[] =>
  readdirSync(corpus)
    .filter((file) => /^round-\d+\.jsonl$/.test(file))
    .flatMap((file) => readFileSync(new URL(file, corpus), 'utf8').split('\n').filter(Boolean))
    .flatMap((line) => {
      const { transcript, card } = JSON.parse(line)
      const given = {
        firstName: card?.first_name ?? '',
        lastName: card?.last_name ?? '',
        company: card?.company ?? '',
        industry: card?.industry ?? '',
        facts: card?.facts ?? [],
        repName: card?.rep_name ?? '',
        repCompany: card?.rep_company ?? ''
      }
      return [null, 20].map((spokenS) => exampleInput({ transcript, card: given, spokenS }))
    })
/** Rules outside a take's own score ask nothing: their examples differ in the log or the card alone. */
const exampleInputs = (): GradingInput[] =>
  rulebook
    .filter(({ rule }) => takeGroups.includes(rule.group))
    .flatMap(({ rule }) => rule.examples.map(({ given }) => exampleInput(given)))

const findingOf = (input: GradingInput, ruleId: string): Finding => {
  const entries = rulebook.filter(({ rule }) => rule.id === ruleId)
  const [finding] = gradeTake(input, book(...entries)).findings
  if (!finding) throw new Error(`no finding for ${ruleId}`)
  return finding
}

const asks = (outcome: Outcome): RulebookEntry => ({
  weight: 3,
  rule: defineRule({
    id: 'asks',
    group: 'shape',
    title: { pass: 'Kept', warn: 'Nearly', fail: 'Broken' },
    statement: 'A rule of this test.',
    why: 'To be asked.',
    sources: [{ seed: 'house', item: 'test' }],
    evidenceGrade: 'house',
    needs: ['text'],
    evaluate: () => outcome,
    advice: { mend: 'Mend {what}.' },
    examples: []
  })
})
const doubt: Outcome = {
  verdict: 'needs-input',
  reason: 'Is “swabs” theirs?',
  spans: [{ start: 0, end: 4 }],
  ask: {
    yes: { verdict: 'pass', reason: 'It is theirs.' },
    no: {
      verdict: 'fail',
      reason: 'It is yours.',
      advice: 'mend',
      slots: { what: '“swabs”' },
      spans: [{ start: 5, end: 9 }],
      cause: 'a-cause'
    }
  }
}
const holds = asks({ verdict: 'pass', reason: 'Held.' })
const steady = { ...holds, weight: 7, rule: { ...holds.rule, id: 'steady' } }
const answering = (answers: GivenAnswer[]) =>
  gradeTake({ ...exampleInput({}), answers }, book(asks(doubt), steady))
const said = (answer: boolean, change: Partial<GivenAnswer> = {}): GivenAnswer => ({
  ruleId: 'asks',
  question: 'Is “swabs” theirs?',
  answer,
  ...change
})

describe('a question that is', () => {
  it('open costs coverage and no points', () => {
    const { findings, coverage, score } = answering([])
    expect(findings[0]).toMatchObject({
      verdict: 'needs-input',
      question: 'Is “swabs” theirs?',
      selfMarked: false
    })
    expect({ coverage, score }).toEqual({ coverage: 0.7, score: 100 })
  })

  it('answered counts as what the answer means', () => {
    const yes = answering([said(true)])
    expect(yes.findings[0]).toMatchObject({ verdict: 'pass', reason: 'It is theirs.', selfMarked: true })
    expect(yes.findings[0]?.spans).toMatchObject([{ start: 0, end: 4 }])
    expect(yes).toMatchObject({ coverage: 1, score: 100 })
    const no = answering([said(false)])
    expect(no.findings[0]).toMatchObject({
      verdict: 'fail',
      title: 'Broken',
      advice: 'Mend “swabs”.',
      cause: 'a-cause',
      question: 'Is “swabs” theirs?',
      selfMarked: true
    })
    expect(no.findings[0]?.spans).toMatchObject([{ start: 5, end: 9 }])
    expect(no).toMatchObject({ coverage: 1, score: 70, fixFirst: ['asks'] })
  })

  it('answered twice takes the later answer', () => {
    expect(answering([said(false), said(true)])).toEqual(answering([said(true)]))
  })

  it('another one, or another rule’s, is not answered by it', () => {
    const elsewhere = [said(true, { question: 'Is “swabs” theirs? ' }), said(true, { ruleId: 'steady' })]
    expect(answering(elsewhere)).toEqual(answering([]))
  })

  it('no question at all cannot be answered', () => {
    const missing = asks({ verdict: 'needs-input', reason: 'The card has no name. Write it down.' })
    const answers = [said(true, { question: 'The card has no name. Write it down.' })]
    const [finding] = gradeTake({ ...exampleInput({}), answers }, book(missing)).findings
    expect(finding).toMatchObject({ verdict: 'needs-input', question: null, selfMarked: false })
  })
})

describe('every question of the rulebook', () => {
  const open = [...exampleInputs(), ...corpusInputs()].flatMap((input) =>
    gradeTake(input)
      .findings.filter(({ verdict }) => verdict === 'needs-input')
      .map((finding) => ({ input, finding }))
  )
  const questions = open.filter(({ finding }) => finding.question !== null)

  it('can be answered with yes or no, and nothing else is a question', () => {
    for (const { finding } of questions)
      expect(finding.reason).toMatch(/(?:^|\. )(?:Is|Does|Do|Did|Had|Could) .+\?$/s)
    for (const { finding } of open)
      if (finding.question === null)
        expect([finding.ruleId, finding.reason.includes('?')]).toEqual([finding.ruleId, false])
  })

  it('is settled by either answer, by each in its own way', () => {
    for (const { input, finding } of questions) {
      const { ruleId, question } = finding
      const [yes, no] = [true, false].map((answer) =>
        findingOf({ ...input, answers: [{ ruleId, question: question ?? '', answer }] }, ruleId)
      )
      const where = `${ruleId}: ${question}`
      for (const settled of [yes, no]) {
        expect([where, settled?.verdict]).not.toEqual([where, 'needs-input'])
        expect([where, settled?.question, settled?.selfMarked]).toEqual([where, question, true])
        const missed = settled?.verdict === 'warn' || settled?.verdict === 'fail'
        expect([where, settled?.advice !== '']).toEqual([where, missed])
      }
      expect([where, yes?.verdict]).not.toEqual([where, no?.verdict])
      // A softer finding of the same rule may stand behind the one that is asked about.
      expect([where, [yes?.verdict, no?.verdict]]).toEqual([
        where,
        expect.arrayContaining([expect.stringMatching(/^(?:pass|warn)$/)])
      ])
    }
  })
})

const valueKinds: readonly ValueKind[] = ['fact', 'pain', 'benefit', 'peer', 'offer', 'question']

/** The same words, heard with so little certainty that a careful human would ask. */
const doubted = (evidence: Evidence, kinds: readonly ValueKind[]): Evidence => {
  const doubt = <T extends { readonly confidence: number }>(found: readonly T[]): T[] =>
    found.map((one) => ({ ...one, confidence: 0.52 }))
  const { value, turnOffs, names } = evidence
  return {
    ...evidence,
    value: {
      ...value,
      spans: value.spans.flatMap((span) => (kinds.includes(span.kind) ? doubt([span]) : [span])),
      facts: doubt(value.facts)
    },
    turnOffs: { found: doubt(turnOffs.found) },
    names: { ...names, said: doubt(names.said).map((said) => ({ ...said, match: 'near' })) }
  }
}

it('in doubt, each rule that asks has an answer of its own for yes and for no', () => {
  const asking = new Set<string>()
  const evidences = exampleInputs().flatMap((input) => {
    const evidence = deriveEvidence(input)
    return [evidence, doubted(evidence, ['benefit', 'offer']), doubted(evidence, valueKinds)]
  })
  for (const evidence of evidences)
    for (const { rule } of rulebook) {
      const outcome = rule.evaluate(evidence, limitsOf(rule))
      if (outcome.verdict !== 'needs-input' || outcome.ask === undefined) continue
      asking.add(rule.id)
      const { yes, no } = outcome.ask
      expect([rule.id, yes.verdict]).not.toEqual([rule.id, no.verdict])
      for (const meant of [yes, no])
        if ('advice' in meant) expect(Object.keys(rule.advice)).toContain(meant.advice)
    }
  expect([...asking].toSorted()).toEqual([
    'about-them',
    'gives-value',
    'hook-in-10s',
    'name-right',
    'names-benefit',
    'names-pain',
    'no-boasting',
    'no-guilt-trip',
    'no-my-wants',
    'no-own-deadline',
    'no-role-announcement',
    'not-cryptic',
    'not-salesy',
    'number-clear',
    'offers-something',
    'possible-solution',
    'reason-to-call-back',
    'research-shows',
    'says-their-name',
    'states-purpose',
    'understands-them'
  ])
})

it('an answer to what is not asked changes nothing, whatever it is', () => {
  const input = exampleInput({ transcript: 'Maya, the swabs eat an hour a shift. Call 503 555 0170.' })
  const plain = gradeTake(input)
  const asked = new Set(plain.findings.map(({ ruleId, question }) => `${ruleId} ${question}`))
  const anyAnswer = fc.record({
    ruleId: fc.oneof(fc.constantFrom(...rulebook.map(({ rule }) => rule.id)), fc.string()),
    question: fc.oneof(
      fc.constantFrom(...plain.findings.flatMap(({ question, reason }) => [question ?? reason])),
      fc.string({ unit: 'binary' })
    ),
    answer: fc.boolean()
  })
  fc.assert(
    fc.property(fc.array(anyAnswer, { maxLength: 6 }), (answers) => {
      const idle = answers.filter(({ ruleId, question }) => !asked.has(`${ruleId} ${question}`))
      expect(gradeTake({ ...input, answers: idle })).toEqual(plain)
    }),
    { numRuns: 100 }
  )
})

it('words that change the question are no longer answered', () => {
  const input = (transcript: string) => exampleInput({ transcript, card: exampleCard, spokenS: null })
  const before = findingOf(input('Maya, the swabs on line two eat an hour of every shift.'), 'hook-in-10s')
  const answers = [{ ruleId: 'hook-in-10s', question: before.question ?? '', answer: true }]
  const after = input('Maya, the swabs on line two eat two hours of every shift.')
  expect(before.question).not.toBeNull()
  expect(findingOf({ ...after, answers }, 'hook-in-10s')).toMatchObject({
    verdict: 'needs-input',
    selfMarked: false
  })
})
