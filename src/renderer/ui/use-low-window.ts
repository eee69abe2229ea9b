import { useSyncExternalStore } from 'react'

/** The same height as in the style sheets' `max-height: 719px`. */
const low = matchMedia('(max-height: 719px)')

const subscribe = (onChange: () => void) => {
  low.addEventListener('change', onChange)
  return () => low.removeEventListener('change', onChange)
}

/** Whether the window is so low that what explains has to give way to what it is about. */
export const useLowWindow = (): boolean => useSyncExternalStore(subscribe, () => low.matches)
