import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rulebook, rulebookVersion } from '../src/grading/rulebook.ts'
import { writeBundle } from '../src/main/reports/bundle.ts'
import { choicesFor, madeThen, manyTakes } from '../src/main/reports/facts.fixture.ts'
import { reportOf } from '../src/main/reports/model.ts'

const dayMs = 86_400_000

/** Takes of the last twelve weeks, and where the scores begin and end. */
const reps = [
  { name: 'Aisha Khan', takes: 46, from: 36, to: 74, lastDaysAgo: 0 },
  { name: 'Ben Carter', takes: 24, from: 55, to: 52, lastDaysAgo: 3 },
  { name: 'Dan Whitfield', takes: 58, from: 41, to: 70, lastDaysAgo: 1 },
  { name: 'Maria Lindqvist', takes: 37, from: 58, to: 80, lastDaysAgo: 0 },
  { name: 'Tom Okafor', takes: 4, from: 44, to: 50, lastDaysAgo: 6 },
  { name: 'Zoë Novák', takes: 12, from: 62, to: 48, lastDaysAgo: 40 }
]
const missed = ['hook-in-10s', 'about-them', 'clear-ask', 'no-generic-opener', 'steady-pace']
const judged = rulebook.filter(({ rule }) => missed.includes(rule.id)).map(({ rule }) => rule)

/** Writes the reports of a small team, made today; answers the files. */
export const writeTeamReports = (folder: string): string[] => {
  const now = Date.now()
  const day = (daysAgo: number): string => new Date(now - daysAgo * dayMs).toISOString().slice(0, 10)
  return reps.map(({ name, takes, from, to, lastDaysAgo }, rep) => {
    const made = manyTakes(takes).map((take, at) => {
      const share = takes === 1 ? 1 : at / (takes - 1)
      const daysAgo = Math.round(lastDaysAgo + (1 - share) * (80 - lastDaysAgo))
      return {
        ...take,
        id: randomUUID(),
        repName: name,
        startedLocal: `${day(daysAgo)}T00:${String(at).padStart(2, '0')}:00`,
        score: Math.round(from + (to - from) * share + (((at + rep) * 2_654_435) % 11) - 5),
        measure: { rulebookVersion, pack: null },
        findings: judged.map((rule, place) => {
          const isMissed = (at * 7 + rep * 3 + place * 2) % (place + 2 + (rep % 3)) === 0
          return {
            ruleId: rule.id,
            verdict: isMissed ? ('fail' as const) : ('pass' as const),
            title: rule.title.pass,
            reason: ''
          }
        })
      }
    })
    const path = join(folder, `${name}.json`)
    const report = reportOf(
      { takes: made, tries: [], talks: [] },
      choicesFor({ from: day(83), to: day(0), rep: name }),
      { ...madeThen, on: day(0), at: new Date(now).toISOString(), repId: randomUUID() }
    )
    writeFileSync(path, writeBundle(report))
    return path
  })
}
