import type { Acquaintance, AttentionEvent, AttentionKind } from '../shared/attention.ts'
import type { Evidence, TextSpan, TurnOffKind } from './evidence/evidence.ts'
import { ownSure } from './turn-off-weighing.ts'
import { isSure } from './weighing.ts'

type Heard = Pick<
  Evidence,
  'text' | 'timing' | 'value' | 'identity' | 'names' | 'exchange' | 'fluency' | 'turnOffs' | 'topics'
>
type Found = { readonly kind: AttentionKind; readonly span: TextSpan }

const found = (kind: AttentionKind, spans: readonly TextSpan[]): Found[] =>
  spans.map((span) => ({ kind, span }))

const turnOffKinds: readonly (readonly [turnOff: TurnOffKind, kind: AttentionKind])[] = [
  ['deadline', 'own-deadline'],
  ['offer-expires', 'own-deadline'],
  ['guilt', 'guilt'],
  ['role', 'role'],
  ['salesy', 'salesy'],
  ['boast', 'boast'],
  ['wish', 'my-want']
]

const valueIn = ({ value }: Heard): Found[] =>
  value.spans.filter(isSure).flatMap((span): Found[] => {
    if (!span.specific) return span.kind === 'benefit' ? [{ kind: 'vague-benefit', span }] : []
    return [{ kind: span.kind, span }]
  })

const namesIn = ({ names, value }: Heard): Found[] => [
  ...found(
    'name',
    names.said.filter((one) => one.slot === 'vocative' && one.match !== 'wrong' && isSure(one))
  ),
  ...found(
    'wrong-name',
    names.said.filter((one) => one.match === 'wrong' && isSure(one))
  ),
  ...found(
    'wrong-company',
    value.mistakes.filter((one) => one.kind === 'company' && isSure(one))
  )
]

/** A request that nothing is given for. */
const demandsIn = ({ exchange }: Heard): Found[] =>
  exchange.promises.some(isSure)
    ? []
    : found(
        'demand',
        exchange.asks.filter((ask) => !ask.conditional && isSure(ask))
      )

/** What a listener hears in a message, in order, each at the end of its phrase; null = no times are known. */
export const attentionEvents = (heard: Heard): AttentionEvent[] | null => {
  if (heard.timing.source === 'none') return null
  const all = [
    ...valueIn(heard),
    ...namesIn(heard),
    ...found('identity', heard.identity.statements.filter(isSure)),
    ...turnOffKinds.flatMap(([turnOff, kind]) => found(kind, ownSure(heard.turnOffs, turnOff))),
    ...found(
      'pleasantry',
      heard.text.clauses.filter(({ role }) => role === 'pleasantry')
    ),
    ...demandsIn(heard),
    ...found('further-topic', heard.topics.offerings.slice(1)),
    ...found(
      'filler',
      heard.fluency.disfluencies.filter(({ kind }) => kind === 'filler')
    )
  ]
  return all
    .flatMap(({ kind, span: { start, end } }): AttentionEvent[] => {
      const said = heard.timing.at({ start, end })
      return said === null ? [] : [{ kind, atMs: said.endMs, span: { start, end } }]
    })
    .toSorted((a, b) => a.atMs - b.atMs)
}

/** How the listener stands to the caller, by the card and the log. */
export const acquaintanceIn = ({ card, history }: Pick<Evidence, 'card' | 'history'>): Acquaintance => {
  if (card.relationship !== 'cold' || history.twoWay) return 'warm'
  return history.calledBefore ? 'cold-follow-up' : 'cold'
}
