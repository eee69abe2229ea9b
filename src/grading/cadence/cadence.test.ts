import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ContactChannel, contactChannels } from '../../shared/prospect.ts'
import { exampleCard } from '../example-input.ts'
import { builtInRulebook } from '../rulebook.ts'
import { cadenceFrom } from './cadence.ts'
import { isWeekend } from './calendar.ts'
import { cadenceOn } from './days.ts'
import type { CadenceLog } from './one-more.ts'
import { cadenceProposals } from './proposals.ts'

const book = builtInRulebook

/** A Monday morning. */
const logged = (change: Partial<CadenceLog> = {}): CadenceLog => ({
  card: { ...exampleCard, relationship: 'warm' },
  status: 'open',
  touches: [],
  planned: [],
  now: '2026-03-02T09:00',
  ...change
})
const call = (at: string, outcome: string | null = 'no-reply') => ({
  at,
  channel: 'voicemail' as const,
  outcome
})
const four = ['18', '21', '25', '28'].map((day) => call(`2026-02-${day}T10:00`))
const on = (day: string, change: Partial<CadenceLog>) => cadenceOn(logged(change), day, book)

describe('a day', () => {
  it.each([
    ['nothing was done yet', '2026-03-02', {}, 'free', null],
    ['it is over', '2026-03-01', {}, 'past', null],
    ['it is late', '2026-03-02', { now: '2026-03-02T17:00' }, 'not-yet', null],
    [
      'they were called today',
      '2026-03-02',
      { touches: [call('2026-03-02T08:00')] },
      'not-yet',
      'day-of-slack'
    ],
    ['they were called the day before', '2026-03-03', { touches: [call('2026-03-02T08:00')] }, 'free', null],
    [
      'two messages went out today',
      '2026-03-02',
      {
        touches: ['T07:00', 'T08:00'].map((at) => ({
          at: `2026-03-02${at}`,
          channel: 'email',
          outcome: null
        }))
      },
      'not-yet',
      'no-bombarding'
    ],
    [
      'they said no',
      '2026-03-09',
      { touches: [call('2026-03-01T10:00', 'not-interested')] },
      'not-yet',
      'respect-a-no'
    ],
    [
      'they said no and came back',
      '2026-03-09',
      { touches: [call('2026-02-01T10:00', 'not-interested'), call('2026-03-01T10:00', 'called-back')] },
      'free',
      null
    ],
    ['four calls found nobody', '2026-03-09', { touches: four }, 'not-yet', 'rest-until-next-quarter'],
    [
      'four calls in two weeks, the last one answered',
      '2026-03-03',
      {
        touches: [
          ...['02-18', '02-21', '02-25'].map((day) => call(`2026-${day}T10:00`)),
          call('2026-02-28T10:00', 'spoke')
        ]
      },
      'not-yet',
      'four-calls-two-weeks'
    ],
    [
      'four calls are planned until then',
      '2026-03-10',
      { planned: ['03', '05', '07', '09'].map((day) => call(`2026-03-${day}T10:00`)) },
      'not-yet',
      'rest-until-next-quarter'
    ],
    ['a plan lies behind', '2026-03-02', { planned: [call('2026-03-02T08:30')] }, 'free', null],
    [
      'a call is planned for it',
      '2026-03-04',
      { planned: [call('2026-03-04T11:00')] },
      'good',
      'pair-with-text-or-email'
    ],
    [
      'a call and an e-mail are planned for it',
      '2026-03-04',
      { planned: [call('2026-03-04T11:00'), { at: '2026-03-04T11:30', channel: 'email' }] },
      'good',
      null
    ],
    [
      'the call that is planned comes too soon',
      '2026-03-03',
      { touches: [call('2026-03-02T08:00')], planned: [call('2026-03-03T02:00')] },
      'not-yet',
      'day-of-slack'
    ],
    [
      'one more spoils the call of the day after',
      '2026-03-03',
      { planned: [call('2026-03-04T07:00')] },
      'free',
      null
    ],
    [
      'one more spoils the early call',
      '2026-03-03',
      { planned: [call('2026-03-04T05:00')] },
      'not-yet',
      'day-of-slack'
    ]
  ] satisfies [string, string, Partial<CadenceLog>, string, string | null][])(
    'when %s',
    (_when, day, change, verdict, ruleId) => {
      const found = on(day, change)
      expect([found.verdict, found.ruleId]).toEqual([verdict, ruleId])
      expect(found.why === '').toBe(verdict === 'past')
      expect(found.at !== null).toBe(verdict === 'free' || verdict === 'good')
    }
  )

  it('begins when the day of slack is over', () =>
    expect(on('2026-03-03', { touches: [call('2026-03-02T15:30')], now: '2026-03-02T16:00' }).at).toBe(
      '2026-03-03T12:00'
    ))

  it('says how long to rest', () =>
    expect(on('2026-03-09', { touches: four }).why).toBe(
      '4 calls without an answer, the last on 28 February. Park it until 1 April, then come back with something new.'
    ))

  it('follows a pack that turned the rule off', () => {
    const without = { ...book, entries: book.entries.filter(({ rule }) => rule.id !== 'day-of-slack') }
    const log = logged({ touches: [call('2026-03-02T08:00')] })
    expect(cadenceOn(log, '2026-03-02', without).verdict).toBe('free')
  })
})

