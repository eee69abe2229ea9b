import { expect, it } from 'vitest'
import { temporaryDataFolder } from '../testing/bench.ts'
import { startTalksOn } from '../testing/talk-bench.ts'

/** Numbers as a generator of chance would give them, the same in each run of the test. */
const counting = (from: number) => {
  let seed = from
  return () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 1
    return seed
  }
}

it.each(['front-desk', 'direct-line'])(
  'has six talks in a row at the %s begin with six lines, and each be held again',
  async (scenario) => {
    const { talks, prospect } = await startTalksOn(temporaryDataFolder(), { drawSeed: counting(1) })
    const lines: string[] = []
    for (let talk = 0; talk < 10; talk += 1) lines.push((await talks.begin(scenario, prospect.id)).line)
    for (let from = 0; from + 6 <= lines.length; from += 1)
      expect(new Set(lines.slice(from, from + 6)).size).toBe(6)
    const { talkId, line } = await talks.begin(scenario, prospect.id)
    const { seed } = await talks.read(talkId)
    expect((await talks.begin(scenario, prospect.id, seed)).line).toBe(line)
  }
)

it('takes the seed it is given where every draw is the same', async () => {
  const { talks, prospect } = await startTalksOn(temporaryDataFolder(), { seed: 1 })
  const [one, two] = [
    await talks.begin('front-desk', prospect.id),
    await talks.begin('front-desk', prospect.id)
  ]
  expect(two.line).toBe(one.line)
})
