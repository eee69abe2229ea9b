import type { Cadence } from '../../shared/cadence.ts'
import type { Rulebook } from '../rulebook.ts'
import { dayOfTime, daysAfter } from './calendar.ts'
import { cadenceOn } from './days.ts'
import type { CadenceLog } from './one-more.ts'
import { cadenceProposals } from './proposals.ts'

/** The strip from a day on: each day as the campaign rules will see it, and the next dates to plan. */
export const cadenceFrom = (log: CadenceLog, from: string, count: number, book: Rulebook): Cadence => {
  const proposals = cadenceProposals(log, book)
  const proposed = new Map(proposals.map((proposal) => [proposal.day, proposal]))
  const days = Array.from({ length: count }, (_, index) => {
    const day = cadenceOn(log, daysAfter(from, index), book)
    const proposal = proposed.get(day.day)
    return proposal !== undefined && day.verdict === 'free'
      ? { ...day, verdict: 'good' as const, why: proposal.why }
      : day
  })
  return { today: dayOfTime(log.now), days, proposals }
}
