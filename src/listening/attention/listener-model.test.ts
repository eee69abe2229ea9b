import { expect, it } from 'vitest'
import type { AttentionEvent, AttentionKind } from '../../shared/attention.ts'
import { listen } from './attention.ts'
import { gains, identityBeforeValue, listenerModel, losses } from './parameters.ts'

const at = (kind: AttentionKind, seconds: number): AttentionEvent => ({
  kind,
  atMs: seconds * 1_000,
  span: null
})

/** Where this listener ends and lets go: a sample of every kind of event, with pauses and a hurried, flat voice. */
const heard = (events: readonly AttentionEvent[], monotone: boolean): [number | null, number] => {
  const { deletedAtMs, endAttention } = listen({
    durationMs: 32_000,
    events,
    pauses: [[9_000, 10_500]],
    startAttention: 75,
    decayFactor: 1.1,
    acquaintance: 'cold-follow-up',
    monotone,
    snrDb: 14,
    articulationRate: 6.4
  })
  return [deletedAtMs, Math.round(endAttention * 100) / 100]
}

const kept = [at('name', 1), at('pain', 3), at('fact', 6), at('peer', 9), at('benefit', 12), at('offer', 16)]

// Where this fails on purpose, raise listenerModel with the figures: progress compares moments of one version alone.
it('is the listener of its version', () => {
  const changes = [gains, losses, identityBeforeValue].flatMap((table) => Object.values(table))
  expect({
    listenerModel,
    changes: changes.reduce((sum, change) => sum + change, 0),
    heard: [heard(kept, false), heard(kept, true), heard([at('identity', 2), at('guilt', 4)], false)]
  }).toEqual({
    listenerModel: 1,
    changes: -254.5,
    heard: [
      [null, 43.1],
      [null, 21.65],
      [4_000, 8]
    ]
  })
})
