import { deriveEvidence } from '../../grading/evidence/derive.ts'
import { judged } from '../../grading/grade.ts'
import type { Rulebook } from '../../grading/rulebook.ts'
import type { BlockCandidate, Standing } from '../../shared/block.ts'
import { cardOf, fullName, type Prospect } from '../../shared/prospect.ts'
import type { LoggedTouch } from '../db/blocks.ts'

/** The campaign's rules that speak against a call today, the gravest first. */
const against: readonly { ruleId: string; kind: Standing['kind'] }[] = [
  { ruleId: 'respect-a-no', kind: 'said-no' },
  { ruleId: 'rest-until-next-quarter', kind: 'resting' },
  { ruleId: 'no-bombarding', kind: 'soon' },
  { ruleId: 'day-of-slack', kind: 'soon' }
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
  if (touches.length === 0) return free
  const evidence = deriveEvidence({
    transcript: null,
    audio: null,
    card: cardOf(prospect),
    earlier: [],
    touches,
    planned: log.filter(({ planned }) => planned),
    now
  })
  for (const { ruleId, kind } of against) {
    const entry = book.entries.find(({ rule }) => rule.id === ruleId)
    const found = entry && judged(entry, evidence, [])
    if (found === undefined || (found.verdict !== 'fail' && found.verdict !== 'warn')) continue
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
