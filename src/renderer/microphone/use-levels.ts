import { useEffect, useState } from 'react'
import type { InputDevice } from './devices.ts'
import { type Levels, openLevels } from './levels.ts'

/** The system's default among the keys of `useLevels`. */
export const defaultKey = 'default'

/** Opens the default microphone and every listed one while it is mounted, for their levels. */
export const useLevels = (
  devices: readonly InputDevice[],
  onOpened: () => void
): { levels: Levels | null; closed: ReadonlySet<string> } => {
  const [levels, setLevels] = useState<Levels | null>(null)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const ids = devices.map(({ deviceId }) => deviceId).join(' ')

  // biome-ignore lint/correctness/useExhaustiveDependencies: the same devices stay open; others are opened anew with all the rest.
  useEffect(() => {
    const opened = openLevels()
    setLevels(opened)
    let isGone = false
    const open = async (key: string, deviceId: string | null) => {
      const isOpen = await opened.open(key, deviceId)
      if (isGone) return
      setClosed((before) => {
        const after = new Set(before)
        if (isOpen) after.delete(key)
        else after.add(key)
        return after
      })
      if (isOpen) onOpened()
    }
    void open(defaultKey, null)
    for (const { deviceId } of devices) void open(deviceId, deviceId)
    return () => {
      isGone = true
      opened.close()
    }
  }, [ids])

  return { levels, closed }
}
