import { expect, test } from 'vitest'
import type { TakeDetail } from '../../shared/take.ts'
import { firstStage, nextStage, type StageEvent, type StageState } from './stage-state.ts'

const take = { id: 'take' } as TakeDetail
const failure = { code: 'mic-lost', detail: '' } as const
const run = (events: readonly StageEvent[], from: StageState = firstStage) => events.reduce(nextStage, from)

test('a take goes from choosing over the call, talking and saving to its words', () => {
  const events: StageEvent[] = [
    { type: 'started' },
    { type: 'talking' },
    { type: 'saving', failure: null },
    { type: 'saved', take, failure }
  ]
  expect(run(events)).toEqual({ stage: 'words', take, failure })
})

test('a failure leads back to choosing and is kept there until the next start', () => {
  const failed = run([{ type: 'started' }, { type: 'failed', failure }])
  expect(failed).toEqual({ stage: 'choosing', failure })
  expect(nextStage(failed, { type: 'started' })).toEqual({ stage: 'calling' })
})

test('cancelling counts in the call and while talking, not while saving', () => {
  expect(run([{ type: 'started' }, { type: 'cancelled' }])).toEqual(firstStage)
  expect(run([{ type: 'started' }, { type: 'talking' }, { type: 'cancelled' }])).toEqual(firstStage)
  expect(
    run([{ type: 'started' }, { type: 'talking' }, { type: 'saving', failure: null }, { type: 'cancelled' }])
  ).toEqual({
    stage: 'saving',
    failure: null
  })
})

test.each<StageEvent>([
  { type: 'talking' },
  { type: 'saving', failure: null },
  { type: 'saved', take, failure: null }
])('an event that comes late changes nothing: $type', (event) => {
  expect(nextStage(firstStage, event)).toBe(firstStage)
})

test('a second start while calling changes nothing', () => {
  const calling = run([{ type: 'started' }])
  expect(nextStage(calling, { type: 'started' })).toBe(calling)
})

test('a saved take is not taken away by a later failure', () => {
  const words: StageState = { stage: 'words', take, failure: null }
  expect(nextStage(words, { type: 'failed', failure })).toBe(words)
})
