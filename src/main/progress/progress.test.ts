import { expect, it, onTestFinished, vi } from 'vitest'
import { builtInRulebook } from '../../grading/rulebook.ts'
import type { ProgressChoices } from '../../shared/progress.ts'
import { audioMeasures } from '../../shared/take.ts'
import { takesWithoutFigures } from '../db/progress.ts'
import { findTake, storeMeasures } from '../db/takes.ts'
import { type Bench, record, startOn, temporaryDataFolder } from '../testing/bench.ts'
import { createProgress } from './progress.ts'
import { madeByNow } from './take-figures.ts'

const all: ProgressChoices = { period: 'all', scenarioId: null }
const good =
  'Priya, your Leeds depot lost eleven drivers last quarter, and every empty seat costs you a night run. If you ring this number, I will send you the rota they use. Dan Whitfield, Corbel.'
const stock = 'Hello Priya, this is Dan Whitfield from Corbel, how are you today? Please return my call.'

/** Twenty seconds of even speech, in the place of a tone. */
const measures = audioMeasures.parse({
  durationMs: 20_000,
  firstSpeechMs: 300,
  lastSpeechMs: 19_800,
  speechMs: 18_000,
  pauses: [[4_000, 4_600]],
  levelDbfs: -20,
  snrDb: 30,
  clippingPerS: 0,
  articulationRate: 4.5,
  pitchSpreadSt: 2.5,
  fillerCandidates: []
})

let day = 1
const begun = async () => {
  day = 1
  const bench = await startOn(temporaryDataFolder(), { now: () => new Date(2026, 10, day, 10) })
  const progress = createProgress({ ...bench, now: () => new Date(2026, 10, 22, 9) })
  onTestFinished(progress.close)
  return { ...bench, progress }
}

/** A take of so many seconds on a day of November. */
const take = async (bench: Bench, on: number, words: string, scenarioId = 'quiet-desk'): Promise<string> => {
  day = on
  const { takeId } = await record(bench, 8, { scenarioId })
  await bench.takes.finish(takeId, 'stopped')
  const { write } = bench.library.handles()
  storeMeasures(write, findTake(write, takeId)?.seq ?? 0, measures, new Float32Array(4))
  if (words !== '') await bench.takes.setTranscript(takeId, words, 'typed')
  return takeId
}

const pendingIn = ({ library }: Bench): number =>
  takesWithoutFigures(library.handles().read, madeByNow(builtInRulebook), 100).length

it('is a page of nothing in an empty library', async () => {
  const { progress } = await begun()
  expect(await progress.read(all)).toMatchObject({
    takes: 0,
    today: '2026-11-22',
    from: '2026-11-22',
    headline: { kind: 'empty' },
    next: null,
    allScenarios: [],
    practice: { minutes: 0, streak: { days: 0, lastDay: null } }
  })
})

it('reads the take that was just made before it answers', async () => {
  const bench = await begun()
  const takeId = await take(bench, 20, good)
  const page = await bench.progress.read(all)
  expect(page).toMatchObject({ takes: 1, pending: 0, from: '2026-11-20', heard: { takes: 1, listeners: 1 } })
  expect(page.course.segments[0]?.points).toMatchObject([{ takeId, takes: 1 }])
  expect(page.hook.takes).toBe(1)
  expect(page.distributions).toMatchObject([
    { figure: 'pace', mean: { mean: 4.5 }, inside: 1 },
    { figure: 'fillers', mean: { mean: 0 }, inside: 1 },
    { figure: 'pauses', mean: { mean: 0.6 }, inside: 1 },
    { figure: 'length', mean: { mean: 19.8 }, inside: 1 }
  ])
  expect(page.allScenarios).toEqual([{ id: 'quiet-desk', name: 'Scenario quiet-desk' }])
  expect(page.prospects).toMatchObject([{ takes: 1, name: expect.stringContaining('Priya') }])
})

