import { answerMoves, answerSilence } from './dialogue.ts'
import { fittingMoves } from './options.ts'
import type { Dialogue } from './talk.ts'

/**
 * Every line that can be said next, likeliest first: after one fitting move, after two, after none, after a silence. So
 * a voice can be rendered before it is needed.
 */
export const linesAhead = (talk: Dialogue): string[] => {
  if (talk.ending !== null) return []
  const moves = fittingMoves(talk)
  const pairs = moves.flatMap((first, at) => moves.slice(at + 1).map((second) => [first, second]))
  const turns = [...moves.map((move) => [move]), [], ...pairs]
  const next = turns.map((made) => answerMoves(talk, made).line)
  return [...new Set([...next, answerSilence({ ...talk, repeated: true }).line])]
}
