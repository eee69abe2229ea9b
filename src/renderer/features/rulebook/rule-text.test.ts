import { describe, expect, it } from 'vitest'
import { rulePageOf } from '../../../grading/rule-page.ts'
import { builtInRulebook, ruleSummaries } from '../../../grading/rulebook.ts'
import type { RulePage, RuleRecord } from '../../../shared/rule-page.ts'
import { limitName, limitNote, recordText, searchRules, weightText } from './rule-text.ts'

const page = (id: string): RulePage => {
  const found = rulePageOf(builtInRulebook, id)
  if (found === null) throw new Error(id)
  return found
}
const found = (verdict: 'pass' | 'warn' | 'fail') => ({
  id: verdict,
  prospectName: 'Priya',
  company: '',
  startedAt: '',
  reason: '',
  verdict
})

describe('what a rule is worth', () => {
  it('names the grade that it counts in, and its cap', () => {
    expect(weightText(page('hook-in-10s'))).toBe('Weight 8 in a take’s score.')
    expect(weightText(page('length-cap'))).toBe(
      'Weight 6 in a take’s score. A miss holds the score down to 60.'
    )
    expect(weightText(page('gives-value'))).toBe('No weight of its own. A miss holds the score down to 40.')
    expect(weightText(page('respect-a-no'))).toBe('Weight 8 in Series, a grade of its own.')
    expect(weightText(page('right-fit'))).toBe('Shown, and never scored.')
    expect(weightText(page('gk-gracious'))).toBe('Weight 4 in Gatekeeper, a grade of its own.')
  })
})

describe('limits', () => {
  it('reads as words, with what a pack may make of them', () => {
    expect(limitName('nameOnly')).toBe('name only')
    const limit = { name: 'hook', value: 10, builtIn: 10, unit: 's', least: 5, most: 20, follows: null }
    expect(limitNote(limit)).toBe('a pack may set 5 to 20')
    expect(limitNote({ ...limit, value: 8 })).toBe('10 without your pack; a pack may set 5 to 20')
    expect(limitNote({ ...limit, follows: 'length-cap/warnFrom' })).toBe('follows length-cap, warn from')
  })
})

describe('the rep’s own record', () => {
  const record = (takes: number, verdicts: readonly ('pass' | 'warn' | 'fail')[]): RuleRecord => ({
    takes,
    found: verdicts.map(found)
  })
  it('counts what was kept and missed, and says when there is nothing to count', () => {
    expect(recordText(record(0, []))).toBe('You have no graded take yet.')
    expect(recordText(record(12, []))).toBe('It could be judged in none of your 12 newest takes so far.')
    expect(recordText(record(12, ['pass', 'fail', 'pass', 'fail', 'fail']))).toBe(
      'Judged in 5 of your 12 newest takes: kept twice, missed 3 times.'
    )
    expect(recordText(record(1, ['warn']))).toBe('Judged in your only graded take: nearly kept once.')
  })
})

describe('searching', () => {
  const rules = ruleSummaries()
  const ids = (search: string): string[] => searchRules(rules, search).map(({ id }) => id)
  it('finds by the beginnings of words, wherever they stand', () => {
    expect(ids('')).toHaveLength(rules.length)
    expect(ids('gatekeep')).toEqual(rules.filter(({ group }) => group === 'gatekeeper').map(({ id }) => id))
    expect(ids('hook-in')).toEqual(['hook-in-10s'])
    expect(ids('Ten seconds')).toContain('hook-in-10s')
    expect(ids('zebra')).toEqual([])
  })
})
