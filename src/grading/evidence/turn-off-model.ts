import type { TextSpan, TurnOff, TurnOffKind } from './evidence.ts'
import { heardConfidence, linearModel } from './linear-model.ts'
import model from './turn-off-model.json' with { type: 'json' }
import { type Sign, signOf } from './value-features.ts'
import { core, type Reading } from './value-reading.ts'

/** What a clause can be that puts a listener off, as the labelled sentences name it. */
const meant = {
  boast: 'boast',
  'count-again': 'count-again',
  'generic-opener': 'generic-opener',
  ignorance: 'ignorance',
  'look-forward': 'look-forward',
  'offer-expires': 'offer-expires',
  'own-deadline': 'deadline',
  reproach: 'guilt',
  role: 'role',
  salesy: 'salesy',
  'soft-demo': 'soft-demo',
  wish: 'wish'
} as const satisfies Record<string, TurnOffKind>
type Kind = keyof typeof meant
const kinds = Object.keys(meant) as Kind[]

const { chancesIn } = linearModel<Kind>({ ...model, kinds: model.kinds as readonly Kind[] })

/** From this chance on a clause is heard as what no phrase named ... */
const heardFrom = 0.62
/** ... where courtesy sounds much like it, from this one. */
const courteousFrom = 0.9
const courteous: ReadonlySet<Kind> = new Set<Kind>([
  'wish',
  'reproach',
  'offer-expires',
  'salesy',
  'generic-opener'
])

/** Phrases found as signs; those of others, and quoted ones, are none. */
export const signsOfTurnOffs = (found: readonly TurnOff[]): Sign[] =>
  found
    .filter(({ owner, quoted }) => owner === 'rep' && !quoted)
    .map(({ kind, clause, confidence }) => signOf(kind, clause, confidence))

/**
 * What no phrase named although a clause can hardly be anything else, by logistic regression on labelled sentences
 * (`corpus/turn-offs-*.jsonl`, weights by `build/train-models.ts`): at most one of each kind, the likeliest.
 */
export const turnOffsHeard = (reading: Reading, found: readonly TurnOff[]): TurnOff[] => {
  const { clauses } = reading.text
  const chancesOf = chancesIn(reading, signsOfTurnOffs(found))
  const chances = clauses.map(({ index }) => chancesOf({ first: index, last: index }))
  const open = clauses.filter(({ quoted, role }) => !quoted && !/^(?:identity|number)$/.test(role))
  return kinds.flatMap((kind): TurnOff[] => {
    if (found.some((one) => one.kind === meant[kind])) return []
    const likeliest = open
      .map((clause) => ({ clause, chance: chances[clause.index]?.[kind] ?? 0 }))
      .toSorted((one, other) => other.chance - one.chance)[0]
    const least = courteous.has(kind) ? courteousFrom : heardFrom
    if (likeliest === undefined || likeliest.chance < least) return []
    const { clause, chance } = likeliest
    const span = core(reading, clause)
    return span.start < span.end ? [heard(kind, clause.index, span, chance, least)] : []
  })
}

const heard = (kind: Kind, clause: number, span: TextSpan, chance: number, least: number): TurnOff => ({
  kind: meant[kind],
  ...span,
  owner: 'rep',
  quoted: false,
  clause,
  confidence: heardConfidence(chance, least)
})
