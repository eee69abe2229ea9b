import { asksIn } from './asks.ts'
import type { ExchangeEvidence, TextEvidence } from './evidence.ts'
import { fluent } from './plain-text.ts'
import { promisesIn } from './promises.ts'

/** What the listener is asked to do, and what the caller gets for it. */
export const deriveExchange = ({ text, clauses }: TextEvidence): ExchangeEvidence => {
  const spoken = fluent(text)
  const asks = asksIn(spoken, clauses)
  return { asks, promises: promisesIn(spoken, clauses, asks) }
}
