import { useEffect, useState } from 'react'
import { type InputDevice, inputsAmong } from './devices.ts'

/** The microphones that are there now; asked again when one comes or goes, and when `anew` changes. */
export const useInputs = (anew = false): readonly InputDevice[] => {
  const [devices, setDevices] = useState<readonly InputDevice[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: names appear once a microphone was opened, which `anew` tells.
  useEffect(() => {
    const { mediaDevices } = navigator
    let isGone = false
    const look = async () => {
      const all = await mediaDevices.enumerateDevices()
      if (!isGone) setDevices(inputsAmong(all))
    }
    const refresh = () => void look().catch(() => setDevices([]))
    refresh()
    mediaDevices.addEventListener('devicechange', refresh)
    return () => {
      isGone = true
      mediaDevices.removeEventListener('devicechange', refresh)
    }
  }, [anew])
  return devices
}
