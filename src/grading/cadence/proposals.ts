import type { CadenceProposal, PlannedContact } from '../../shared/cadence.ts'
import { daysAfter } from '../../shared/day.ts'
import type { ContactChannel } from '../../shared/prospect.ts'
import { restedUntil, unansweredRun } from '../evidence/campaign-counts.ts'
import { dayInWords, days, minuteOf } from '../evidence/campaign-time.ts'
import { builtInRulebook, limitsIn, type Rulebook } from '../rulebook.ts'
import { dayOfTime, minutesAfter, timeOf, workdayFrom } from './calendar.ts'
import { cadenceOn } from './days.ts'
import { adviceAt, type CadenceLog, evidenceAt } from './one-more.ts'

/** Days from one call to the next: calls on days 0, 3, 7 and 12 (RULEBOOK, `four-calls-two-weeks`). */
const gapsDays = [3, 4, 5] as const

/** How far ahead dates are proposed; a return after a rest may lie beyond. */
const horizonDays = 14
/** How long after a call its lines in writing go out: "best within the hour". */
const pairAfterMin = 15

const limitOf = (book: Rulebook, ruleId: string, name: string): number => {
  const has = ({ rule }: Rulebook['entries'][number]): boolean => rule.id === ruleId
  const entry = book.entries.find(has) ?? builtInRulebook.entries.find(has)
  return (entry === undefined ? undefined : limitsIn(entry)[name]) ?? Number.POSITIVE_INFINITY
}

/** The first workday from a day on with time for a call, up to a last day. */
const openFrom = (
  log: CadenceLog,
  from: string,
  until: string,
  book: Rulebook
): { day: string; at: string } | null => {
  for (let day = workdayFrom(from); day <= until; day = workdayFrom(daysAfter(day, 1))) {
    const found = cadenceOn(log, day, book)
    if (found.verdict === 'free' && found.at !== null) return { day, at: found.at }
  }
  return null
}

const written = (channel: ContactChannel | null): channel is 'text' | 'email' | 'linkedin' =>
  channel === 'text' || channel === 'email' || channel === 'linkedin'

/** In which way to write: as they like it, else another one than the last time. */
const writtenWay = ({ card, touches, planned }: CadenceLog): ContactChannel => {
  if (written(card.prefers) && !(card.prefers === 'email' && card.refusesEmail)) return card.prefers
  const last = [...touches, ...planned]
    .filter(({ channel }) => written(channel))
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .at(-1)
  return card.refusesEmail || last?.channel === 'email' ? 'text' : 'email'
}

const adding = (log: CadenceLog, contacts: readonly PlannedContact[]): CadenceLog => ({
  ...log,
  planned: [...log.planned, ...contacts]
})

/** The lines in writing that belong to a call at a time; empty where some go with it already. */
export const pairFor = (log: CadenceLog, at: string, book: Rulebook): PlannedContact[] =>
  adviceAt(evidenceAt(log, at), 'pair-with-text-or-email', book) === null
    ? []
    : [{ at: minutesAfter(at, pairAfterMin), channel: writtenWay(log) }]

/** The call at a time with what belongs to it. */
export const withPair = (log: CadenceLog, at: string, book: Rulebook): PlannedContact[] => [
  { at, channel: 'voicemail' },
  ...pairFor(log, at, book)
]

/** Calls in a row without an answer once all that is planned is done, in minutes; null = they said no. */
const runOf = (log: CadenceLog, book: Rulebook): readonly number[] | null => {
  const latest = [log.now, ...log.planned.map(({ at }) => at)].toSorted().at(-1) ?? log.now
  const { log: kept } = evidenceAt(log, latest)
  if (!kept.kept) return []
  const no = kept.contacts.findLastIndex(({ refused }) => refused)
  if (no >= 0 && !kept.contacts.slice(no + 1).some(({ welcomed }) => welcomed)) return null
  return unansweredRun(kept, days(limitOf(book, 'rest-until-next-quarter', 'rest')))
}

