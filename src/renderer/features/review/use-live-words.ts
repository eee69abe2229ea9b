import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure } from '../../../shared/errors.ts'
import { type TakeDetail, transcriptMaxLength } from '../../../shared/take.ts'
import { failureOf, invoke } from '../../bridge.ts'

/** The pause in typing after which the grade follows. */
const restMs = 400

export type WordsState = 'saved' | 'typing' | 'saving' | 'too-long' | 'failed'

/**
 * Words that are stored and graded while they are typed: after each rest, and at once when the editor closes, so
 * that no way of leaving loses any. One request at a time; the newest words always win.
 */
export const useLiveWords = (take: TakeDetail, script: string, onTake: (take: TakeDetail) => void) => {
  const [text, setText] = useState(take.transcript?.text ?? '')
  const [state, setState] = useState<WordsState>('saved')
  const [failure, setFailure] = useState<Failure>()
  const wanted = useRef(text)
  const stored = useRef(text)
  const busy = useRef(false)
  const timer = useRef<number>(undefined)
  const tell = useRef(onTake)
  tell.current = onTake

  const store = useCallback(async () => {
    window.clearTimeout(timer.current)
    if (busy.current || wanted.current.length > transcriptMaxLength) return
    busy.current = true
    try {
      while (wanted.current !== stored.current && wanted.current.length <= transcriptMaxLength) {
        const sent = wanted.current
        setState('saving')
        const origin = script.trim() !== '' && sent.trim() === script.trim() ? 'script' : 'typed'
        const graded = await invoke('takes:setTranscript', { takeId: take.id, text: sent, origin })
        stored.current = sent
        setFailure(undefined)
        tell.current(graded)
      }
      setState(wanted.current.length > transcriptMaxLength ? 'too-long' : 'saved')
    } catch (error) {
      setFailure(failureOf(error))
      setState('failed')
    } finally {
      busy.current = false
    }
  }, [take.id, script])

  useEffect(() => {
    const leave = () => void store()
    window.addEventListener('beforeunload', leave)
    return () => {
      window.removeEventListener('beforeunload', leave)
      leave()
    }
  }, [store])

  const change = (words: string): void => {
    setText(words)
    wanted.current = words
    window.clearTimeout(timer.current)
    if (words.length > transcriptMaxLength) {
      setState('too-long')
      return
    }
    setState('typing')
    timer.current = window.setTimeout(() => void store(), restMs)
  }

  return { text, state, failure, change, store }
}
