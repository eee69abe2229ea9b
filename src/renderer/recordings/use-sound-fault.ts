import { useEffect, useState } from 'react'
import { type SoundFault, soundFaultAt } from './sound-failure.ts'

/** Why a recording does not play; null while it does, and until it is known. Without a URL its file is gone. */
export const useSoundFault = (audioUrl: string | null, hasFailed: boolean): SoundFault | null => {
  const [found, setFound] = useState<{ url: string; fault: SoundFault } | null>(null)
  useEffect(() => {
    if (audioUrl === null || !hasFailed) return
    let isWanted = true
    void soundFaultAt(audioUrl).then((fault) => isWanted && setFound({ url: audioUrl, fault }))
    return () => {
      isWanted = false
    }
  }, [audioUrl, hasFailed])
  if (audioUrl === null) return 'audio-missing'
  return hasFailed && found?.url === audioUrl ? found.fault : null
}
