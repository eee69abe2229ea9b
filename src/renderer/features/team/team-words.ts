import { failures } from '../../../shared/errors.ts'
import type { Measure } from '../../../shared/report.ts'
import {
  type RuleTally,
  type TeamFile,
  type TeamFilter,
  type TeamLack,
  type TeamRepRow,
  type TeamTrend,
  type TeamView,
  teamFilesAtOnce
} from '../../../shared/team.ts'
import { dayName } from './days.ts'

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

export const repsText = (count: number): string => counted(count, 'rep')
export const takesText = (count: number): string => counted(count, 'take')
export const notesText = (count: number): string => counted(count, 'note')

export const percent = (share: number): string => `${Math.round(share * 100)} %`

export const minutesText = (minutes: number | null): string => {
  if (minutes === null) return '–'
  return minutes > 0 && minutes < 1 ? '<1' : Math.round(minutes).toLocaleString('en')
}

export const rulebookText = ({ rulebookVersion, pack }: Measure): string =>
  pack === null
    ? `rulebook ${rulebookVersion}`
    : `rulebook ${rulebookVersion} with ${pack.name} ${pack.version}`

/** In a cell of the table. */
export const trendText = ({ verdict, first, last }: TeamTrend): string => {
  if (verdict === 'too-few') return 'too few to tell'
  if (verdict === 'early') return 'too early to call'
  if (verdict === 'unclear' || first === null || last === null) return 'no clear change'
  return `${verdict} ${Math.abs(Math.round(last.mean - first.mean))}`
}

const meanText = ({ count, mean, spread }: { count: number; mean: number; spread: number | null }): string =>
  `${Math.round(mean)}${spread === null ? '' : ` ± ${Math.round(spread)}`} (${counted(count, 'take')})`

/** What the word in the cell rests on. */
export const trendSentence = ({ verdict, first, last }: TeamTrend): string => {
  if (verdict === 'too-few' || first === null || last === null)
    return 'Fewer than five scores by one rulebook and rule pack: too few to tell.'
  const ends = `First scores ${meanText(first)}, last scores ${meanText(last)}.`
  if (verdict === 'early') return `${ends} Too early to call it a change.`
  if (verdict === 'unclear') return `${ends} They spread too widely to call it a change.`
  return ends
}

export const gainText = ({ firstScore, bestScore }: TeamRepRow): string =>
  firstScore === null || bestScore === null ? '–' : `${Math.round(firstScore)} → ${Math.round(bestScore)}`

/** A name in a sentence, kept apart from its direction: right-to-left letters would turn what stands beside it. */
export const isolated = (name: string): string => `\u2068${name}\u2069`

/** Names in one line; after some of them only how many more. */
export const namesText = (names: readonly string[], most = 5): string =>
  names.length <= most
    ? names.map(isolated).join(', ')
    : `${names
        .slice(0, most - 1)
        .map(isolated)
        .join(', ')} and ${names.length - most + 1} more`

const periodText = ({ from, to }: Pick<TeamFilter, 'from' | 'to'>, now: Date): string =>
  from === null || to === null ? '' : ` from ${dayName(from, now)} to ${dayName(to, now)}`

const practisedText = (reps: readonly TeamRepRow[], period: string): string => {
  const known = reps.filter(({ standing }) => standing !== 'not-covered')
  const practised = known.filter(({ standing }) => standing === 'practised')
  const [only] = known
  if (only === undefined) return `No file tells of any day${period}.`
  if (known.length === 1)
    return `${isolated(only.name)} ${practised.length === 1 ? 'practised' : 'did not practise'}${period}.`
  if (practised.length === 0)
    return `${known.length === 2 ? 'Neither of the two' : `None of the ${known.length}`} reps practised${period}.`
  if (practised.length === known.length)
    return `${known.length === 2 ? 'Both' : `All ${known.length}`} reps practised${period}.`
  return `${practised.length} of ${known.length} reps practised${period}.`
}

/** Rules that enough takes tell of, and how many more were missed in too few. */
export const tellingRules = <Rule extends Pick<RuleTally, 'isTooFew' | 'missed'>>(
  rules: readonly Rule[]
): { telling: readonly Rule[]; more: number } => {
  const missed = rules.filter((rule) => rule.missed > 0)
  const telling = missed.filter(({ isTooFew }) => !isTooFew)
  return { telling, more: missed.length - telling.length }
}

/** What is left out of a list of rules; empty where nothing is. */
export const moreRulesText = (more: number): string =>
  more === 0 ? '' : `${counted(more, 'more rule')} missed in fewer than five takes: too few to tell.`

/** The rule that the team misses most, where enough takes tell of it. */
const topRule = ({ rules }: Pick<TeamView, 'rules'>): RuleTally | null =>
  rules.find(({ isTooFew, missed }) => !isTooFew && missed > 0) ?? null

