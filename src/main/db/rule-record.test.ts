import { expect, it } from 'vitest'
import { record, startOn, temporaryDataFolder } from '../testing/bench.ts'
import { ruleRecordOf } from './rule-record.ts'

const early = 'Dan from Corbel here. Priya, eleven drivers gone from Leeds is a lot of nights. Call me back.'
const late = 'Priya, eleven drivers gone from Leeds is a lot of nights. Call me back. Dan Whitfield, Corbel.'

it('tells how a rule fared in the newest takes, newest first, without removed ones', async () => {
  let minute = 0
  const bench = await startOn(temporaryDataFolder(), {
    now: () => new Date(Date.UTC(2026, 0, 2, 10, minute++))
  })
  const { takes, library } = bench
  const ids: string[] = []
  for (const words of [early, late, early]) {
    const { takeId } = await record(bench, 2)
    await takes.finish(takeId, 'stopped')
    await takes.setTranscript(takeId, words, 'typed')
    ids.push(takeId)
  }
  const recordOf = (ruleId: string) => ruleRecordOf(library.handles().read, ruleId)
  const { takes: count, found } = recordOf('identity-late')
  expect(count).toBe(3)
  expect(found.map(({ id, verdict }) => [id, verdict])).toEqual([
    [ids[2], 'fail'],
    [ids[1], 'pass'],
    [ids[0], 'fail']
  ])
  expect(found[1]?.reason).toContain('Dan Whitfield')
  expect(recordOf('gk-honest')).toEqual({ takes: 3, found: [] })

  await takes.remove(ids[2] ?? '')
  expect(recordOf('identity-late').found).toHaveLength(2)
})
