import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { gradeTake } from '../grading/grade.ts'
import type { GradingInput } from '../grading/input.ts'
import type { Rulebook } from '../grading/rulebook.ts'
import type { Finding, Grade } from '../shared/grade.ts'
import type { Card } from '../shared/prospect.ts'
import type { AudioMeasures } from '../shared/take.ts'
import { measureTake } from '../speech/measure.ts'
import { parseWav } from '../speech/wav.ts'
import { cardFile, emptyCard } from './card-file.ts'
import { codePointOffsets } from './code-points.ts'
import { answeredTurn } from './gatekeeper-line.ts'
import { gradeTable } from './grade-table.ts'
import { linesOf } from './lines.ts'
import { parseMessageLine } from './message-line.ts'
import { rulebookFor } from './pack-file.ts'
import { openArguments, quit } from './terminal.ts'

const usage = `Usage: npm run --silent grade -- TAKE.wav [--transcript T.txt | --script S.txt] [--card CARD.json] [--json] [--pack PACK]
       npm run --silent grade -- --jsonl FILE [--pack PACK]
       npm run --silent grade -- --gatekeeper FILE

Grades one recording, or a file of messages, with Ringback's rulebook.

  TAKE.wav           the recording; its first sample is the end of the beep
  --transcript FILE  what was said, as text
  --script FILE      what was said, as it was written down beforehand
  --card FILE        the prospect card: JSON with first_name, last_name, company, industry, facts, rep_name,
                     rep_company, callback_number, called_from, line_returns, relationship, pronunciation
                     (or the same in camelCase); every field may be left out
  --json             print the whole grade as JSON instead of a table
  --jsonl FILE       grade one message a line (JSON Lines; - reads standard input); prints, in order, one line each:
                     {"id", "score", "coverage", "findings": {"<rule id>": {"verdict", "spans", "reason", "advice"?}}}
  --pack FILE        grade with this rule pack (YAML or JSON); each line and the whole grade then hold
                     "pack": {"name", "version"}
  --gatekeeper FILE  hear the moves of a rep's turns with a gatekeeper, one turn a line (JSON Lines; - reads standard
                     input): "state", "gatekeeper" (the line heard), "rep" (what the rep says), "card", "context"
                     {"prior_two_way", "prior_voicemails"}; prints, in order, one line each: {"id", "moves": [...]}
  --help             this page

In a message line "transcript" is what was said, "spoken_s" and "first_speech_s" are seconds from the beep to the end
of the last word and to the first; without "spoken_s" there is no recording. "card", "earlier", "touches" and "now"
are optional; fields with other names are ignored.

Spans are [start, end) offsets into the transcript as given, counted in Unicode code points ("jsonl" and --json).
A line that cannot be read gives {"line": n, "error": "..."} in its place.

Exit code: 0 graded; 1 a line could not be read, or the recording is no WAV; 2 wrong usage, a file is missing, or the pack is
refused.
`

type JsonFinding = { verdict: string; spans: [number, number][]; reason: string; advice?: string }

const jsonFinding = (
  { verdict, spans, reason, advice }: Finding,
  at: (offset: number) => number
): JsonFinding => ({
  verdict,
  spans: spans.map(({ start, end }) => [at(start), at(end)]),
  reason,
  ...(advice === '' ? {} : { advice })
})

const jsonFindings = (grade: Grade, text: string): Record<string, JsonFinding> => {
  const at = codePointOffsets(text)
  return Object.fromEntries(grade.findings.map((finding) => [finding.ruleId, jsonFinding(finding, at)]))
}

const gradedLine = (line: string, number: number, book: Rulebook): { ok: boolean; json: string } => {
  const parsed = parseMessageLine(line)
  if (!parsed.ok) return { ok: false, json: JSON.stringify({ line: number, error: parsed.error }) }
  const { id, input } = parsed.message
  const grade = gradeTake(input, book)
  const findings = jsonFindings(grade, input.transcript?.text ?? '')
  const { score, coverage, pack } = grade
  return { ok: true, json: JSON.stringify({ id, score, coverage, ...(pack && { pack }), findings }) }
}

/** Waits when the reader is slower than the grading, so that a long file never piles up in memory. */
const print = async (line: string): Promise<void> => {
  if (process.stdout.write(`${line}\n`)) return
  await new Promise<void>((resume) => {
    process.stdout.once('drain', resume)
  })
}

