import { expect, test, vi } from 'vitest'
import type { StageState } from '../../stage/stage-state.ts'
import { takeKeys } from './take-keys.ts'

const nothing = () => undefined
const acts = {
  ring: nothing,
  skip: nothing,
  stop: nothing,
  cancel: nothing,
  again: nothing,
  type: nothing,
  pickMicrophone: nothing,
  leave: nothing,
  pickProspect: null
}
const stages: StageState['stage'][] = ['choosing', 'calling', 'talking', 'saving', 'words']

test.each(stages)('no key does two things while %s', (stage) => {
  const enabled = takeKeys(stage, { ...acts, pickProspect: nothing }).filter((key) => key.enabled !== false)
  expect(new Set(enabled.map(({ keys }) => keys)).size).toBe(enabled.length)
})

test('Space goes on, Escape goes back', () => {
  const labels = (keys: string) =>
    stages.map((stage) => takeKeys(stage, acts).find((key) => key.keys === keys && key.enabled)?.label)
  expect(labels('Space')).toEqual(['start', 'skip to the beep', 'stop', undefined, undefined])
  expect(labels('Escape')).toEqual(['all drills', 'cancel', 'cancel', undefined, undefined])
})

test('another prospect can be chosen only where that is offered', () => {
  const pickProspect = vi.fn()
  const key = (given: (() => void) | null) =>
    takeKeys('choosing', { ...acts, pickProspect: given }).find(({ keys }) => keys === 'p')
  expect(key(null)?.enabled).toBe(false)
  key(pickProspect)?.run()
  expect(pickProspect).toHaveBeenCalledOnce()
})
