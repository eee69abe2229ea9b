import { useState } from 'react'
import type { DuplicateChoice } from '../../../shared/prospect-import.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Select } from '../../ui/Select.tsx'
import { ImportPages, pageLength } from './ImportPages.tsx'
import styles from './ImportScreen.module.css'
import { choiceNames } from './import-words.ts'

type ImportDuplicatesProps = {
  count: number
  otherwise: DuplicateChoice
  each: ReadonlyMap<number, DuplicateChoice>
  onChoose: (row: number, choice: DuplicateChoice) => void
}

const options = (['skip', 'update', 'add'] as const).map((value) => ({ value, label: choiceNames[value] }))

/** Rows of people who are there already, each with what becomes of it. */
export const ImportDuplicates = ({ count, otherwise, each, onChoose }: ImportDuplicatesProps) => {
  const [offset, setOffset] = useState(0)
  const page = useAnswer(`duplicates ${offset}`, () =>
    invoke('prospects:importDuplicates', { offset, limit: pageLength })
  )
  if (page.state === 'failed') return <Notice failure={page.failure} />
  return (
    <>
      <table className={styles['table']}>
        <thead>
          <tr>
            {['Row', 'In the file', 'There already', 'What to do'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(page.state === 'ready' ? page.value : []).map((duplicate) => (
            <tr key={duplicate.row}>
              <td className={styles['number']}>{duplicate.row}</td>
              <td>
                <bdi>{[duplicate.name, duplicate.company].filter(Boolean).join(', ')}</bdi>
              </td>
              <td>
                <bdi>{[duplicate.withName, duplicate.withCompany].filter(Boolean).join(', ')}</bdi>
                <span className={styles['text']}>
                  {duplicate.withRow === null ? '' : ` in row ${duplicate.withRow}`}
                  {duplicate.by === 'number' && ', same number'}
                </span>
              </td>
              <td>
                <Select
                  label={`What to do with row ${duplicate.row}, ${duplicate.name}`}
                  labelHidden
                  value={each.get(duplicate.row) ?? otherwise}
                  options={options}
                  onChange={(choice) => onChoose(duplicate.row, choice)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ImportPages what="Duplicates" count={count} offset={offset} onOffset={setOffset} />
    </>
  )
}
