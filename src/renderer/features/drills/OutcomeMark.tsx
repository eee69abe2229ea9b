import { CircleCheck, CircleDashed, CircleDotDashed, type LucideIcon } from 'lucide-react'
import type { DrillOutcome } from '../../../shared/drill.ts'
import { outcomeWords } from './drill-text.ts'
import styles from './OutcomeMark.module.css'

const icons: Record<DrillOutcome, LucideIcon> = {
  passed: CircleCheck,
  'not-yet': CircleDotDashed,
  unknown: CircleDashed
}

type OutcomeMarkProps = {
  outcome: DrillOutcome
  size?: number
  /** Keeps the word for screen readers only, where a sentence beside it says as much. */
  wordHidden?: boolean
}

/** Passed, not yet, or not known: by icon, word and colour; never a cross. */
export const OutcomeMark = ({ outcome, size = 16, wordHidden = false }: OutcomeMarkProps) => {
  const Icon = icons[outcome]
  return (
    <span className={styles['mark']} data-outcome={outcome}>
      <Icon className={styles['icon']} size={size} strokeWidth={1.75} aria-hidden />
      <span className={wordHidden ? 'visually-hidden' : undefined}>{outcomeWords[outcome]}</span>
    </span>
  )
}
