import { Volume2 } from 'lucide-react'
import type { ScenarioPack, VoiceName } from '../../../../shared/scenario.ts'
import { invoke } from '../../../bridge.ts'
import { Button } from '../../../ui/Button.tsx'
import form from '../../../ui/FormParts.module.css'
import { Select } from '../../../ui/Select.tsx'
import styles from './Editor.module.css'
import { RangeField } from './RangeField.tsx'
import type { Sound } from './use-sound.ts'

type Voice = ScenarioPack['persona']['voice']

const voices: readonly { value: VoiceName; label: string }[] = [
  { value: 'slt', label: 'Woman, American' },
  { value: 'rms', label: 'Man, American, deep' },
  { value: 'awb', label: 'Man, Scottish' },
  { value: 'kal', label: 'Man, American, clipped' }
]

type VoiceFieldsProps = {
  legend: string
  voice: Voice
  /** What is said to try it. */
  sample: string
  sound: Sound
  onChange: (voice: Voice) => void
}

/** Who speaks, how fast and how high, with an ear on it. */
export const VoiceFields = ({ legend, voice, sample, sound, onChange }: VoiceFieldsProps) => {
  const isPlaying = sound.playing === legend
  const hear = async () => (await invoke('scenarios:say', { text: sample, voice })).audioUrl
  const speed = Math.round(100 / voice.stretch)
  return (
    <fieldset className={form['section']}>
      <legend className={form['legend']}>{legend}</legend>
      <div className={styles['threes']}>
        <Select
          label="Voice"
          value={voice.voice}
          options={voices}
          onChange={(name) => onChange({ ...voice, voice: name })}
        />
        <RangeField
          label="Speed"
          text={`${speed} %`}
          value={speed}
          min={65}
          max={165}
          step={5}
          onChange={(percent) => onChange({ ...voice, stretch: Math.round(10_000 / percent) / 100 })}
        />
        <RangeField
          label="Pitch"
          text={voice.voice === 'rms' ? 'This voice keeps its own.' : `${voice.pitchHz} Hz`}
          value={voice.pitchHz}
          min={60}
          max={300}
          step={5}
          disabled={voice.voice === 'rms'}
          onChange={(pitchHz) => onChange({ ...voice, pitchHz })}
        />
      </div>
      <div className={styles['row']}>
        <Button onClick={() => sound.toggle(legend, hear)}>
          <Volume2 size={16} aria-hidden /> {isPlaying ? 'Stop' : 'Hear it'}
        </Button>
      </div>
    </fieldset>
  )
}
