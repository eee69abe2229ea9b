// Opens the CSV files of a report again in a spreadsheet program and in a database, and holds their sums against the
// takes that they were made of. LibreOffice and SQLite's own program are needed; without either it says so and skips it.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { type CsvOptions, reportCsv } from '../src/main/reports/csv.ts'
import {
  choicesFor,
  drillTakes,
  manyTakes,
  someTalks,
  someTries,
  takeFacts
} from '../src/main/reports/facts.fixture.ts'

/** What a spreadsheet would reckon with, were it not for the apostrophe. */
const formulas = ['=1+1', '+1+1', '-1+1', '@SUM(1;1)', '\t=1+1', '=HYPERLINK("http://x.invalid","x")']
const inDrills = drillTakes(6)
const takes = [
  ...manyTakes(500),
  ...formulas.map((scenarioName, index) =>
    takeFacts({
      scenarioName,
      scenarioId: `formula-${index}`,
      prospectName: 'A "B", C\nD',
      score: 40 + index
    })
  ),
  ...inDrills
]
const expected = {
  take: {
    rows: takes.length,
    score: takes.reduce((all, { score }) => all + (score ?? 0), 0),
    practice_minutes: takes.reduce((all, { durationMs }) => all + durationMs, 0) / 60_000
  },
  scenario: {
    rows: new Set(takes.map(({ scenarioId }) => scenarioId)).size + someTalks.length,
    attempts: takes.length - inDrills.length,
    drill_takes: inDrills.length,
    practice_minutes: [...takes, ...someTalks].reduce((all, { durationMs }) => all + durationMs, 0) / 60_000
  }
} as const
type Kind = keyof typeof expected

const folder = mkdtempSync(join(tmpdir(), 'ringback-verify-report-'))
const csvOf = (rows: Kind, options: Partial<CsvOptions> = {}): string =>
  reportCsv({ takes, talks: someTalks, tries: someTries }, choicesFor({ includeTakes: true }), {
    ...{ rows, by: 'whole', withMark: false },
    ...options
  })

let failed = 0
const hold = (what: string, found: number, wanted: number): void => {
  // Minutes are rounded to four places in each row.
  const isSame = Math.abs(found - wanted) < 0.05
  if (!isSame) failed += 1
  console.log(`  ${isSame ? 'same' : 'NOT THE SAME'}  ${what}: ${found}${isSame ? '' : `, not ${wanted}`}`)
}
const holdSums = (found: Record<string, number>, kind: Kind): void => {
  for (const [name, wanted] of Object.entries(expected[kind]))
    hold(`${kind}, ${name}`, found[name] ?? Number.NaN, wanted)
}

/** The table as LibreOffice reads it and writes it again: what it took for a formula comes back reckoned. */
const throughLibreOffice = (csv: string): Record<string, string>[] => {
  const source = join(folder, 'given.csv')
  writeFileSync(source, csv)
  const profile = `-env:UserInstallation=file://${join(folder, 'office')}`
  // 44 comma, 34 quote, 76 UTF-8, formulas are reckoned as a person opening the file has it.
  const reading = '--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,false,true'
  for (const [format, from] of [
    ['ods', source],
    ['csv:Text - txt - csv (StarCalc):44,34,76', join(folder, 'given.ods')]
  ] as const) {
    const args = [profile, '--headless', ...(from === source ? [reading] : []), '--convert-to', format]
    const run = spawnSync('soffice', [...args, '--outdir', join(folder), from], {
      encoding: 'utf8',
      timeout: 180_000
    })
    if (run.status !== 0) throw new Error(`LibreOffice did not convert: ${run.stderr}`)
  }
  return Papa.parse<Record<string, string>>(
    readFileSync(source, 'utf8')
      .replace(/^\ufeff/, '')
      .trimEnd(),
    { header: true }
  ).data
}

const sumsOf = (rows: readonly Record<string, string>[], kind: Kind): Record<string, number> => ({
  ...Object.fromEntries(
    Object.keys(expected[kind]).map((name) => [
      name,
      rows.reduce((all, row) => all + Number(row[name] ?? 0), 0)
    ])
  ),
  rows: rows.length
})

const inLibreOffice = (): void => {
  if (spawnSync('soffice', ['--version'], { stdio: 'ignore' }).error !== undefined) {
    console.log(
      'LibreOffice: not installed, skipped. On Debian: apt-get install -y --no-install-recommends libreoffice-calc-nogui'
    )
    return
  }
  console.log('LibreOffice')
  const [control] = throughLibreOffice('scenario\r\n=1+1\r\n')
  hold('without an apostrophe it reckons', Number(control?.['scenario']), 2)
  for (const kind of ['take', 'scenario'] as const) {
    const rows = throughLibreOffice(csvOf(kind, { withMark: kind === 'take' }))
    holdSums(sumsOf(rows, kind), kind)
    // LibreOffice may take the apostrophe for the mark of a text, and it drops tabs; reckoned, the cell would be a figure.
    const texts = rows.map((row) => (row['scenario'] ?? '').replace(/^'/, ''))
    hold(
      `${kind}, formulas that stayed text`,
      formulas.filter((one) => texts.includes(one.replace('\t', ''))).length,
      formulas.length
    )
  }
}

const inSqlite = (): void => {
  if (spawnSync('sqlite3', ['--version'], { stdio: 'ignore' }).error !== undefined) {
    console.log('SQLite’s program: not installed, skipped. On Debian: apt-get install -y sqlite3')
    return
  }
  console.log('SQLite')
  for (const kind of ['take', 'scenario'] as const) {
    const source = join(folder, `${kind}.csv`)
    writeFileSync(source, csvOf(kind))
    const names = Object.keys(expected[kind]).filter((name) => name !== 'rows')
    const { stdout } = spawnSync('sqlite3', [':memory:'], {
      encoding: 'utf8',
      input: `.mode csv\n.import ${source} given\n.mode list\nSELECT count(*), ${names.map((name) => `sum(${name})`).join(', ')} FROM given;\n`
    })
    const values = stdout.trim().split('|').map(Number)
    holdSums(Object.fromEntries(['rows', ...names].map((name, at) => [name, values[at] ?? Number.NaN])), kind)
  }
}

try {
  inLibreOffice()
  inSqlite()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (failed > 0) {
  console.error(`Not the same: ${failed}`)
  process.exitCode = 1
}
