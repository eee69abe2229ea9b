import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../../../../shared/errors.ts'
import type { ScenarioPack } from '../../../../shared/scenario.ts'
import { toast } from '../../../app/toasts.ts'
import { useKept } from '../../../app/use-kept.ts'
import { failureOf, invoke } from '../../../bridge.ts'
import { type Problems, problemsOf } from './draft.ts'

export type DraftState = 'saved' | 'saving' | 'held' | 'failed'

const isRight = (problems: Problems): boolean => Object.keys(problems).length === 0

/** A scenario while it is changed: kept after each rest in typing, as long as nothing in it is wrong. */
export const useScenarioDraft = (opened: ScenarioPack) => {
  const [draft, setDraft] = useState(opened)
  const [keptText, setKeptText] = useState(() => JSON.stringify(opened))
  const [refused, setRefused] = useState<Problems>({})
  const [failure, setFailure] = useState<Failure | null>(null)
  const sent = useRef<{ text: string; done: Promise<boolean> } | null>(null)
  const isGone = useRef(false)
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
    }
  }, [])
  const text = JSON.stringify(draft)
  const problems = { ...refused, ...problemsOf(draft) }

  const save = async (pack: ScenarioPack, sentText: string): Promise<boolean> => {
    try {
      const answer = await invoke('scenarios:save', { pack })
      setFailure(null)
      if (answer.state === 'refused') {
        setRefused({ [answer.place]: answer.message })
        return false
      }
      const isStill = (now: ScenarioPack): boolean => JSON.stringify(now) === sentText
      setDraft((now) => (isStill(now) ? answer.pack : now))
      setKeptText(JSON.stringify(answer.pack))
      return true
    } catch (error) {
      setFailure(failureOf(error))
      sent.current = null
      return false
    }
  }

  /** True once the draft as it stands is kept. */
  const keep = async (): Promise<boolean> => {
    if (text === keptText) return true
    if (!isRight(problemsOf(draft))) return false
    if (sent.current?.text !== text) {
      const before = sent.current?.done
      sent.current = { text, done: Promise.resolve(before).then(() => save(draft, text)) }
    }
    return sent.current.done
  }
  useKept(text, () => void keep())

  const change = (changed: Partial<ScenarioPack>): void => {
    setRefused({})
    setDraft((now) => ({ ...now, ...changed }))
  }

  /** The same for what takes something away: the parts that changed can be put back, from elsewhere too. */
  const changeWithUndo = (changed: Partial<ScenarioPack>, told: string): void => {
    const names = Object.keys(changed) as (keyof ScenarioPack)[]
    const before: Partial<ScenarioPack> = Object.fromEntries(names.map((name) => [name, draft[name]]))
    change(changed)
    toast(told, async () => {
      if (!isGone.current) return change(before)
      const now = await invoke('scenarios:open', { folder: draft.id })
      if (now.state === 'ready') await invoke('scenarios:save', { pack: { ...now.pack, ...before } })
    })
  }

  const state: DraftState =
    failure !== null ? 'failed' : !isRight(problems) ? 'held' : text === keptText ? 'saved' : 'saving'
  return { draft, problems, state, failure, change, changeWithUndo, keep }
}
