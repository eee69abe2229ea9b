import { describe, expect, it } from 'vitest'
import { readBundle, writeBundle } from './bundle.ts'
import { choicesFor, madeThen, manyTakes, someTries } from './facts.fixture.ts'
import { reportOf } from './model.ts'

const report = reportOf(
  { takes: manyTakes(12), talks: [], tries: someTries },
  choicesFor({ includeTakes: true, includeTranscripts: true }),
  madeThen
)
const text = writeBundle(report)
const changed = (change: (bundle: Record<string, unknown>) => void): string => {
  const bundle = JSON.parse(text)
  change(bundle)
  return JSON.stringify(bundle)
}
const reasonFor = (given: string): string => {
  const reading = readBundle(given)
  return reading.ok ? 'taken' : reading.reason
}

describe('a bundle', () => {
  it('is read again as it was', () => {
    expect(readBundle(text)).toMatchObject({ ok: true, report, version: 2, lacks: [] })
  })

  it('has one checksum, however its file is laid out', () => {
    const reversed = (value: unknown): unknown => {
      if (value === null || typeof value !== 'object') return value
      if (Array.isArray(value)) return value.map(reversed)
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, one]) => [key, reversed(one)])
      )
    }
    expect(reasonFor(JSON.stringify(reversed(JSON.parse(text))))).toBe('taken')
  })

  it('is refused when it is cut off, changed, of something else or from the future', () => {
    expect(reasonFor(text.slice(0, -200))).toMatch(/breaks off/)
    expect(reasonFor('[]')).toMatch(/no report/)
    expect(reasonFor(`\ufeff${text}`)).toBe('taken')
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    expect(reasonFor(`{"format":"ringback-report","version":1,"report":${deep}}`)).toMatch(/not as a report/)
    expect(reasonFor('{"format":"other"}')).toMatch(/no report/)
    expect(reasonFor(changed((bundle) => Object.assign(bundle, { version: 4 })))).toMatch(/newer Ringback/)
    expect(reasonFor(changed(({ report: r }) => Object.assign(r as object, { scored: 99 })))).toMatch(
      /checksum/
    )
    expect(reasonFor(changed((bundle) => Object.assign(bundle, { sha256: '0'.repeat(64) })))).toMatch(
      /checksum/
    )
  })

  it('is refused when its checksum is right and its content is not a report’s', () => {
    const { takes, ...rest } = report
    expect(reasonFor(writeBundle({ ...rest, takes, more: 1 } as typeof report))).toMatch(
      /not as a report must be/
    )
    expect(reasonFor(writeBundle({ ...report, attempts: -1 }))).toMatch(/at report\.attempts/)
  })
})
