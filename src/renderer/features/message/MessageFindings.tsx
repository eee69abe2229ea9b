import type { Grade, RuleSummary } from '../../../shared/grade.ts'
import { FindingsPane } from '../../findings/FindingsPane.tsx'
import type { OnAnswer } from '../../findings/Question.tsx'
import { ScorePanel } from '../../findings/ScorePanel.tsx'
import { useWalk } from '../../findings/use-walk.ts'
import styles from './MessageScreen.module.css'

type MessageFindingsProps = {
  text: string
  /** Null while there is nothing to grade. */
  grade: Grade | null
  rules: readonly RuleSummary[]
  onAnswer: OnAnswer
}

/** The grade beside the message, as Review shows a take's. */
export const MessageFindings = ({ text, grade, rules, onAnswer }: MessageFindingsProps) => {
  const walk = useWalk(grade)
  return (
    <div className={styles['findings']}>
      {grade === null ? (
        <p className={styles['waiting']}>The findings follow while you write.</p>
      ) : (
        <>
          <div className={styles['score']}>
            <ScorePanel grade={grade} rules={rules} />
          </div>
          <FindingsPane
            text={text}
            subject="message"
            grade={grade}
            rules={rules}
            player={null}
            walk={walk}
            onAnswer={onAnswer}
          />
        </>
      )}
    </div>
  )
}
