import { isNo, isWelcome, type Touch } from '../../shared/touch.ts'
import type { TouchLine } from '../db/blocks.ts'

/** What the log of one prospect comes to, without a list of its touches: thousands of logs are looked at at once. */
export type Tally = {
  made: number
  lastAt: string
  lastChannel: Touch['channel']
  lastOutcome: Touch['outcome']
  /** The earliest contact that is planned for today or was planned before. */
  dueAt: string | null
  /** Of what was made by now: the newest contact, how many calls and voicemails, the newest no and the newest welcome. */
  pastAt: string
  calls: number
  noAt: string
  welcomeAt: string
}

const empty = (): Tally => ({
  made: 0,
  lastAt: '',
  lastChannel: 'call',
  lastOutcome: null,
  dueAt: null,
  pastAt: '',
  calls: 0,
  noAt: '',
  welcomeAt: ''
})

const addMade = (tally: Tally, [, at, channel, , outcome]: TouchLine, now: string): void => {
  tally.made += 1
  // At the same moment the later line is the later contact, as in every list of touches.
  if (at >= tally.lastAt) {
    tally.lastAt = at
    tally.lastChannel = channel
    tally.lastOutcome = outcome
  }
  if (at > now) return
  if (at > tally.pastAt) tally.pastAt = at
  if (channel === 'call' || channel === 'voicemail') tally.calls += 1
  if (isNo(outcome) && at > tally.noAt) tally.noAt = at
  if (isWelcome(outcome) && at > tally.welcomeAt) tally.welcomeAt = at
}

/** By prospect; lines of one moment stand as they came. `now` = the rep's clock, ISO 8601 without a zone. */
export const talliesOf = (lines: readonly TouchLine[], now: string): Map<string, Tally> => {
  const tallies = new Map<string, Tally>()
  const today = now.slice(0, 10)
  for (const line of lines) {
    const [prospectId, at, , planned] = line
    let tally = tallies.get(prospectId)
    if (tally === undefined) {
      tally = empty()
      tallies.set(prospectId, tally)
    }
    if (planned === 0) addMade(tally, line, now)
    else if (at.slice(0, 10) <= today && (tally.dueAt === null || at < tally.dueAt)) tally.dueAt = at
  }
  return tallies
}

export type LoggedTouch = Pick<Touch, 'at' | 'channel' | 'planned' | 'outcome'>

/** The logs of a few among many, each oldest first, by prospect. */
export const logsOf = (
  lines: readonly TouchLine[],
  prospectIds: ReadonlySet<string>
): Map<string, LoggedTouch[]> => {
  const logs = Map.groupBy(
    lines.filter(([prospectId]) => prospectIds.has(prospectId)),
    ([prospectId]) => prospectId
  )
  return new Map(
    [...logs].map(([prospectId, log]) => [
      prospectId,
      log
        .map(([, at, channel, planned, outcome]) => ({ at, channel, planned: planned === 1, outcome }))
        .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    ])
  )
}
