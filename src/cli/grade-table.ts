import type { GradingInput } from '../grading/input.ts'
import type { Finding, Grade, Group, Verdict } from '../shared/grade.ts'

const marks: Record<Verdict, string> = {
  fail: '✗ fail',
  warn: '! warn',
  pass: '✓ pass',
  'needs-input': '? ask',
  'not-applicable': '– n/a',
  error: '# error'
}
const order: readonly Verdict[] = ['fail', 'warn', 'needs-input', 'error', 'pass', 'not-applicable']
const groupNames: Partial<Record<Group, string>> = {
  opening: 'Opening',
  reason: 'A reason to call back',
  them: 'Them, not me',
  shape: 'Shape',
  names: 'Names and numbers'
}
const markWidth = 8
const width = 110

const wrapped = (text: string, indent: number): string => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length + 1 > width - indent) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map((one, at) => (at === 0 ? one : `${' '.repeat(indent)}${one}`)).join('\n')
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

const when = ({ spans }: Finding): string => {
  const times = spans.flatMap(({ startMs }) => (startMs === null ? [] : [seconds(startMs)]))
  return times.length === 0 ? '' : ` (at ${[...new Set(times)].slice(0, 3).join(', ')})`
}

const entry = (finding: Finding): string => {
  const indent = markWidth + 2
  const lines = [`  ${marks[finding.verdict].padEnd(markWidth)}${finding.title}  [${finding.ruleId}]`]
  if (finding.verdict !== 'pass' || finding.spans.length > 0) {
    lines.push(`${' '.repeat(indent)}${wrapped(`${finding.reason}${when(finding)}`, indent)}`)
  }
  if (finding.advice !== '') lines.push(`${' '.repeat(indent)}${wrapped(`→ ${finding.advice}`, indent)}`)
  return lines.join('\n')
}

const heading = ({ score, coverage, cappedBy, rulebookVersion, pack }: Grade): string => {
  const number =
    score === null
      ? `No score: only ${Math.round(coverage * 100)} % of the rulebook could be graded`
      : `Score ${score} of 100`
  const cap = cappedBy === null ? '' : `, held down by ${cappedBy}`
  const rules = pack === null ? '' : ` with ${pack.name} ${pack.version}`
  return `${number}${cap}   coverage ${Math.round(coverage * 100)} %   rulebook ${rulebookVersion}${rules}`
}

const times = ({ audio }: GradingInput): string => {
  if (!audio || audio.firstSpeechMs === null || audio.lastSpeechMs === null) return 'No speech was found.'
  return `First word after ${seconds(audio.firstSpeechMs)}, last word done at ${seconds(audio.lastSpeechMs)}.`
}

const firstThing = (grade: Grade): string => {
  const first = grade.findings.find(({ ruleId }) => ruleId === grade.fixFirst[0])
  if (!first) return ''
  const others = grade.fixFirst.length - 1
  const also = others === 0 ? '' : ` (mends ${others + 1} findings)`
  return `\nFix first: ${wrapped(`${first.advice}${also}`, 11)}\n`
}

/** The grade as a page for a terminal: score, the first thing to fix, findings by group, failed first. */
export const gradeTable = (grade: Grade, input: GradingInput): string => {
  const groups = Map.groupBy(grade.findings, ({ group }) => group)
  const parts = [...groups].map(([group, findings]) => {
    const sorted = findings.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
    return `${groupNames[group] ?? group}\n${sorted.map(entry).join('\n')}`
  })
  return [heading(grade), times(input), firstThing(grade), parts.join('\n\n')].join('\n')
}
