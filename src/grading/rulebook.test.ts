import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { documents } from '../shared/documents.ts'
import { exampleInput } from './example-input.ts'
import { exampleTalk } from './gatekeeper/example-talk.ts'
import { gradeGatekeeper } from './gatekeeper/grade.ts'
import { gradeTake } from './grade.ts'
import type { GradingInput } from './input.ts'
import { type Example, filled } from './rule.ts'
import {
  builtInRulebook,
  limitsIn,
  openingWeightOf,
  type RulebookEntry,
  rulebook,
  rulebookVersion,
  ruleSummaries
} from './rulebook.ts'
import { caps, specification } from './specification.cases.ts'

const rulesFolder = new URL('./rules/', import.meta.url)
const placeholder = /\b(?:todo|tbd|fixme|lorem|xxx|placeholder)\b|\{\w*\}|…\s*…/i

/** A talk's findings have their spans in the words of its turns. */
const gradedTalk = (entry: RulebookEntry, { given }: Example) => {
  const session = exampleTalk(given)
  const [finding] = gradeGatekeeper(session, { ...builtInRulebook, entries: [entry] }).findings
  if (!finding) throw new Error(`no finding for ${entry.rule.id}`)
  const said = finding.spans.map(({ turn, start, end }) => session.turns[turn]?.rep?.slice(start, end) ?? '')
  return { finding, said, tapped: session.turns.some(({ tapped }) => tapped !== null) }
}

const graded = (entry: RulebookEntry, example: Example) => {
  if (entry.rule.group === 'gatekeeper') return gradedTalk(entry, example)
  const input = exampleInput(example.given)
  const findingFor = (answers: GradingInput['answers'] = []) => {
    const [finding] = gradeTake({ ...input, answers }, { ...builtInRulebook, entries: [entry] }).findings
    if (!finding) throw new Error(`no finding for ${entry.rule.id}`)
    return finding
  }
  const { ruleId, question } = findingFor()
  const answers =
    example.answer && question !== null ? [{ ruleId, question, answer: example.answer === 'yes' }] : []
  const finding = findingFor(answers)
  const text = input.transcript?.text ?? ''
  return { finding, said: finding.spans.map(({ start, end }) => text.slice(start, end)), tapped: false }
}
const verdictsOf = (entry: RulebookEntry): string[] =>
  entry.rule.examples.map((example) => graded(entry, example).finding.verdict)

/** The entry with one limit moved, as a pack would. */
const withLimit = (entry: RulebookEntry, name: string, value: number): RulebookEntry => ({
  ...entry,
  limits: { ...limitsIn(entry), [name]: value }
})

/** A line with its limits filled in, its other slots still open. */
const limitsFilled = (line: string, entry: RulebookEntry): string =>
  line.replace(/\{(\w+)\}/g, (slot, name: string) => String(limitsIn(entry)[name] ?? slot))

/** A step of 30 %, of a whole one for counts: how near an example must lie. */
const beside = (value: number): [lower: number, higher: number] =>
  value < 1
    ? [value * 0.7, value * 1.3]
    : [Math.min(value * 0.7, value - 1), Math.max(value * 1.3, value + 1)]

