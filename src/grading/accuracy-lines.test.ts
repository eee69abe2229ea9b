import { describe, expect, it } from 'vitest'
import type { Agreement, MeasuredRound } from '../shared/accuracy.ts'
import { accuracyOf, measuredRounds } from './accuracy.ts'
import { accuracyLines, roundLine } from './accuracy-lines.ts'
import { rulebook } from './rulebook.ts'

const agreement: Agreement = {
  labels: 230,
  byClass: { pass: 200, fail: 30 },
  balancedAccuracy: 0.9999,
  failRecall: 0.9,
  warnRecall: null,
  falseFails: 0.01,
  decided: 0.985
}

describe('what a rule’s figures mean', () => {
  it('says what is known, and never rounds up to perfection', () => {
    expect(accuracyLines({ all: agreement, unread: null })).toEqual([
      'On 230 labelled messages it was right in 99 of 100, each verdict counting alike.',
      'Of 200 messages that keep it, 2 were failed wrongly.',
      'Of 30 messages that break it, it found 90 of 100.',
      'It decided 98 of 100 by itself.',
      'All of these messages were read while the rules were written, which flatters the figures.'
    ])
  })

  it('says what is not known', () => {
    expect(accuracyLines(null)).toEqual([
      'No labelled message covers this rule yet: how often it errs is not known.'
    ])
    const all = { ...agreement, labels: 4, byClass: { pass: 4 }, failRecall: null, falseFails: 0, decided: 1 }
    expect(accuracyLines({ all, unread: { ...all, labels: 1, balancedAccuracy: 1 } })).toEqual([
      'On 4 labelled messages, which all call for the same verdict.',
      'None of the 4 messages that keep it was failed.',
      'None of them breaks it, so how well it finds a break is not known.',
      'So few say little.',
      'On the one of them that nobody had read while the rules were written it was right in 100 of 100.'
    ])
  })

  it('counts one as one', () => {
    const all = { ...agreement, byClass: { pass: 1, fail: 1 }, falseFails: 0, failRecall: 1 }
    const lines = accuracyLines({ all, unread: null })
    expect(lines).toContain('The 1 message that keeps it was not failed.')
    expect(lines).toContain('Of 1 message that breaks it, it found every one.')
  })

  it('tells of a round as it was first measured', () => {
    const round: MeasuredRound = {
      round: '03',
      stresses: 'value',
      isRead: false,
      readGroups: [],
      first: { balancedAccuracy: 0.87, passLabelsFailed: 0.01, decided: null },
      messages: 60,
      labels: 2372
    }
    expect(roundLine(round)).toBe(
      'Round 03, 60 messages: right in 87 of 100, with 1 of 100 passes failed wrongly, when nobody had read it. Its errors have not been read.'
    )
    expect(roundLine({ ...round, readGroups: ['campaign'] })).toContain(
      'Of its errors only those of the campaign rules have been read.'
    )
  })
})

describe('the measured file', () => {
  it('names rules of the rulebook alone, and has figures for most of a message’s own', () => {
    const measured = rulebook.filter(({ rule }) => accuracyOf(rule.id) !== null)
    expect(measured.length).toBeGreaterThan(40)
    const rounds = measuredRounds.map(({ round }) => round)
    expect(rounds).toContain('01')
    expect(new Set(rounds).size).toBe(rounds.length)
    expect(accuracyOf('constructor')).toBeNull()
  })
})
