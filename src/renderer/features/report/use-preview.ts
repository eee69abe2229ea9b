import { useEffect, useState } from 'react'
import type { Failure } from '../../../shared/errors.ts'
import type { ReportPlan, ReportPreview } from '../../../shared/report-plan.ts'
import { failureOf, invoke } from '../../bridge.ts'

/** So long a choice rests before its page is made, and before its pages are counted. */
const restMs = 250
const countRestMs = 900

type Shown = {
  preview: ReportPreview | null
  /** Of the PDF; null = not known yet, or another format. */
  pages: number | null
  failure: Failure | null
  isBusy: boolean
}

/** The page of the plan as it is now; the last one stays until the new one is there. */
export const usePreview = (plan: ReportPlan | null): Shown => {
  const [preview, setPreview] = useState<ReportPreview | null>(null)
  const [pages, setPages] = useState<number | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBusy, setBusy] = useState(true)
  const asked = plan === null ? null : JSON.stringify(plan)

  useEffect(() => {
    setPages(null)
    if (asked === null) {
      setBusy(false)
      return
    }
    let isOver = false
    const given: ReportPlan = JSON.parse(asked)
    const settle = <Value>(asking: Promise<Value>, keep: (value: Value) => void): void => {
      asking.then(
        (value) => {
          if (isOver) return
          setFailure(null)
          setBusy(false)
          keep(value)
        },
        (error: unknown) => {
          if (isOver) return
          setBusy(false)
          setFailure(failureOf(error))
        }
      )
    }
    setBusy(true)
    const look = setTimeout(() => settle(invoke('reports:preview', given), setPreview), restMs)
    const count = setTimeout(() => {
      if (given.format === 'pdf')
        settle(invoke('reports:pages', given), ({ pages: found }) => setPages(found))
    }, countRestMs)
    return () => {
      isOver = true
      clearTimeout(look)
      clearTimeout(count)
    }
  }, [asked])

  return { preview, pages, failure, isBusy }
}
