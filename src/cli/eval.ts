import { readFileSync } from 'node:fs'
import { agreementByRule, comparisonsOf, type Figures, type Labelled, meansOf } from '../grading/agreement.ts'
import { evalGatekeeper } from './gatekeeper-eval.ts'
import { parseMessages } from './message-line.ts'
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

const readText = (file: string): string => {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    return quit(2, `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const messagesIn = (file: string): Labelled[] => {
  const read = parseMessages(readText(file))
  return read.ok ? read.messages : quit(2, `${file}, ${read.error}`)
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

const worstOf = (worst: ReturnType<typeof meansOf>['worst']): string =>
  worst.map(({ rule, balancedAccuracy }) => `${rule} ${shown(balancedAccuracy).trim()}`).join(', ')

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
    .flatMap((file) => comparisonsOf(messagesIn(file), book))
    .filter(({ rule }) => wanted.size === 0 || wanted.has(rule))
  const rows = agreementByRule(compared, book)
  const means = meansOf(rows, compared)
  if (flags['json'] === true) {
    console.log(JSON.stringify({ rules: rows, means }, null, 2))
    return
  }
  console.log(table(rows))
  console.log(
    `\n${rows.length} rules, ${means.labels} labels. Means over rules: balanced accuracy ${shown(means.balancedAccuracy).trim()}, ` +
      `false fails ${shown(means.falseFails).trim()}, decided ${shown(means.decided).trim()}. ` +
      `Of all pass labels ${((means.passLabelsFailed ?? 0) * 100).toFixed(1)} % were failed. Worst: ${worstOf(means.worst)}.`
  )
  if (flags['errors'] === true) {
    console.log('\nDisagreements')
    for (const { id, rule, expected, got, reason } of compared.filter((one) => one.expected !== one.got)) {
      console.log(`${id}  ${rule}  expected ${expected}, got ${got}: ${reason}`)
    }
  }
}

main()
