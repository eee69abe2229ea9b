import { describe, expect, it } from 'vitest'
import { rulePage } from '../shared/rule-page.ts'
import { withPack } from './packs/with-pack.ts'
import { rulePageOf } from './rule-page.ts'
import { builtInRulebook, rulebook } from './rulebook.ts'

describe('a rule as a page', () => {
  it.each(rulebook.map(({ rule }) => [rule.id, rule] as const))(
    '%s shows every example as it judges it',
    (id, rule) => {
      const page = rulePage.parse(rulePageOf(builtInRulebook, id))
      expect(page.examples.map(({ verdict }) => verdict)).toEqual(
        rule.examples.map(({ expect: verdict }) => verdict)
      )
      for (const { said } of page.examples)
        for (const { text, spans } of said)
          for (const { start, end } of spans) expect(text.slice(start, end)).not.toBe('')
    }
  )

  it('marks in the words what the finding points at', () => {
    const page = rulePageOf(builtInRulebook, 'no-own-deadline')
    const bad = page?.examples.find(({ verdict }) => verdict === 'fail')
    expect(bad?.said[0]?.spans.length).toBeGreaterThan(0)
  })

  it('tells both sides of a talk', () => {
    const page = rulePageOf(builtInRulebook, 'gk-honest')
    const speakers = new Set(page?.examples.flatMap(({ said }) => said.map(({ speaker }) => speaker)))
    expect(speakers).toEqual(new Set(['rep', 'gatekeeper']))
  })

  it('shows the limits of a pack, and the rule’s own beside them', () => {
    const book = withPack(builtInRulebook, {
      name: 'Team',
      version: '1',
      thresholds: { 'hook-in-10s': { hook: 8 } }
    })
    const page = rulePageOf(book, 'hook-in-10s')
    expect(page?.thresholds[0]).toMatchObject({ name: 'hook', value: 8, builtIn: 10, unit: 's' })
    expect(page?.statement).toContain('8')
  })

  it('says of consumer calls that the law may want the name first', () => {
    expect(rulePageOf(builtInRulebook, 'identity-late')?.note).toMatch(/telemarketing law/)
  })

  it('has no page for what is not in it', () => {
    expect(rulePageOf(builtInRulebook, 'pack/gone')).toBeNull()
  })
})