/** The return after a rest, once the calls of this series are used up. */
const afterRest = (log: CadenceLog, run: readonly number[], book: Rulebook): CadenceProposal | null => {
  const last = run.at(-1) ?? 0
  const from = dayOfTime(timeOf(restedUntil(last, limitOf(book, 'rest-until-next-quarter', 'rest'))))
  const today = dayOfTime(log.now)
  const start = from > today ? from : today
  const open = openFrom(log, start, daysAfter(start, horizonDays), book)
  if (open === null) return null
  return {
    day: open.day,
    contacts: withPair(log, open.at, book),
    why: `${run.length} calls without an answer by ${dayInWords(last, minuteOf(open.at))}: let it rest, then come back with something new.`
  }
}

/** A cold prospect hears of the rep by another way before the first call. */
const firstWord = (log: CadenceLog, book: Rulebook): CadenceProposal | null => {
  const today = dayOfTime(log.now)
  const open = openFrom(log, today, daysAfter(today, horizonDays), book)
  if (open === null) return null
  const latest = [log.now, ...log.planned.map(({ at }) => at)].toSorted().at(-1) ?? log.now
  const unheardOf = adviceAt(evidenceAt(log, latest), 'awareness-first', book) !== null
  if (!unheardOf) return null
  return {
    day: open.day,
    contacts: [{ at: open.at, channel: writtenWay(log) }],
    why: 'They have not met your name yet: send one useful line first.'
  }
}

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth'] as const

/** The next call of the series: spaced from the last one, within its two weeks; null = there is none to make. */
const nextCall = (
  log: CadenceLog,
  run: readonly number[],
  notBefore: string,
  book: Rulebook
): CadenceProposal | null => {
  const today = dayOfTime(log.now)
  const [first, last] = [run[0], run.at(-1)]
  const gap = gapsDays[run.length - 1] ?? gapsDays[2]
  const spaced = last === undefined ? today : daysAfter(dayOfTime(timeOf(last)), gap)
  const from = [today, spaced, notBefore].toSorted().at(-1) ?? today
  const window = limitOf(book, 'four-calls-two-weeks', 'window')
  const until = [
    daysAfter(today, horizonDays),
    ...(first === undefined ? [] : [dayOfTime(timeOf(first + days(Math.min(window, 366))))])
  ].toSorted()[0]
  const open = openFrom(log, from, until ?? today, book)
  if (open === null) return null
  const count = ordinals[run.length] ?? 'Next'
  return {
    day: open.day,
    contacts: withPair(log, open.at, book),
    why: last === undefined ? 'The first call.' : `${count} call, ${gap} days or more after the one before.`
  }
}

/**
 * The next dates to plan, in order: a first word where they have not met the rep, then the calls that are left of the
 * series, each paired with lines in writing; after a full series the day to come back. None after a no or once the rep
 * has moved on.
 */
export const cadenceProposals = (given: CadenceLog, book: Rulebook): CadenceProposal[] => {
  if (given.status === 'moved-on') return []
  const most = Math.min(
    limitOf(book, 'four-calls-two-weeks', 'calls'),
    limitOf(book, 'rest-until-next-quarter', 'calls')
  )
  const proposals: CadenceProposal[] = []
  let log = given
  let notBefore = dayOfTime(given.now)
  const take = (proposal: CadenceProposal): void => {
    proposals.push(proposal)
    log = adding(log, proposal.contacts)
  }
  const begun = runOf(log, book)
  if (begun === null) return []
  const word = begun.length === 0 ? firstWord(log, book) : null
  if (word !== null) {
    take(word)
    notBefore = daysAfter(word.day, 1)
  }
  for (let step = 0; step < ordinals.length; step += 1) {
    const run = runOf(log, book) ?? []
    if (run.length >= most) {
      const back = afterRest(log, run, book)
      if (back !== null) proposals.push(back)
      break
    }
    const call = nextCall(log, run, notBefore, book)
    if (call === null) break
    take(call)
  }
  return proposals
}
