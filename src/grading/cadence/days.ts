import type { CadenceDay } from '../../shared/cadence.ts'
import { isCall } from '../evidence/campaign-log.ts'
import { minuteOf, timeInWords } from '../evidence/campaign-time.ts'
import type { Rulebook } from '../rulebook.ts'
import { dayOfTime, isWeekend } from './calendar.ts'
import { adviceAt, type CadenceLog, evidenceAt, type Objection, objectionAt } from './one-more.ts'

/** A day before it is known what would be planned on it. */
export type JudgedDay = Omit<CadenceDay, 'contacts'>

/** When on a day a call is thought of; house times, spread over the hours in which offices answer. */
const hours = ['10:00', '12:00', '14:00', '16:00'] as const

/** Calls that are planned later than this many ahead are not looked at: no limit reaches so far. */
const plansAhead = 5

type CallPlan = CadenceLog['planned'][number]

const inTime = (one: CallPlan, other: CallPlan): number => one.at.localeCompare(other.at)

/** A call that is planned already and that this one would spoil. */
const spoiled = (log: CadenceLog, at: string, book: Rulebook): Objection | null => {
  const withThis = { ...log, planned: [...log.planned, { at, channel: 'voicemail' as const }] }
  const later = log.planned.filter((plan) => isCall(plan) && plan.at > at)
  for (const plan of later.toSorted(inTime).slice(0, plansAhead)) {
    const others = (from: CadenceLog): CadenceLog => ({
      ...from,
      planned: from.planned.filter((other) => other !== plan)
    })
    const then = objectionAt(others(withThis), plan.at, book)
    if (then !== null && objectionAt(others(log), plan.at, book) === null) {
      const when = timeInWords(minuteOf(plan.at) ?? 0, minuteOf(at) ?? 0)
      return { ruleId: then.ruleId, why: `It leaves no room for the call planned for ${when}.` }
    }
  }
  return null
}

/** The day of a call that is planned: what will speak against it, or what it still lacks. */
const dayOfPlan = (log: CadenceLog, plan: CallPlan, day: string, book: Rulebook): JudgedDay => {
  const others = { ...log, planned: log.planned.filter((other) => other !== plan) }
  const objection = objectionAt(others, plan.at, book)
  if (objection !== null) return { day, verdict: 'not-yet', at: null, ...objection }
  const alone = adviceAt(evidenceAt(others, plan.at), 'pair-with-text-or-email', book)
  return alone === null
    ? { day, verdict: 'good', ruleId: null, why: 'Planned, and nothing speaks against it.', at: plan.at }
    : { day, verdict: 'good', ruleId: 'pair-with-text-or-email', why: alone.text, at: plan.at }
}

/**
 * What one day holds for one more voicemail, by the campaign rules as they will stand then. Where a call is planned on
 * the day, it is that call which is judged.
 */
export const cadenceOn = (log: CadenceLog, day: string, book: Rulebook): JudgedDay => {
  const today = dayOfTime(log.now)
  if (day < today) return { day, verdict: 'past', ruleId: null, why: '', at: null }
  const plan = log.planned
    .filter((one) => isCall(one) && one.at > log.now && dayOfTime(one.at) === day)
    .toSorted(inTime)[0]
  if (plan !== undefined) return dayOfPlan(log, plan, day, book)
  const times = hours.map((hour) => `${day}T${hour}`).filter((at) => at > log.now)
  if (times.length === 0)
    return { day, verdict: 'not-yet', ruleId: null, why: 'It is late for a call today.', at: null }
  let last: Objection | null = null
  for (const at of times) {
    last = objectionAt(log, at, book) ?? spoiled(log, at, book)
    if (last === null) {
      const why = isWeekend(day) ? 'Free, though it is a weekend.' : 'Nothing speaks against a call.'
      return { day, verdict: 'free', ruleId: null, why, at }
    }
  }
  return { day, verdict: 'not-yet', ruleId: last?.ruleId ?? null, why: last?.why ?? '', at: null }
}
