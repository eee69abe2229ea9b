import { useEffect, useEffectEvent } from 'react'

/** Runs `draw` before each frame while `isOn`, once after it goes off, and once when `anew` changes; for what moves too often to be React state. */
export const useFrame = (isOn: boolean, draw: () => void, anew?: string): void => {
  const latest = useEffectEvent(draw)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `anew` only says that it is time.
  useEffect(() => {
    latest()
    if (!isOn) return
    let frame = requestAnimationFrame(function next() {
      latest()
      frame = requestAnimationFrame(next)
    })
    return () => cancelAnimationFrame(frame)
  }, [isOn, anew])
}
