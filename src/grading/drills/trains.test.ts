import { describe, expect, it } from 'vitest'
import { ruleSummaries } from '../rulebook.ts'
import { rulePasses } from './entry.ts'
import { drillTable } from './table/table.ts'
import { drillFor } from './trains.ts'

const drills = drillTable.map(({ drill }) => drill)
const groupOf = new Map(ruleSummaries().map(({ id, group }) => [id, group]))
const goals = [...new Set(drills.flatMap(({ goal }) => goal))]

describe('the drill for a rule', () => {
  it.each([
    ['length-target', 'twenty-second-message'],
    ['length-cap', 'thirty-second-cap'],
    ['one-point', 'long-winded-cut'],
    ['clear-ask', 'thirty-second-cap'],
    ['if-you-then-i', 'if-you-then-i'],
    ['gracious-close', 'gracious-goodbye'],
    ['hook-in-10s', 'ten-second-hook'],
    ['gk-gracious', 'gatekeeper-blocks']
  ])('%s is %s', (ruleId, drillId) => {
    expect(drillFor(drills, ruleId)?.id).toBe(drillId)
  })

  it('is none where no drill has the rule for a goal', () => {
    expect(drillFor(drills, 'forwardable')).toBeNull()
  })

  it('leads from messages to messages, and from talks to talks', () => {
    for (const ruleId of goals)
      expect([ruleId, drillFor(drills, ruleId)?.kind === 'gatekeeper']).toEqual([
        ruleId,
        groupOf.get(ruleId) === 'gatekeeper'
      ])
  })

  it('is sooner one whose pass depends on the rule than one that only means it', () => {
    const means = { id: 'means', goal: ['a'], criteria: [rulePasses('b')] }
    const asks = { id: 'asks', goal: ['b', 'c', 'a'], criteria: [rulePasses('a')] }
    expect(drillFor([means, asks], 'a')?.id).toBe('asks')
    expect(drillFor([asks, means], 'a')?.id).toBe('asks')
  })
})
