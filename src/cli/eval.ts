import { readFileSync } from 'node:fs'
import { gradeTake } from '../grading/grade.ts'
import type { Rulebook } from '../grading/rulebook.ts'
import { evalGatekeeper } from './gatekeeper-eval.ts'
import { parseMessageLine } from './message-line.ts'
import { rulebookFor } from './pack-file.ts'
import { openArguments, quit } from './terminal.ts'

const usage = `Usage: npm run eval -- FILE.jsonl [FILE.jsonl ...] [--errors] [--rule ID]
       npm run eval -- --gatekeeper FILE.jsonl [FILE.jsonl ...] [--errors]

Grades labelled messages and compares each verdict with its label, rule by rule.

  --errors     list every disagreement: message, rule, expected, got, reason
  --rule ID    this rule only (may be repeated)
  --gatekeeper the files hold rep's turns with a gatekeeper, labelled under "moves": precision, recall and F1 by move
  --pack FILE  grade with this rule pack
  --json       the figures as JSON
  --help       this page

FILE is JSON Lines: one message a line, its labels under "verdicts"; - reads standard input.

Columns: labels, how many of them pass / warn / fail / not applicable; balanced accuracy over the classes that
occur, on the decided ones; recall of fail and of warn; false fails = pass labels that were failed;
decided = labels of pass, warn or fail that did not come back as needs-input or error.
`

type Comparison = { id: string; rule: string; expected: string; got: string; reason: string }
type Figures = {
  rule: string
  labels: number
  byClass: Record<string, number>
  balancedAccuracy: number | null
  failRecall: number | null
  warnRecall: number | null
  falseFails: number | null
  decided: number | null
}

const graded = new Set(['pass', 'warn', 'fail'])
const open = new Set(['needs-input', 'error'])
const isOpen = ({ expected, got }: Comparison): boolean => graded.has(expected) && open.has(got)

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)
const mean = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null)
  return share(
    known.reduce((sum, value) => sum + value, 0),
    known.length
  )
}

const recall = (compared: readonly Comparison[], verdict: string): number | null => {
  const wanted = compared.filter(({ expected }) => expected === verdict)
  return share(wanted.filter(({ got }) => got === verdict).length, wanted.length)
}

const figuresOf = (rule: string, compared: readonly Comparison[]): Figures => {
  const decided = compared.filter((one) => !isOpen(one))
  const classes = [...new Set(decided.map(({ expected }) => expected))]
  const passes = compared.filter(({ expected }) => expected === 'pass')
  const judged = compared.filter(({ expected }) => graded.has(expected))
  return {
    rule,
    labels: compared.length,
    byClass: Object.fromEntries(
      [...Map.groupBy(compared, ({ expected }) => expected)].map(([verdict, all]) => [verdict, all.length])
    ),
    balancedAccuracy: mean(classes.map((verdict) => recall(decided, verdict))),
    failRecall: recall(decided, 'fail'),
    warnRecall: recall(decided, 'warn'),
    falseFails: share(passes.filter(({ got }) => got === 'fail').length, passes.length),
    decided: share(judged.filter((one) => !isOpen(one)).length, judged.length)
  }
}