type Answering = (line: string, number: number, book: Rulebook) => { ok: boolean; json: string }

const answerLines = async (file: string, answering: Answering, book: Rulebook): Promise<void> => {
  if (file !== '-' && !existsSync(file)) quit(2, `There is no file ${file}.`)
  const bytes: AsyncIterable<Buffer> = file === '-' ? process.stdin : createReadStream(file)
  let number = 0
  let failed = false
  try {
    for await (const line of linesOf(bytes)) {
      number++
      const { ok, json } = answering(number === 1 ? line.replace(/^\uFEFF/, '') : line, number, book)
      failed = failed || !ok
      await print(json)
    }
  } catch (error) {
    quit(2, `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
  process.exitCode = failed ? 1 : 0
}

const readOr = (file: string): Buffer => {
  try {
    return readFileSync(file)
  } catch (error) {
    return quit(2, `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const readCard = (file: string | undefined): Card => {
  if (file === undefined) return emptyCard
  try {
    return cardFile.parse(JSON.parse(readOr(file).toString('utf8')))
  } catch {
    return quit(2, `${file} is not a prospect card. See --help for its fields.`)
  }
}

const measured = (file: string): AudioMeasures => {
  const parsed = parseWav(readOr(file))
  if (!parsed.ok) return quit(1, `${file} is not a recording that can be graded: ${parsed.reason}`)
  return measureTake(parsed.value.samples, parsed.value.sampleRate)
}

type TakeFiles = { wav: string; transcript?: string; script?: string; card?: string }

const takeInput = ({ wav, transcript, script, card }: TakeFiles): GradingInput => {
  const words = transcript ?? script
  const text =
    words === undefined
      ? null
      : readOr(words)
          .toString('utf8')
          .replace(/^\uFEFF/, '')
          .trimEnd()
  return {
    transcript: text === null ? null : { text, origin: script === undefined ? 'typed' : 'script' },
    audio: measured(wav),
    card: readCard(card),
    earlier: [],
    touches: null,
    now: null
  }
}

const gradeRecording = (files: TakeFiles, json: boolean, book: Rulebook): void => {
  const input = takeInput(files)
  const grade = gradeTake(input, book)
  const text = input.transcript?.text ?? ''
  if (!json) {
    console.log(gradeTable(grade, input))
    return
  }
  const at = codePointOffsets(text)
  const findings = grade.findings.map((finding) => ({
    ...finding,
    spans: finding.spans.map((span) => ({ ...span, start: at(span.start), end: at(span.end) }))
  }))
  console.log(JSON.stringify({ ...grade, findings, measures: input.audio }, null, 2))
}

const lineOptions: readonly (readonly [option: string, answering: Answering])[] = [
  ['jsonl', gradedLine],
  ['gatekeeper', answeredTurn]
]

const main = async (): Promise<void> => {
  const { files, flags } = openArguments(usage, {
    jsonl: { type: 'string' },
    gatekeeper: { type: 'string' },
    transcript: { type: 'string' },
    script: { type: 'string' },
    card: { type: 'string' },
    pack: { type: 'string' },
    json: { type: 'boolean' }
  })
  const book = rulebookFor(flags['pack'])
  const named = (name: string) => (typeof flags[name] === 'string' ? { [name]: flags[name] } : {})
  const single = { ...named('transcript'), ...named('script'), ...named('card') }
  const [wav, ...more] = files
  for (const [option, answering] of lineOptions) {
    const file = flags[option]
    if (typeof file !== 'string') continue
    const other = lineOptions.some(([name]) => name !== option && flags[name] !== undefined)
    if (files.length > 0 || Object.keys(single).length > 0 || other) {
      quit(2, `--${option} takes one file and nothing else.`, usage)
    }
    return await answerLines(file, answering, book)
  }
  if (wav === undefined) return quit(2, 'Name a recording, or a file with --jsonl.', usage)
  if (more.length > 0) return quit(2, 'One recording at a time.', usage)
  if ('transcript' in single && 'script' in single) {
    return quit(2, 'Give --transcript or --script, not both.', usage)
  }
  gradeRecording({ wav, ...single }, flags['json'] === true, book)
}

await main()
