import { deriveEvidence } from '../../grading/evidence/derive.ts'
import { judged } from '../../grading/grade.ts'
import type { Limits } from '../../grading/rule.ts'
import { limitsIn, type Rulebook } from '../../grading/rulebook.ts'
import type { BlockCandidate, Standing } from '../../shared/block.ts'
import { cardOf, fullName, type Prospect } from '../../shared/prospect.ts'
import type { LoggedTouch } from '../db/blocks.ts'

type Log = readonly LoggedTouch[]

const dayMs = 86_400_000
/** What was crowded longer ago is no reason against a call today. */
const recentDays = 3

const saidNo = (made: Log): boolean =>
  made.some(({ outcome }) => outcome === 'not-interested' || outcome === 'stop')
const calledOften = (made: Log, _now: string, { calls = 0 }: Limits): boolean =>
  made.filter(({ channel }) => channel === 'call' || channel === 'voicemail').length >= calls
const isRecent = (made: Log, now: string): boolean => {
  const last = made.at(-1)
  return last !== undefined && Date.parse(now) - Date.parse(last.at) < recentDays * dayMs
}

/**
 * The campaign's rules that speak against a call today, the gravest first. `mayFail` is quick to tell of most logs that
 * a rule has nothing to say of them: thousands are judged at once.
 */
const against: readonly {
  ruleId: string
  kind: Standing['kind']
  mayFail: (made: Log, now: string, limits: Limits) => boolean
}[] = [
  { ruleId: 'respect-a-no', kind: 'said-no', mayFail: saidNo },
  { ruleId: 'rest-until-next-quarter', kind: 'resting', mayFail: calledOften },
  { ruleId: 'no-bombarding', kind: 'soon', mayFail: isRecent },
  { ruleId: 'day-of-slack', kind: 'soon', mayFail: isRecent }
]

const free: Standing = { kind: 'free', words: '' }

/** Whether somebody should be called now, by the log alone; `now` = the rep's clock, ISO 8601 without a zone. */
export const standingOf = (
  prospect: Prospect,
  log: readonly LoggedTouch[],
  now: string,
  book: Rulebook
): Standing => {
  if (prospect.status === 'moved-on') return { kind: 'moved-on', words: 'You moved on from this one.' }
  const touches = log.filter(({ planned }) => !planned)
  const asked = against.flatMap(({ ruleId, kind, mayFail }) => {
    const entry = book.entries.find(({ rule }) => rule.id === ruleId)
    return entry !== undefined && mayFail(touches, now, limitsIn(entry)) ? [{ entry, kind }] : []
  })
  if (asked.length === 0) return free
  const evidence = deriveEvidence({
    transcript: null,
    audio: null,
    card: cardOf(prospect),
    earlier: [],
    touches,
    planned: log.filter(({ planned }) => planned),
    now
  })
  for (const { entry, kind } of asked) {
    const found = judged(entry, evidence, [])
    if (found.verdict !== 'fail' && found.verdict !== 'warn') continue
    return { kind, words: kind === 'said-no' ? found.reason : `${found.reason} ${found.advice}`.trim() }
  }
  return free
}

/** What the choice of today's list shows of one prospect. */
export const candidateOf = (
  prospect: Prospect,
  log: readonly LoggedTouch[],
  now: string,
  book: Rulebook
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
    standing: standingOf(prospect, log, now, book)
  }
}