it('hears a take again when its words change', async () => {
  const bench = await begun()
  const takeId = await take(bench, 20, good)
  expect((await bench.progress.read(all)).hook).toMatchObject({ takes: 1, without: 0 })
  await bench.takes.setTranscript(takeId, stock, 'typed')
  expect(pendingIn(bench)).toBe(1)
  expect((await bench.progress.read(all)).hook).toMatchObject({ takes: 0, without: 1 })
})

it('reads old takes in the background, newest first, and ends with the program', async () => {
  const bench = await begun()
  for (let on = 1; on <= 6; on += 1) await take(bench, on, good)
  const { pending } = await bench.progress.read(all)
  expect(pending).toBe(2)
  await vi.waitUntil(() => pendingIn(bench) === 0)
  expect((await bench.progress.read(all)).pending).toBe(0)
  await bench.takes.setTranscript((await take(bench, 8, stock)) ?? '', good, 'typed')
  bench.progress.close()
  expect((await bench.progress.read(all)).pending).toBe(1)
})

it('never counts a removed take, and counts it again when it comes back', async () => {
  const bench = await begun()
  const takeId = await take(bench, 20, good)
  await take(bench, 21, stock, 'loud-car')
  await bench.takes.remove(takeId)
  const page = await bench.progress.read(all)
  expect(page).toMatchObject({ takes: 1, from: '2026-11-21', practice: { daysPractised: 1 } })
  expect(page.scenarios.map(({ id }) => id)).toEqual(['loud-car'])
  await bench.takes.restore(takeId)
  expect((await bench.progress.read(all)).takes).toBe(2)
})

it('looks at one scenario, and at a period, and at all days for the streak', async () => {
  const bench = await begun()
  await take(bench, 21, good)
  await take(bench, 20, stock, 'loud-car')
  const page = await bench.progress.read({ period: '4-weeks', scenarioId: 'loud-car' })
  expect(page).toMatchObject({ takes: 1, from: '2026-10-26', to: '2026-11-22' })
  expect(page.practice).toMatchObject({ daysPractised: 1, streak: { days: 2, isDoneToday: false } })
  expect(page.allScenarios).toHaveLength(2)
})

it('takes the turns of a live talk for practice, not for takes', async () => {
  const bench = await begun()
  const turn = await take(bench, 20, '')
  bench.library.handles().write.prepare(`UPDATE takes SET kind = 'turn' WHERE id = ?`).run(turn)
  const page = await bench.progress.read(all)
  expect(page).toMatchObject({ takes: 0, practice: { daysPractised: 1, streak: { ofLast28: 1 } } })
  expect(page.practice.bars).toMatchObject([{ takes: 0, takesMs: 0, talksMs: 2_000 }])
})

it('leads from the rule that is missed most to its takes', async () => {
  const bench = await begun()
  const older = await take(bench, 20, stock)
  const newer = await take(bench, 21, stock)
  const { next, missed } = await bench.progress.read(all)
  expect(next).toMatchObject({ missed: 2, graded: 2, from: '2026-10-26' })
  expect(missed).toMatchObject({ now: { takes: 2 }, tooFew: true })
  const mark = { kind: 'missed', ruleId: next?.ruleId ?? '', when: 'now' } as const
  const { takes, total } = bench.progress.takes(all, mark, 1, 0)
  expect([takes.map(({ id }) => id), total]).toEqual([[newer], 2])
  expect(bench.progress.takes(all, mark, 1, 1).takes.map(({ id }) => id)).toEqual([older])
})

it('says what became of a take that cannot be read, once', async () => {
  const bench = await begun()
  const takeId = await take(bench, 20, good)
  bench.library.handles().write.prepare(`UPDATE takes SET card = '{}' WHERE id = ?`).run(takeId)
  expect(await bench.progress.read(all)).toMatchObject({ takes: 1, pending: 0, heard: { takes: 0 } })
  await bench.progress.read(all)
  expect(bench.log.lines.filter((line) => line.startsWith('reading the figures'))).toHaveLength(1)
})
