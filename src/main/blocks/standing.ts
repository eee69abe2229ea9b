import { dayInWords, minuteOf } from '../../grading/evidence/campaign-time.ts'
import { deriveEvidence } from '../../grading/evidence/derive.ts'
import { judged } from '../../grading/grade.ts'
import type { Limits } from '../../grading/rule.ts'
import { limitsIn, type Rulebook } from '../../grading/rulebook.ts'
import type { BlockCandidate, Standing } from '../../shared/block.ts'
import { type Card, fullName, type Prospect } from '../../shared/prospect.ts'
import { newestNo } from '../../shared/touch.ts'
import type { LoggedTouch } from '../db/blocks.ts'
import type { Callable } from '../db/prospect-list.ts'

type Log = readonly LoggedTouch[]

const dayMs = 86_400_000
/** What was crowded longer ago is no reason against a call today. */
const recentDays = 3

/** No quarter is longer. */
const quarterDays = 92

const isWithin = (made: Log, now: string, days: number): boolean => {
  const last = made.at(-1)
  return last !== undefined && Date.parse(now) - Date.parse(last.at) < days * dayMs
}
const isRecent = (made: Log, now: string): boolean => isWithin(made, now, recentDays)
const calledOften = (made: Log, now: string, { calls = 0, rest = 0 }: Limits): boolean =>
  isWithin(made, now, quarterDays + rest) &&
  made.filter(({ channel }) => channel === 'call' || channel === 'voicemail').length >= calls

/**
 * The campaign's rules that speak against a call today, the gravest first. `mayFail` is quick to tell of most logs that
 * a rule has nothing to say of them: thousands are judged at once.
 */
const against: readonly {
  ruleId: string
  kind: Standing['kind']
  mayFail: (made: Log, now: string, limits: Limits) => boolean
}[] = [
  { ruleId: 'rest-until-next-quarter', kind: 'resting', mayFail: calledOften },
  { ruleId: 'no-bombarding', kind: 'soon', mayFail: isRecent },
  { ruleId: 'day-of-slack', kind: 'soon', mayFail: isRecent }
]

const free: Standing = { kind: 'free', words: '' }

/** The campaign's rules that are in force, looked up once for thousands of prospects. */
export type CallRules = ReturnType<typeof callRulesIn>

export const callRulesIn = ({ entries }: Rulebook) => ({
  respectsANo: entries.some(({ rule }) => rule.id === 'respect-a-no'),
  against: against.flatMap(({ ruleId, kind, mayFail }) => {
    const entry = entries.find(({ rule }) => rule.id === ruleId)
    return entry === undefined ? [] : [{ entry, kind, mayFail, limits: limitsIn(entry) }]
  })
})

/** What the rule of a no says, without a message to grade: it holds for many, and evidence for each takes long. */
const afterNo = (made: Log, now: string): Standing | null => {
  // Most have said no such thing, which is told sooner than how it ended.
  if (!made.some(({ outcome }) => outcome === 'not-interested' || outcome === 'stop')) return null
  const no = newestNo(made)
  const minute = no === null ? null : minuteOf(no.at)
  if (minute === null) return null
  return { kind: 'said-no', words: `They said no on ${dayInWords(minute, minuteOf(now))}.` }
}

/**
 * Whether somebody should be called now, by the log alone; `now` = the rep's clock, ISO 8601 without a zone. The card is
 * read only where a rule has to be asked.
 */
export const standingOf = (
  { status }: Pick<Prospect, 'status'>,
  log: Log,
  now: string,
  rules: CallRules,
  readCard: () => Card | null
): Standing => {
  if (status === 'moved-on') return { kind: 'moved-on', words: 'You moved on from this one.' }
  const touches = log.filter(({ planned, at }) => !planned && at <= now)
  if (touches.length === 0) return free
  const no = rules.respectsANo ? afterNo(touches, now) : null
  if (no !== null) return no
  const asked = rules.against.filter(({ mayFail, limits }) => mayFail(touches, now, limits))
  const card = asked.length === 0 ? null : readCard()
  if (card === null) return free
  const evidence = deriveEvidence({
    transcript: null,
    audio: null,
    card,
    earlier: [],
    touches,
    planned: log.filter(({ planned }) => planned),
    now
  })
  for (const { entry, kind } of asked) {
    const found = judged(entry, evidence, [])
    if (found.verdict !== 'fail' && found.verdict !== 'warn') continue
    return { kind, words: `${found.reason} ${found.advice}`.trim() }
  }
  return free
}

/** What the choice of today's list shows of one prospect. */
export const candidateOf = (
  prospect: Callable,
  log: Log,
  now: string,
  rules: CallRules,
  readCard: () => Card | null
): BlockCandidate => {
  const made = log.filter(({ planned }) => !planned)
  const last = made.at(-1)
  const today = now.slice(0, 10)
  return {
    prospectId: prospect.id,
    name: fullName(prospect),
    company: prospect.company,
    relationship: prospect.relationship,
    isSample: prospect.isSample,
    touches: made.length,
    lastTouch: last === undefined ? null : { at: last.at, channel: last.channel, outcome: last.outcome },
    dueAt: log.find(({ planned, at }) => planned && at.slice(0, 10) <= today)?.at ?? null,
    standing: standingOf(prospect, log, now, rules, readCard)
  }
}
