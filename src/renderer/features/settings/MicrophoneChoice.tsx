import { useState } from 'react'
import { useSettings } from '../../app/settings.ts'
import { chosenText } from '../../microphone/devices.ts'
import { MicCheckDialog } from '../../microphone/MicCheckDialog.tsx'
import { MicrophoneDialog } from '../../microphone/MicrophoneDialog.tsx'
import { useInputs } from '../../microphone/use-inputs.ts'
import { Button } from '../../ui/Button.tsx'
import { SettingRow } from './SettingRow.tsx'

/** Which microphone a call opens, and how good it is. */
export const MicrophoneChoice = () => {
  const id = useSettings((settings) => settings.microphoneId)
  const label = useSettings((settings) => settings.microphoneLabel)
  const devices = useInputs()
  const [open, setOpen] = useState<'choice' | 'check' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <SettingRow name="Microphone" note={chosenText(devices, { id, label })}>
        <Button onClick={() => setOpen('choice')}>Choose…</Button>
      </SettingRow>
      <SettingRow name="Microphone check" note="Ten seconds: how loud you are, how noisy the room is.">
        <Button onClick={() => setOpen('check')}>Check</Button>
      </SettingRow>
      {open === 'choice' && <MicrophoneDialog onClose={close} />}
      {open === 'check' && <MicCheckDialog onClose={close} />}
    </>
  )
}
