import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sum } from '../comparison.ts'
import { writeBundle } from '../reports/bundle.ts'
import { minutesOf } from '../reports/series.ts'
import { keptLog, temporaryDataFolder } from '../testing/bench.ts'
import { everything, managerNow, openTeamLibrary, repReport, store, takesOf } from './team.fixture.ts'
import { createTeam, type Team } from './team.ts'

const opened = () => {
  const folder = temporaryDataFolder()
  const library = openTeamLibrary(folder)
  const team = createTeam({
    library,
    databasePath: folder.library,
    folder: folder.team,
    workerPath: new URL('team-worker.ts', import.meta.url),
    now: () => managerNow,
    log: keptLog()
  })
  return { folder, library, team, close: () => library.close() }
}
/** Everything that shows, but for ids that are drawn. */
const shown = (team: Team) => {
  const view = team.view(everything)
  const reps = view.reps.map(({ repId }) => {
    const { bundles, ...rep } = team.rep(repId, everything)
    return { ...rep, bundles: bundles.map(({ id: _, ...bundle }) => bundle) }
  })
  return { view, reps }
}

const takes = takesOf('a', 30)
const made = (day: string) => `2026-06-${day}T08:00:00.000Z`
/** One rep's reports of overlapping periods, two of them parts, and another rep's. */
const bundles = [
  repReport({ takes, to: '2026-03-31', madeAt: made('01') }),
  repReport({ takes: takes.slice(0, 20), from: '2026-02-01', madeAt: made('02'), includeTakes: true }),
  repReport({ takes, from: '2026-03-01', madeAt: made('03'), scenarioIds: ['scenario-1'] }),
  repReport({ takes, madeAt: made('04'), prospectIds: ['p1'] }),
  repReport({
    takes: takes.slice(5),
    from: '2026-02-15',
    to: '2026-04-15',
    madeAt: made('05'),
    includeTakes: true
  }),
  repReport({ rep: 'b', name: 'Rep a', takes: takesOf('b', 10), madeAt: made('01'), includeTakes: true })
].map(writeBundle)

describe('bundles', () => {
  it('come to the same team in whatever order, and however often, they are opened', async () => {
    const state = async (order: readonly number[]) => {
      const { folder, library, team, close } = opened()
      for (const at of order) await store(library, folder, bundles[at] ?? '')
      const result = shown(team)
      close()
      return result
    }
    const expected = await state(bundles.map((_, at) => at))
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
        fc.array(fc.nat({ max: 5 }), { maxLength: 4 }),
        async (order, again) => {
          expect(await state([...order, ...again])).toEqual(expected)
        }
      ),
      { numRuns: 12 }
    )
  })

  it('leave nothing behind when they are taken out, and come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 }), async (extra) => {
        const { folder, library, team, close } = opened()
        const rest = [0, 1, 2, 3, 4, 5].filter((at) => !extra.includes(at))
        for (const at of rest) await store(library, folder, bundles[at] ?? '')
        const before = shown(team)
        const ids: string[] = []
        for (const at of extra) ids.push((await store(library, folder, bundles[at] ?? '')).bundleId)
        const after = shown(team)
        team.removeBundles(ids)
        expect(shown(team)).toEqual(before)
        team.restoreBundles(ids)
        expect(shown(team)).toEqual(after)
        team.removeBundles(ids)
        await team.tidy()
        expect(shown(team)).toEqual(before)
        close()
      }),
      { numRuns: 8 }
    )
  })

  it('put together from months say what the one of the whole time says', async () => {
    const whole = opened()
    await store(whole.library, whole.folder, writeBundle(repReport({ takes })))
    const parts = opened()
    const months = ['01', '02', '03', '04', '05', '06']
    for (const month of months) {
      const end = { '02': '28', '04': '30', '06': '30' }[month] ?? '31'
      const report = repReport({ takes, from: `2026-${month}-01`, to: `2026-${month}-${end}` })
      await store(parts.library, parts.folder, writeBundle(report))
    }
    const [a, b] = [shown(whole.team), shown(parts.team)]
    expect(b.view).toEqual(a.view)
    expect(b.reps[0]).toMatchObject({ ...a.reps[0], bundles: expect.anything() })
    expect(a.view.reps[0]?.attempts).toBe(takes.length)
    expect(a.view.reps[0]?.practiceMinutes).toBeGreaterThan(minutesOf(takes))
    expect(sum(a.reps[0]?.scenarios.map(({ attempts }) => attempts) ?? [])).toBe(takes.length)
    whole.close()
    parts.close()
  })
})
