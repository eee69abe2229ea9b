import { useKeyLayers } from '../../app/keys.ts'
import { useStatus } from '../../app/status.ts'
import { toastFailure } from '../../app/toasts.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { SettingRow } from './SettingRow.tsx'

/** Where the takes lie, which keys work everywhere, and what this program is. */
export const AboutSection = () => {
  const status = useStatus((state) => state.status)
  const layers = useKeyLayers((state) => state.layers)
  if (status === null) return null
  const everywhere = layers.filter(({ owner }) => owner === 'Ringback').flatMap(({ bindings }) => bindings)
  return (
    <>
      <section aria-label="Keys">
        {everywhere.map(({ keys, label }) => (
          <SettingRow key={keys} name={label.charAt(0).toUpperCase() + label.slice(1)}>
            <KeyHint keys={keys} spoken />
          </SettingRow>
        ))}
      </section>
      <section aria-label="About">
        <SettingRow
          name="Data folder"
          note={
            <>
              {status.dataFolder}
              {status.dataFolderOverridden && <br />}
              {status.dataFolderOverridden && 'Chosen by RINGBACK_DATA.'}
            </>
          }
        >
          <Button onClick={() => void invoke('app:showDataFolder').catch(toastFailure)}>
            Show in folder
          </Button>
        </SettingRow>
        <SettingRow
          name={`Ringback ${status.version}`}
          note={`Rulebook ${status.rulebookVersion}, on ${status.runtime === 'electron' ? 'Electron' : 'the Electron stand-in'}. Nothing leaves this computer.`}
        >
          {null}
        </SettingRow>
      </section>
    </>
  )
}
