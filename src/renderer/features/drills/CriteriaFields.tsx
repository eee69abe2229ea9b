import { X } from 'lucide-react'
import type { OwnCriterion } from '../../../shared/drill.ts'
import type { RuleSummary } from '../../../shared/grade.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './CriteriaFields.module.css'
import { criterionKinds, kindWords, newCriterion, typedNumber, typedWords } from './own-drills.ts'

type CriteriaFieldsProps = {
  criteria: readonly OwnCriterion[]
  rules: readonly RuleSummary[]
  /** The rule that a new condition begins with. */
  firstRule: string
  onChange: (criteria: OwnCriterion[]) => void
}

const most = 8
const kindOptions = criterionKinds.map((value) => ({ value, label: kindWords[value] }))

/** What counts as a pass: all of these. */
export const CriteriaFields = ({ criteria, rules, firstRule, onChange }: CriteriaFieldsProps) => (
  <fieldset className={styles['fieldset']}>
    <legend className={styles['legend']}>It passes when all of these hold</legend>
    <ul className={styles['list']}>
      {criteria.map((criterion, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no name of its own; its place is what it is.
        <li key={`${index} ${criterion.kind}`} className={styles['one']}>
          <Select
            label={`Condition ${index + 1}`}
            labelHidden
            value={criterion.kind}
            options={kindOptions}
            onChange={(kind) => onChange(criteria.with(index, newCriterion(kind, firstRule)))}
          />
          <Bounds
            criterion={criterion}
            rules={rules}
            onChange={(changed) => onChange(criteria.with(index, changed))}
          />
          <IconButton
            label={`Take condition ${index + 1} away`}
            icon={X}
            onClick={() => onChange(criteria.toSpliced(index, 1))}
          />
        </li>
      ))}
    </ul>
    {criteria.length < most && (
      <Button
        look="quiet"
        onClick={() =>
          onChange([...criteria, newCriterion(criteria.length === 0 ? 'rule' : 'length', firstRule)])
        }
      >
        Add a condition
      </Button>
    )}
  </fieldset>
)

type BoundsProps = {
  criterion: OwnCriterion
  rules: readonly RuleSummary[]
  onChange: (criterion: OwnCriterion) => void
}

const Bounds = ({ criterion, rules, onChange }: BoundsProps) => {
  switch (criterion.kind) {
    case 'rule':
      return (
        <Select
          label="Rule"
          labelHidden
          value={criterion.ruleId}
          options={
            rules.length === 0
              ? [{ value: criterion.ruleId, label: criterion.ruleId }]
              : rules.map(({ id, title }) => ({ value: id, label: title }))
          }
          onChange={(ruleId) => onChange({ ...criterion, ruleId })}
        />
      )
    case 'length':
      return (
        <Range
          unit="s"
          from={criterion.fromMs === null ? null : criterion.fromMs / 1000}
          to={criterion.toMs === null ? null : criterion.toMs / 1000}
          onChange={(from, to) =>
            onChange({
              ...criterion,
              fromMs: from === null ? null : from * 1000,
              toMs: to === null ? null : to * 1000
            })
          }
        />
      )
    case 'pace':
      return (
        <Range
          unit="syllables/s"
          from={criterion.from}
          to={criterion.to}
          onChange={(from, to) => onChange({ ...criterion, from, to })}
        />
      )
    case 'start':
      return (
        <div className={styles['range']}>
          <span>within</span>
          <NumberField
            label="Starts within seconds"
            value={criterion.toMs / 1000}
            onChange={(toS) => onChange({ ...criterion, toMs: (toS ?? 0) * 1000 })}
          />
          <span>s of the beep</span>
        </div>
      )
    case 'words':
      return (
        <div className={styles['words']}>
          <Select
            label="Occur"
            labelHidden
            value={criterion.occur}
            options={[
              { value: 'all', label: 'are said' },
              { value: 'none', label: 'are not said' }
            ]}
            onChange={(occur) => onChange({ ...criterion, occur })}
          />
          <TextField
            label="Words, with commas between"
            labelHidden
            placeholder="words, or phrases, with commas"
            defaultValue={criterion.words.join(', ')}
            onChange={(event) => onChange({ ...criterion, words: typedWords(event.target.value) })}
          />
        </div>
      )
  }
}

type RangeProps = {
  unit: string
  from: number | null
  to: number | null
  onChange: (from: number | null, to: number | null) => void
}

const Range = ({ unit, from, to, onChange }: RangeProps) => (
  <div className={styles['range']}>
    <NumberField label={`From, in ${unit}`} value={from} onChange={(given) => onChange(given, to)} />
    <span>to</span>
    <NumberField label={`To, in ${unit}`} value={to} onChange={(given) => onChange(from, given)} />
    <span>{unit}</span>
  </div>
)

type NumberFieldProps = { label: string; value: number | null; onChange: (value: number | null) => void }

const NumberField = ({ label, value, onChange }: NumberFieldProps) => (
  <input
    type="number"
    className={styles['number']}
    aria-label={label}
    min={0}
    step="any"
    defaultValue={value ?? ''}
    onChange={(event) => onChange(typedNumber(event.target.value))}
  />
)
