import { papers } from '../../../shared/block.ts'
import { reportFormats } from '../../../shared/report-plan.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { type Draft, ruledOut } from './draft.ts'
import styles from './ReportForm.module.css'
import { formatWords } from './report-words.ts'
import { TickRow } from './TickRow.tsx'

const rowWords = [
  { value: 'scenario', label: 'By scenario' },
  { value: 'take', label: 'By take' }
] as const
const periodWords = [
  { value: 'whole', label: 'Whole period' },
  { value: 'month', label: 'By month' }
] as const

/** As which file the report is written. */
export const FileFields = ({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) => {
  const { csv } = draft
  const noTakeRows = ruledOut(draft).takeRows
  const setCsv = (change: Partial<Draft['csv']>) => onChange({ ...draft, csv: { ...csv, ...change } })
  return (
    <section className={styles['part']} aria-labelledby="report-file">
      <h2 id="report-file">File</h2>
      <Segmented
        label="Format"
        value={draft.format}
        options={reportFormats.map((value) => ({ value, label: formatWords[value].label }))}
        onChange={(format) => onChange({ ...draft, format })}
      />
      <p className={styles['seen']}>{formatWords[draft.format].about}</p>
      {(draft.format === 'pdf' || draft.format === 'html') && (
        <Segmented
          label="Paper"
          value={draft.paper}
          options={papers.map((value) => ({ value, label: value }))}
          onChange={(paper) => onChange({ ...draft, paper })}
        />
      )}
      {draft.format === 'csv' && (
        <>
          <Segmented
            label="Rows"
            value={noTakeRows === null ? csv.rows : 'scenario'}
            options={noTakeRows === null ? rowWords : rowWords.slice(0, 1)}
            onChange={(rows) => setCsv({ rows })}
          />
          {noTakeRows !== null && (
            <p className={styles['seen']}>For a row for each take, switch on single takes.</p>
          )}
          {(csv.rows === 'scenario' || noTakeRows !== null) && (
            <Segmented
              label="A row for each"
              value={csv.by}
              options={periodWords}
              onChange={(by) => setCsv({ by })}
            />
          )}
          <TickRow
            name="For Excel"
            hint="b"
            seen="Marks the file as UTF-8, so that é and ü stay as they are."
            checked={csv.withMark}
            onChange={(withMark) => setCsv({ withMark })}
          />
        </>
      )}
    </section>
  )
}
