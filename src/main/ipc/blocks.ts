import type { Services } from '../services.ts'
import type { HandlersOf } from './answer.ts'

/** Warm-ups before a call block, and their ready sheets. */
export const blockHandlers = ({ blocks, printSheet }: Services): HandlersOf<'blocks'> => ({
  'blocks:candidates': blocks.candidates,
  'blocks:newest': blocks.newest,
  'blocks:choose': ({ prospectIds, scenarioId }) => blocks.choose(prospectIds, scenarioId),
  'blocks:start': ({ blockId }) => blocks.start(blockId),
  'blocks:step': ({ blockId, prospectId, step }) => blocks.step(blockId, prospectId, step),
  'blocks:clocks': ({ blockId, ...clocks }) => {
    blocks.clocks(blockId, clocks)
    return undefined
  },
  'blocks:draft': ({ blockId, prospectId, words }) => {
    blocks.draft(blockId, prospectId, words)
    return undefined
  },
  'blocks:keepTry': ({ blockId, prospectId, given }) => blocks.keepTry(blockId, prospectId, given),
  'blocks:next': ({ blockId, prospectId, state }) => blocks.next(blockId, prospectId, state),
  'blocks:end': ({ blockId }) => blocks.end(blockId),
  'blocks:sheet': ({ blockId }) => blocks.sheet(blockId),
  'blocks:edit': ({ blockId, prospectId, edits }) => blocks.edit(blockId, prospectId, edits),
  'blocks:pdf': ({ blockId, paper }) => printSheet(blocks.sheet(blockId).day, paper)
})
