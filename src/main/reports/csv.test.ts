import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { TalkFacts } from '../../shared/report.ts'
import { temporaryFolder } from '../testing/bench.ts'
import { type CsvOptions, reportCsv } from './csv.ts'
import { choicesFor, drillTakes, manyTakes, takeFacts } from './facts.fixture.ts'

const takes = manyTakes(90)
const csv = (
  change: Partial<CsvOptions> = {},
  given = takes,
  choices = choicesFor(),
  talks: readonly TalkFacts[] = []
) =>
  reportCsv({ takes: given, talks, tries: [] }, choices, {
    rows: 'scenario',
    by: 'whole',
    withMark: false,
    ...change
  })
const read = (text: string) => Papa.parse<Record<string, string>>(text.trimEnd(), { header: true }).data
const total = (rows: Record<string, string>[], column: string) =>
  rows.reduce((all, row) => all + Number(row[column]), 0)

describe('the rows', () => {
  it('add up to the same, by take, by scenario and by month', () => {
    const [byTake, byScenario, byMonth] = [csv({ rows: 'take' }), csv(), csv({ by: 'month' })].map(read)
    expect(byTake).toHaveLength(90)
    expect(total(byScenario ?? [], 'attempts')).toBe(90)
    expect(total(byMonth ?? [], 'attempts')).toBe(90)
    const minutes = takes.reduce((all, { durationMs }) => all + durationMs, 0) / 60_000
    for (const rows of [byTake, byScenario, byMonth])
      expect(total(rows ?? [], 'practice_minutes')).toBeCloseTo(minutes, 2)
    expect(byMonth?.[0]).toMatchObject({ period_from: '2026-01-01', period_to: '2026-01-31' })
  })

  it('keep the period within the report’s', () => {
    const [first] = read(csv({ by: 'month' }, takes, choicesFor({ from: '2026-01-03', to: '2026-01-20' })))
    expect(first).toMatchObject({ period_from: '2026-01-03', period_to: '2026-01-20' })
  })

  it('hold what became of a scenario by the newest rulebook, and the share of takes that kept a rule', () => {
    const rule = (verdict: 'pass' | 'warn' | 'fail') => [
      { ruleId: 'clear-ask', verdict, title: '', reason: '' }
    ]
    const given = [
      takeFacts({ score: 99, measure: { rulebookVersion: '1.0.0', pack: null }, findings: rule('fail') }),
      takeFacts({ score: 40, findings: rule('pass') }),
      takeFacts({ score: 70, findings: rule('warn') }),
      takeFacts({ score: null, coverage: 0.2, findings: [] })
    ]
    const [row] = read(csv({}, given))
    expect(row).toMatchObject({
      attempts: '4',
      scored_attempts: '2',
      first_score: '40',
      best_score: '70',
      first_to_best: '30',
      rulebook_version: '1.1.0',
      rule_clear_ask: '0.75'
    })
  })

  it('tell live talks apart from the takes of a scenario, and count their minutes', () => {
    const talk = (scenarioId: string, startedLocal: string): TalkFacts => ({
      scenarioId,
      scenarioName: 'The front desk',
      startedLocal,
      durationMs: 90_000
    })
    const talks = [talk('front-desk', '2026-03-01T10:00:00'), talk('quiet-desk', '2026-03-09T10:00:00')]
    const rows = read(csv({}, [takeFacts()], choicesFor(), talks))
    expect(rows).toMatchObject([
      { scenario_id: 'quiet-desk', attempts: '1', talks: '1', talk_minutes: '1.5', practice_minutes: '2' },
      { scenario: 'The front desk', attempts: '0', talks: '1', practice_minutes: '1.5', length_s: '' }
    ])
    expect(rows.map((row) => row['last_practice_at'])).toEqual(['2026-03-09', '2026-03-01'])
  })

  it('leave takes in drills out of a scenario’s figures but for the minutes, and name the drill of each', () => {
    const given = [...takes, ...drillTakes(4)]
    const [first] = read(csv()).filter((row) => row['scenario_id'] === 'scenario-0')
    const rows = read(csv({}, given))
    expect(rows.find((row) => row['scenario_id'] === 'scenario-0')).toEqual({
      ...first,
      last_practice_at: '2026-06-15',
      practice_minutes: String(Number(first?.['practice_minutes']) + 0.4),
      drill_takes: '2',
      drill_minutes: '0.4'
    })
    expect(rows.at(-1)).toMatchObject({
      ...{ scenario: 'Only in drills', attempts: '0', best_score: '', practice_minutes: '0.4' },
      ...{ drill_takes: '2', rule_hook_in_10s: '' }
    })
    const drills = read(csv({ rows: 'take' }, given)).map((row) => row['drill'])
    expect(drills.filter((drill) => drill === 'The ten-second hook')).toHaveLength(4)
  })

  it('have a header even when there is nothing', () => {
    expect(csv({}, [])).toMatch(/^rep,scenario,scenario_id,.*,pack\r\n$/)
  })
})

describe('the file', () => {
  it('quotes as RFC 4180 has it, and begins with a mark only when asked', () => {
    const text = csv({ rows: 'take' }, [takeFacts({ prospectName: 'A "B", C\nD' })])
    expect(text).toContain('"A ""B"", C\nD, Raman Haulage"')
    expect(text.endsWith('\r\n')).toBe(true)
    expect(csv({ withMark: true }).startsWith('\ufeffrep,')).toBe(true)
  })

  it.each(['=1+1', '+1', '-1', '@a', '\tx'])('lets no spreadsheet reckon with %j', (scenarioName) => {
    const [take] = read(csv({ rows: 'take' }, [takeFacts({ scenarioName })]))
    expect(take?.['scenario']).toBe(`'${scenarioName}`)
  })

  const sqlite = spawnSync('sqlite3', ['--version'])
  it.skipIf(sqlite.status !== 0)('is read by SQLite’s import with the same sums', () => {
    const path = join(temporaryFolder(), 'takes.csv')
    writeFileSync(path, csv({ rows: 'take' }))
    const { stdout } = spawnSync('sqlite3', [':memory:'], {
      encoding: 'utf8',
      input: `.mode csv\n.import ${path} takes\n.mode list\nSELECT count(*), sum(score), sum(rule_clear_ask = 'fail') FROM takes;\n`
    })
    const scores = takes.reduce((all, { score }) => all + (score ?? 0), 0)
    expect(stdout.trim()).toBe(`90|${scores}|${Math.ceil(90 / 4)}`)
  })
})
