import type { z } from 'zod'
import type {
  markedTakes,
  ProgressChoices,
  ProgressMark,
  Progress as ProgressPage
} from '../../shared/progress.ts'
import type { ReadableDb } from '../db/handles.ts'
import { findSummary } from '../db/take-list.ts'
import type { Library } from '../library.ts'
import { listenerOf } from '../listening/listener-of.ts'
import type { Log } from '../log.ts'
import type { ScenarioFolders } from '../scenarios/packs.ts'
import { localTime } from '../takes/local-time.ts'
import { createFilling } from './filling.ts'
import { progressGround, progressRows } from './ground.ts'
import { takesBehind } from './marks.ts'
import { placed, progressOf } from './model.ts'

type ProgressContext = { library: Library; scenarioFolders: ScenarioFolders; log: Log; now: () => Date }
type MarkedTakes = z.infer<typeof markedTakes>

/** Everything that the page of progress asks for. */
export type Progress = {
  read: (choices: ProgressChoices) => Promise<ProgressPage>
  takes: (choices: ProgressChoices, mark: ProgressMark, limit: number, offset: number) => MarkedTakes
  /** Reads the figures of takes that nobody has read yet, in the background. */
  fill: () => void
  close: () => void
}

/** The page as the library stands; `today` is a day on the rep's clock. */
export const readProgress = (db: ReadableDb, choices: ProgressChoices, today: string): ProgressPage =>
  progressOf(progressRows(db, choices, today), progressGround(db, choices, today))

/** The takes behind a mark of that page, newest first. */
export const readMarked = (
  db: ReadableDb,
  choices: ProgressChoices,
  mark: ProgressMark,
  today: string
): number[] => {
  const rows = progressRows(db, choices, today)
  return takesBehind({ ...rows, takes: placed(rows).takes }, mark, today)
}

export const createProgress = ({ library, scenarioFolders, log, now }: ProgressContext): Progress => {
  const filling = createFilling({ library, listenerOf: (id) => listenerOf(scenarioFolders, id), log })
  const today = (): string => localTime(now()).slice(0, 10)

  return {
    read: async (choices) => {
      // The take that was just made is in it.
      await filling.fillNewest()
      const page = readProgress(library.handles().read, choices, today())
      if (page.pending > 0) filling.fillRest()
      return page
    },
    takes: (choices, mark, limit, offset) => {
      const { read } = library.handles()
      const seqs = readMarked(read, choices, mark, today())
      const takes = seqs.slice(offset, offset + limit).flatMap((seq) => findSummary(read, seq) ?? [])
      return { takes, total: seqs.length }
    },
    fill: filling.fillRest,
    close: filling.close
  }
}
