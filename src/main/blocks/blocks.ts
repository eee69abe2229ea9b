import { randomUUID } from 'node:crypto'
import { gradeTake } from '../../grading/grade.ts'
import type { Block, BlockCandidate, BlockStep, ReadySheet, SheetEdit, TryGiven } from '../../shared/block.ts'
import { CodedError } from '../../shared/errors.ts'
import type { Grade } from '../../shared/grade.ts'
import { cardOf, fullName, type Prospect } from '../../shared/prospect.ts'
import {
  type BlockRow,
  deleteBlock,
  endBlock,
  findBlock,
  type ItemRow,
  insertBlock,
  listItems,
  listTries,
  newestBlock,
  openTakeOf,
  putClocks,
  putDraft,
  putItemEdits,
  putItemState,
  putItems,
  putOnStage,
  putTry,
  startBlock,
  touchLines
} from '../db/blocks.ts'
import { findGrade } from '../db/grades.ts'
import type { ReadableDb, WritableDb } from '../db/handles.ts'
import { listCallable } from '../db/prospect-list.ts'
import { findProspect } from '../db/prospects.ts'
import { findTake } from '../db/takes.ts'
import { findTranscript } from '../db/transcripts.ts'
import type { Library } from '../library.ts'
import { rulebookInForce } from '../packs/packs.ts'
import { localTime } from '../takes/local-time.ts'
import { seriesOf } from '../takes/series.ts'
import { sheetOf } from './sheet.ts'
import { callRulesIn, candidateOf, standingsOf } from './standing.ts'
import { type KnownTry, shownTry } from './tries.ts'

type BlocksContext = { library: Library; now: () => Date }

type Clocks = { prospectId: string; runMs: number; reviewedMs: number; isPaused: boolean }

/** Warm-ups before a call block. Every step is committed before it is shown, so a kill loses no more than a tick of the clock. */
export type Blocks = {
  candidates: () => BlockCandidate[]
  /** The newest block, planned, running or over; null = there never was one. */
  newest: () => Block | null
  /** Keeps today's list, which has not begun; an empty one takes it away. */
  choose: (prospectIds: readonly string[], scenarioId: string) => Block | null
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
  sheet: (blockId: string) => ReadySheet
  edit: (blockId: string, prospectId: string, edits: SheetEdit) => ReadySheet
}

/** Every try of a block with its words and grade as they are now, by prospect. */
const knownTries = (db: ReadableDb, seq: number): Map<string, KnownTry[]> => {
  const tries = new Map<string, KnownTry[]>()
  for (const { prospectId, ...row } of listTries(db, seq)) {
    const take = row.takeId === null ? null : findTake(db, row.takeId)
    const known: KnownTry =
      take === null
        ? row
        : { ...row, words: findTranscript(db, take.seq)?.text ?? null, grade: findGrade(db, take.seq) }
    tries.set(prospectId, [...(tries.get(prospectId) ?? []), known])
  }
  return tries
}

const shownBlock = (db: ReadableDb, row: BlockRow): Block => {
  const tries = knownTries(db, row.seq)
  const { currentId, stepAt } = row
  return {
    id: row.id,
    day: row.day,
    scenarioId: row.scenarioId,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    isPaused: row.isPaused,
    runMs: row.runMs,
    items: listItems(db, row.seq).map(({ edits: _edits, ...item }) => ({
      ...item,
      tries: (tries.get(item.prospectId) ?? []).map(shownTry)
    })),
    current:
      currentId === null || stepAt === null
        ? null
        : {
            prospectId: currentId,
            step: row.step,
            reviewedMs: row.reviewedMs,
            draft: row.draft,
            openTakeId: row.step === 'call' ? openTakeOf(db, currentId, stepAt) : null
          }
  }
}

const known = (db: ReadableDb, blockId: string): BlockRow => {
  const row = findBlock(db, blockId)
  if (row === null) throw new CodedError('block-missing', blockId)
  return row
}

/** A block that runs, with this prospect on its list. */
const running = (db: ReadableDb, blockId: string, prospectId: string): BlockRow => {
  const row = known(db, blockId)
  const isListed = listItems(db, row.seq).some((item) => item.prospectId === prospectId)
  if (row.startedAt === null || row.endedAt !== null || !isListed)
    throw new CodedError('block-missing', 'This block does not run, or this prospect is not on its list.')
  return row
}

