import { useEffect, useState } from 'react'
import type { Failure } from '../../../shared/errors.ts'
import type { ReportPlan, reportStages, WrittenReport } from '../../../shared/report-plan.ts'
import { failureOf, invoke } from '../../bridge.ts'

/** How often the file that is being made is asked how far it is. */
const askEveryMs = 150

/** Makes the file of a plan: how far it is, where it went, or why it failed. */
export const useWriting = () => {
  const [isWriting, setWriting] = useState(false)
  const [stage, setStage] = useState<(typeof reportStages)[number] | null>(null)
  const [written, setWritten] = useState<WrittenReport | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  useEffect(() => {
    if (!isWriting) return
    const timer = setInterval(() => {
      invoke('reports:stage').then(setStage, () => setStage(null))
    }, askEveryMs)
    return () => {
      clearInterval(timer)
      setStage(null)
    }
  }, [isWriting])

  const write = async (plan: ReportPlan): Promise<void> => {
    setWriting(true)
    setFailure(null)
    setWritten(null)
    try {
      setWritten(await invoke('reports:write', plan))
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setWriting(false)
    }
  }
  return { isWriting, stage, written, failure, write }
}
