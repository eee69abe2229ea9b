import type { Services } from '../services.ts'
import type { HandlersOf } from './answer.ts'

export const talkHandlers = ({ talks, drills }: Services): HandlersOf<'talks'> => ({
  'talks:begin': ({ scenarioId, prospectId, seed }) =>
    talks.begin(
      scenarioId,
      prospectId,
      seed,
      seed === undefined ? undefined : drills.opening(seed, prospectId)
    ),
  'talks:openTurn': ({ talkId, sampleRate }) => talks.openTurn(talkId, sampleRate),
  'talks:answer': ({ talkId, ...turn }) => talks.answer(talkId, turn),
  'talks:tap': ({ talkId, moves }) => talks.tap(talkId, moves),
  'talks:silence': ({ talkId }) => talks.silence(talkId),
  'talks:leave': ({ talkId }) => talks.leave(talkId),
  'talks:read': ({ talkId }) => talks.read(talkId),
  'talks:list': ({ limit, offset }) => talks.list(limit, offset),
  'talks:setTurn': ({ talkId, turn, ...said }) => talks.setTurn(talkId, turn, said),
  'talks:remove': ({ talkId }) => talks.remove(talkId),
  'talks:restore': ({ talkId }) => talks.restore(talkId)
})
