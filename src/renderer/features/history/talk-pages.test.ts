import { expect, test } from 'vitest'
import type { TalkSummary } from '../../../shared/talk.ts'
import { withOlder } from './talk-pages.ts'

const talks = (...names: string[]): TalkSummary[] => names.map((id) => ({ id }) as TalkSummary)

test('older talks come behind those that are there', () => {
  const known = { talks: talks('d', 'c'), total: 4 }
  expect(withOlder(known, { talks: talks('b', 'a'), total: 4 })).toEqual({
    talks: talks('d', 'c', 'b', 'a'),
    total: 4
  })
})

test('a talk that came meanwhile makes none stand there twice', () => {
  const known = { talks: talks('d', 'c'), total: 4 }
  const { talks: shown, total } = withOlder(known, { talks: talks('c', 'b'), total: 5 })
  expect([shown.map(({ id }) => id), total]).toEqual([['d', 'c', 'b'], 5])
})
