import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Touch } from '../../shared/touch.ts'
import type { LeftWords } from '../db/touches.ts'
import { putTouch } from '../db/touches.ts'
import { startOn, temporaryDataFolder } from '../testing/bench.ts'
import { scriptStatsOf, seriesOf } from './series.ts'

const running = async () => {
  const { library, prospect } = await startOn(temporaryDataFolder())
  const { write } = library.handles()
  const log = (at: string, change: Partial<Touch> = {}): Touch => {
    const touch: Touch = {
      id: randomUUID(),
      prospectId: prospect.id,
      at,
      channel: 'voicemail',
      planned: false,
      outcome: 'no-reply',
      words: '',
      takeId: null,
      ...change
    }
    putTouch(write, touch)
    return touch
  }
  const series = (now: string, ownTouchId: string | null = null) =>
    seriesOf(write, { prospectId: prospect.id, words: 'Priya, the depot.', now, ownTouchId })
  return { log, series }
}

it('is not known while nothing was ever logged, and empty once somebody else was', async () => {
  const { log, series } = await running()
  expect(series('2026-03-02T10:00:00')).toEqual({
    earlier: [],
    touches: null,
    now: '2026-03-02T10:00:00',
    status: 'open'
  })
  log('2026-03-01T10:00', { prospectId: randomUUID() })
  expect(series('2026-03-02T10:00:00')).toMatchObject({ touches: [], planned: [], earlier: [] })
})

it('holds the whole log, the words left before as earlier messages, and what is planned', async () => {
  const { log, series } = await running()
  log('2026-03-02T09:59', { words: 'The first.', outcome: 'replied' })
  log('2026-03-01T10:00', { channel: 'email' })
  log('2026-03-02T10:00', { words: 'At the same minute.' })
  log('2026-03-04T10:00', { channel: 'text', planned: true, outcome: null, words: 'Planned.' })
  const found = series('2026-03-02T10:00:00')
  expect(found.touches).toEqual([
    { at: '2026-03-01T10:00', channel: 'email', outcome: 'no-reply' },
    { at: '2026-03-02T09:59', channel: 'voicemail', outcome: 'replied' },
    { at: '2026-03-02T10:00', channel: 'voicemail', outcome: 'no-reply' }
  ])
  expect(found.earlier).toEqual([{ at: '2026-03-02T09:59', channel: 'voicemail', transcript: 'The first.' }])
  expect(found.planned).toEqual([{ at: '2026-03-04T10:00', channel: 'text' }])
})

it('leaves the message’s own line out', async () => {
  const { log, series } = await running()
  const own = log('2026-03-02T09:00', { words: 'Mine.' })
  expect(series('2026-03-02T10:00:00', own.id)).toMatchObject({ earlier: [], touches: [] })
})

const left = (prospect_id: string, words: string, change: Partial<LeftWords> = {}): LeftWords => ({
  prospect_id,
  words,
  outcome: 'no-reply',
  first_name: null,
  last_name: null,
  company: null,
  ...change
})

it('counts the same script to others, whoever it names, and who of them answered', () => {
  const others = [
    left('a', 'Marcus: the rota at Lakeshore, call me!', { first_name: 'Marcus', company: 'Lakeshore' }),
    left('a', 'the rota at, call me'),
    left('b', 'Zoë, the rota at Nordlys. Call me.', {
      first_name: 'Zoë',
      company: 'Nordlys',
      outcome: 'not-interested'
    }),
    left('c', 'Something else.', { outcome: 'replied' })
  ]
  expect(
    scriptStatsOf('Priya, the rota at Northgate, call me.', ['Priya', 'Raman', 'Northgate'], others)
  ).toEqual({ prospects: 2, replies: 1 })
  expect(scriptStatsOf('', [], [left('d', '')])).toEqual({ prospects: 0, replies: 0 })
})
