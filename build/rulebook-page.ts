import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { accuracyOf, measuredRounds } from '../src/grading/accuracy.ts'
import { accuracyLines, roundLine } from '../src/grading/accuracy-lines.ts'
import { boundsOf } from '../src/grading/packs/bounds.ts'
import { type Example, filled, limitsOf, type Rule, type Threshold } from '../src/grading/rule.ts'
import { type RulebookEntry, rulebook, rulebookVersion } from '../src/grading/rulebook.ts'
import { documents } from '../src/shared/documents.ts'
import type { Group } from '../src/shared/grade.ts'

const page = join(dirname(fileURLToPath(import.meta.url)), '..', 'resources', 'rulebook.md')

const groupTitles: Record<Group, string> = {
  opening: 'Opening',
  reason: 'A reason to call back',
  them: 'Them, not me',
  shape: 'Shape',
  names: 'Names and numbers',
  delivery: 'Delivery',
  campaign: 'The series',
  prep: 'Preparation',
  gatekeeper: 'Gatekeeper'
}

const grades: Record<Rule['evidenceGrade'], string> = {
  measured: 'measured: studies of real calls support it',
  opinion: 'opinion: the seeds say so',
  house: 'house: our own value, no seed prints it'
}

const shown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/([*_`<>|\\])/g, '\\$1')
    .trim()

const said = (example: Example): string => {
  const { transcript, spokenS, talk = [] } = example.given
  const parts = [
    ...(typeof transcript === 'string' ? [`“${shown(transcript)}”`] : []),
    ...talk.flatMap(({ rep }) => (rep === undefined ? [] : [`“${shown(rep)}”`])),
    ...(typeof spokenS === 'number' ? [`${spokenS} s`] : [])
  ]
  return parts.length === 0 ? shown(example.name) : `${shown(example.name)}: ${parts.join(', ')}`
}

const examplesOf = (rule: Rule, verdicts: readonly Example['expect'][]): string[] =>
  verdicts.flatMap((verdict) =>
    rule.examples
      .filter(({ expect }) => expect === verdict)
      .slice(0, 2)
      .map((example) => `- ${verdict}: ${said(example)}`)
  )

/** A threshold with how far a pack may move it, or with the one that it follows. */
const thresholdOf = (name: string, threshold: Threshold): string => {
  const [least, most] = boundsOf(threshold)
  const free =
    threshold.sameAs === undefined ? `${least} to ${most}` : `as ${threshold.sameAs.replace('/', ' ')}`
  return `${name} ${threshold.value} ${threshold.unit} (${free})`
}

const thresholdsOf = (rule: Rule): string => {
  const all = Object.entries(rule.thresholds ?? {})
  return all.length === 0 ? 'none' : all.map(([name, threshold]) => thresholdOf(name, threshold)).join(', ')
}

const section = ({ rule, weight, capsAt }: RulebookEntry): string => {
  const gate = capsAt === undefined ? '' : `; a fail holds the score down to ${capsAt}`
  return [
    `### ${rule.id}`,
    '',
    `**${shown(filled(rule.statement, limitsOf(rule)))}** ${shown(rule.why)}`,
    '',
    `- Weight: ${weight}${gate}`,
    `- Sources: ${rule.sources.map(({ seed, item }) => (seed === 'house' ? `house (${shown(item)})` : `\`${seed}\` (${shown(item)})`)).join('; ')}`,
    `- How sure the field is: ${grades[rule.evidenceGrade]}`,
    `- Thresholds: ${thresholdsOf(rule)}`,
    ...(rule.note === undefined ? [] : [`- Note: ${shown(rule.note)}`]),
    `- Measured: ${accuracyLines(accuracyOf(rule.id)).join(' ')}`,
    '',
    'Good and bad:',
    '',
    ...examplesOf(rule, ['pass', 'warn', 'fail'])
  ].join('\n')
}

const chapter = (group: Group, entries: readonly RulebookEntry[]): string => {
  const weight = entries.reduce((total, entry) => total + entry.weight, 0)
  return [`## ${groupTitles[group]} (weight ${weight})`, ...entries.map(section)].join('\n\n')
}

const text = (): string =>
  [
    '# The rulebook',
    `Version ${rulebookVersion}: ${rulebook.length} rules. This page is made from the rules themselves; change a rule, then run \`node build/rulebook-page.ts\`.`,
    [
      'A take’s score is the share of the graded weight that it keeps, out of 100: a pass keeps the whole weight, a warning half, a fail nothing.',
      'What does not apply is left out. What could not be judged lowers the coverage; below 60 % coverage no number is shown.',
      'The opening rules together cost at most their own weight in points, so that one bad opener is not counted five times over.',
      'In brackets behind a threshold stands how far a rule pack may move it.'
    ].join(' '),
    [
      'The documents behind the rules, which each rule cites by file name:',
      Object.entries(documents)
        .map(([file, { named }]) => `- \`${file}\`: ${named}`)
        .join('\n')
    ].join('\n\n'),
    [
      '## How well it measures',
      'Messages were labelled by hands that had the rulebook and had not read the detection code, and each round was measured before anybody looked at its errors.',
      measuredRounds.map((round) => `- ${roundLine(round)} It stresses ${round.stresses}.`).join('\n')
    ].join('\n\n'),
    ...[...Map.groupBy(rulebook, ({ rule }) => rule.group)].map(([group, entries]) => chapter(group, entries))
  ].join('\n\n')

const fresh = `${text()}\n`
if (process.argv.includes('--check')) {
  const stale = !existsSync(page) || readFileSync(page, 'utf8') !== fresh
  if (stale) console.error('resources/rulebook.md is stale: run node build/rulebook-page.ts')
  process.exitCode = stale ? 1 : 0
} else {
  writeFileSync(page, fresh)
  console.log(`Wrote resources/rulebook.md: ${rulebook.length} rules.`)
}
