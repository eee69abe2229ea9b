import { useState } from 'react'
import type { RuleRecord } from '../../../shared/rule-page.ts'
import { navigate } from '../../app/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { whenText } from '../../ui/time-text.ts'
import { VerdictMark } from '../../ui/VerdictMark.tsx'
import styles from './OwnRecord.module.css'
import { recordText } from './rule-text.ts'

const shownFirst = 5

type OwnRecordProps = { ruleId: string; record: RuleRecord }

/** How the rep did with this rule, and the takes behind that. */
export const OwnRecord = ({ ruleId, record }: OwnRecordProps) => {
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? record.found : record.found.slice(0, shownFirst)
  return (
    <section aria-labelledby="rule-record">
      <h3 id="rule-record">Your record</h3>
      <p>{recordText(record)}</p>
      {shown.length > 0 && (
        <ul className={styles['takes']}>
          {shown.map(({ id, prospectName, company, startedAt, verdict, reason }) => (
            <li key={id}>
              <button
                type="button"
                className={styles['take']}
                onClick={() => navigate({ screen: 'review', takeId: id, ruleId })}
              >
                <VerdictMark verdict={verdict} wordHidden />
                <span className={styles['who']}>
                  <bdi>{prospectName}</bdi> <bdi className={styles['faint']}>{company}</bdi>
                </span>
                <span className={styles['faint']}>{whenText(startedAt, { now: new Date() })}</span>
                <span className={styles['reason']} dir="auto">
                  {reason}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {record.found.length > shownFirst && (
        <Button look="quiet" className={styles['more']} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? 'Show fewer' : `Show all ${record.found.length} takes`}
        </Button>
      )}
    </section>
  )
}
