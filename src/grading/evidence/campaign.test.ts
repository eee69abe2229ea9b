import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contactChannels } from '../../shared/prospect.ts'
import { exampleInput } from '../example-input.ts'
import { gradeTake } from '../grade.ts'
import type { GradingInput } from '../input.ts'
import {
  callTimes,
  currentSeries,
  fullestWindow,
  gapsBetween,
  restedUntil,
  unansweredRun
} from './campaign-counts.ts'
import { deriveLog, firstUnlogged, type KeptLog } from './campaign-log.ts'
import { isAnswer, isRefusal, isWelcome } from './campaign-outcomes.ts'
import { dayInWords, days, hours, minuteOf, timeInWords } from './campaign-time.ts'

const at = (time: string): number => minuteOf(time) ?? Number.NaN
const call = (time: string, outcome: string | null = 'no-reply') =>
  ({ at: time, channel: 'voicemail', outcome }) as const
const keptLog = (given: Partial<GradingInput>): KeptLog => {
  const log = deriveLog({ touches: [], now: '2026-03-05T10:00', ...given })
  if (!log.kept) throw new Error(log.reason)
  return log
}

describe('a local time', () => {
  it.each([
    ['2026-03-05T10:00', '2026-03-05T10:00:59.5'],
    ['2024-02-29T00:00', '2024-02-29T00:00:00']
  ])('%s is read to the minute, with or without seconds', (one, other) => {
    expect(minuteOf(one)).not.toBeNull()
    expect(minuteOf(one)).toBe(minuteOf(other))
  })

  it.each([
    '',
    'yesterday',
    '2026-03-05',
    '2026-03-05 10:00',
    '2026-03-05T10:00Z',
    '2026-03-05T10:00+01:00',
    '2026-02-29T10:00',
    '2026-13-01T10:00',
    '2026-03-05T24:00',
    '2026-03-05T10:60',
    ' 2026-03-05T10:00',
    '1926-03-05T10:00',
    '٢٠٢٦-03-05T10:00'
  ])('%j is none', (time) => expect(minuteOf(time)).toBeNull())

  it('is told as a rep would', () => {
    const now = at('2026-12-30T09:00')
    expect(timeInWords(at('2026-12-31T10:00'), now)).toBe('Thursday 10:00')
    expect(timeInWords(at('2027-01-14T10:05'), now)).toBe('Thursday 14 January 2027, 10:05')
    expect([dayInWords(at('2026-03-04T23:59'), now), dayInWords(at('2027-01-01T00:00'), now)]).toEqual([
      '4 March',
      '1 January 2027'
    ])
  })
})

describe('an outcome', () => {
  it.each([
    ['no', true, true, false],
    ['said no', true, true, false],
    ['No, thanks', true, true, false],
    ['not_interested', true, true, false],
    ['asked to stop', true, true, false],
    ['do not call', true, true, false],
    ['unsubscribed', true, true, false],
    ['no-reply', false, false, false],
    ['No answer', false, false, false],
    ['no voicemail', false, false, false],
    ['left message', false, false, false],
    ['did not answer', false, false, false],
    ['replied', true, false, false],
    ['spoke', true, false, false],
    ['interested', true, false, true],
    ['meeting', true, false, true],
    ['called-back', true, false, true],
    [null, false, false, false]
  ])('%j: answer %s, refusal %s, welcome %s', (outcome, answer, refusal, welcome) => {
    const read = [isAnswer(outcome), isRefusal(outcome), isWelcome(outcome)]
    expect(read).toEqual([answer, refusal, welcome])
  })
})

