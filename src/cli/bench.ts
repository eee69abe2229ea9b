import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deriveEvidence } from '../grading/evidence/derive.ts'
import type { Evidence, EvidenceKey } from '../grading/evidence/evidence.ts'
import { exampleInput } from '../grading/example-input.ts'
import { gradeTake } from '../grading/grade.ts'
import type { GradingInput } from '../grading/input.ts'
import { limitsIn, type Rulebook, rulebook } from '../grading/rulebook.ts'
import { parseMessageLine } from './message-line.ts'
import { rulebookFor } from './pack-file.ts'
import { openArguments } from './terminal.ts'

const usage = `Usage: npm run bench [-- --rounds N] [--pack FILE]

Measures the grading of text on one core: messages per second, evidence and rules apart, and how the time grows with
the length of the text. The messages are the bundled corpus, or the rules' own examples where there is none. Then the
lists of a library with 5,000 prospects and 20,000 takes, and an import of 10,000 rows into it.

  --rounds N   how often everything is measured (default 5); medians are shown
  --pack FILE  grade with this rule pack
  --only PART  grading or lists: only that part
  --help       this page
`

const corpus = fileURLToPath(new URL('../grading/corpus/', import.meta.url))
const lengths = [500, 1_000, 2_000, 5_000, 10_000, 20_000] as const

const fromCorpus = (): GradingInput[] =>
  readdirSync(corpus)
    .filter((file) => /^round-\d+\.jsonl$/.test(file))
    .sort()
    .flatMap((file) => readFileSync(join(corpus, file), 'utf8').trim().split('\n'))
    .flatMap((line) => {
      const parsed = parseMessageLine(line)
      return parsed.ok ? [parsed.message.input] : []
    })

const messages = (): GradingInput[] =>
  existsSync(corpus)
    ? fromCorpus()
    : rulebook.flatMap(({ rule }) => rule.examples.map(({ given }) => exampleInput(given)))

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}

const elapsedMs = (work: () => void): number => {
  const startedAt = performance.now()
  work()
  return performance.now() - startedAt
}

/** Derives every part, as the rules would between them. */
const derived = (input: GradingInput, { phrases }: Rulebook): Evidence => {
  const evidence = deriveEvidence(input, phrases)
  for (const key of Object.keys(evidence) as EvidenceKey[]) void evidence[key]
  return evidence
}

const ruled = (evidence: Evidence, { entries }: Rulebook): void => {
  if (evidence.text.unreadable !== null) return
  for (const entry of entries) entry.rule.evaluate(evidence, limitsIn(entry))
}

const rounded = (value: number, places = 2): string => value.toFixed(places)

const throughput = (inputs: readonly GradingInput[], rounds: number, book: Rulebook): string[] => {
  const evidenceMs: number[] = []
  const rulesMs: number[] = []
  const wholeMs: number[] = []
  const slowestMs: number[] = []
  for (let round = 0; round < rounds; round++) {
    let kept: Evidence[] = []
    evidenceMs.push(elapsedMs(() => (kept = inputs.map((input) => derived(input, book)))))
    rulesMs.push(
      elapsedMs(() => {
        for (const evidence of kept) ruled(evidence, book)
      })
    )
    const each = inputs.map((input) => elapsedMs(() => gradeTake(input, book)))
    wholeMs.push(each.reduce((sum, ms) => sum + ms, 0))
    slowestMs.push(Math.max(...each))
  }
  const perMessage = (ms: readonly number[]): string => rounded(median(ms) / inputs.length)
  return [
    `${inputs.length} messages, ${book.entries.length} rules, median of ${rounds} rounds`,
    `  graded     ${rounded((1000 * inputs.length) / median(wholeMs), 0)} messages a second, ${perMessage(wholeMs)} ms each, slowest ${rounded(median(slowestMs))} ms`,
    `  evidence   ${perMessage(evidenceMs)} ms each`,
    `  rules      ${perMessage(rulesMs)} ms each`
  ]
}

const ofLength = (texts: readonly string[], length: number): string => {
  let text = ''
  for (let at = 0; text.length < length; at++) text += `${texts[at % texts.length]} `
  return text.slice(0, length)
}

const growth = (inputs: readonly GradingInput[], rounds: number, book: Rulebook): string[] => {
  const texts = inputs.flatMap(({ transcript }) => (transcript?.text ? [transcript.text] : []))
  const rows = lengths.map((length) => {
    const input = exampleInput({ transcript: ofLength(texts, length), spokenS: length / 15 })
    return {
      length,
      ms: median(Array.from({ length: rounds }, () => elapsedMs(() => gradeTake(input, book))))
    }
  })
  return [
    'length of the text, time, time per 1,000 characters, ratio to the length before',
    ...rows.map(({ length, ms }, at) => {
      const before = rows[at - 1]
      const ratio = before ? `x${rounded(ms / before.ms, 1)} for x${rounded(length / before.length, 1)}` : ''
      return `  ${String(length).padStart(6)}  ${rounded(ms, 1).padStart(7)} ms  ${rounded((1000 * ms) / length).padStart(6)} ms  ${ratio}`
    })
  ]
}

const { flags } = openArguments(usage, {
  rounds: { type: 'string', default: '5' },
  pack: { type: 'string' },
  only: { type: 'string' }
})
const benchGrading = (): void => {
  const book = rulebookFor(flags['pack'])
  const rounds = Math.max(1, Math.trunc(Number(flags['rounds'])) || 5)
  const inputs = messages()
  inputs.slice(0, 100).forEach((input) => void gradeTake(input, book))
  console.log([...throughput(inputs, rounds, book), '', ...growth(inputs, rounds, book), ''].join('\n'))
}

/** In a process of its own: only the main process's code opens a library. */
const benchLists = (): void => {
  const file = fileURLToPath(new URL('../../build/bench-lists.ts', import.meta.url))
  process.exitCode = spawnSync(process.execPath, [file], { stdio: 'inherit' }).status ?? 1
}

if (flags['only'] !== 'lists') benchGrading()
if (flags['only'] !== 'grading') benchLists()