const readText = (file: string): string => {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    return quit(2, `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const compareFile = (file: string, book: Rulebook): Comparison[] => {
  const text = readText(file)
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const parsed = parseMessageLine(line)
    if (!parsed.ok) quit(2, `${file}, line ${index + 1}: ${parsed.error}`)
    const { id, input, verdicts } = parsed.message
    const findings = new Map(gradeTake(input, book).findings.map((finding) => [finding.ruleId, finding]))
    return Object.entries(verdicts).flatMap(([rule, expected]) => {
      const finding = findings.get(rule)
      if (!finding) return []
      return [{ id: String(id ?? index + 1), rule, expected, got: finding.verdict, reason: finding.reason }]
    })
  })
}

const shown = (value: number | null): string => (value === null ? '   –' : value.toFixed(2).padStart(4))

const table = (rows: readonly Figures[]): string => {
  const width = Math.max(...rows.map(({ rule }) => rule.length), 4)
  const header = `${'rule'.padEnd(width)}  labels  pass warn fail  n/a   bal.acc  fail-rec  warn-rec  false-fails  decided`
  const count = (row: Figures, verdict: string) => String(row.byClass[verdict] ?? 0).padStart(4)
  const lines = rows.map((row) =>
    [
      row.rule.padEnd(width),
      String(row.labels).padStart(6),
      ['pass', 'warn', 'fail', 'not-applicable'].map((verdict) => count(row, verdict)).join(' '),
      shown(row.balancedAccuracy).padStart(8),
      shown(row.failRecall).padStart(8),
      shown(row.warnRecall).padStart(8),
      shown(row.falseFails).padStart(11),
      shown(row.decided).padStart(7)
    ].join('  ')
  )
  return [header, ...lines].join('\n')
}

const meansOf = (rows: readonly Figures[], compared: readonly Comparison[]) => {
  const passes = compared.filter(({ expected }) => expected === 'pass')
  return {
    labels: compared.length,
    balancedAccuracy: mean(rows.map((row) => row.balancedAccuracy)),
    worst: rows
      .filter((row) => row.balancedAccuracy !== null)
      .toSorted((a, b) => (a.balancedAccuracy ?? 1) - (b.balancedAccuracy ?? 1))
      .slice(0, 3)
      .map(({ rule, balancedAccuracy }) => `${rule} ${shown(balancedAccuracy).trim()}`),
    falseFails: mean(rows.map((row) => row.falseFails)),
    passLabelsFailed: share(passes.filter(({ got }) => got === 'fail').length, passes.length),
    decided: mean(rows.map((row) => row.decided))
  }
}

const main = (): void => {
  const { files, flags } = openArguments(usage, {
    errors: { type: 'boolean' },
    json: { type: 'boolean' },
    pack: { type: 'string' },
    gatekeeper: { type: 'boolean' },
    rule: { type: 'string', multiple: true }
  })
  if (files.length === 0) quit(2, 'Name a file of labelled messages.', usage)
  if (flags['gatekeeper'] === true) {
    const texts = files.map((file) => ({ file, text: readText(file) }))
    evalGatekeeper(texts, { errors: flags['errors'] === true, json: flags['json'] === true })
    return
  }
  const book = rulebookFor(flags['pack'])
  const wanted = new Set(flags['rule'] as string[] | undefined)
  const compared = files
    .flatMap((file) => compareFile(file, book))
    .filter(({ rule }) => wanted.size === 0 || wanted.has(rule))
  const rows = book.entries
    .map(({ rule }) =>
      figuresOf(
        rule.id,
        compared.filter((one) => one.rule === rule.id)
      )
    )
    .filter(({ labels }) => labels > 0)
  const means = meansOf(rows, compared)
  if (flags['json'] === true) {
    console.log(JSON.stringify({ rules: rows, means }, null, 2))
    return
  }
  console.log(table(rows))
  console.log(
    `\n${rows.length} rules, ${means.labels} labels. Means over rules: balanced accuracy ${shown(means.balancedAccuracy).trim()}, ` +
      `false fails ${shown(means.falseFails).trim()}, decided ${shown(means.decided).trim()}. ` +
      `Of all pass labels ${((means.passLabelsFailed ?? 0) * 100).toFixed(1)} % were failed. Worst: ${means.worst.join(', ')}.`
  )
  if (flags['errors'] === true) {
    console.log('\nDisagreements')
    for (const { id, rule, expected, got, reason } of compared.filter((one) => one.expected !== one.got)) {
      console.log(`${id}  ${rule}  expected ${expected}, got ${got}: ${reason}`)
    }
  }
}

main()