const dates = (change: Partial<CadenceLog>) =>
  cadenceProposals(logged(change), book).map(({ contacts }) =>
    contacts.map(({ at, channel }) => `${at.slice(5, 10)} ${channel}`).join(', ')
  )

describe('the next dates', () => {
  it('are days 0, 3, 7 and 12 on workdays, each with lines in writing, and a return after the rest', () =>
    expect(dates({})).toEqual([
      '03-02 voicemail, 03-02 email',
      '03-05 voicemail, 03-05 text',
      '03-09 voicemail, 03-09 email',
      '03-16 voicemail, 03-16 text',
      '04-16 voicemail, 04-16 email'
    ]))

  it('begin with a useful line to somebody who has never met the name', () => {
    const cold = dates({ card: exampleCard })
    expect(cold.slice(0, 2)).toEqual(['03-02 email', '03-03 voicemail'])
  })

  it('go on from the calls that were made', () =>
    expect(dates({ touches: [call('2026-02-27T10:00')] })[0]).toBe('03-02 voicemail, 03-02 email'))

  it('write as they like it, and never an e-mail to somebody who wants none', () => {
    const texter = dates({ card: { ...exampleCard, relationship: 'warm', prefers: 'linkedin' } })
    expect(texter[0]).toBe('03-02 voicemail, 03-02 linkedin')
    const refuses = dates({ card: { ...exampleCard, refusesEmail: true, prefers: 'email' } })
    expect(refuses[0]).toBe('03-02 text')
    expect(refuses.join()).not.toMatch(/\bemail/)
  })

  it('are none after a no and none once the rep moved on', () => {
    expect(dates({ touches: [call('2026-02-27T10:00', 'stop')] })).toEqual([])
    expect(dates({ status: 'moved-on' })).toEqual([])
  })

  it('are only the return once four calls found nobody', () =>
    expect(dates({ touches: four })).toEqual(['04-01 voicemail, 04-01 email']))

  it('add only what a planned call lacks', () => {
    const { days } = cadenceFrom(logged({ planned: [call('2026-03-04T11:00')] }), '2026-03-04', 1, book)
    expect(days[0]?.contacts).toEqual([{ at: '2026-03-04T11:15', channel: 'email' }])
  })

  it('mark their days as good', () => {
    const { days, today } = cadenceFrom(logged(), '2026-03-01', 5, book)
    expect(today).toBe('2026-03-02')
    expect(days.map(({ verdict }) => verdict)).toEqual(['past', 'good', 'free', 'free', 'good'])
    expect(days.map(({ contacts }) => contacts.map(({ channel }) => channel))).toEqual([
      [],
      ['voicemail', 'email'],
      ['voicemail', 'email'],
      ['voicemail', 'email'],
      ['voicemail', 'text']
    ])
  })
})

const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 23 }))
  .map(([day, hour]) => new Date(Date.UTC(2026, 1, 1 + day, hour)).toISOString().slice(0, 16))
const anyChannel = fc.constantFrom<ContactChannel>(...contactChannels)
const anyLog = fc.record({
  touches: fc.array(
    fc.record({
      at: anyTime,
      channel: anyChannel,
      outcome: fc.constantFrom(null, 'no-reply', 'replied', 'spoke', 'not-interested')
    }),
    { maxLength: 6 }
  ),
  planned: fc.array(fc.record({ at: anyTime, channel: anyChannel }), { maxLength: 3 })
})

describe('any log', () => {
  it('gets proposals on workdays ahead that nothing speaks against once they are planned', () => {
    fc.assert(
      fc.property(anyLog, ({ touches, planned }) => {
        const log = logged({ touches: touches.filter(({ at }) => at < '2026-03-02T09:00'), planned })
        const proposals = cadenceProposals(log, book)
        const then = { ...log, planned: [...planned, ...proposals.flatMap(({ contacts }) => contacts)] }
        for (const { day, contacts } of proposals) {
          expect(isWeekend(day)).toBe(false)
          expect((contacts[0]?.at ?? '') > log.now).toBe(true)
          if (contacts[0]?.channel === 'voicemail') expect(cadenceOn(then, day, book).verdict).toBe('good')
        }
      }),
      { numRuns: 60 }
    )
  })
})
