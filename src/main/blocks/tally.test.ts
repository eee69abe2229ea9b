import { expect, it } from 'vitest'
import type { TouchLine } from '../db/blocks.ts'
import { logsOf, talliesOf } from './tally.ts'

const now = '2026-03-02T10:00:00'
const lines: TouchLine[] = [
  ['a', '2026-02-20T10:00', 'voicemail', 0, 'not-interested'],
  ['b', '2026-03-02T15:00', 'email', 1, null],
  ['a', '2026-02-10T10:00', 'call', 0, 'no-reply'],
  ['a', '2026-02-20T10:00', 'email', 0, 'meeting'],
  ['b', '2026-03-03T09:00', 'call', 1, null],
  ['a', '2026-03-02T11:00', 'call', 0, 'stop']
]

it('tells what a log comes to, by what was made until now', () => {
  expect(talliesOf(lines, now).get('a')).toEqual({
    made: 4,
    lastAt: '2026-03-02T11:00',
    lastChannel: 'call',
    lastOutcome: 'stop',
    dueAt: null,
    pastAt: '2026-02-20T10:00',
    calls: 2,
    noAt: '2026-02-20T10:00',
    welcomeAt: '2026-02-20T10:00'
  })
})

it('takes as due what is planned for today, not for tomorrow', () => {
  expect(talliesOf(lines, now).get('b')).toMatchObject({ made: 0, pastAt: '', dueAt: '2026-03-02T15:00' })
})

it('takes the later line of one moment as the later contact', () => {
  const last = talliesOf(lines.slice(0, 4), now).get('a')
  expect(last).toMatchObject({ lastChannel: 'email', lastOutcome: 'meeting' })
})

it('puts the logs of a few together, oldest first, those of one moment as they came', () => {
  const logs = logsOf(lines, new Set(['a', 'nobody']))
  expect([...logs.keys()]).toEqual(['a'])
  expect(logs.get('a')?.map(({ at, channel }) => `${at.slice(5, 10)} ${channel}`)).toEqual([
    '02-10 call',
    '02-20 voicemail',
    '02-20 email',
    '03-02 call'
  ])
})
