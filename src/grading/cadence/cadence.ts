import type { Cadence, CadenceDay, CadenceProposal } from '../../shared/cadence.ts'
import { daysAfter } from '../../shared/day.ts'
import type { Rulebook } from '../rulebook.ts'
import { dayOfTime } from './calendar.ts'
import { cadenceOn, type JudgedDay } from './days.ts'
import type { CadenceLog } from './one-more.ts'
import { cadenceProposals, pairFor, withPair } from './proposals.ts'

const withContacts = (
  log: CadenceLog,
  day: JudgedDay,
  proposal: CadenceProposal | undefined,
  book: Rulebook
): CadenceDay => {
  if (day.at === null) return { ...day, contacts: [] }
  if (day.verdict === 'good')
    return { ...day, contacts: day.ruleId === null ? [] : pairFor(log, day.at, book) }
  if (proposal === undefined) return { ...day, contacts: withPair(log, day.at, book) }
  return { ...day, verdict: 'good', why: proposal.why, contacts: proposal.contacts }
}

/** The strip from a day on: each day as the campaign rules will see it, and the next dates to plan. */
export const cadenceFrom = (log: CadenceLog, from: string, count: number, book: Rulebook): Cadence => {
  const proposals = cadenceProposals(log, book)
  const proposed = new Map(proposals.map((proposal) => [proposal.day, proposal]))
  const days = Array.from({ length: count }, (_, index) => {
    const day = daysAfter(from, index)
    return withContacts(log, cadenceOn(log, day, book), proposed.get(day), book)
  })
  return { today: dayOfTime(log.now), days, proposals }
}
