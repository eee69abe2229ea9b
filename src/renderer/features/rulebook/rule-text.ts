import { titledSource } from '../../../shared/documents.ts'
import { type RuleSource, type RuleSummary, takeGroups } from '../../../shared/grade.ts'
import type { RulePage, RuleRecord, RuleThreshold } from '../../../shared/rule-page.ts'
import { groupNames } from '../../findings/findings-model.ts'

/** What each evidence grade means to somebody who weighs the rule. */
export const evidenceMeanings: Record<RuleSummary['evidenceGrade'], { word: string; meaning: string }> = {
  measured: { word: 'Measured', meaning: 'Studies of real calls support it.' },
  opinion: {
    word: 'Opinion',
    meaning: 'Experienced sellers say so in the sources below. Nobody has measured it.'
  },
  house: {
    word: 'House rule',
    meaning: 'It follows from the sources without being said there. The line is Ringback’s own.'
  }
}

/** A source with its document's title; the file's name stands apart. */
export const sourceLine = (source: RuleSource): string =>
  source.seed === 'house' ? `Ringback: ${source.item}` : titledSource(source)

/** What the rule is worth, in the grade that it belongs to. */
export const weightText = ({ group, weight, capsAt }: RulePage): string => {
  const cap = capsAt === null ? '' : ` A miss holds the score down to ${capsAt}.`
  if (weight === 0) return capsAt === null ? 'Shown, and never scored.' : `No weight of its own.${cap}`
  const grade = takeGroups.includes(group) ? 'a take’s score' : `${groupNames[group]}, a grade of its own`
  return `Weight ${weight} in ${grade}.${cap}`
}

/** "nameOnly" as "name only". */
export const limitName = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** How far a pack may move a limit, or what moves it. */
export const limitNote = ({ value, builtIn, least, most, follows }: RuleThreshold): string => {
  const moved = value === builtIn ? '' : `${builtIn} without your pack; `
  return follows === null
    ? `${moved}a pack may set ${least} to ${most}`
    : `${moved}follows ${limitName(follows.replace('/', ', '))}`
}

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)

/** How the rep did with this rule, in a sentence. */
export const recordText = ({ takes, found }: RuleRecord): string => {
  if (takes === 0) return 'You have no graded take yet.'
  if (found.length === 0)
    return `It could be judged in none of your ${takes === 1 ? 'takes' : `${takes} newest takes`} so far.`
  const count = (verdict: 'pass' | 'warn' | 'fail') => found.filter((take) => take.verdict === verdict).length
  const parts = [
    [count('pass'), 'kept'],
    [count('warn'), 'nearly kept'],
    [count('fail'), 'missed']
  ] as const
  const told = parts.filter(([times]) => times > 0).map(([count, what]) => `${what} ${times(count)}`)
  const where = takes === 1 ? 'your only graded take' : `${found.length} of your ${takes} newest takes`
  return `Judged in ${where}: ${told.join(', ')}.`
}

/** The rules in whose texts every word of the search begins a word. */
export const searchRules = (rules: readonly RuleSummary[], search: string): RuleSummary[] => {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean)
  return rules.filter(({ id, group, title, statement, why, sources }) => {
    const text = [
      id,
      groupNames[group],
      title,
      statement,
      why,
      ...sources.flatMap((source) => [sourceLine(source), source.seed])
    ].join(' ')
    const words = text.toLowerCase().split(/[^\p{L}\p{N}’']+/u)
    return wanted.every((part) => words.some((word) => word.startsWith(part)) || id.includes(part))
  })
}
