import type { Surroundings } from '../../../../shared/scenario.ts'
import { TextField } from '../../../ui/Field.tsx'
import form from '../../../ui/FormParts.module.css'
import { Segmented } from '../../../ui/Segmented.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { attentionOf, attentions } from './draft.ts'
import styles from './Editor.module.css'
import type { FieldsProps } from './fields.ts'
import { NumberField } from './NumberField.tsx'

const places: readonly { value: Surroundings; label: string }[] = [
  { value: 'quiet', label: 'A quiet room' },
  { value: 'office', label: 'An office' },
  { value: 'street', label: 'The street' },
  { value: 'car', label: 'A car' },
  { value: 'airport', label: 'An airport' }
]

/** Who listens, where, and how patiently. */
export const PersonaFields = ({ draft, problems, change }: FieldsProps) => {
  const { persona } = draft
  const set = (changed: Partial<typeof persona>) => change({ persona: { ...persona, ...changed } })
  return (
    <fieldset className={form['section']}>
      <legend className={form['legend']}>
        {draft.kind === 'voicemail' ? 'Who listens' : 'Who picks up'}
      </legend>
      <div className={form['pairs']}>
        <TextField
          label="Name on the telephone"
          value={persona.name ?? ''}
          placeholder={draft.kind === 'voicemail' ? 'The prospect’s' : ''}
          problem={problems['persona.name']}
          onChange={({ target }) => {
            const { name: _before, ...nameless } = persona
            change({ persona: target.value === '' ? nameless : { ...persona, name: target.value } })
          }}
        />
        <TextField
          label="Role"
          value={persona.role}
          problem={problems['persona.role']}
          onChange={({ target }) => set({ role: target.value })}
        />
      </div>
      <TextField
        label="Temperament"
        value={persona.temperament}
        problem={problems['persona.temperament']}
        onChange={({ target }) => set({ temperament: target.value })}
      />
      <div className={form['pairs']}>
        <Select
          label="Surroundings"
          value={persona.surroundings}
          options={places}
          onChange={(surroundings) => set({ surroundings })}
        />
        <div className={styles['switch']}>
          <Switch
            label="The rep hears the surroundings while talking"
            checked={persona.inEars}
            onChange={(inEars) => set({ inEars })}
          />
          <span aria-hidden>The rep hears them while talking</span>
        </div>
      </div>
      <AttentionFields draft={draft} problems={problems} change={change} />
    </fieldset>
  )
}

const AttentionFields = ({ draft: { persona }, problems, change }: FieldsProps) => {
  const { attention } = persona
  const set = (changed: Partial<typeof attention>) =>
    change({ persona: { ...persona, attention: { ...attention, ...changed } } })
  return (
    <div className={form['choice']}>
      <span className={form['label']} aria-hidden>
        How patiently they listen
      </span>
      <Segmented
        label="How patiently they listen"
        value={attentionOf(attention)}
        options={attentions}
        onChange={(name) => {
          const chosen = attentions.find(({ value }) => value === name)
          if (chosen !== undefined) set({ start: chosen.start, decayFactor: chosen.decayFactor })
        }}
      />
      <details className={styles['folded']}>
        <summary>Exact figures</summary>
        <div className={styles['threes']}>
          <NumberField
            label="Attention at the beep"
            hint="0 to 100"
            value={attention.start}
            problem={problems['persona.attention.start']}
            onChange={(start) => set({ start })}
          />
          <NumberField
            label="How fast it goes"
            hint="1 is the usual pace, 2 twice as fast"
            value={attention.decayFactor}
            problem={problems['persona.attention.decayFactor']}
            onChange={(decayFactor) => set({ decayFactor })}
          />
          <NumberField
            label="Surroundings, in dB"
            hint="-60 to 0, against the voice"
            value={persona.surroundingsDb}
            problem={problems['persona.surroundingsDb']}
            onChange={(surroundingsDb) => change({ persona: { ...persona, surroundingsDb } })}
          />
        </div>
      </details>
    </div>
  )
}
