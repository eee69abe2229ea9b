import { fewest } from '../../../shared/few.ts'
import type { DrillProgress, FirstToBest, MissedRule, ScenarioStrength } from '../../../shared/progress.ts'
import type { DotRow } from '../../charts/DotRows.tsx'
import { dayInside } from './wall-clock.ts'
import { changeText, counted, meanText, missedTakesText, missesText, percent } from './words.ts'

const whole = (score: number): string => String(Math.round(score))

const scores = ({ first, best }: FirstToBest): string =>
  first === null || best === null ? 'no score' : `${whole(first.score)} → ${whole(best.score)}`

export const prospectRow = (one: FirstToBest): DotRow => ({
  key: one.id,
  name: one.name,
  before: one.first?.score ?? null,
  now: one.best?.score ?? null,
  words: one.tooFew ? `${scores(one)}, too few` : `${scores(one)} · ${counted(one.takes, 'take')}`,
  faint: one.tooFew
})

/** "Priya Raman: first 41, 3 Oct; best 72, yesterday; 6 takes". */
export const firstToBestSaid = (one: FirstToBest, today: string): string => {
  const { name, first, best, scored, takes, tooFew } = one
  const unscored = takes === scored ? '' : `, ${scored} of them compared`
  const total = `${counted(takes, 'take')}${unscored}`
  if (first === null || best === null) return `${name}: no score yet, ${total}`
  const told = `first ${whole(first.score)}, ${dayInside(first.at, today)}; best ${whole(best.score)}, ${dayInside(best.at, today)}`
  return `${name}: ${told}; ${total}${tooFew ? ', too few to tell' : ''}`
}

const passes = ({ tries, passed }: DrillProgress): string =>
  `${passed} of ${counted(tries, 'try', 'tries')} passed`

export const drillRow = (one: DrillProgress): DotRow => ({
  ...prospectRow(one),
  words: one.first === null ? passes(one) : `${scores(one)} · ${passes(one)}`
})

export const drillSaid = (one: DrillProgress, today: string): string => {
  const open = one.open === 0 ? '' : `, ${one.open} could not be judged`
  if (one.first === null) return `${one.name}: ${passes(one)}${open}`
  return `${firstToBestSaid(one, today)}; ${passes(one)}${open}`
}

const shareOf = ({ missed, graded }: MissedRule['now']): number | null =>
  graded === 0 ? null : (missed / graded) * 100

const missedTrend: Record<MissedRule['trend'], string> = {
  up: 'more often',
  down: 'less often',
  unclear: 'no clear change',
  early: 'too few to tell'
}

/** A rule that is graded now and was not before has nothing to be compared with. */
const trendText = ({ now, before, trend }: MissedRule): string =>
  now.graded >= fewest && before.graded === 0 ? 'not graded before' : missedTrend[trend]

export const missedRow = (rule: MissedRule): DotRow => ({
  key: rule.ruleId,
  name: rule.title,
  before: shareOf(rule.before),
  now: shareOf(rule.now),
  words: `${missesText(rule.now)} · ${trendText(rule)}`,
  faint: rule.now.graded < fewest
})

/** "Say why before who: missed in 9 of 14 takes, 12 of 20 in the four weeks before; less often". */
export const missedSaid = ({ title, now, before, trend }: MissedRule): string => {
  const told = `${title}: missed in ${missedTakesText(now)}`
  if (before.graded === 0) return `${told}, not graded in the four weeks before`
  return `${told}, ${missesText(before)} in the four weeks before; ${missedTrend[trend]}`
}

export const missedCells = ({ title, now, before, trend }: MissedRule): string[] => [
  title,
  missesText(now),
  now.graded === 0 ? '' : percent(now.missed / now.graded),
  missesText(before),
  before.graded === 0 ? '' : percent(before.missed / before.graded),
  missedTrend[trend]
]

export const strengthRow = ({ id, name, takes, score, tooFew }: ScenarioStrength): DotRow => ({
  key: id,
  name,
  before: null,
  now: score?.mean ?? null,
  spread:
    score === null || score.spread === null
      ? null
      : { low: score.mean - score.spread, high: score.mean + score.spread },
  words: `${score === null ? 'no score' : meanText(score)} · ${tooFew ? `${takes}, too few` : counted(takes, 'take')}`,
  faint: tooFew
})

/** "Busy executive, airport: 72 ± 8 over 14 takes. Better: …". */
export const strengthSaid = ({ name, takes, score, change, tooFew }: ScenarioStrength): string => {
  if (score === null) return `${name}: no score yet, ${counted(takes, 'take')}`
  const mean = `${name}: ${meanText(score)}, ${counted(score.count, 'take')}`
  if (tooFew || change === null) return `${mean}, too few to tell`
  return `${mean}. ${changeText(change)}`
}
