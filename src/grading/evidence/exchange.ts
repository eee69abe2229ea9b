import { asksIn } from './asks.ts'
import type { ExchangeEvidence, TextEvidence } from './evidence.ts'
import { fluent } from './plain-text.ts'
import { promisesIn } from './promises.ts'

/** What the listener is asked to do, and what the caller gets for it. */
export const deriveExchange = (evidence: TextEvidence): ExchangeEvidence => {
  const spoken = fluent(evidence.text)
  const asks = asksIn(spoken, evidence)
  return { asks, promises: promisesIn(spoken, evidence.clauses, asks) }
}
