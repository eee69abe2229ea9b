import type { BlockSummary } from '../../shared/block.ts'
import type { Finding, Grade } from '../../shared/grade.ts'
import { bestTry, type KnownTry } from './tries.ts'

/** One prospect of the block with the tries made. */
export type Rehearsed = {
  prospectId: string
  name: string
  state: 'waiting' | 'done' | 'skipped'
  tries: readonly KnownTry[]
}

type Pair = { prospectId: string; name: string; tries: number; first: Grade; best: Grade }

const isJudged = ({ verdict, group }: Finding): boolean =>
  (verdict === 'pass' || verdict === 'warn' || verdict === 'fail') && group !== 'campaign' && group !== 'prep'

type Turn = { ruleId: string; title: string; first: boolean; best: boolean }

/** Each rule that judged both tries; a title is the rule's own for what it makes of the best one. */
const turnsOf = ({ first, best }: Pair): Turn[] => {
  const before = new Map(first.findings.filter(isJudged).map((finding) => [finding.ruleId, finding]))
  return best.findings.filter(isJudged).flatMap(({ ruleId, title, verdict }) => {
    const was = before.get(ruleId)
    return was === undefined
      ? []
      : [{ ruleId, title, first: was.verdict === 'pass', best: verdict === 'pass' }]
  })
}

const pairOf = ({ prospectId, name, tries }: Rehearsed): Pair | null => {
  const graded = tries.filter(({ grade }) => grade !== null)
  const first = graded[0]?.grade
  const best = bestTry(graded)?.grade
  return first && best && graded.length > 1 ? { prospectId, name, tries: graded.length, first, best } : null
}

const rulesOf = (pairs: readonly Pair[]): BlockSummary['rules'] => {
  const rules = new Map<string, BlockSummary['rules'][number]>()
  for (const { ruleId, title, first, best } of pairs.flatMap(turnsOf)) {
    const known = rules.get(ruleId) ?? { ruleId, title, first: 0, best: 0, of: 0 }
    rules.set(ruleId, {
      ruleId,
      title: best ? title : known.title,
      first: known.first + Number(first),
      best: known.best + Number(best),
      of: known.of + 1
    })
  }
  return [...rules.values()]
    .filter(({ first, best }) => first !== best)
    .toSorted((a, b) => b.best - b.first - (a.best - a.first))
}

/** What became better in a block, first try against best try; one try alone is compared with nothing. */
export const summaryOf = (items: readonly Rehearsed[]): BlockSummary => {
  const pairs = items.flatMap((item) => pairOf(item) ?? [])
  return {
    rehearsed: items.filter(({ tries }) => tries.length > 0).length,
    skipped: items.filter(({ state }) => state === 'skipped').length,
    tries: items.reduce((sum, { tries }) => sum + tries.length, 0),
    people: pairs.map((pair) => {
      const turns = turnsOf(pair)
      return {
        prospectId: pair.prospectId,
        name: pair.name,
        tries: pair.tries,
        firstScore: pair.first.score,
        bestScore: pair.best.score,
        mended: turns.filter(({ first, best }) => best && !first).map(({ title }) => title),
        lost: turns.filter(({ first, best }) => first && !best).map(({ title }) => title)
      }
    }),
    rules: rulesOf(pairs)
  }
}
