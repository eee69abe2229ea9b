import { useEffect, useState } from 'react'
import { Select } from '../../ui/Select.tsx'
import { SettingRow } from './SettingRow.tsx'

type MicrophoneChoiceProps = { chosen: string | null; onChoose: (deviceId: string | null) => void }

type Device = { deviceId: string; label: string }

/** Stands for "no device": ids of real devices are long. */
const systemDefault = 'default'

/** Which microphone a call opens; names appear once the microphone was used, as the browser keeps them until then. */
export const MicrophoneChoice = ({ chosen, onChoose }: MicrophoneChoiceProps) => {
  const devices = useMicrophones()
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
    <SettingRow
      name="Microphone"
      note={
        devices.length === 0
          ? 'None is connected right now.'
          : 'Opened as the phone rings, closed when you stop.'
      }
    >
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

const useMicrophones = (): readonly Device[] => {
  const [devices, setDevices] = useState<readonly Device[]>([])
  useEffect(() => {
    const { mediaDevices } = navigator
    let isGone = false
    const look = async () => {
      const found = await mediaDevices.enumerateDevices()
      if (isGone) return
      // Chromium lists the default twice: once under its own id, once as "default".
      setDevices(
        found.filter(
          ({ kind, deviceId }) =>
            kind === 'audioinput' && !['', 'default', 'communications'].includes(deviceId)
        )
      )
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
