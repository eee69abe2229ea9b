import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report, TakeFacts } from '../../shared/report.ts'
import type { TeamFilter } from '../../shared/team.ts'
import type { DataFolder } from '../data-folder.ts'
import { type Library, openLibrary } from '../library.ts'
import { writeBundle } from '../reports/bundle.ts'
import { choicesFor, manyTakes, someTalks, someTries } from '../reports/facts.fixture.ts'
import { reportOf } from '../reports/model.ts'
import { keptLog } from '../testing/bench.ts'
import { createBundleSession } from './bundle-session.ts'
import { storeBundle } from './store-bundle.ts'
import type { Reader } from './team-thread.ts'

export const everything: TeamFilter = { from: null, to: null, scenarioId: null, measureKey: null }
export const managerNow = new Date('2026-07-02T08:00:00Z')

/** Reps by a letter. */
export const repIdOf = (letter: string): string => `${letter.repeat(8)}-0000-4000-8000-000000000001`

type Made = {
  /** A hexadecimal letter; by default `a`. */
  rep?: string
  name?: string
  takes?: readonly TakeFacts[]
  from?: string
  to?: string
  madeAt?: string
  includeTakes?: boolean
  scenarioIds?: string[] | null
  prospectIds?: string[] | null
}

/** What a rep's Ringback would report; as in the library only takes of the period and choice, from before it was made, are in it. */
export const repReport = (given: Made = {}): Report => {
  const {
    rep = 'a',
    takes = manyTakes(40),
    includeTakes = false,
    scenarioIds = null,
    prospectIds = null
  } = given
  const { from = '2026-01-01', to = '2026-06-30', madeAt = '2026-07-01T08:00:00.000Z' } = given
  const within = (local: string): boolean => local >= from && local < `${to}T99` && local < madeAt
  const chosen = takes.filter(
    ({ startedLocal, scenarioId, prospectId }) =>
      within(startedLocal) &&
      (scenarioIds?.includes(scenarioId) ?? true) &&
      (prospectIds?.includes(prospectId) ?? true)
  )
  return reportOf(
    {
      takes: chosen,
      talks: someTalks.filter(
        ({ startedLocal, scenarioId }) => within(startedLocal) && (scenarioIds?.includes(scenarioId) ?? true)
      ),
      tries: someTries.filter(({ atLocal }) => within(atLocal))
    },
    choicesFor({ from, to, rep: given.name ?? `Rep ${rep}`, includeTakes, scenarioIds, prospectIds }),
    { on: madeAt.slice(0, 10), at: madeAt, repId: repIdOf(rep), programVersion: '0.1.0' }
  )
}

/** Takes of their own for each rep: ids that nobody else has. */
export const takesOf = (letter: string, count: number): TakeFacts[] =>
  manyTakes(count).map((take, index) => ({
    ...take,
    id: `${letter.repeat(8)}-0000-4000-8000-${String(index).padStart(12, '0')}`
  }))

export const openTeamLibrary = (folder: DataFolder): Library =>
  openLibrary(folder, keptLog(), () => managerNow)

/** Opens a bundle's text in this thread. */
export const store = async (
  library: Library,
  folder: DataFolder,
  text: string
): Promise<{ bundleId: string; isNew: boolean }> => {
  const path = join(folder.root, 'bundle.json')
  writeFileSync(path, text)
  const session = createBundleSession(folder.team, () => {})
  const reader = {
    ask: async (what: string, given: object) => session({ what, ...given } as never)
  } as unknown as Reader
  return storeBundle({
    db: library.handles().write,
    reader,
    head: await reader.ask('open', { path }),
    fileName: 'bundle.json',
    now: managerNow,
    signal: new AbortController().signal,
    log: keptLog()
  })
}

export const storeReport = (library: Library, folder: DataFolder, made: Made) =>
  store(library, folder, writeBundle(repReport(made)))
