import { useEffect, useEffectEvent } from 'react'
import type { TakeDetail } from '../../../shared/take.ts'
import { invoke } from '../../bridge.ts'

/** Has the words of a take timed by its sound once they rest; the grade follows. */
export const useWordTimes = (
  take: TakeDetail,
  isResting: boolean,
  onTake: (take: TakeDetail) => void
): void => {
  const isOpen = isResting && take.transcript?.timing === 'open'
  const version = take.transcript?.updatedAt
  const show = useEffectEvent(onTake)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are timed anew.
  useEffect(() => {
    if (!isOpen) return
    let isGone = false
    invoke('words:align', { takeId: take.id }).then(
      (timed) => {
        if (!isGone && timed.transcript?.timing !== 'open') show(timed)
      },
      // The take can be read without them; what failed is in the log.
      () => {}
    )
    return () => {
      isGone = true
    }
  }, [take.id, isOpen, version])
}
