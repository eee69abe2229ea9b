import type { Finding } from '../../../shared/grade.ts'
import type { TakeDetail } from '../../../shared/take.ts'
import { toastFailure } from '../../app/toasts.ts'
import { invoke } from '../../bridge.ts'
import type { OnAnswer } from '../../findings/Question.tsx'
import type { Walk } from '../../findings/use-walk.ts'
import { annotateTake, regradeTake } from '../../takes/take-actions.ts'
import { noteGraded } from '../../touches/log-changes.ts'
import type { useOlderGrade } from './use-older-grade.tsx'

type TakeChangesInput = {
  take: TakeDetail
  walk: Walk
  older: Pick<ReturnType<typeof useOlderGrade>, 'isOlderNow' | 'look'>
  onTake: (take: TakeDetail) => void
}

/** Stores the rep's answer to a finding's question, null takes it back; null when it could not be stored. */
const answerQuestion = async (
  takeId: string,
  { ruleId, question }: Pick<Finding, 'ruleId' | 'question'>,
  answer: boolean | null
): Promise<TakeDetail | null> => {
  if (question === null) return null
  try {
    return await invoke('takes:answer', { takeId, ruleId, question, answer })
  } catch (error) {
    toastFailure(error)
    return null
  }
}

/** What the rep changes about a take while it is reviewed; each newer state of it goes to `onTake`. */
export const takeChanges = ({ take, walk, older, onTake }: TakeChangesInput) => {
  const annotate = async (change: Parameters<typeof annotateTake>[1]) => {
    const annotated = await annotateTake(take.id, change)
    if (annotated) onTake(annotated)
  }
  const regrade = async () => {
    // A grade of another rulebook is replaced only after a look at what would change.
    if (await older.isOlderNow()) return older.look()
    const graded = await regradeTake(take)
    if (graded) onTake(graded)
  }
  const answer: OnAnswer = async (finding, given) => {
    const graded = await answerQuestion(take.id, finding, given)
    if (!graded) return
    const settled = graded.grade?.findings.find(({ ruleId }) => ruleId === finding.ruleId)
    // What the answer makes a pass goes among the kept ones: it stays in sight there.
    if (settled?.verdict === 'pass') walk.openPasses(finding.group, true)
    walk.select(finding.ruleId)
    noteGraded(take.id)
    onTake(graded)
  }
  return {
    star: () => void annotate({ favourite: !take.favourite }),
    writeNote: (note: string) => void annotate({ note }),
    regrade: () => void regrade(),
    answer
  }
}
