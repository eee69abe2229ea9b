import { useState } from 'react'
import { useAnswer } from '../../../app/use-answer.ts'
import { invoke } from '../../../bridge.ts'
import form from '../../../ui/FormParts.module.css'
import { Notice } from '../../../ui/Notice.tsx'
import { SearchField } from '../../../ui/SearchField.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { countOf, counts, weighed } from './draft.ts'
import styles from './Editor.module.css'
import type { FieldsProps } from './fields.ts'

/** Which rules count less or more in this scenario. */
export const WeightFields = ({ draft, change }: FieldsProps) => {
  const [isOpen, setOpen] = useState(false)
  const changed = Object.values(draft.weights).filter((factor) => factor !== 1).length
  return (
    <fieldset className={form['section']}>
      <legend className={form['legend']}>What counts</legend>
      <details className={styles['folded']} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          {changed === 0
            ? 'Every rule counts as ever'
            : `${changed} ${changed === 1 ? 'rule counts' : 'rules count'} otherwise here`}
        </summary>
        {isOpen && <Rules weights={draft.weights} onChange={(weights) => change({ weights })} />}
      </details>
    </fieldset>
  )
}

type Weights = FieldsProps['draft']['weights']

const Rules = ({ weights, onChange }: { weights: Weights; onChange: (weights: Weights) => void }) => {
  const answer = useAnswer('rules', () => invoke('rulebook:read'))
  const [search, setSearch] = useState('')
  if (answer.state === 'waiting') return null
  if (answer.state === 'failed') return <Notice failure={answer.failure} />
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const found = answer.value.rules.filter(({ title, statement }) =>
    words.every((word) => `${title} ${statement}`.toLowerCase().includes(word))
  )
  return (
    <>
      <SearchField label="Search the rules" value={search} onChange={setSearch} />
      <ul className={styles['rules']}>
        {found.map(({ id, title, statement }) => (
          <li key={id} className={styles['rule']}>
            <span title={statement}>{title}</span>
            <Segmented
              label={`How much “${title}” counts`}
              value={countOf(weights[id])}
              options={counts}
              onChange={(count) => onChange(weighed(weights, id, count))}
            />
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={form['hint']}>No rule has these words.</p>}
    </>
  )
}
