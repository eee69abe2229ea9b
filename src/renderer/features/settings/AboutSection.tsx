import { useStatus } from '../../app/status.ts'
import { toastFailure } from '../../app/toasts.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { SettingRow } from './SettingRow.tsx'

const runtimes = { electron: 'Electron', 'stand-in': 'the Electron stand-in' } as const

/** Where the keys are told, where the takes lie, and what this program is. */
export const AboutSection = () => {
  const status = useStatus((state) => state.status)
  if (status === null) return null
  const { version, rulebookVersion, runtime, dataFolder, dataFolderOverridden } = status
  return (
    <>
      <SettingRow name="Keys of the screen you are on">
        <KeyHint keys="[Shift]+?" spoken />
      </SettingRow>
      <SettingRow name="Everything by name">
        <KeyHint keys="$mod+k" spoken />
      </SettingRow>
      <SettingRow
        name="Data folder"
        note={dataFolderOverridden ? `${dataFolder} · chosen by RINGBACK_DATA` : dataFolder}
      >
        <Button onClick={() => void invoke('app:showDataFolder').catch(toastFailure)}>Show in folder</Button>
      </SettingRow>
      <SettingRow
        name={`Ringback ${version}`}
        note={`Rulebook ${rulebookVersion}, running on ${runtimes[runtime]}. Nothing leaves this computer.`}
      />
    </>
  )
}
