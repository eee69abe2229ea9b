import type { Services } from '../services.ts'
import type { HandlersOf } from './answer.ts'

export const takeHandlers = ({ takes, drills, hear, chooseSavePath }: Services): HandlersOf<'takes'> => ({
  'takes:begin': async ({ drillRunId, ...input }) => {
    const begun = await takes.begin(input)
    if (drillRunId !== undefined) drills.linkTake(begun.takeId, drillRunId)
    return begun
  },
  'takes:append': ({ takeId, sequence, samples }) => takes.append(takeId, sequence, samples),
  'takes:finish': ({ takeId, endReason }) => takes.finish(takeId, endReason),
  'takes:cancel': ({ takeId }) => takes.cancel(takeId),
  'takes:recoverable': () => takes.recoverable(),
  'takes:recover': ({ takeId }) => takes.recover(takeId),
  'takes:list': ({ filter, limit, offset }) => takes.list(filter, limit, offset),
  'takes:read': ({ takeId }) => takes.read(takeId),
  'takes:setTranscript': ({ takeId, text, origin, engine }) =>
    takes.setTranscript(takeId, text, origin, engine),
  'takes:answer': ({ takeId, ...given }) => takes.answer(takeId, given),
  'takes:regrade': ({ takeId }) => takes.regrade(takeId),
  'takes:asHeard': hear,
  'takes:annotate': ({ takeId, note, favourite }) => takes.annotate(takeId, note, favourite),
  'takes:remove': ({ takeId }) => takes.remove(takeId),
  'takes:restore': ({ takeId }) => takes.restore(takeId),
  'takes:export': (input) => takes.exportSound(input, chooseSavePath)
})
