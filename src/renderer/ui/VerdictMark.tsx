import {
  CircleCheck,
  CircleDashed,
  CircleSlash,
  type LucideIcon,
  OctagonX,
  TriangleAlert,
  Unplug
} from 'lucide-react'
import type { Verdict } from '../../shared/grade.ts'
import styles from './VerdictMark.module.css'

/** Icon (its outline differs for each) and word of every verdict; colour only repeats them. */
export const verdictLooks: Record<Verdict, { word: string; icon: LucideIcon }> = {
  pass: { word: 'Pass', icon: CircleCheck },
  warn: { word: 'Nearly', icon: TriangleAlert },
  fail: { word: 'Fix', icon: OctagonX },
  'not-applicable': { word: 'Does not apply', icon: CircleSlash },
  'needs-input': { word: 'Needs more', icon: CircleDashed },
  error: { word: 'Could not check', icon: Unplug }
}

type VerdictMarkProps = {
  verdict: Verdict
  /** Keeps the word for screen readers only, where a row of marks has its words beside it. */
  wordHidden?: boolean
  size?: number
}

export const VerdictMark = ({ verdict, wordHidden = false, size = 16 }: VerdictMarkProps) => {
  const { word, icon: Icon } = verdictLooks[verdict]
  return (
    <span className={[styles['mark'], styles[verdict]].join(' ')}>
      <Icon className={styles['icon']} size={size} strokeWidth={2} aria-hidden />
      <span className={wordHidden ? 'visually-hidden' : undefined}>{word}</span>
    </span>
  )
}
