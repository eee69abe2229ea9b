import type { GradingInput } from '../input.ts'
import { hooksIn, isSure } from '../weighing.ts'
import type { EmailShape, Evidence, TextSpan, ValueSpan } from './evidence.ts'
import { type Read, readEarlier } from './similarity-earlier.ts'

/** What shows of an e-mail before anyone scrolls. */
const firstWords = 60

const endOfOpening = (text: string): number => {
  const words = [...text.matchAll(/\S+/g)].slice(0, firstWords)
  const last = words.at(-1)
  return last ? last.index + last[0].length : 0
}

/** What the rep's own firm has or does is no hook and no proof; what it offers may be. */
const theirs = ({ kind, owner }: ValueSpan): boolean => kind === 'offer' || owner !== 'rep'

/** Where the rep's firm is named first. */
const firmAt = (text: string, firm: string): number | undefined => {
  const at = firm.trim() === '' ? -1 : text.toLowerCase().indexOf(firm.trim().toLowerCase())
  return at < 0 ? undefined : at
}

const shapeOf = (
  { text, value, exchange, identity, topics, card }: Evidence,
  when: string | null
): EmailShape => {
  const end = endOfOpening(text.text)
  const inside = (span: TextSpan): boolean => span.start < end
  const hook = hooksIn(value).find((span) => inside(span) && theirs(span))
  const opening = text.clauses[hook?.clause ?? -1]
  const proofs: readonly TextSpan[] = [
    ...value.spans.filter(
      (span) => isSure(span) && theirs(span) && /^(?:fact|peer|benefit|offer)$/.test(span.kind)
    ),
    ...topics.solutions
  ]
  const relevance = proofs.some((proof) => inside(proof) && (!opening || proof.start >= opening.end))
  const self = identity.statements.filter(isSure).find(inside)?.start
  const firm = firmAt(text.text, card.repCompany)
  return {
    when,
    hook: hook !== undefined,
    relevance,
    ask: exchange.asks.some((ask) => isSure(ask) && inside(ask)),
    companyFirst: [self, firm].some((at) => at !== undefined && at <= (hook?.start ?? end / 2))
  }
}

/** The shape of this e-mail, or of the latest earlier one whose words are known; null = none. */
export const deriveEmail = (input: GradingInput, own: Evidence, read: Read): EmailShape | null => {
  if (input.medium === 'email') return own.text.unreadable === null ? shapeOf(own, null) : null
  const latest = input.earlier.findLast(
    ({ channel, transcript }) => channel === 'email' && transcript.trim() !== ''
  )
  if (!latest) return null
  const [email] = readEarlier({ ...input, earlier: [latest] }, read)
  return email ? shapeOf(email.evidence, email.when) : null
}
