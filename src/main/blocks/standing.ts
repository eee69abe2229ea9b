import { dayInWords, minuteOf } from '../../grading/evidence/campaign-time.ts'
import { deriveEvidence } from '../../grading/evidence/derive.ts'
import { judged } from '../../grading/grade.ts'
import type { Limits } from '../../grading/rule.ts'
import { limitsIn, type Rulebook } from '../../grading/rulebook.ts'
import type { BlockCandidate, Standing } from '../../shared/block.ts'
import { dayMs } from '../../shared/day.ts'
import { type Card, fullName, type Prospect } from '../../shared/prospect.ts'
import type { TouchLine } from '../db/blocks.ts'
import type { Callable } from '../db/prospect-list.ts'
import { type LoggedTouch, logsOf, type Tally, talliesOf } from './tally.ts'

type Log = readonly LoggedTouch[]
/** What was crowded longer ago is no reason against a call today. */
const recentDays = 3

/** No quarter is longer. */
const quarterDays = 92

/** So many days before a local time, as local times are written: they compare as text, thousands in no time. */
const daysBefore = (now: string, days: number): string =>
  new Date(Date.parse(`${now}Z`) - days * dayMs).toISOString().slice(0, 19)

/**
 * The campaign's rules that speak against a call today, the gravest first. A log whose last contact is older than
 * `reachDays`, or that holds fewer calls, gives the rule nothing to say: thousands are judged at once.
 */
const against: readonly {
  ruleId: string
  kind: Standing['kind']
  reachDays: (limits: Limits) => number
  fewestCalls: (limits: Limits) => number
}[] = [
  {
    ruleId: 'rest-until-next-quarter',
    kind: 'resting',
    reachDays: ({ rest = 0 }) => quarterDays + rest,
    fewestCalls: (limits) => limits['calls'] ?? 0
  },
  { ruleId: 'no-bombarding', kind: 'soon', reachDays: () => recentDays, fewestCalls: () => 0 },
  { ruleId: 'day-of-slack', kind: 'soon', reachDays: () => recentDays, fewestCalls: () => 0 }
]

const free: Standing = { kind: 'free', words: '' }

/** The campaign's rules that are in force, and how far back they look, reckoned once for thousands of prospects. */
export type CallRules = ReturnType<typeof callRulesIn>

/** `now` = the rep's clock, ISO 8601 without a zone. */
export const callRulesIn = ({ entries }: Rulebook, now: string) => {
  const inForce = against.flatMap(({ ruleId, kind, reachDays, fewestCalls }) => {
    const entry = entries.find(({ rule }) => rule.id === ruleId)
    if (entry === undefined) return []
    const limits = limitsIn(entry)
    return [{ entry, kind, since: daysBefore(now, reachDays(limits)), fewestCalls: fewestCalls(limits) }]
  })
  return {
    now,
    nowMin: minuteOf(now),
    respectsANo: entries.some(({ rule }) => rule.id === 'respect-a-no'),
    against: inForce,
    /** No rule looks further back. */
    since: inForce.reduce((earliest, { since }) => (since < earliest ? since : earliest), now)
  }
}

/** What the rule of a no says, without a message to grade: it holds for many, and evidence for each takes long. */
const afterNo = (at: string, nowMin: number | null): Standing | null => {
  const minute = minuteOf(at)
  return minute === null ? null : { kind: 'said-no', words: `They said no on ${dayInWords(minute, nowMin)}.` }
}

/** The rules that have to be asked; most logs are too old or too short for any of them. */
const toAsk = ({ pastAt, calls }: Tally, { against: rules }: CallRules) =>
  rules.filter(({ since, fewestCalls }) => pastAt > since && calls >= fewestCalls)

/** Whether somebody should be called now, as far as the tally tells; null = the rules have to be asked. */
const standingBy = (
  { status }: Pick<Prospect, 'status'>,
  tally: Tally | undefined,
  rules: CallRules
): Standing | null => {
  if (status === 'moved-on') return { kind: 'moved-on', words: 'You moved on from this one.' }
  if (tally === undefined || tally.pastAt === '') return free
  const { noAt, welcomeAt } = tally
  // At the same moment they came back after it, as in `newestNo`.
  const no = rules.respectsANo && noAt > welcomeAt ? afterNo(noAt, rules.nowMin) : null
  if (no !== null) return no
  return tally.pastAt <= rules.since || toAsk(tally, rules).length === 0 ? free : null
}

/** What the rules that have to be asked say of a log. */
const standingAsked = (card: Card, tally: Tally, log: Log, rules: CallRules): Standing => {
  const { now } = rules
  const touches = log.filter(({ planned, at }) => !planned && at <= now)
  const evidence = deriveEvidence({
    transcript: null,
    audio: null,
    card,
    earlier: [],
    touches,
    planned: log.filter(({ planned }) => planned),
    now
  })
  for (const { entry, kind } of toAsk(tally, rules)) {
    const found = judged(entry, evidence, [])
    if (found.verdict !== 'fail' && found.verdict !== 'warn') continue
    return { kind, words: `${found.reason} ${found.advice}`.trim() }
  }
  return free
}

/** Somebody, and whether they should be called now. */
type Judged<One> = { prospect: One; tally: Tally | undefined; standing: Standing }

/**
 * Whether each of them should be called now, by the log alone, in their order. A card is read, and a log put together,
 * only where a rule has to be asked.
 */
export const standingsOf = <One extends Pick<Prospect, 'id' | 'status'>>(
  people: readonly One[],
  lines: readonly TouchLine[],
  rules: CallRules,
  readCard: (prospect: One) => Card | null
): Judged<One>[] => {
  const tallies = talliesOf(lines, rules.now)
  const told = people.map((prospect) => {
    const tally = tallies.get(prospect.id)
    return { prospect, tally, standing: standingBy(prospect, tally, rules) }
  })
  const asked = told.filter(({ standing }) => standing === null)
  const logs = logsOf(lines, new Set(asked.map(({ prospect }) => prospect.id)))
  return told.map(({ prospect, tally, standing }) => {
    if (standing !== null || tally === undefined) return { prospect, tally, standing: standing ?? free }
    const card = readCard(prospect)
    const log = logs.get(prospect.id) ?? []
    return { prospect, tally, standing: card === null ? free : standingAsked(card, tally, log, rules) }
  })
}

/** What the choice of today's list shows of one prospect. */
export const candidateOf = ({ prospect, tally, standing }: Judged<Callable>): BlockCandidate => ({
  prospectId: prospect.id,
  name: fullName(prospect),
  company: prospect.company,
  relationship: prospect.relationship,
  isSample: prospect.isSample,
  touches: tally?.made ?? 0,
  lastTouch:
    tally === undefined || tally.made === 0
      ? null
      : { at: tally.lastAt, channel: tally.lastChannel, outcome: tally.lastOutcome },
  dueAt: tally?.dueAt ?? null,
  standing
})
