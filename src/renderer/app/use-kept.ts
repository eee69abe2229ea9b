import { useEffect, useEffectEvent } from 'react'

/** A program that is killed loses no more of what was typed. */
const restMs = 800

/** Has what is typed kept after each rest in typing, and when its field or the window goes. `keep` may come too often. */
export const useKept = (typed: string, keep: () => void): void => {
  const keepNow = useEffectEvent(keep)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each letter begins the rest anew.
  useEffect(() => {
    const timer = setTimeout(() => keepNow(), restMs)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => {
    const leave = () => keepNow()
    window.addEventListener('beforeunload', leave)
    return () => {
      window.removeEventListener('beforeunload', leave)
      leave()
    }
  }, [])
}