/** The first line of the page: who practised, and what is missed most. */
export const headlineOf = (
  view: Pick<TeamView, 'reps' | 'rules'>,
  filter: Pick<TeamFilter, 'from' | 'to'>,
  now: Date
): string => {
  const top = topRule(view)
  const missed =
    top === null
      ? ''
      : ` Missed most: “${top.title}”, in ${top.missed.toLocaleString('en')} of ${takesText(top.graded)}.`
  return `${practisedText(view.reps, periodText(filter, now))}${missed}`
}

const withStanding = (reps: readonly TeamRepRow[], standing: TeamRepRow['standing']): string[] =>
  reps.filter((row) => row.standing === standing).map(({ name }) => name)

/** What the table cannot say: who did not practise, who is not told of, whose scores stand apart. */
export const asidesOf = (view: Pick<TeamView, 'reps' | 'measures' | 'comparedKey'>): string[] => {
  const idle = withStanding(view.reps, 'not-practised')
  const unknown = withStanding(view.reps, 'not-covered')
  const apart = view.reps.filter(({ isCompared, measure }) => !isCompared && measure !== null)
  const compared = view.measures.find(({ key }) => key === view.comparedKey)
  return [
    ...(idle.length > 0 && view.reps.length > 1 ? [`No practice: ${namesText(idle)}.`] : []),
    ...(unknown.length > 0 ? [`Their files do not cover these days: ${namesText(unknown)}.`] : []),
    ...(apart.length > 0 && compared !== undefined
      ? [
          `Compared by ${rulebookText(compared.measure)}; another one graded ${namesText(apart.map(({ name }) => name))}.`
        ]
      : [])
  ]
}

const lackWords: Record<Exclude<TeamLack, 'part' | 'rep-id' | 'drills-apart'>, string> = {
  rules: 'rules',
  scenarios: 'scenarios',
  minutes: 'minutes',
  pace: 'pace',
  drills: 'drills'
}

/** What a file leaves open, in a sentence or two; empty where nothing. */
export const lacksText = (lacks: readonly TeamLack[]): string => {
  const words = lacks.flatMap((lack) =>
    lack === 'part' || lack === 'rep-id' || lack === 'drills-apart' ? [] : [lackWords[lack]]
  )
  return [
    ...(words.length > 0 ? [`It does not tell day by day: ${words.join(', ')}.`] : []),
    ...(lacks.includes('drills-apart') ? ['Takes made in drills are counted in its scores.'] : []),
    ...(lacks.includes('rep-id') ? ['It knows its rep by the name alone.'] : []),
    ...(lacks.includes('part') ? ['It holds a part of what was practised.'] : [])
  ].join(' ')
}

/** That a folder holds more files than are opened at once; empty where it does not. */
export const leftOutText = (leftOut: number): string =>
  leftOut === 0
    ? ''
    : `The folder has ${counted(leftOut, 'more file')}. Only the first ${teamFilesAtOnce.toLocaleString('en')} by name were opened; put the others in a folder of their own.`

export const outcomeWords: Record<TeamFile['outcome'], string> = {
  imported: 'Opened',
  'already-here': 'Already here',
  refused: 'Not opened',
  stopped: 'Not looked at'
}

/** What became of one file, in a line. */
export const fileText = (file: TeamFile, now: Date): string => {
  const { outcome, from, to, replacedDays, keptDays, upgradedFrom } = file
  if (outcome === 'refused') return file.failure === null ? '' : failureText(file.failure)
  if (outcome === 'stopped') return 'You stopped before it.'
  const span = from === null || to === null ? '' : `, ${dayName(from, now)} to ${dayName(to, now)}`
  const who = `${isolated(file.repName)}${span}, ${takesText(file.attempts)}.`
  if (outcome === 'already-here') return who
  return [
    who,
    ...(file.takes > 0
      ? [
          `It brings ${counted(file.takes, 'single take')} and ${file.recordings === 0 ? 'no recordings' : counted(file.recordings, 'recording')}.`
        ]
      : []),
    ...(replacedDays > 0 ? [`Newer for ${counted(replacedDays, 'day')} than what was here.`] : []),
    ...(keptDays > 0 ? [`For ${counted(keptDays, 'day')} a file made later stays.`] : []),
    ...(upgradedFrom === null ? [] : ['Made by an older Ringback and brought up to date.']),
    lacksText(file.lacks)
  ]
    .filter(Boolean)
    .join(' ')
}

const failureText = ({ code }: NonNullable<TeamFile['failure']>): string =>
  `${failures[code].title}. ${failures[code].advice}`

/** What exactly is wrong with a file that was refused; empty where the failure says all. */
export const fileDetail = ({ failure }: Pick<TeamFile, 'failure'>): string =>
  failure === null || failure.detail === failures[failure.code].title ? '' : failure.detail

/** "0:14" or "14" as milliseconds; null = no place in a recording. */
export const placeOf = (typed: string): number | null => {
  const found = /^\s*(?:(\d{1,2}):)?(\d{1,4})(?:\.(\d))?\s*$/.exec(typed)
  if (found === null) return null
  const [, minutes = '0', seconds = '0', tenths = '0'] = found
  const ms = (Number(minutes) * 60 + Number(seconds)) * 1_000 + Number(tenths) * 100
  return ms <= 3_600_000 ? ms : null
}
