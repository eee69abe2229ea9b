import type { Finding } from '../../shared/grade.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Question.module.css'

export type OnAnswer = (finding: Finding, answer: boolean | null) => void

type QuestionProps = {
  finding: Finding
  /** Whether the keys work on this finding now. */
  isSelected: boolean
  onAnswer: OnAnswer
}

/** The two answers to a finding's question, or the question that was answered and the way back. */
export const Question = ({ finding, isSelected, onAnswer }: QuestionProps) => {
  const { question, selfMarked } = finding
  const hint = (keys: string) => (isSelected ? { hint: keys } : {})
  if (question === null) return null
  if (selfMarked)
    return (
      <div className={styles['asked']}>
        <p dir="auto">You were asked: {question}</p>
        <Button
          look="quiet"
          className={styles['small']}
          {...hint('0')}
          onClick={() => onAnswer(finding, null)}
        >
          Take it back
        </Button>
      </div>
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row, and its legend would repeat the question.
    <div role="group" aria-label={question} className={styles['answers']}>
      <Button className={styles['small']} {...hint('1')} onClick={() => onAnswer(finding, true)}>
        Yes
      </Button>
      <Button className={styles['small']} {...hint('2')} onClick={() => onAnswer(finding, false)}>
        No
      </Button>
    </div>
  )
}
