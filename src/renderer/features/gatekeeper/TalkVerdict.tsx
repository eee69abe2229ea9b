import type { Grade, RuleSummary } from '../../../shared/grade.ts'
import type { Talk } from '../../../shared/talk.ts'
import { firstFixOf } from '../../findings/findings-model.ts'
import { ScorePanel } from '../../findings/ScorePanel.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './TalkVerdict.module.css'
import { TrustLine } from './TrustLine.tsx'

type TalkVerdictProps = {
  talk: Talk
  grade: Grade | null
  rules: readonly RuleSummary[]
  /** The turn that is looked at; null = none. */
  current: number | null
}

const withoutFix = (grade: Grade | null): string => {
  if (grade === null || grade.score === null)
    return 'Write down what you said (E), or tap what you did (M), and this talk can be graded.'
  return grade.coverage < 1
    ? 'Nothing to mend in what could be graded.'
    : 'Nothing to mend: plain, honest and gracious.'
}

/** The number, what to mend first, and how trust went. */
export const TalkVerdict = ({ talk, grade, rules, current }: TalkVerdictProps) => {
  const fix = grade && firstFixOf(grade)
  return (
    <div className={styles['verdict']}>
      <ScorePanel grade={grade} rules={rules} />
      <section aria-labelledby="fix-heading">
        <h2 id="fix-heading" className={styles['heading']}>
          {fix === null ? 'How it went' : fix.kind === 'failed' ? 'Fix this first' : 'Next, sharpen this'}
        </h2>
        {talk.failure !== null && <Notice failure={talk.failure} />}
        {fix !== null && (
          <>
            <p className={styles['lead']} dir="auto">
              {fix.lead.reason}
            </p>
            <p className={styles['advice']} dir="auto">
              {fix.lead.advice}
            </p>
          </>
        )}
        {fix === null && talk.failure === null && <p className={styles['advice']}>{withoutFix(grade)}</p>}
        {talk.ending === 'transfer' && (
          <p className={styles['through']}>
            You were put through: <bdi>{talk.prospectName}</bdi> is on the line.
          </p>
        )}
        {talk.saidNo && (
          <p className={styles['no']}>
            They said no to the offer itself. In a real call, write that into the log.
          </p>
        )}
      </section>
      <TrustLine trust={talk.turns.map(({ trust }) => trust)} current={current} />
    </div>
  )
}
