import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../../shared/errors.ts'
import { type RegradePreview, regradeSlice } from '../../shared/regrade.ts'
import { failureOf, invoke } from '../bridge.ts'
import { noteGraded } from '../touches/log-changes.ts'

type Regrade = {
  phase: 'looking' | 'preview' | 'grading' | 'done'
  /** Takes that the present phase is done with. */
  done: number
  previews: readonly RegradePreview[]
  /** How many were graded again. */
  graded: number
  failure: Failure | null
}

const slices = (takeIds: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(takeIds.length / regradeSlice) }, (_, index) =>
    takeIds.slice(index * regradeSlice, (index + 1) * regradeSlice)
  )

/**
 * Looks at what grading takes again would change, and grades them when told to, both in slices: between two of them it
 * can be stopped, and a take is either graded again or as it was.
 */
export const useRegrade = (takeIds: readonly string[]) => {
  const [state, setState] = useState<Regrade>({
    phase: 'looking',
    done: 0,
    previews: [],
    graded: 0,
    failure: null
  })
  const isStopped = useRef(false)
  const change = (part: Partial<Regrade>) => setState((before) => ({ ...before, ...part }))

  // biome-ignore lint/correctness/useExhaustiveDependencies: the takes are those of the moment at which it was opened.
  useEffect(() => {
    let isGone = false
    isStopped.current = false
    const look = async () => {
      const previews: RegradePreview[] = []
      for (const slice of slices(takeIds)) {
        previews.push(...(await invoke('regrade:preview', { takeIds: slice })))
        if (isGone) return
        change({ done: previews.length })
      }
      change({ phase: 'preview', previews })
    }
    look().catch((error: unknown) => isGone || change({ failure: failureOf(error) }))
    return () => {
      isGone = true
      isStopped.current = true
    }
  }, [])

  const grade = async () => {
    change({ phase: 'grading', done: 0 })
    let graded = 0
    try {
      for (const slice of slices(state.previews.map(({ take }) => take.id))) {
        if (isStopped.current) break
        const ids = await invoke('regrade:apply', { takeIds: slice })
        for (const id of ids) noteGraded(id)
        graded += ids.length
        change({ done: graded, graded })
      }
      change({ phase: 'done', graded })
    } catch (error) {
      change({ failure: failureOf(error) })
    }
  }

  return {
    ...state,
    grade,
    stop: () => {
      isStopped.current = true
    }
  }
}
