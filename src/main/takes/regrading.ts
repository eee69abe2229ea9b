import { gradeChanges } from '../../grading/grade-changes.ts'
import { fullName } from '../../shared/prospect.ts'
import type { EarlierGrade, RegradeDue, RegradePreview } from '../../shared/regrade.ts'
import { findGrade, gradedByOthers, listEarlierGrades } from '../db/grades.ts'
import type { ReadableDb } from '../db/handles.ts'
import { findTake, type TakeRow } from '../db/takes.ts'
import type { TakesContext } from './context.ts'
import { presentTake } from './detail.ts'
import { gradeOf, inForceOf, replaceGrade } from './grading.ts'
import { ensureMeasured } from './measuring.ts'
import type { createTurns } from './turns.ts'

/** Grading takes again by the rulebook in force, which happens only when the rep asks for it. */
export type Regrading = {
  due: () => RegradeDue
  preview: (takeIds: readonly string[]) => Promise<RegradePreview[]>
  /** Answers with the takes that were there to be graded. */
  apply: (takeIds: readonly string[]) => Promise<string[]>
  earlier: (takeId: string) => EarlierGrade[]
}

/** Lets a recording's samples and the window's other questions through between two takes. */
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Null for a take that was deleted meanwhile. */
const gradedTake = (db: ReadableDb, takeId: string): TakeRow | null => {
  const take = findTake(db, takeId)
  return take === null || take.removedAt !== null || take.status !== 'saved' ? null : take
}

const previewOf = (db: ReadableDb, take: TakeRow): RegradePreview => {
  const before = findGrade(db, take.seq)
  const after = gradeOf(db, take)
  const { id, startedAt, card } = take
  return {
    take: { id, startedAt, prospectName: fullName(card), company: card.company },
    before: before && { score: before.score, rulebookVersion: before.rulebookVersion, pack: before.pack },
    after: { score: after.score, rulebookVersion: after.rulebookVersion, pack: after.pack },
    changes: gradeChanges(before, after)
  }
}

export const createRegrading = (context: TakesContext, inTurn: ReturnType<typeof createTurns>): Regrading => {
  const { library, now } = context

  /** As it would be graded now: with everything that is measured today. */
  const takeToGrade = async (takeId: string): Promise<TakeRow | null> => {
    await breath()
    const stored = gradedTake(library.handles().read, takeId)
    if (stored === null) return null
    await ensureMeasured(context, stored)
    return gradedTake(library.handles().read, takeId)
  }

  return {
    due: () => {
      const { read } = library.handles()
      const inForce = inForceOf(read)
      return { inForce, ...gradedByOthers(read, inForce) }
    },
    preview: async (takeIds) => {
      const previews: RegradePreview[] = []
      for (const takeId of takeIds) {
        const take = await takeToGrade(takeId)
        if (take !== null) previews.push(previewOf(library.handles().read, take))
      }
      return previews
    },
    apply: async (takeIds) => {
      const graded: string[] = []
      for (const takeId of takeIds) {
        await inTurn(takeId, async () => {
          const take = await takeToGrade(takeId)
          if (take === null) return
          const { write } = library.handles()
          write.transaction(() => replaceGrade(write, take, now())).immediate()
          graded.push(takeId)
        })
      }
      return graded
    },
    earlier: (takeId) => {
      const { read } = library.handles()
      return listEarlierGrades(read, presentTake(read, takeId).seq)
    }
  }
}
