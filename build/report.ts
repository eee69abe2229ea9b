// `npm run report`: the report of a library, without a window. It stands here because it joins what no layer may join:
// the library of the main process, and the window's runtime, which prints PDF.
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { openArguments, quit } from '../src/cli/terminal.ts'
import { dataFolder } from '../src/main/data-folder.ts'
import { readRepId } from '../src/main/db/rep-id.ts'
import { bundleLimits, writeBundle } from '../src/main/reports/bundle.ts'
import { reportCsv } from '../src/main/reports/csv.ts'
import { reportFonts } from '../src/main/reports/fonts.ts'
import { reportHtml } from '../src/main/reports/html.ts'
import { reportOf } from '../src/main/reports/model.ts'
import { openLibraryToRead } from '../src/main/reports/open-library.ts'
import { reportRows } from '../src/main/reports/rows.ts'
import { TooMuchAudio, withAudio } from '../src/main/reports/with-audio.ts'
import { localTime } from '../src/main/takes/local-time.ts'
import { plainName } from '../src/main/team/plain-name.ts'
import { readBundleFile, wantMade } from '../src/main/team/read-file.ts'
import { CodedError, failures } from '../src/shared/errors.ts'
import { type ReportChoices, reportChoices } from '../src/shared/report.ts'
import { csvPeriods, csvRows } from '../src/shared/report-plan.ts'
import { z } from '../src/shared/zod.ts'
import { whyNotThere, writeOut } from './out-file.ts'
import { printHtml } from './print-html.ts'
import { at } from './setup/paths.mjs'
import { MissingPiece } from './setup/say.mjs'

const usage = `Usage: npm run --silent report -- --from DATE --to DATE --format pdf|html|csv|json --out FILE
       npm run --silent report -- --check FILE

Writes a report of the practice between two days (both in it, as 2026-11-01). The library is only read.

  --format pdf         to print: headline, trend, first to best, rules missed most, drills
  --format html        the same as one page that needs nothing else
  --format csv         for spreadsheets and databases; the columns are in resources/reports/README.md
  --format json        the bundle that another Ringback can open; the schema is resources/reports/schema.json

  --data FOLDER        the data folder; otherwise RINGBACK_DATA, otherwise the usual one
  --rep NAME           otherwise the name on the newest card
  --scenario ID        only this scenario; may be repeated, and so may
  --prospect ID        only this prospect, and
  --drill ID           of takes and tries in drills only those of this one
  --anonymise          prospects are numbered, and nothing quotes what was said
  --next TEXT          what you will work on next
  --quotes             for each of the rules missed most one sentence may quote what you said
  --takes              single takes are in it
  --transcripts        and their words
  --audio              and their recordings (json alone; ${bundleLimits.audioBytes / 1_000_000} MB together at most)
  --paper A4|Letter    of pdf and html; otherwise A4
  --rows scenario|take csv: a row for each scenario and period, or (with --takes) for each take; otherwise scenario
  --by whole|month     csv: what a period is; otherwise the whole one
  --bom                csv: begins with the mark by which Excel knows UTF-8

  --check FILE         says whether a json bundle is whole and unchanged, and would be opened
  --help               this page

Exit code: 0 written, or whole; 1 it could not be; 2 wrong usage.
`

const manifest = z
  .object({ productName: z.string(), version: z.string() })
  .parse(JSON.parse(readFileSync(at('package.json'), 'utf8')))

const text = { type: 'string' } as const
const yes = { type: 'boolean', default: false } as const
const many = { type: 'string', multiple: true } as const
const { files, flags } = openArguments(usage, {
  ...{ from: text, to: text, format: text, out: text, data: text, rep: text, next: text, paper: text },
  ...{ rows: text, by: text, check: text, scenario: many, prospect: many, drill: many },
  ...{ anonymise: yes, quotes: yes, takes: yes, transcripts: yes, audio: yes, bom: yes }
})
if (files.length > 0) quit(2, `What is "${files[0]}" for?`, usage)

// npm moves to the project's folder; file names that the user types are meant from where the user stands.
const fromHere = (path: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), path)

const wordOf = (name: string): string | undefined => {
  const given = flags[name]
  return typeof given === 'string' ? given : undefined
}

const oneOf = <const Word extends string>(name: string, words: readonly Word[], otherwise?: Word): Word => {
  const given = wordOf(name) ?? otherwise
  return words.find((word) => word === given) ?? quit(2, `--${name} is one of: ${words.join(', ')}.`, usage)
}

/** Where the program keeps its library when nobody says otherwise, as Electron has it. */
const usualFolder = (): string => {
  if (process.platform === 'darwin')
    return join(homedir(), 'Library', 'Application Support', manifest.productName)
  if (process.platform === 'win32') return join(process.env['APPDATA'] ?? homedir(), manifest.productName)
  return join(process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), manifest.productName)
}

