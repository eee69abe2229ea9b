import { movesIn } from '../grading/gatekeeper/moves.ts'
import { type GatekeeperMove, gatekeeperMoves } from '../shared/gatekeeper.ts'
import { parseTurnLine } from './gatekeeper-line.ts'
import { quit } from './terminal.ts'

type Compared = {
  id: string
  rep: string
  expected: ReadonlySet<GatekeeperMove>
  got: ReadonlySet<GatekeeperMove>
}
type MoveFigures = {
  move: GatekeeperMove
  labels: number
  heard: number
  precision: number | null
  recall: number | null
  f1: number
}

const comparedIn = (file: string, text: string): Compared[] =>
  text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const parsed = parseTurnLine(line)
    if (!parsed.ok) quit(2, `${file}, line ${index + 1}: ${parsed.error}`)
    const { id, turn, labels } = parsed.labelled
    if (labels === null) quit(2, `${file}, line ${index + 1}: moves are missing, or one of them is not known`)
    const got = new Set(movesIn(turn).map(({ move }) => move))
    return [{ id: String(id ?? index + 1), rep: turn.rep, expected: new Set(labels), got }]
  })

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

const figuresOf = (move: GatekeeperMove, compared: readonly Compared[]): MoveFigures => {
  const labels = compared.filter(({ expected }) => expected.has(move)).length
  const heard = compared.filter(({ got }) => got.has(move)).length
  const both = compared.filter(({ expected, got }) => expected.has(move) && got.has(move)).length
  const f1 = labels + heard === 0 ? 0 : (2 * both) / (labels + heard)
  return { move, labels, heard, precision: share(both, heard), recall: share(both, labels), f1 }
}

const shown = (value: number | null): string => (value === null ? '-' : value.toFixed(2)).padStart(9)

const missing = (wanted: ReadonlySet<GatekeeperMove>, from: ReadonlySet<GatekeeperMove>): string =>
  gatekeeperMoves.filter((move) => wanted.has(move) && !from.has(move)).join(', ')

/** Compares the moves heard in labelled gatekeeper turns with their labels: per move, and the mean F1 over labelled moves. */
export const evalGatekeeper = (
  texts: readonly { file: string; text: string }[],
  { errors, json }: { errors: boolean; json: boolean }
): void => {
  const compared = texts.flatMap(({ file, text }) => comparedIn(file, text))
  const rows = gatekeeperMoves
    .map((move) => figuresOf(move, compared))
    .filter(({ labels, heard }) => labels + heard > 0)
  const labelled = rows.filter(({ labels }) => labels > 0)
  const meanF1 = share(
    labelled.reduce((sum, { f1 }) => sum + f1, 0),
    labelled.length
  )
  const wrong = compared.filter(({ expected, got }) => missing(expected, got) + missing(got, expected) !== '')
  const exact = share(compared.length - wrong.length, compared.length)
  if (json) {
    console.log(
      JSON.stringify({ moves: rows, means: { turns: compared.length, f1: meanF1, exact } }, null, 2)
    )
    return
  }
  const width = Math.max(...gatekeeperMoves.map((move) => move.length))
  console.log(`${'move'.padEnd(width)}  labels  heard  precision   recall       F1`)
  for (const { move, labels, heard, precision, recall, f1 } of rows) {
    const counts = `${String(labels).padStart(6)}  ${String(heard).padStart(5)}`
    console.log(`${move.padEnd(width)}  ${counts}  ${shown(precision)}${shown(recall)}${shown(f1)}`)
  }
  console.log(
    `\n${compared.length} turns, ${labelled.length} labelled moves: mean F1 ${shown(meanF1).trim()}, every move right in ${shown(exact).trim()} of the turns.`
  )
  if (!errors) return
  console.log('\nDisagreements')
  for (const { id, rep, expected, got } of wrong) {
    console.log(`${id}  missed [${missing(expected, got)}]  heard too [${missing(got, expected)}]  ${rep}`)
  }
}
