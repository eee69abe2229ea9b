import { z } from 'zod'
import type { GatekeeperTurn } from '../grading/gatekeeper/heard.ts'
import { movesIn } from '../grading/gatekeeper/moves.ts'
import { gatekeeperMoves, gatekeeperStates } from '../shared/gatekeeper.ts'
import { cardFile, emptyCard } from './card-file.ts'

/** One turn of a JSON Lines file; every field that is not named here is ignored. */
const turnLine = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  state: z.enum(gatekeeperStates),
  gatekeeper: z.string().nullish(),
  rep: z.string(),
  card: cardFile.nullish(),
  context: z
    .object({ prior_two_way: z.boolean().nullish(), prior_voicemails: z.number().min(0).nullish() })
    .nullish(),
  moves: z.array(z.enum(gatekeeperMoves)).nullish().catch(null)
})

export type LabelledTurn = {
  id: string | number | null
  turn: GatekeeperTurn
  /** null = not labelled. */
  labels: readonly (typeof gatekeeperMoves)[number][] | null
}
export type ParsedTurn = { ok: true; labelled: LabelledTurn } | { ok: false; error: string }

/** One line of a JSON Lines file as a gatekeeper turn, or what is wrong with it in one sentence. */
export const parseTurnLine = (text: string): ParsedTurn => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, error: 'this line is not JSON' }
  }
  const parsed = turnLine.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const where = issue?.path.join('.') ?? ''
    return { ok: false, error: where === '' ? 'a turn is a JSON object' : `${where}: ${issue?.message}` }
  }
  const { id, state, gatekeeper, rep, card, context, moves } = parsed.data
  const turn = {
    state,
    gatekeeper: gatekeeper ?? '',
    rep,
    card: card ?? emptyCard,
    context: { priorTwoWay: context?.prior_two_way ?? false, priorVoicemails: context?.prior_voicemails ?? 0 }
  }
  return { ok: true, labelled: { id: id ?? null, turn, labels: moves ?? null } }
}

/** The answer to one line of `--gatekeeper`: its id and the moves in their fixed order, or why it cannot be read. */
export const answeredTurn = (line: string, number: number): { ok: boolean; json: string } => {
  const parsed = parseTurnLine(line)
  if (!parsed.ok) return { ok: false, json: JSON.stringify({ line: number, error: parsed.error }) }
  const { id, turn } = parsed.labelled
  return { ok: true, json: JSON.stringify({ id, moves: movesIn(turn).map(({ move }) => move) }) }
}
