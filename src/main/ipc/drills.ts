import type { Services } from '../services.ts'
import type { HandlersOf } from './answer.ts'

export const drillHandlers = ({ drills }: Services): HandlersOf<'drills'> => ({
  'drills:list': () => drills.list(),
  'drills:tries': ({ drillId, limit }) => drills.tries(drillId, limit),
  'drills:begin': ({ drillId, variant, prospectId }) =>
    drills.begin(drillId, variant ?? null, prospectId ?? null),
  'drills:judge': ({ runId, answers, marks }) => drills.judge(runId, answers, marks ?? {}),
  'drills:saveOwn': (draft) => drills.saveOwn(draft),
  'drills:removeOwn': ({ drillId }) => drills.removeOwn(drillId),
  'drills:restoreOwn': ({ drillId }) => drills.restoreOwn(drillId),
  'drills:plan': () => drills.plan()
})
