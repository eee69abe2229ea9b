import { expect, it } from 'vitest'
import { factRows, factsOf, tidiedFacts } from './card-rows.ts'

const post = { source: 'Yorkshire Post', readOn: '2026-03-02' }
const none = { source: '', readOn: null }

it('gives each fact its source, and keeps none for the last facts that have none', () => {
  const rows = factRows({ facts: ['lost drivers', '140 trucks'], factSources: [post] })
  expect(rows).toEqual([
    { text: 'lost drivers', ...post },
    { text: '140 trucks', ...none }
  ])
  expect(factsOf(rows)).toEqual({ facts: ['lost drivers', '140 trucks'], factSources: [post] })
})

it('moves a source along with its fact', () => {
  const rows = factRows({ facts: ['lost drivers', '140 trucks'], factSources: [post] }).toReversed()
  expect(factsOf(rows)).toEqual({ facts: ['140 trucks', 'lost drivers'], factSources: [none, post] })
})

it('drops an empty fact with its source, and no other', () => {
  expect(
    tidiedFacts({
      facts: [' ', ' lost drivers '],
      factSources: [none, { ...post, source: ' Yorkshire Post ' }]
    })
  ).toEqual({
    facts: ['lost drivers'],
    factSources: [post]
  })
})
