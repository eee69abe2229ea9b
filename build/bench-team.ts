/**
 * How long it takes to open 50 reps' reports of 500 takes each, to show their team, and to write its tables.
 * `npm run bench:team`.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { rulebook } from '../src/grading/rulebook.ts'
import { dataFolder } from '../src/main/data-folder.ts'
import { openLibrary } from '../src/main/library.ts'
import { writeBundle } from '../src/main/reports/bundle.ts'
import { reportOf } from '../src/main/reports/model.ts'
import { createTeam, type Team } from '../src/main/team/team.ts'
import { takeGroups } from '../src/shared/grade.ts'
import { reportChoices, type TakeFacts } from '../src/shared/report.ts'
import type { TeamFile, TeamFilter } from '../src/shared/team.ts'
import { teamRep, teamView } from '../src/shared/team.ts'

const reps = 50
const takesEach = 500
const rounds = 15
const days = 120
const log = { note: () => {}, fault: (what: string, error: unknown) => console.error(what, error) }
const everything: TeamFilter = { from: null, to: null, scenarioId: null, measureKey: null }
const ruleIds = rulebook.filter(({ rule }) => takeGroups.includes(rule.group)).map(({ rule }) => rule.id)

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
const load = (): string => `load ${loadavg()[0]?.toFixed(1)}`

const uuid = (rep: number, take: number): string =>
  `${rep.toString(16).padStart(8, '0')}-0000-4000-8000-${take.toString(16).padStart(12, '0')}`

/** A take in one of five scenarios, some four a day, judged by most rules that make a take's score. */
const takeAt = (rep: number, at: number): TakeFacts => {
  const day = new Date(Date.UTC(2026, 0, 1 + Math.floor((at * days) / takesEach))).toISOString().slice(0, 10)
  const scenario = (at * 7 + rep) % 5
  return {
    id: uuid(rep, at),
    scenarioId: `scenario-${scenario}`,
    scenarioName: `Scenario ${scenario}`,
    prospectId: `p${at % 20}`,
    prospectName: `Prospect ${at % 20}`,
    company: 'Raman Haulage',
    repName: `Rep ${rep}`,
    startedLocal: `${day}T09:${String(at % 60).padStart(2, '0')}:00`,
    durationMs: 20_000 + ((at * 7_919) % 20_000),
    sound: 'wav',
    spokenMs: 18_000,
    fillers: at % 4,
    words: 60,
    transcript: 'Priya, your depot lost eleven drivers in one quarter. '.repeat(5),
    drillId: null,
    drillTitle: null,
    measure: { rulebookVersion: '1.1.0', pack: null },
    score: 40 + ((at * 31 + rep * 7) % 55),
    coverage: 0.9,
    findings: ruleIds.map((ruleId, rule) => ({
      ruleId,
      verdict: (['pass', 'fail', 'pass', 'not-applicable', 'warn'] as const)[(at * 3 + rule) % 5] ?? 'pass',
      title: ruleId,
      reason: ''
    }))
  }
}

const bundleOf = (rep: number, includeTakes: boolean): string => {
  const takes = Array.from({ length: takesEach }, (_, at) => takeAt(rep, at))
  const choices = reportChoices.parse({
    from: '2026-01-01',
    to: '2026-06-30',
    includeTakes,
    includeTranscripts: includeTakes
  })
  const made = { on: '2026-07-01', at: '2026-07-01T08:00:00.000Z', repId: uuid(rep, 0), programVersion: '0' }
  return writeBundle(reportOf({ takes, talks: [], tries: [] }, choices, made))
}

/** The longest that the program's own thread was kept from anything else, while `work` was done. */
const longestHoldMs = async (work: () => Promise<void>): Promise<number> => {
  let longest = 0
  let before = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - before - 4)
    before = now
  }, 4)
  await work()
  clearInterval(timer)
  return longest
}