export const createBlocks = ({ library, now }: BlocksContext): Blocks => {
  const read = (): ReadableDb => library.handles().read
  const write = (): WritableDb => library.handles().write

  const itemsFor = (db: ReadableDb, prospectIds: readonly string[]): Omit<ItemRow, 'state' | 'edits'>[] => {
    const people = [...new Set(prospectIds)].flatMap((id) => findProspect(db, id) ?? [])
    const rules = callRulesIn(rulebookInForce(db), localTime(now()))
    return standingsOf(people, touchLines(db, prospectIds), rules, cardOf).map(({ prospect, standing }) => ({
      prospectId: prospect.id,
      name: fullName(prospect),
      company: prospect.company,
      standing
    }))
  }

  /** Words that were typed are graded as a message nobody recorded: what only sound can tell stays open. */
  const gradeTyped = (db: ReadableDb, prospect: Prospect, words: string): Grade =>
    gradeTake(
      {
        transcript: { text: words, origin: 'typed' },
        audio: null,
        card: cardOf(prospect),
        ...seriesOf(db, { prospectId: prospect.id, words, now: localTime(now()), ownTouchId: null })
      },
      rulebookInForce(db)
    )

  const sheet = (blockId: string): ReadySheet => {
    const db = read()
    const row = known(db, blockId)
    const tries = knownTries(db, row.seq)
    const items = listItems(db, row.seq).map((item) => ({
      ...item,
      tries: tries.get(item.prospectId) ?? [],
      prospect: findProspect(db, item.prospectId)
    }))
    return sheetOf(row.day, items)
  }

  return {
    candidates: () => {
      const db = read()
      const rules = callRulesIn(rulebookInForce(db), localTime(now()))
      return standingsOf(listCallable(db), touchLines(db, null), rules, ({ id }) => {
        const prospect = findProspect(db, id)
        return prospect === null ? null : cardOf(prospect)
      }).map(candidateOf)
    },
    newest: () => {
      const row = newestBlock(read())
      return row === null ? null : shownBlock(read(), row)
    },
    choose: (prospectIds, scenarioId) => {
      const db = write()
      return db
        .transaction(() => {
          const before = newestBlock(db)
          if (before !== null && before.startedAt !== null && before.endedAt === null)
            throw new CodedError('block-missing', 'A block is running: end it before you plan another one.')
          if (before !== null && before.startedAt === null) deleteBlock(db, before.seq)
          const items = itemsFor(db, prospectIds)
          if (items.length === 0) return null
          const id = before !== null && before.startedAt === null ? before.id : randomUUID()
          const seq = insertBlock(db, { id, day: localTime(now()).slice(0, 10), scenarioId })
          putItems(db, seq, items)
          return shownBlock(db, known(db, id))
        })
        .immediate()
    },
    start: (blockId) => {
      const db = write()
      return db
        .transaction(() => {
          const row = known(db, blockId)
          const [first] = listItems(db, row.seq)
          if (first === undefined) throw new CodedError('block-missing', 'There is nobody on this list.')
          if (row.startedAt === null) {
            const at = now().toISOString()
            startBlock(db, row.seq, at)
            putOnStage(db, row.seq, { prospectId: first.prospectId, step: 'card' }, at)
          }
          return shownBlock(db, known(db, blockId))
        })
        .immediate()
    },
    step: (blockId, prospectId, step) => {
      const db = write()
      const row = running(db, blockId, prospectId)
      putOnStage(db, row.seq, { prospectId, step }, now().toISOString())
      return shownBlock(db, known(db, blockId))
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
          const row = running(db, blockId, prospectId)
          const take = takeId === null ? null : findTake(db, takeId)
          if (takeId !== null && (take === null || take.status !== 'saved'))
            throw new CodedError('take-missing', takeId)
          const prospect = findProspect(db, prospectId)
          if (prospect === null) throw new CodedError('prospect-missing', prospectId)
          const at = now().toISOString()
          const grade = words === null ? null : gradeTyped(db, prospect, words)
          putTry(db, row.seq, { id: randomUUID(), prospectId, triedAt: at, takeId, words, marks, grade })
          putOnStage(db, row.seq, { prospectId, step: 'result' }, at)
          return shownBlock(db, known(db, blockId))
        })
        .immediate()
    },
    next: (blockId, prospectId, state) => {
      const db = write()
      return db
        .transaction(() => {
          const row = running(db, blockId, prospectId)
          putItemState(db, row.seq, prospectId, state)
          const following = listItems(db, row.seq).find((item) => item.state === 'waiting')
          const at = now().toISOString()
          if (following === undefined) endBlock(db, row.seq, at)
          else putOnStage(db, row.seq, { prospectId: following.prospectId, step: 'card' }, at)
          return shownBlock(db, known(db, blockId))
        })
        .immediate()
    },
    end: (blockId) => {
      const db = write()
      const row = known(db, blockId)
      if (row.startedAt !== null && row.endedAt === null) endBlock(db, row.seq, now().toISOString())
      return shownBlock(db, known(db, blockId))
    },
    sheet,
    edit: (blockId, prospectId, edits) => {
      const db = write()
      const row = known(db, blockId)
      const item = listItems(db, row.seq).find((one) => one.prospectId === prospectId)
      if (item === undefined) throw new CodedError('prospect-missing', prospectId)
      putItemEdits(db, row.seq, prospectId, { ...item.edits, ...edits })
      return sheet(blockId)
    }
  }
}
