import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { sum } from '../comparison.ts'
import { type ReadBundle, readBundle, writeBundle } from './bundle.ts'

const golden = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`golden/${name}.json`, import.meta.url)), 'utf8')
const read = (text: string): ReadBundle => {
  const reading = readBundle(text)
  if (!reading.ok) throw new Error(reading.reason)
  return reading
}

describe('a bundle of version 1', () => {
  it('keeps the scores of its points as days, and says what it cannot tell', () => {
    const text = golden('bundle-v1')
    const { report, version, lacks, sha256 } = read(text)
    const given = JSON.parse(text)
    expect({ version, sha256 }).toEqual({ version: 1, sha256: given.sha256 })
    expect(lacks).toEqual(['rules', 'scenarios', 'minutes', 'pace', 'drills', 'rep-id', 'drills-apart'])
    expect(sum(report.days.map(({ scored }) => scored))).toBe(given.report.points.length)
    expect(sum(report.days.map(({ scoreSum }) => scoreSum))).toBe(
      sum(given.report.points.map(({ score }: { score: number }) => score))
    )
    expect(new Set(report.days.map(({ durationMs }) => durationMs))).toEqual(new Set([null]))
    expect(report).toMatchObject({
      repId: null,
      scope: { isWhole: false },
      madeAt: '2026-07-01T00:00:00.000Z'
    })
  })

  it('has days with rules, minutes and scenarios where single takes are in it', () => {
    const text = golden('bundle-v1-takes')
    const { report, lacks } = read(text)
    const { takes, scenarios } = JSON.parse(text).report
    expect(lacks).toEqual(['pace', 'drills', 'rep-id', 'drills-apart'])
    expect(sum(report.days.map(({ attempts }) => attempts))).toBe(takes.length)
    expect(sum(report.days.map(({ durationMs }) => durationMs ?? 0))).toBeCloseTo(
      sum(takes.map(({ lengthS }: { lengthS: number }) => lengthS * 1_000))
    )
    const failed = takes.filter(
      ({ rules }: { rules: Record<string, string> }) => rules['about-them'] === 'fail'
    )
    expect(sum(report.days.map(({ rules }) => rules['about-them']?.[2] ?? 0))).toBe(failed.length)
    expect(new Set(report.days.map(({ scenarioId }) => scenarioId))).toEqual(
      new Set(scenarios.map(({ id }: { id: string }) => id))
    )
  })

  it('is written on as one of this version, which says the same', () => {
    const { report } = read(golden('bundle-v1-takes'))
    expect(read(writeBundle(report))).toMatchObject({ report, version: 2 })
  })

  it('is refused when it was changed, or holds what no report may', () => {
    const bundle = JSON.parse(golden('bundle-v1'))
    expect(readBundle(JSON.stringify({ ...bundle, report: { ...bundle.report, rep: 'Ann' } }))).toMatchObject(
      {
        code: 'bundle-changed'
      }
    )
    expect(readBundle(JSON.stringify({ ...bundle, report: { ...bundle.report, more: 1 } }))).toMatchObject({
      code: 'bundle-refused'
    })
  })
})
