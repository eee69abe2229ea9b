import { beforeEach, expect, test } from 'vitest'
import { goBack, navigate, replacePlace, useNavigation } from './navigation.ts'

const here = () => useNavigation.getState().place

beforeEach(() => {
  useNavigation.setState({ place: { screen: 'rehearse' }, past: [] })
})

test('going back leads through the places in the order they were left', () => {
  navigate({ screen: 'history' })
  navigate({ screen: 'review', takeId: 'one' })
  goBack()
  expect(here()).toEqual({ screen: 'history' })
  goBack()
  expect(here()).toEqual({ screen: 'rehearse' })
})

test('a replaced place is not gone back to', () => {
  navigate({ screen: 'history' })
  navigate({ screen: 'review', takeId: 'one' })
  replacePlace({ screen: 'review', takeId: 'two' })
  goBack()
  expect(here()).toEqual({ screen: 'history' })
})

test('with nowhere to go back to it is Rehearse', () => {
  replacePlace({ screen: 'settings' })
  goBack()
  expect(here()).toEqual({ screen: 'rehearse' })
})

test('only the last fifty places are kept', () => {
  for (let index = 0; index < 80; index += 1) navigate({ screen: 'review', takeId: String(index) })
  expect(useNavigation.getState().past).toHaveLength(50)
})

test('asking for the screen that is already there changes nothing: a call that is on stays on', () => {
  navigate({ screen: 'rehearse', prospectId: 'priya' })
  navigate({ screen: 'rehearse' })
  expect(here()).toEqual({ screen: 'rehearse', prospectId: 'priya' })
  expect(useNavigation.getState().past).toHaveLength(1)
})
