import { expect, it } from 'vitest'
import { findTake } from '../db/takes.ts'
import { record, startOn, temporaryDataFolder, writeScenario } from '../testing/bench.ts'

const words =
  'Priya, eleven drivers left Leeds last quarter. If you ring me, I will send you the rota. Dan, Corbel.'

it('grades a take by the weights that its scenario had when it was recorded, whatever becomes of the scenario', async () => {
  const bench = await startOn(temporaryDataFolder())
  const { shipped } = bench.scenarioFolders
  const weights = { 'hook-in-10s': 2, 'says-their-name': 0 }
  writeScenario(shipped, 'quiet-desk', { weights })
  const { takeId } = await record(bench, 8, { seed: 4_294_967_295 })
  await bench.takes.finish(takeId, 'stopped')
  const graded = await bench.takes.setTranscript(takeId, words, 'typed')
  const weightOf = (ruleId: string): number | undefined =>
    graded.grade?.findings.find((finding) => finding.ruleId === ruleId)?.weight
  expect([weightOf('hook-in-10s'), weightOf('says-their-name'), weightOf('value-first')]).toEqual([16, 0, 5])
  expect(graded.weighsMost).toEqual(['Something for them within 10 seconds'])
  expect(findTake(bench.library.handles().read, takeId)).toMatchObject({ seed: 4_294_967_295, weights })

  writeScenario(shipped, 'quiet-desk', { weights: { 'value-first': 3 } })
  await bench.takes.again.apply([takeId])
  const again = await bench.takes.read(takeId)
  expect(again.grade).toEqual(graded.grade)
  expect(again.weighsMost).toEqual(graded.weighsMost)
})

it('leaves the weights of the rulebook where the scenario says nothing', async () => {
  const bench = await startOn(temporaryDataFolder())
  const { takeId } = await record(bench, 8)
  await bench.takes.finish(takeId, 'stopped')
  const { grade, weighsMost } = await bench.takes.setTranscript(takeId, words, 'typed')
  expect(grade?.findings.find(({ ruleId }) => ruleId === 'hook-in-10s')?.weight).toBe(8)
  expect(weighsMost).toEqual([])
})
