import form from '../../../ui/FormParts.module.css'
import { Segmented } from '../../../ui/Segmented.tsx'
import styles from './Editor.module.css'
import type { FieldsProps } from './fields.ts'
import { NumberField } from './NumberField.tsx'

const rings = [0, 1, 2, 3, 4].map((count) => ({ value: String(count), label: String(count) }))

const inSeconds = (ms: number): number => ms / 1_000
const inMs = (seconds: number): number => Math.round(seconds * 1_000)

/** How often it rings where nobody answers, and how long a take may be. */
export const CallFields = ({ draft, problems, change }: FieldsProps) => {
  const { limits } = draft
  return (
    <fieldset className={form['section']}>
      <legend className={form['legend']}>The call</legend>
      {draft.kind === 'voicemail' && (
        <div className={form['choice']}>
          <span className={form['label']} aria-hidden>
            How often it rings
          </span>
          <Segmented
            label="How often it rings"
            value={String(draft.ringCount)}
            options={rings}
            onChange={(count) => change({ ringCount: Number(count) })}
          />
        </div>
      )}
      <div className={styles['threes']}>
        <NumberField
          label="The take ends at (s)"
          value={inSeconds(limits.endMs)}
          problem={problems['limits.endMs']}
          onChange={(seconds) => change({ limits: { ...limits, endMs: inMs(seconds) } })}
        />
      </div>
    </fieldset>
  )
}