describe('the log', () => {
  it('counts this voicemail, and no e-mail, as a call', () => {
    const touches = [call('2026-03-02T10:00')]
    expect(callTimes(keptLog({ touches }))).toHaveLength(2)
    expect(callTimes(keptLog({ touches, medium: 'email' }))).toHaveLength(1)
  })

  it('leaves out what was noted later', () => {
    const { contacts, since } = keptLog({ touches: [call('2026-03-06T10:00'), call('2026-03-02T10:00')] })
    expect([contacts.length, since.length]).toEqual([1, 1])
  })

  it('finds the fullest window, wherever it lies, and ends it before its length is full', () => {
    const times = ['2026-03-01T10:00', '2026-03-02T09:59', '2026-03-02T10:00', '2026-03-03T09:58'].map(at)
    expect(fullestWindow(times, hours(24))).toEqual(times.slice(1))
    expect(gapsBetween(times).map(({ gapMin }) => gapMin)).toEqual([1439, 1, 1438])
  })

  it('ends a run of unanswered calls at an answer, and a series at a rest', () => {
    const touches = ['2026-01-05', '2026-02-09', '2026-02-12', '2026-02-16'].map((day) =>
      call(`${day}T10:00`)
    )
    expect(unansweredRun(keptLog({ touches }), days(30))).toHaveLength(3)
    const answered = [...touches, { at: '2026-02-13T10:00', channel: 'email', outcome: 'replied' } as const]
    expect(unansweredRun(keptLog({ touches: answered }), days(30))).toHaveLength(1)
    expect(currentSeries([], days(30))).toEqual([])
  })

  it('parks a prospect until a later quarter and for the whole rest', () => {
    const until = (time: string) => dayInWords(restedUntil(at(time), 30), at('2025-01-01T00:00'))
    expect(until('2026-04-20T10:00')).toBe('1 July 2026')
    expect(until('2026-12-15T10:00')).toBe('15 January 2027')
  })

  it('wants one row for each message of a day', () => {
    const messages = ['09:00', '16:00'].map((clock) => ({
      at: `2026-03-02T${clock}`,
      channel: 'voicemail' as const,
      transcript: 'Maya, call me.'
    }))
    const touches = [{ ...call('2026-03-02T09:10'), channel: 'call' as const }]
    expect(firstUnlogged(keptLog({ touches }), messages)).toBe(at('2026-03-02T16:00'))
    expect(firstUnlogged(keptLog({ touches: [...touches, call('2026-03-02T16:00')] }), messages)).toBeNull()
  })
})

const anyTime = fc.oneof(
  fc
    .date({ min: new Date('2025-11-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 16)),
  fc.constantFrom('', 'soon', '2026-02-30T10:00', '2026-03-05', '9999-12-31T23:59:59.999'),
  fc.string({ unit: 'binary', maxLength: 24 })
)
const channel = fc.constantFrom(...contactChannels)
const wording = fc.oneof(
  fc.constantFrom(
    '',
    'Maya, the allergen swabs on line two take an hour a shift. Call me. Theo Grant.',
    'Subject: swabs\n\nHi Maya,\n\nReply and the list is yours.\nTheo Grant\nLarkfield Labs',
    'Maya, last note from me. A no is a fine answer. Good luck with line two.'
  ),
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.lorem({ maxCount: 30 })
)
const anyHistory = fc.record({
  earlier: fc.array(fc.record({ at: anyTime, channel, transcript: wording }), { maxLength: 14 }),
  touches: fc.option(
    fc.array(
      fc.record({
        at: anyTime,
        channel,
        outcome: fc.option(fc.oneof(fc.constantFrom('no', 'no-reply', 'spoke', 'stop'), fc.string()))
      }),
      { maxLength: 12 }
    )
  ),
  now: fc.option(anyTime),
  status: fc.constantFrom('open' as const, 'moved-on' as const),
  planned: fc.array(fc.record({ at: anyTime, channel }), { maxLength: 4 }),
  scriptStats: fc.record({ prospects: fc.nat(20), replies: fc.nat(3) }),
  medium: fc.constantFrom('voicemail' as const, 'email' as const, 'text' as const)
})

describe('any history at all', () => {
  it('is graded without a fault, the same way twice', () => {
    fc.assert(
      fc.property(wording, anyHistory, (transcript, history) => {
        const input = { ...exampleInput({ transcript }), ...history }
        const grade = gradeTake(input)
        expect(grade.findings.filter(({ verdict }) => verdict === 'error')).toEqual([])
        expect(JSON.stringify(gradeTake(structuredClone(input)))).toBe(JSON.stringify(grade))
      }),
      { numRuns: 60 }
    )
  })

  it('asks, and never blames, where a time cannot be read', () => {
    fc.assert(
      fc.property(anyTime, anyHistory, (time, history) => {
        fc.pre(minuteOf(time) === null)
        const touches = [call(time)]
        const input = { ...exampleInput({}), ...history, now: '2026-03-05T10:00', touches }
        const counted = ['no-bombarding', 'day-of-slack', 'four-calls-two-weeks', 'rest-until-next-quarter']
        for (const { ruleId, verdict } of gradeTake(input).findings)
          if (counted.includes(ruleId)) expect([ruleId, verdict]).toEqual([ruleId, 'needs-input'])
      }),
      { numRuns: 30 }
    )
  })
})