const ended = async (team: Team): Promise<TeamFile[]> => {
  while (team.imports.state().step === 'working') await wait(1)
  const state = team.imports.state()
  return state.step === 'done' ? state.files : []
}
const openAll = async (team: Team, paths: readonly string[], what: string): Promise<void> => {
  const startedAt = performance.now()
  let files: TeamFile[] = []
  const cpuBefore = process.cpuUsage()
  const holdMs = await longestHoldMs(async () => {
    team.imports.begin(paths)
    files = await ended(team)
  })
  const tookMs = performance.now() - startedAt
  const { user, system } = process.cpuUsage(cpuBefore)
  const cpuMs = (user + system) / 1_000 / paths.length
  const outcomes = [...new Set(files.map(({ outcome, failure }) => failure?.code ?? outcome))].join(', ')
  const bytes = paths.reduce((all, path) => all + statSync(path).size, 0) / paths.length / 1_000_000
  console.log(
    `  ${what.padEnd(34)} ${(tookMs / paths.length).toFixed(1).padStart(7)} ms each (processor ${cpuMs.toFixed(0)} ms) of ${paths.length} (${bytes.toFixed(1)} MB): ${outcomes}; longest hold ${holdMs.toFixed(0)} ms, ${load()}`
  )
}

const report = (what: string, work: () => unknown): void => {
  work()
  const times = Array.from({ length: rounds }, () => {
    const startedAt = performance.now()
    const cpuBefore = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(cpuBefore)
    return { wallMs: performance.now() - startedAt, cpuMs: (user + system) / 1_000 }
  })
  const wallMs = middle(times.map((time) => time.wallMs)).toFixed(1)
  const cpuMs = middle(times.map((time) => time.cpuMs)).toFixed(1)
  console.log(`  ${what.padEnd(34)} ${wallMs.padStart(7)} ms, processor ${cpuMs} ms, ${load()}`)
}

const root = mkdtempSync(join(tmpdir(), 'ringback-team-'))
try {
  const folder = dataFolder(join(root, 'data'), '')
  mkdirSync(folder.root)
  const library = openLibrary(folder, log)
  const team = createTeam({
    library,
    databasePath: folder.library,
    folder: folder.team,
    workerPath: new URL('../src/main/team/team-worker.ts', import.meta.url),
    now: () => new Date(),
    log
  })
  const put = (name: string, text: string): string => {
    const path = join(root, name)
    writeFileSync(path, text)
    return path
  }
  console.log(`${reps} reports of ${takesEach} takes each, ${ruleIds.length} rules`)
  const paths = Array.from({ length: reps }, (_, rep) => put(`rep-${rep}.json`, bundleOf(rep, false)))
  const huge = put('huge.json', '{')
  truncateSync(huge, 1_000_000_000)
  await openAll(team, [huge], 'a file of 1 GB')
  await openAll(team, paths.slice(0, 1), 'the first report, with the thread')
  await openAll(team, paths.slice(1), 'the others')
  await openAll(team, paths, 'all of them again')
  const view = team.view(everything)
  console.log(`  ${view.reps.length} reps, ${view.reps.reduce((all, rep) => all + rep.attempts, 0)} takes`)
  report('the team, everything', () => teamView.parse(team.view(everything)))
  report('the team, one month', () => team.view({ ...everything, from: '2026-02-01', to: '2026-02-28' }))
  report('the team, one scenario', () => team.view({ ...everything, scenarioId: 'scenario-1' }))
  report('one rep', () => teamRep.parse(team.rep(uuid(7, 0), everything)))
  const withTakes = Array.from({ length: 10 }, (_, rep) => put(`takes-${rep}.json`, bundleOf(rep, true)))
  await openAll(team, withTakes, 'reports with takes and words')
  for (const format of ['csv', 'parquet'] as const) {
    const startedAt = performance.now()
    const into = join(root, format)
    mkdirSync(into)
    const { path, tables } = await team.exportTables(into, format, false)
    if (path === null) throw new Error('Nobody stopped it.')
    const sizes = tables.map(
      ({ fileName, rows }) =>
        `${fileName} ${rows} rows ${(statSync(join(path, fileName)).size / 1e6).toFixed(1)} MB`
    )
    console.log(
      `  ${format}: ${(performance.now() - startedAt).toFixed(0)} ms; ${sizes.join(', ')}, ${load()}`
    )
  }
  team.close()
  library.close()
} finally {
  rmSync(root, { recursive: true, force: true })
}
