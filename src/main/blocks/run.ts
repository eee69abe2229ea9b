import { randomUUID } from 'node:crypto'
import { gradeTake } from '../../grading/grade.ts'
import type { Block, BlockStep, TryGiven } from '../../shared/block.ts'
import { CodedError } from '../../shared/errors.ts'
import type { Grade } from '../../shared/grade.ts'
import { cardOf, type Prospect } from '../../shared/prospect.ts'
import {
  endBlock,
  findBlock,
  listItems,
  putClocks,
  putDraft,
  putItemState,
  putOnStage,
  putTry,
  startBlock
} from '../db/blocks.ts'
import type { ReadableDb, WritableDb } from '../db/handles.ts'
import { findProspect } from '../db/prospects.ts'
import { findTake } from '../db/takes.ts'
import { rulebookInForce } from '../packs/packs.ts'
import { localTime } from '../takes/local-time.ts'
import { seriesOf } from '../takes/series.ts'
import type { BlocksContext } from './context.ts'
import { knownBlock, runningBlock, shownBlock } from './stored-block.ts'

type Clocks = { prospectId: string; runMs: number; reviewedMs: number; isPaused: boolean }

/** A block while it runs. Every step is committed before it is shown, so a kill loses no more than a tick of the clock. */
export type BlockRun = {
  start: (blockId: string) => Block
  step: (blockId: string, prospectId: string, step: BlockStep) => Block
  /** What the clocks show, written now and then while they run. */
  clocks: (blockId: string, given: Clocks) => void
  /** What is being typed and is no try yet. */
  draft: (blockId: string, prospectId: string, words: string) => void
  keepTry: (blockId: string, prospectId: string, given: TryGiven) => Block
  /** Goes on to whoever is next, or ends the block after the last one. */
  next: (blockId: string, prospectId: string, state: 'done' | 'skipped') => Block
  end: (blockId: string) => Block
}

/** Words that were typed are graded as a message nobody recorded: what only sound can tell stays open. */
const gradeTyped = (db: ReadableDb, prospect: Prospect, words: string, now: string): Grade =>
  gradeTake(
    {
      transcript: { text: words, origin: 'typed' },
      audio: null,
      card: cardOf(prospect),
      ...seriesOf(db, { prospectId: prospect.id, words, now, ownTouchId: null })
    },
    rulebookInForce(db)
  )

export const createBlockRun = ({ library, now }: BlocksContext): BlockRun => {
  const write = (): WritableDb => library.handles().write

  return {
    start: (blockId) => {
      const db = write()
      return db
        .transaction(() => {
          const row = knownBlock(db, blockId)
          const [first] = listItems(db, row.seq)
          if (first === undefined) throw new CodedError('block-missing', 'There is nobody on this list.')
          if (row.startedAt === null) {
            const at = now().toISOString()
            startBlock(db, row.seq, at)
            putOnStage(db, row.seq, { prospectId: first.prospectId, step: 'card' }, at)
          }
          return shownBlock(db, knownBlock(db, blockId))
        })
        .immediate()
    },
    step: (blockId, prospectId, step) => {
      const db = write()
      const row = runningBlock(db, blockId, prospectId)
      putOnStage(db, row.seq, { prospectId, step }, now().toISOString())
      return shownBlock(db, knownBlock(db, blockId))
    },
    clocks: (blockId, given) => {
      const row = findBlock(write(), blockId)
      // The last tick may arrive after the end.
      if (row !== null && row.endedAt === null) putClocks(write(), row.seq, given)
    },
    draft: (blockId, prospectId, words) => {
      const row = findBlock(write(), blockId)
      if (row !== null) putDraft(write(), row.seq, prospectId, words)
    },
    keepTry: (blockId, prospectId, { takeId, words, marks }) => {
      const db = write()
      return db
        .transaction(() => {
          const row = runningBlock(db, blockId, prospectId)
          const take = takeId === null ? null : findTake(db, takeId)
          if (takeId !== null && (take === null || take.status !== 'saved'))
            throw new CodedError('take-missing', takeId)
          const prospect = findProspect(db, prospectId)
          if (prospect === null) throw new CodedError('prospect-missing', prospectId)
          const at = now().toISOString()
          const grade = words === null ? null : gradeTyped(db, prospect, words, localTime(now()))
          putTry(db, row.seq, { id: randomUUID(), prospectId, triedAt: at, takeId, words, marks, grade })
          putOnStage(db, row.seq, { prospectId, step: 'result' }, at)
          return shownBlock(db, knownBlock(db, blockId))
        })
        .immediate()
    },
    next: (blockId, prospectId, state) => {
      const db = write()
      return db
        .transaction(() => {
          const row = runningBlock(db, blockId, prospectId)
          putItemState(db, row.seq, prospectId, state)
          const following = listItems(db, row.seq).find((item) => item.state === 'waiting')
          const at = now().toISOString()
          if (following === undefined) endBlock(db, row.seq, at)
          else putOnStage(db, row.seq, { prospectId: following.prospectId, step: 'card' }, at)
          return shownBlock(db, knownBlock(db, blockId))
        })
        .immediate()
    },
    end: (blockId) => {
      const db = write()
      const row = knownBlock(db, blockId)
      if (row.startedAt !== null && row.endedAt === null) endBlock(db, row.seq, now().toISOString())
      return shownBlock(db, knownBlock(db, blockId))
    }
  }
}
