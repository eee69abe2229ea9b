import { daysAfter } from '../../shared/day.ts'
import { fewest } from '../../shared/few.ts'
import type { MissedRule, MissedRules, Misses, NextStep } from '../../shared/progress.ts'
import { inOrder, newestMeasureOf, type ProgressGround, type TakeVerdicts } from './facts.ts'
import { trendOfShares } from './spread.ts'

/** What counts as lately; as many days before are held against it. */
export const lateDays = 28
const mostRules = 12

type Days = { readonly from: string; readonly to: string }

/** The 28 days that end with a day. */
export const lateDaysTo = (to: string): Days => ({ from: daysAfter(to, 1 - lateDays), to })
const before = ({ from }: Days): Days => lateDaysTo(daysAfter(from, -1))

const isIn = ({ at }: { at: string }, { from, to }: Days): boolean =>
  at.slice(0, 10) >= from && at.slice(0, 10) <= to

const noMisses: Misses = { missed: 0, graded: 0 }

const countMisses = (takes: readonly TakeVerdicts[]): Map<string, Misses> => {
  const rules = new Map<string, Misses>()
  const count = (ruleId: string, missed: number): void => {
    const so = rules.get(ruleId)
    if (so === undefined) rules.set(ruleId, { missed, graded: 1 })
    else {
      so.missed += missed
      so.graded += 1
    }
  }
  for (const { passed, missed } of takes) {
    for (const ruleId of passed) count(ruleId, 0)
    for (const ruleId of missed) count(ruleId, 1)
  }
  return rules
}

const shareOf = ({ missed, graded }: Misses): number => (graded === 0 ? 0 : missed / graded)
const byMisses = (a: Misses, b: Misses): number => b.missed - a.missed || shareOf(b) - shareOf(a)

type Titles = Pick<ProgressGround, 'ruleOf'>

const rulesOf = (now: Map<string, Misses>, then: Map<string, Misses>, { ruleOf }: Titles): MissedRule[] =>
  [...new Set([...now.keys(), ...then.keys()])]
    .flatMap((ruleId): MissedRule[] => {
      const [today, earlier] = [now.get(ruleId) ?? noMisses, then.get(ruleId) ?? noMisses]
      // A rule that was taken out of the rulebook is nothing to work on.
      const rule = ruleOf(ruleId)
      if (rule === null || today.missed + earlier.missed === 0) return []
      return [{ ruleId, ...rule, now: today, before: earlier, trend: trendOfShares(earlier, today) }]
    })
    .toSorted(
      (a, b) => byMisses(a.now, b.now) || byMisses(a.before, b.before) || (a.ruleId < b.ruleId ? -1 : 1)
    )
    .slice(0, mostRules)

/** The rules missed lately and in as many days before; what another measure graded is left out. */
export const missedOf = (verdicts: readonly TakeVerdicts[], today: string, ground: Titles): MissedRules => {
  const late = lateDaysTo(today)
  const earlier = before(late)
  const [now, then] = [late, earlier].map((days) => verdicts.filter((take) => isIn(take, days)))
  const measure = newestMeasureOf(inOrder([...(now ?? []), ...(then ?? [])]))
  const own = (takes: readonly TakeVerdicts[] = []): TakeVerdicts[] =>
    takes.filter((take) => take.measure === measure)
  const [ownNow, ownThen] = [own(now), own(then)]
  return {
    now: { ...late, takes: ownNow.length },
    before: { ...earlier, takes: ownThen.length },
    beforeByOthers: (then?.length ?? 0) - ownThen.length,
    rules: rulesOf(countMisses(ownNow), countMisses(ownThen), ground),
    tooFew: ownNow.length < fewest
  }
}

/** The rule missed most in the 28 days up to the newest take; null where nothing was missed. `missed` is today's. */
export const nextStepOf = (
  verdicts: readonly TakeVerdicts[],
  missed: MissedRules,
  ground: Titles & Pick<ProgressGround, 'drillFor'>
): NextStep | null => {
  const { now } = missed
  const newest = inOrder(verdicts.filter(({ at }) => at.slice(0, 10) <= now.to)).at(-1)
  if (newest === undefined) return null
  const days = isIn(newest, now) ? now : lateDaysTo(newest.at.slice(0, 10))
  const { rules } = days === now ? missed : missedOf(verdicts, days.to, ground)
  const [worst] = rules
  if (worst === undefined || worst.now.missed === 0) return null
  const { ruleId, title } = worst
  return { ruleId, title, ...worst.now, drill: ground.drillFor(ruleId), from: days.from, to: days.to }
}

/** The takes that missed a rule in one of the two times of `missedOf`. */
export const takesThatMissed = (
  verdicts: readonly TakeVerdicts[],
  today: string,
  ruleId: string,
  when: 'now' | 'before'
): TakeVerdicts[] => {
  const late = lateDaysTo(today)
  const days = when === 'now' ? late : before(late)
  const both = verdicts.filter((take) => isIn(take, late) || isIn(take, before(late)))
  const measure = newestMeasureOf(inOrder(both))
  return both.filter((take) => take.measure === measure && isIn(take, days) && take.missed.includes(ruleId))
}
