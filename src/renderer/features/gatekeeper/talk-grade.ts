import type { GatekeeperFinding } from '../../../shared/gatekeeper.ts'
import type { Grade } from '../../../shared/grade.ts'
import type { Talk } from '../../../shared/talk.ts'

const between = '\n'

/** A talk's grade as the findings' list takes it: all turns' words as one text, each span at its place there. */
export const gradeOfTalk = ({
  grade,
  turns
}: Pick<Talk, 'grade' | 'turns'>): { grade: Grade; text: string } | null => {
  if (grade === null) return null
  const words = turns.map((turn) => turn.words ?? '')
  const startOf = (turn: number): number =>
    words.slice(0, turn).reduce((sum, said) => sum + said.length + between.length, 0)
  const findings = grade.findings.map((finding) => ({
    ...finding,
    spans: finding.spans.map(({ turn, start, end, startMs, endMs }) => ({
      start: startOf(turn) + start,
      end: startOf(turn) + end,
      startMs,
      endMs
    }))
  }))
  return {
    grade: { ...grade, findings, campaign: { score: null, coverage: 0 } },
    text: words.join(between)
  }
}

/** The turns that a finding speaks of, each once. */
export const turnsOf = ({ spans }: GatekeeperFinding): number[] =>
  [...new Set(spans.map(({ turn }) => turn))].sort((a, b) => a - b)
