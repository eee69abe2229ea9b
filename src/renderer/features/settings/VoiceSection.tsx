import { Volume2 } from 'lucide-react'
import type { Settings } from '../../../shared/settings.ts'
import { changeSettings, useSettings } from '../../app/settings.ts'
import { toastFailure } from '../../app/toasts.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Picker } from '../../ui/Picker.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { useSay } from '../../voices/use-say.ts'
import { ownVoices } from '../../voices/voice-names.ts'
import { SettingRow } from './SettingRow.tsx'
import styles from './VoiceSection.module.css'
import { nameVoiceNote, ownVoice, voiceOptions } from './voice-lines.ts'

const sample = 'You’ve reached Priya Raman. Leave a message after the tone.'

const rings = [
  { value: 'locale', label: 'As the system' },
  { value: 'uk', label: 'UK' },
  { value: 'us', label: 'US' },
  { value: 'europe', label: 'Europe' }
] as const

const change = (part: Partial<Settings>): void => {
  changeSettings(part).catch(toastFailure)
}

/** Who speaks on the line, each to be heard, and how it rings. */
export const VoiceSection = () => {
  const chosen = useSettings((settings) => settings.systemVoiceId)
  const ring = useSettings((settings) => settings.ring)
  const system = useAnswer('system voices', () => invoke('voice:system'))
  const voices = system.state === 'ready' ? system.value : null
  const { speaking, failed, say } = useSay()
  const preview = { text: sample, systemVoiceId: chosen }

  return (
    <section aria-label="Voices">
      <h2 className={styles['heading']}>Voices</h2>
      <SettingRow name="Voice for names and your own personas" note={nameVoiceNote(voices, chosen)}>
        <div className={styles['choice']}>
          <Picker
            label="Voice for names and your own personas"
            placeholder="Search by name or language"
            empty={voices === null ? '…' : 'A voice that is gone'}
            disabled={voices === null || (voices.length === 0 && chosen === null)}
            align="end"
            options={voiceOptions(voices ?? [])}
            chosen={chosen ?? ownVoice}
            onChoose={(value) => change({ systemVoiceId: value === ownVoice ? null : value })}
          />
          <Button onClick={() => void say('name', preview)}>
            <Volume2 size={16} className={speaking === 'name' ? styles['speaking'] : undefined} aria-hidden />
            Hear it
          </Button>
        </div>
      </SettingRow>
      <div className={styles['own']}>
        <p className={styles['name']}>Ringback’s voices</p>
        <p className={styles['note']}>They come with the program; its personas speak with them.</p>
        <div className={styles['voices']}>
          {ownVoices.map(({ value, label, voice }) => (
            <Button key={value} onClick={() => void say(value, { text: sample, voice, systemVoiceId: null })}>
              <Volume2
                size={16}
                className={speaking === value ? styles['speaking'] : undefined}
                aria-hidden
              />
              {label}
            </Button>
          ))}
        </div>
      </div>
      {failed !== null && <Notice failure={failed.failure} />}
      <SettingRow name="Ring" note="How it rings before somebody answers.">
        <Segmented label="Ring" value={ring} options={rings} onChange={(value) => change({ ring: value })} />
      </SettingRow>
    </section>
  )
}
