import { useEffect, useState } from 'react'

/** Whether any microphone is there; taken for granted until the system has said. */
export const useHasMicrophone = (): boolean => {
  const [isThere, setThere] = useState(true)
  useEffect(() => {
    const { mediaDevices } = navigator
    let isGone = false
    const look = () =>
      mediaDevices.enumerateDevices().then(
        (devices) => !isGone && setThere(devices.some(({ kind }) => kind === 'audioinput')),
        () => undefined
      )
    void look()
    mediaDevices.addEventListener('devicechange', look)
    return () => {
      isGone = true
      mediaDevices.removeEventListener('devicechange', look)
    }
  }, [])
  return isThere
}
