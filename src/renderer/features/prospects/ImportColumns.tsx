import { useEffect, useState } from 'react'
import {
  type ImportPreviewRow,
  type ImportReading,
  type ImportState,
  type ImportTarget,
  importDelimiters,
  importEncodings,
  importTargets
} from '../../../shared/prospect-import.ts'
import { useKeys } from '../../app/keys.ts'
import { toastFailure } from '../../app/toasts.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './ImportScreen.module.css'
import { delimiterNames, encodingNames, rowCountText, targetNames } from './import-words.ts'

type ColumnsState = Extract<ImportState, { step: 'columns' }>
type ImportColumnsProps = { state: ColumnsState; onState: (asked: Promise<ImportState>) => void }

const options = importTargets.map((value) => ({ value, label: targetNames[value] }))

/** Step two: what each column becomes, with the first rows as they will be. */
export const ImportColumns = ({ state, onState }: ImportColumnsProps) => {
  const [targets, setTargets] = useState<ImportTarget[]>(() => state.columns.map(({ target }) => target))
  const [preview, setPreview] = useState<readonly ImportPreviewRow[]>(state.preview)
  const hasName = targets.includes('firstName') || targets.includes('fullName')
  useEffect(() => {
    let isCurrent = true
    invoke('prospects:importPreview', { targets }).then(
      (rows) => isCurrent && setPreview(rows),
      (error: unknown) => isCurrent && toastFailure(error)
    )
    return () => {
      isCurrent = false
    }
  }, [targets])
  const next = () => onState(invoke('prospects:importCheck', { targets }))
  useKeys('Columns', [
    { keys: '$mod+Enter', label: 'check the rows', inFields: true, enabled: hasName, run: next }
  ])
  return (
    <>
      <div className={styles['scroll']}>
        <p className={styles['text']}>
          <bdi>{state.fileName}</bdi>: {rowCountText(state.rowCount)}, {state.columns.length} columns.
          {state.unreadable > 0 &&
            ` ${state.unreadable.toLocaleString('en')} letters could not be read: try another alphabet.`}
        </p>
        <Reading
          reading={state.reading}
          onRead={(reading) => onState(invoke('prospects:importReadAgain', reading))}
        />
        <h2>What each column becomes</h2>
        <ul className={styles['columns']}>
          {state.columns.map(({ name, samples }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the file; names may repeat.
            <li key={index} className={targets[index] === 'skip' ? styles['unused'] : undefined}>
              <span className={styles['column']}>
                <bdi title={name}>{name}</bdi>
                <bdi className={styles['samples']} title={samples.join(' · ')}>
                  {samples.length === 0 ? 'empty' : samples.join(' · ')}
                </bdi>
              </span>
              <Select
                label={`Column ${name}`}
                labelHidden
                value={targets[index] ?? 'skip'}
                options={options}
                onChange={(target) =>
                  setTargets((before) => before.map((one, at) => (at === index ? target : one)))
                }
              />
            </li>
          ))}
        </ul>
        <h2>The first rows, as they will be</h2>
        <Preview rows={preview} />
      </div>
      <footer className={styles['footer']}>
        {hasName ? (
          <span className={styles['text']}>Nothing is stored yet.</span>
        ) : (
          <span role="status">Which column holds the first or the whole name?</span>
        )}
        <Button look="primary" hint="$mod+Enter" disabled={!hasName} onClick={next}>
          Check the rows
        </Button>
      </footer>
    </>
  )
}

type ReadingProps = { reading: ImportReading; onRead: (reading: ImportReading) => void }

const Reading = ({ reading, onRead }: ReadingProps) => (
  <div className={styles['reading']}>
    <Select
      label="Alphabet"
      value={reading.encoding}
      options={importEncodings.map((value) => ({ value, label: encodingNames[value] }))}
      onChange={(encoding) => onRead({ ...reading, encoding })}
    />
    <Select
      label="Between cells"
      value={reading.delimiter}
      options={importDelimiters.map((value) => ({ value, label: delimiterNames[value] }))}
      onChange={(delimiter) => onRead({ ...reading, delimiter })}
    />
    <Select
      label="First row"
      value={reading.hasHeader ? 'header' : 'content'}
      options={[
        { value: 'header', label: 'Names the columns' },
        { value: 'content', label: 'Is a prospect' }
      ]}
      onChange={(value) => onRead({ ...reading, hasHeader: value === 'header' })}
    />
  </div>
)

const Preview = ({ rows }: { rows: readonly ImportPreviewRow[] }) => (
  <table className={styles['table']}>
    <thead>
      <tr>
        {['Row', 'Name', 'Company', 'Industry', 'Numbers', 'Facts'].map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ row, name, company, industry, phones, facts, reason }) => (
        <tr key={row}>
          <td className={styles['number']}>{row}</td>
          {reason === null ? (
            <>
              <td>
                <bdi>{name}</bdi>
              </td>
              <td>
                <bdi>{company}</bdi>
              </td>
              <td>
                <bdi>{industry}</bdi>
              </td>
              <td className={styles['number']}>{phones.join(', ')}</td>
              <td title={facts.join('\n')}>
                <bdi>{facts.join(' · ')}</bdi>
              </td>
            </>
          ) : (
            <td colSpan={5} className={styles['reason']}>
              Left out. {reason}
            </td>
          )}
        </tr>
      ))}
    </tbody>
  </table>
)
