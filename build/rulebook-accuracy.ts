import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { parseMessages } from '../src/cli/message-line.ts'
import { agreementByRule, type Comparison, comparisonsOf, type Figures } from '../src/grading/agreement.ts'
import { rulebook } from '../src/grading/rulebook.ts'
import { type Agreement, corpusRound, type RuleAccuracy } from '../src/shared/accuracy.ts'

const grading = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'grading')
const corpus = join(grading, 'corpus')
const file = join(grading, 'accuracy.json')

const known = z.array(corpusRound).parse(JSON.parse(readFileSync(join(corpus, 'rounds.json'), 'utf8')))

const unnamed = readdirSync(corpus)
  .map((name) => /^round-(.+)\.jsonl$/.exec(name)?.[1])
  .filter((round) => round !== undefined && !known.some((one) => one.round === round))
for (const round of unnamed) console.error(`round-${round}.jsonl is left out: rounds.json does not name it.`)

const rounds = known.map((round) => {
  const name = `round-${round.round}.jsonl`
  const read = parseMessages(readFileSync(join(corpus, name), 'utf8'))
  if (!read.ok) throw new Error(`${name}, ${read.error}`)
  const compared = comparisonsOf(read.messages)
  return { ...round, messages: read.messages.length, labels: compared.length, compared }
})

/** Four places say all that a few hundred labels can. */
const rounded = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 1e4) / 1e4

const agreementOf = ({ labels, byClass, ...shares }: Figures): Agreement => ({
  labels,
  byClass: Object.fromEntries(Object.entries(byClass).sort(([a], [b]) => a.localeCompare(b))),
  balancedAccuracy: rounded(shares.balancedAccuracy),
  failRecall: rounded(shares.failRecall),
  warnRecall: rounded(shares.warnRecall),
  falseFails: rounded(shares.falseFails),
  decided: rounded(shares.decided)
})

const byRule = (compared: readonly Comparison[]): Map<string, Agreement> =>
  new Map(agreementByRule(compared).map((figures) => [figures.rule, agreementOf(figures)]))

const groupOf = new Map(rulebook.map(({ rule }) => [rule.id, rule.group]))

/** The labels of a round whose errors nobody has looked at. */
const unreadOf = ({ isRead, readGroups, compared }: (typeof rounds)[number]): Comparison[] =>
  isRead ? [] : compared.filter(({ rule }) => !readGroups.some((group) => group === groupOf.get(rule)))

const text = (): string => {
  const unread = byRule(rounds.flatMap(unreadOf))
  const rules = [...byRule(rounds.flatMap(({ compared }) => compared))].map(
    ([id, all]): [string, RuleAccuracy] => [id, { all, unread: unread.get(id) ?? null }]
  )
  const shown = { rounds: rounds.map(({ compared: _, ...round }) => round), rules: Object.fromEntries(rules) }
  return `${JSON.stringify(shown, null, 2)}\n`
}

const fresh = text()
if (process.argv.includes('--check')) {
  const stale = !existsSync(file) || readFileSync(file, 'utf8') !== fresh
  if (stale) console.error('src/grading/accuracy.json is stale: run node build/rulebook-accuracy.ts')
  process.exitCode = stale ? 1 : 0
} else {
  writeFileSync(file, fresh)
  console.log(`Wrote src/grading/accuracy.json: ${rounds.map(({ round }) => round).join(', ')}.`)
}
