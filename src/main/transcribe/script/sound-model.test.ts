import { expect, it } from 'vitest'
import { openSoundModel } from './sound-model.ts'

it('leaves nothing on the process that would hold the memory of a closed model', async () => {
  const before = process.listenerCount('uncaughtException')
  for (let turn = 0; turn < 2; turn++) {
    const model = await openSoundModel()
    expect(model.pronunciations('call')).not.toEqual([])
    model.close()
  }
  expect(process.listenerCount('uncaughtException')).toBe(before)
})
