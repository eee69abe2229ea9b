import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checksumOf, type ReadBundle, readBundle, writeBundle } from './bundle.ts'

const golden = readFileSync(fileURLToPath(new URL('golden/bundle-v2.json', import.meta.url)), 'utf8')
const read = (text: string): ReadBundle => {
  const reading = readBundle(text)
  if (!reading.ok) throw new Error(reading.reason)
  return reading
}
const changed = (change: object): string => {
  const given = JSON.parse(golden).report
  const report = { ...given, ...change }
  return JSON.stringify({ format: 'ringback-report', version: 2, sha256: checksumOf(report), report })
}

describe('a bundle of version 2', () => {
  it('says what it said, and that its scores have drills in them', () => {
    const { report, version, lacks } = read(golden)
    const { report: given } = JSON.parse(golden)
    expect({ version, lacks }).toEqual({ version: 2, lacks: ['drills-apart'] })
    const { drillTakes, drillMinutes, days, ...rest } = report
    expect({ drillTakes, drillMinutes }).toEqual({ drillTakes: 0, drillMinutes: 0 })
    expect({ ...rest, days: days.map(({ drills: _, ...day }) => day) }).toEqual(given)
  })

  it('lacks nothing where there were no drills', () => {
    expect(read(changed({ drillDays: [] })).lacks).toEqual([])
    const part = { scenarioIds: null, isWhole: false }
    expect(read(changed({ scope: part })).lacks).toEqual(['part', 'drills-apart'])
  })

  it('is written on as one of this version, which says the same', () => {
    const { report } = read(golden)
    expect(read(writeBundle(report))).toMatchObject({ report, version: 3 })
  })

  it('is refused with what only a later version has', () => {
    expect(readBundle(changed({ drillTakes: 0 }))).toMatchObject({ code: 'bundle-refused' })
    expect(readBundle(golden.replace('"attempts": 12', '"attempts": 11'))).toMatchObject({
      code: 'bundle-changed'
    })
  })
})