/** What is wrong with the choices, in words of the command. */
const sentenceOf = ({ issues: [issue] }: z.ZodError): string => {
  if (issue === undefined) return 'This cannot be.'
  const [name] = issue.path
  if (name === 'from' || name === 'to') return `--${name} is a day, such as 2026-11-01.`
  if (issue.code === 'too_big') return `--${String(name)} is longer than ${issue.maximum} characters.`
  return name === undefined ? issue.message : `--${String(name)}: ${issue.message}`
}

const choicesGiven = (): ReportChoices => {
  if (wordOf('from') === undefined || wordOf('to') === undefined) quit(2, 'Give --from and --to.', usage)
  const parsed = reportChoices.safeParse({
    from: wordOf('from'),
    to: wordOf('to'),
    rep: wordOf('rep') ?? null,
    scenarioIds: flags['scenario'] ?? null,
    drillIds: flags['drill'] ?? null,
    prospectIds: flags['prospect'] ?? null,
    anonymise: flags['anonymise'],
    includeQuotes: flags['quotes'],
    includeTakes: flags['takes'],
    includeTranscripts: flags['transcripts'],
    includeAudio: flags['audio'],
    next: wordOf('next') ?? ''
  })
  if (parsed.success) return parsed.data
  return quit(2, sentenceOf(parsed.error), usage)
}

const write = (path: string, content: string | Uint8Array): void => {
  const reason = writeOut(path, content)
  if (reason !== null) quit(1, reason)
}

/** The page as PDF; ends the program with 1 where it cannot be printed. */
const printed = async (page: string): Promise<Uint8Array> => {
  try {
    return await printHtml(page)
  } catch (error) {
    if (error instanceof MissingPiece)
      return quit(1, `PDF needs Electron or Chromium to print; html, csv and json do not.\n${error.message}`)
    return quit(1, error instanceof Error ? error.message : String(error))
  }
}

const check = (path: string): void => {
  try {
    const { report } = readBundleFile(path, () => {})
    wantMade(report, new Date())
    const { rep, from, to, attempts } = report
    console.log(
      `${plainName(rep, 200) || 'Nobody named'}, ${from} to ${to}: ${attempts} takes. Whole and unchanged.`
    )
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    const { title } = failures[error.code]
    quit(1, error.message === title ? `${title}.` : `${title}. ${error.message}`)
  }
}

const make = async (): Promise<void> => {
  const format = oneOf('format', ['pdf', 'html', 'csv', 'json'])
  const [rows, by] = [oneOf('rows', csvRows, 'scenario'), oneOf('by', csvPeriods, 'whole')]
  const paper = oneOf('paper', ['A4', 'Letter'], 'A4')
  const out = wordOf('out') ?? quit(2, 'Give --out.', usage)
  const choices = choicesGiven()
  if (choices.includeAudio && format !== 'json') quit(2, 'Recordings go into json alone.', usage)
  if (format === 'csv' && rows === 'take' && !choices.includeTakes)
    quit(2, 'A row for each take tells of single takes: say so with --takes.', usage)
  const folder = dataFolder(
    wordOf('data') === undefined ? process.env['RINGBACK_DATA'] : fromHere(wordOf('data') ?? ''),
    usualFolder()
  )
  const opened = openLibraryToRead(folder.library)
  if (!opened.ok) return quit(1, opened.reason)
  const path = fromHere(out)
  const reason = whyNotThere(path, folder.root)
  if (reason !== null) quit(1, reason)
  const facts = reportRows(opened.db, choices)
  const repId = readRepId(opened.db)
  opened.db.close()
  const now = new Date()
  const made = {
    on: localTime(now).slice(0, 10),
    at: now.toISOString(),
    repId,
    programVersion: manifest.version
  }
  const report = reportOf(facts, choices, made)
  switch (format) {
    case 'csv':
      return write(path, reportCsv(facts, choices, { rows, by, withMark: flags['bom'] === true }))
    case 'json':
      return write(
        path,
        writeBundle(choices.includeAudio ? await withAudio(report, facts.takes, folder) : report)
      )
    case 'html':
      return write(path, reportHtml(report, { paper, fonts: reportFonts() }))
    case 'pdf':
      return write(path, await printed(reportHtml(report, { paper, fonts: reportFonts() })))
  }
}

const toCheck = wordOf('check')
try {
  if (toCheck === undefined) await make()
  else check(fromHere(toCheck))
} catch (error) {
  if (error instanceof TooMuchAudio) quit(1, error.message)
  throw error
}
