import type { Settings } from '../../../shared/settings.ts'
import { navigate } from '../../app/navigation.ts'
import { changeSettings, useSettings } from '../../app/settings.ts'
import { toastFailure } from '../../app/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { AboutSection } from './AboutSection.tsx'
import { DrillTimes } from './DrillTimes.tsx'
import { KeptRecordings } from './KeptRecordings.tsx'
import { MicrophoneChoice } from './MicrophoneChoice.tsx'
import { ModelSection } from './ModelSection.tsx'
import { PackSection } from './PackSection.tsx'
import { SettingRow } from './SettingRow.tsx'
import styles from './SettingsScreen.module.css'
import { TeamSection } from './TeamSection.tsx'
import { VoiceSection } from './VoiceSection.tsx'

const themes = [
  { value: 'system', label: 'As the system' },
  { value: 'dark', label: 'Dark' },
  { value: 'light', label: 'Light' }
] as const

const change = (part: Partial<Settings>): void => {
  changeSettings(part).catch(toastFailure)
}

/** The few things a rep may set, each with what it does. */
export const SettingsScreen = () => {
  const settings = useSettings()
  return (
    <div className={styles['screen']}>
      <div className={styles['column']}>
        <h1>Settings</h1>
        <section>
          <h2 className={styles['heading']}>Sound</h2>
          <MicrophoneChoice />
          <SettingRow name="Playback volume" note="Greetings, marks and your takes.">
            <input
              type="range"
              className={styles['range']}
              aria-label="Playback volume"
              min={0}
              max={100}
              step={5}
              value={Math.round(settings.playbackVolume * 100)}
              onChange={(event) => change({ playbackVolume: event.target.valueAsNumber / 100 })}
            />
          </SettingRow>
          <SettingRow
            name="Surroundings volume"
            note="An airport in your ears while you talk, where you switch it on. Wear headphones."
          >
            <input
              type="range"
              className={styles['range']}
              aria-label="Surroundings volume"
              min={0}
              max={100}
              step={5}
              value={Math.round(settings.surroundingsVolume * 100)}
              onChange={(event) => change({ surroundingsVolume: event.target.valueAsNumber / 100 })}
            />
          </SettingRow>
          <SettingRow name="Tones at the marks" note="A soft tone as each mark passes. Best with headphones.">
            <Switch
              label="Tones at the marks"
              checked={settings.markTones}
              onChange={(markTones) => change({ markTones })}
            />
          </SettingRow>
          <SettingRow
            name="Silence that ends your turn"
            note={`In a live talk: ${settings.turnSilenceS.toFixed(1)} s. Longer leaves you time to think; Space ends it at once.`}
          >
            <input
              type="range"
              className={styles['range']}
              aria-label="Silence that ends your turn, in seconds"
              min={0.6}
              max={3}
              step={0.1}
              value={settings.turnSilenceS}
              onChange={(event) => change({ turnSilenceS: event.target.valueAsNumber })}
            />
          </SettingRow>
          <SettingRow
            name="Figures while you talk"
            note="Pace, level and pauses, small and dim beside the stop button."
          >
            <Switch
              label="Figures while you talk"
              checked={settings.liveDelivery}
              onChange={(liveDelivery) => change({ liveDelivery })}
            />
          </SettingRow>
        </section>
        <section>
          <h2 className={styles['heading']}>Drills</h2>
          <DrillTimes />
        </section>
        <VoiceSection />
        <section>
          <h2 className={styles['heading']}>Window</h2>
          <SettingRow name="Appearance">
            <Segmented
              label="Appearance"
              value={settings.theme}
              options={themes}
              onChange={(theme) => change({ theme })}
            />
          </SettingRow>
          <SettingRow
            name="Single-letter keys"
            note="R, P, E and the like, outside of text fields. Everything also works without them."
          >
            <Switch
              label="Single-letter keys"
              checked={settings.letterKeys}
              onChange={(letterKeys) => change({ letterKeys })}
            />
          </SettingRow>
        </section>
        <section>
          <h2 className={styles['heading']}>Takes</h2>
          <KeptRecordings />
          <SettingRow
            name="Report for your manager"
            note="Scores and trends of your practice, looked at before anything leaves."
          >
            <Button onClick={() => navigate({ screen: 'report' })}>Make a report</Button>
          </SettingRow>
        </section>
        <TeamSection />
        <ModelSection />
        <PackSection />
        <section>
          <h2 className={styles['heading']}>Ringback</h2>
          <AboutSection />
        </section>
      </div>
    </div>
  )
}
