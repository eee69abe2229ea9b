import { ArrowDownRight, ArrowUpRight, Equal, type LucideIcon, Minus } from 'lucide-react'
import { Fragment } from 'react'
import type { Finding, RuleSummary } from '../../../shared/grade.ts'
import { groupNames } from '../../findings/findings-model.ts'
import { VerdictMark } from '../../ui/VerdictMark.tsx'
import styles from './CompareRows.module.css'
import type { Change, CompareRow } from './compare-model.ts'

const changes: Record<Change, { word: string; icon: LucideIcon }> = {
  better: { word: 'Better', icon: ArrowUpRight },
  worse: { word: 'Worse', icon: ArrowDownRight },
  same: { word: 'Same', icon: Equal },
  unlike: { word: 'Not in both', icon: Minus }
}

type CompareRowsProps = { rows: readonly CompareRow[]; rules: readonly RuleSummary[] }

/** A table of both takes' verdicts, by group. */
export const CompareRows = ({ rows, rules }: CompareRowsProps) => {
  if (rows.length === 0)
    return <p className={styles['none']}>No rule changed its verdict between these two takes.</p>
  return (
    <table className={styles['table']}>
      <thead className={styles['head']}>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">Earlier</th>
          <th scope="col">Later</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Fragment key={row.ruleId}>
            {row.group !== rows[index - 1]?.group && (
              <tr>
                <th scope="rowgroup" colSpan={4} className={styles['group']}>
                  {groupNames[row.group]}
                </th>
              </tr>
            )}
            <Row row={row} title={rules.find(({ id }) => id === row.ruleId)?.title} />
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

const Row = ({ row, title }: { row: CompareRow; title: string | undefined }) => {
  const { word, icon: Icon } = changes[row.change]
  return (
    <tr className={styles['row']}>
      <th scope="row" className={styles['rule']}>
        {title ?? row.after?.title ?? row.before?.title}
        <span className={styles['reason']} dir="auto">
          {row.change === 'same' ? null : row.after?.reason}
        </span>
      </th>
      <td>
        <Verdict finding={row.before} />
      </td>
      <td>
        <Verdict finding={row.after} />
      </td>
      <td className={[styles['change'], styles[row.change]].join(' ')}>
        <Icon size={16} aria-hidden />
        {word}
      </td>
    </tr>
  )
}

const Verdict = ({ finding }: { finding: Finding | null }) =>
  finding ? <VerdictMark verdict={finding.verdict} /> : <span className={styles['absent']}>not graded</span>
