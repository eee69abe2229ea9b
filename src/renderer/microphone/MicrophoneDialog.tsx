import { RadioGroup } from 'radix-ui'
import { useState } from 'react'
import { changeSettings, useSettings } from '../app/settings.ts'
import { toastFailure } from '../app/toasts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { findChosen } from './devices.ts'
import { LevelBar } from './LevelBar.tsx'
import styles from './MicrophoneDialog.module.css'
import { useInputs } from './use-inputs.ts'
import { defaultKey, useLevels } from './use-levels.ts'

type Row = { key: string; label: string; note: string | null }

/** Every microphone with its live level; the chosen one is kept at once. */
export const MicrophoneDialog = ({ onClose }: { onClose: () => void }) => {
  const id = useSettings((settings) => settings.microphoneId)
  const label = useSettings((settings) => settings.microphoneLabel)
  const [isOpened, setOpened] = useState(false)
  const devices = useInputs(isOpened)
  const { levels, closed } = useLevels(devices, () => setOpened(true))
  const found = id === null ? null : findChosen(devices, { id, label })
  const chosenKey = id === null ? defaultKey : (found?.deviceId ?? id)
  const rows: Row[] = [
    { key: defaultKey, label: 'The system’s default', note: null },
    ...devices.map((device) => ({
      key: device.deviceId,
      label: device.label,
      note: closed.has(device.deviceId) ? 'held by another program' : null
    })),
    ...(id !== null && found === null
      ? [{ key: id, label: label ?? 'The one you chose', note: 'not connected' }]
      : [])
  ]
  const choose = (key: string) => {
    const device = devices.find(({ deviceId }) => deviceId === key)
    const change =
      device === undefined
        ? { microphoneId: null, microphoneLabel: null }
        : { microphoneId: device.deviceId, microphoneLabel: device.label }
    if (key === defaultKey || device !== undefined) changeSettings(change).catch(toastFailure)
  }

  return (
    <Dialog
      wide
      title="Which microphone?"
      onClose={onClose}
      actions={
        <Button look="primary" hint="Escape" onClick={onClose}>
          Done
        </Button>
      }
    >
      <p className={styles['note']}>
        Say something: the bar that moves most is the one in front of you. Nothing is recorded here.
      </p>
      {closed.has(defaultKey) && devices.length === 0 ? (
        <p role="status">No microphone answers. Plug one in, or allow it in your system settings.</p>
      ) : (
        <RadioGroup.Root
          className={styles['list']}
          aria-label="Microphone"
          value={chosenKey}
          onValueChange={choose}
        >
          {rows.map(({ key, label: name, note }) => (
            <RadioGroup.Item key={key} value={key} className={styles['row']} aria-label={name}>
              <span className={styles['dot']} aria-hidden />
              <span className={styles['name']}>{name}</span>
              {note === null && levels !== null ? (
                <LevelBar read={() => levels.read(key)} />
              ) : (
                <span className={styles['note']}>{note}</span>
              )}
            </RadioGroup.Item>
          ))}
        </RadioGroup.Root>
      )}
    </Dialog>
  )
}
