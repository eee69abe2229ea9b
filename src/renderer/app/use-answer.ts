import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure } from '../../shared/errors.ts'
import { failureOf } from '../bridge.ts'

export type AnswerState<Value> =
  | { state: 'waiting' }
  | { state: 'ready'; value: Value }
  | { state: 'failed'; failure: Failure }

/**
 * What `ask` resolved to, asked again when `key` changes or `reload` is called; the value stays on the screen while
 * it is asked again under the same key. `replace` shows a newer value that another call already returned.
 */
export const useAnswer = <Value>(
  key: string,
  ask: () => Promise<Value>
): AnswerState<Value> & { reload: () => void; replace: (value: Value) => void } => {
  const [answer, setAnswer] = useState<{ key: string; state: AnswerState<Value> }>({
    key,
    state: { state: 'waiting' }
  })
  const latestAsk = useRef(ask)
  latestAsk.current = ask
  const asked = useRef(0)

  const reload = useCallback(() => {
    asked.current += 1
    const mine = asked.current
    const settle = (state: AnswerState<Value>) => {
      if (asked.current === mine) setAnswer({ key, state })
    }
    latestAsk.current().then(
      (value) => settle({ state: 'ready', value }),
      (error: unknown) => settle({ state: 'failed', failure: failureOf(error) })
    )
  }, [key])

  useEffect(() => {
    reload()
    return () => {
      asked.current += 1
    }
  }, [reload])

  const replace = useCallback(
    (value: Value) => {
      asked.current += 1
      setAnswer({ key, state: { state: 'ready', value } })
    },
    [key]
  )

  const shown: AnswerState<Value> = answer.key === key ? answer.state : { state: 'waiting' }
  return { ...shown, reload, replace }
}

/** Asks again whenever one of these becomes another one; what is on the screen stays until the answer is there. */
export const useAskAgain = (reload: () => void, ...when: readonly unknown[]): void => {
  const before = useRef(when)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was given is what is watched.
  useEffect(() => {
    if (when.every((one, place) => one === before.current[place])) return
    before.current = when
    reload()
  }, [reload, ...when])
}
