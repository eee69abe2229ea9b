import { useEffect, useState } from 'react'
import { Select } from '../../ui/Select.tsx'
import { SettingRow } from './SettingRow.tsx'

type MicrophoneChoiceProps = { chosen: string | null; onChoose: (deviceId: string | null) => void }

type Device = { deviceId: string; label: string }

/** Stands for "no device": ids of real devices are long. */
const systemDefault = 'default'

/** Which microphone a call opens; names appear once the microphone was used, as the browser keeps them until then. */
export const MicrophoneChoice = ({ chosen, onChoose }: MicrophoneChoiceProps) => {
  const found = useMicrophones()
  // Chromium lists the default again under its own id; without permission it lists one device without any id.
  const devices = found.filter(({ deviceId }) => !['', 'default', 'communications'].includes(deviceId))
  const options = [
    { value: systemDefault, label: 'System default' },
    ...devices.map(({ deviceId, label }, index) => ({
      value: deviceId,
      label: label || `Microphone ${index + 1}`
    }))
  ]
  if (chosen !== null && !options.some(({ value }) => value === chosen)) {
    options.push({ value: chosen, label: 'The one you chose (not connected)' })
  }
  return (
    <SettingRow name="Microphone" note={noteFor(found.length, devices.length)}>
      <Select
        label="Microphone"
        labelHidden
        value={chosen ?? systemDefault}
        options={options}
        onChange={(value) => onChoose(value === systemDefault ? null : value)}
      />
    </SettingRow>
  )
}

const noteFor = (found: number, named: number): string => {
  if (found === 0) return 'None is connected right now.'
  return named === 0
    ? 'Yours are listed here after your first call.'
    : 'Opened as the phone rings, closed when you stop.'
}

const useMicrophones = (): readonly Device[] => {
  const [devices, setDevices] = useState<readonly Device[]>([])
  useEffect(() => {
    const { mediaDevices } = navigator
    let isGone = false
    const look = async () => {
      const all = await mediaDevices.enumerateDevices()
      if (isGone) return
      setDevices(all.filter(({ kind }) => kind === 'audioinput'))
    }
    const refresh = () => void look().catch(() => setDevices([]))
    refresh()
    mediaDevices.addEventListener('devicechange', refresh)
    return () => {
      isGone = true
      mediaDevices.removeEventListener('devicechange', refresh)
    }
  }, [])
  return devices
}
