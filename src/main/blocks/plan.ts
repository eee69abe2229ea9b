import { randomUUID } from 'node:crypto'
import type { Block, BlockCandidate } from '../../shared/block.ts'
import { CodedError } from '../../shared/errors.ts'
import { cardOf, fullName } from '../../shared/prospect.ts'
import { deleteBlock, type ItemRow, insertBlock, newestBlock, putItems, touchLines } from '../db/blocks.ts'
import type { ReadableDb } from '../db/handles.ts'
import { listCallable } from '../db/prospect-list.ts'
import { findProspect } from '../db/prospects.ts'
import { rulebookInForce } from '../packs/packs.ts'
import { localTime } from '../takes/local-time.ts'
import type { BlocksContext } from './context.ts'
import { callRulesIn, candidateOf, standingsOf } from './standing.ts'
import { knownBlock, shownBlock } from './stored-block.ts'

/** Who is called today: a block before it begins. */
export type BlockPlan = {
  candidates: () => BlockCandidate[]
  /** Keeps today's list, which has not begun; an empty one takes it away. */
  choose: (prospectIds: readonly string[], scenarioId: string) => Block | null
}

export const createBlockPlan = ({ library, now }: BlocksContext): BlockPlan => {
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

  return {
    candidates: () => {
      const db = library.handles().read
      const rules = callRulesIn(rulebookInForce(db), localTime(now()))
      return standingsOf(listCallable(db), touchLines(db, null), rules, ({ id }) => {
        const prospect = findProspect(db, id)
        return prospect === null ? null : cardOf(prospect)
      }).map(candidateOf)
    },
    choose: (prospectIds, scenarioId) => {
      const db = library.handles().write
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
          return shownBlock(db, knownBlock(db, id))
        })
        .immediate()
    }
  }
}