describe('the rulebook', () => {
  it('has a version and every rule once, in the order of its groups', () => {
    const ids = rulebook.map(({ rule }) => rule.id)
    expect(rulebookVersion).toMatch(/^\d+\.\d+\.\d+$/)
    expect(new Set(ids).size).toBe(ids.length)
    const groups = rulebook.map(({ rule }) => rule.group)
    expect([...groups].filter((group, at) => group !== groups[at - 1])).toEqual([...new Set(groups)])
  })

  it('has a rule for each file, named like it, and a file for each rule', () => {
    const files = readdirSync(rulesFolder).filter((file) => {
      const source = readFileSync(new URL(file, rulesFolder), 'utf8')
      return file.endsWith('.ts') && !file.endsWith('.test.ts') && source.includes('defineRule({')
    })
    expect(files.map((file) => file.replace(/\.ts$/, '')).sort()).toEqual(
      rulebook.map(({ rule }) => rule.id).sort()
    )
  })

  it('gives each rule the group, the weight and the cap of the specification', () => {
    const written = rulebook.map(({ rule, weight, capsAt }) => [rule.id, rule.group, weight, capsAt ?? null])
    const wanted = Object.entries(specification).map(([id, [group, weight]]) => [
      id,
      group,
      weight,
      caps[id] ?? null
    ])
    expect(written.toSorted()).toEqual(wanted.toSorted())
    expect(openingWeightOf(builtInRulebook)).toBe(24)
  })

  it('summarises every rule for the screens', () => {
    expect(ruleSummaries().map(({ id, weight }) => [id, weight])).toEqual(
      rulebook.map(({ rule, weight }) => [rule.id, weight])
    )
  })
})

describe.each(rulebook.map((entry) => [entry.rule.id, entry] as const))('%s', (id, entry) => {
  const { rule } = entry
  const seeds = ['house', ...Object.keys(documents)]

  it('states what it wants, why, and where that comes from', () => {
    const written = [rule.title.pass, rule.title.warn ?? '', rule.title.fail, rule.statement, rule.why]
    for (const line of written.filter((one) => one !== '').map((one) => filled(one, limitsIn(entry)))) {
      expect(line.length).toBeGreaterThan(3)
      expect(line).not.toMatch(placeholder)
    }
    expect(rule.sources.length).toBeGreaterThan(0)
    for (const { seed, item } of rule.sources) {
      expect(seeds).toContain(seed)
      expect(item).not.toBe('')
    }
    expect(existsSync(new URL(`${id}.ts`, rulesFolder))).toBe(true)
  })

  it.each(rule.examples.map((example) => [example.name, example] as const))('%s', (_, example) => {
    const { finding, said, tapped } = graded(entry, example)
    expect(finding).toMatchObject({ verdict: example.expect })
    expect(finding.reason).not.toMatch(placeholder)
    expect(finding.reason).not.toBe('')
    for (const phrase of example.spans ?? []) {
      expect(
        said.some((words) => words.includes(phrase)),
        `${phrase} in ${JSON.stringify(said)}`
      ).toBe(true)
    }
    expect(finding.selfMarked).toBe(
      example.answer !== undefined || (tapped && example.expect !== 'needs-input')
    )
    const missed = finding.verdict === 'warn' || finding.verdict === 'fail'
    expect(finding.advice !== '').toBe(missed)
    expect(finding.advice).not.toMatch(placeholder)
    expect(finding.advice).not.toMatch(/…(?!”)/)
  })

  it('has a passing example, and one for each verdict that it may give', () => {
    const shown = new Set(rule.examples.map((example) => example.expect))
    const named = (specification[id]?.[2] ?? '').split(', ')
    expect(shown).toContain('pass')
    for (const verdict of ['warn', 'fail'] as const)
      expect([verdict, shown.has(verdict)]).toEqual([verdict, named.includes(verdict)])
  })

  it('shows every line of advice in an example', () => {
    const lines = Object.entries(rule.advice)
    const given = rule.examples.map((example) => graded(entry, example).finding.advice)
    for (const [name, line] of lines) {
      const shape = new RegExp(
        `^${limitsFilled(line, entry)
          .split(/\{\w+\}/)
          .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
          .join('[\\s\\S]*')}$`
      )
      expect([name, given.some((advice) => shape.test(advice))]).toEqual([name, true])
    }
  })

  it.each(Object.keys(rule.thresholds ?? {}))('has an example close on either side of %s', (name) => {
    const value = rule.thresholds?.[name]?.value ?? Number.NaN
    const now = verdictsOf(entry)
    for (const moved of beside(value)) {
      expect([moved, verdictsOf(withLimit(entry, name, moved))]).not.toEqual([moved, now])
    }
  })
})
