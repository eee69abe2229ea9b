import type { Preparation } from '../../../shared/prospect.ts'
import { TextField } from '../../ui/Field.tsx'
import styles from '../../ui/FormParts.module.css'
import { Segmented } from '../../ui/Segmented.tsx'
import type { FieldsProps } from './CardFields.tsx'
import { CheckRow } from './CheckRow.tsx'
import type { Problems } from './draft-model.ts'

type Thought = 'whyCall' | 'whatTriggers' | 'whatCompels'

const thoughts: readonly { name: Thought; label: string; placeholder: string }[] = [
  { name: 'whyCall', label: 'Why would they call you?', placeholder: 'The nights they cannot fill' },
  { name: 'whatTriggers', label: 'What catches their interest?', placeholder: 'Eleven drivers gone' },
  { name: 'whatCompels', label: 'What makes it worth today?', placeholder: 'The rota is set on Friday' }
]

type AnswerProps = {
  value: Preparation
  problems: Problems
  onChange: (changed: Partial<Preparation>) => void
}

/** What is settled in the minute before dialling. */
export const PreparationFields = ({ draft, problems, onChange }: FieldsProps) => {
  const value = draft.preparation
  const change = (changed: Partial<Preparation>) => onChange({ preparation: { ...value, ...changed } })
  return (
    <fieldset className={styles['section']}>
      <legend className={styles['legend']}>Before you dial, one minute</legend>
      <Thoughts value={value} problems={problems} onChange={change} />
      <div className={styles['pairs']}>
        <Choices value={value} problems={problems} onChange={change} />
        <CheckRow
          label="You heard their greeting"
          checked={value.greetingHeard}
          onChange={(greetingHeard) => change({ greetingHeard })}
        />
        <CheckRow
          label="You are calm: one of many"
          checked={value.calm}
          onChange={(calm) => change({ calm })}
        />
      </div>
    </fieldset>
  )
}

const Thoughts = ({ value, problems, onChange }: AnswerProps) =>
  thoughts.map(({ name, label, placeholder }) => (
    <TextField
      key={name}
      label={label}
      placeholder={placeholder}
      value={value[name]}
      problem={problems[`preparation.${name}`]}
      onChange={(event) => onChange({ [name]: event.target.value })}
    />
  ))

type Fit = 'yes' | 'unsure' | 'no' | 'open'
const fits: readonly { value: Fit; label: string }[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'unsure', label: 'Not sure' },
  { value: 'no', label: 'No' },
  { value: 'open', label: 'Not settled' }
]

type Say = 'decides' | 'influences' | 'open'
const says: readonly { value: Say; label: string }[] = [
  { value: 'decides', label: 'Decides' },
  { value: 'influences', label: 'Has a say' },
  { value: 'open', label: 'Not known' }
]

const Choices = ({ value, onChange }: AnswerProps) => (
  <>
    <div className={styles['choice']}>
      <span className={styles['label']}>Can they use what you sell?</span>
      <Segmented
        label="Can they use what you sell?"
        value={value.rightFit ?? 'open'}
        options={fits}
        onChange={(rightFit) => onChange({ rightFit: rightFit === 'open' ? null : rightFit })}
      />
    </div>
    <div className={styles['choice']}>
      <span className={styles['label']}>What say do they have in it?</span>
      <Segmented
        label="What say do they have in it?"
        value={value.say ?? 'open'}
        options={says}
        onChange={(say) => onChange({ say: say === 'open' ? null : say })}
      />
    </div>
  </>
)
