import type { ContactChannel, ProspectDraft, Relationship } from '../../../shared/prospect.ts'
import { contactChannels } from '../../../shared/prospect.ts'
import { channelLooks } from '../../touches/touch-words.ts'
import { TextArea, TextField } from '../../ui/Field.tsx'
import styles from '../../ui/FormParts.module.css'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { CheckRow } from './CheckRow.tsx'
import type { Problems } from './draft-model.ts'
import { SayName } from './SayName.tsx'
import { scriptLengthText } from './script-length.ts'

export type FieldsProps = {
  draft: ProspectDraft
  problems: Problems
  onChange: (changed: Partial<ProspectDraft>) => void
}

const relationshipNames: Record<Relationship, string> = { cold: 'Cold', warm: 'Warm', customer: 'Customer' }

const relationshipHints: Record<Relationship, string> = {
  cold: 'You have never talked.',
  warm: 'You have talked before; they know who you are.',
  customer: 'They already buy from you.'
}

const reachOptions: readonly { value: ContactChannel | 'unknown'; label: string }[] = [
  { value: 'unknown', label: 'Not known' },
  ...contactChannels.map((value) => ({ value, label: channelLooks[value].word }))
]

/** Who is called. */
export const ProspectFields = ({ draft, problems, isNew, onChange }: FieldsProps & { isNew: boolean }) => (
  <fieldset className={styles['section']}>
    <legend className={styles['legend']}>Who you call</legend>
    <div className={styles['pairs']}>
      <TextField
        label="First name"
        // A new card begins here; an existing one leaves the focus to the list.
        autoFocus={isNew}
        value={draft.firstName}
        problem={draft.firstName === '' && isNew ? undefined : problems.firstName}
        hint={isNew && draft.firstName === '' ? 'The one thing a card needs.' : undefined}
        onChange={(event) => onChange({ firstName: event.target.value })}
      />
      <TextField
        label="Last name"
        value={draft.lastName}
        problem={problems.lastName}
        onChange={(event) => onChange({ lastName: event.target.value })}
      />
      <TextField
        label="Company"
        value={draft.company}
        problem={problems.company}
        onChange={(event) => onChange({ company: event.target.value })}
      />
      <TextField
        label="Industry"
        value={draft.industry}
        problem={problems.industry}
        onChange={(event) => onChange({ industry: event.target.value })}
      />
      <SayName
        draft={draft}
        problem={problems.pronunciation}
        onChange={(pronunciation) => onChange({ pronunciation })}
      />
      <Select
        label="How they would rather be reached"
        value={draft.prefers ?? 'unknown'}
        options={reachOptions}
        onChange={(value) => onChange({ prefers: value === 'unknown' ? null : value })}
      />
      <div className={styles['choice']}>
        <span className={styles['label']}>How well you know them</span>
        <Segmented
          label="How well you know them"
          value={draft.relationship}
          options={(['cold', 'warm', 'customer'] as const).map((value) => ({
            value,
            label: relationshipNames[value]
          }))}
          onChange={(relationship) => onChange({ relationship })}
        />
        <span className={styles['hint']}>{relationshipHints[draft.relationship]}</span>
      </div>
      <div className={styles['checks']}>
        <CheckRow
          label="An easy name: no respelling needed"
          checked={draft.easyName}
          onChange={(easyName) => onChange({ easyName })}
        />
        <CheckRow
          label="They want no e-mail"
          checked={draft.refusesEmail}
          onChange={(refusesEmail) => onChange({ refusesEmail })}
        />
      </div>
    </div>
  </fieldset>
)

/** The message that is prepared for this prospect. */
export const MessageField = ({ draft, problems, onChange }: FieldsProps) => (
  <fieldset className={styles['section']}>
    <legend className={styles['legend']}>Prepared message</legend>
    <TextArea
      label="What you plan to say"
      rows={6}
      spellCheck
      value={draft.script}
      problem={problems.script}
      hint={scriptLengthText(draft.script)}
      onChange={(event) => onChange({ script: event.target.value })}
    />
  </fieldset>
)
