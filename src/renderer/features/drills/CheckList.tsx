import type { DrillCheck } from '../../../shared/drill.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './CheckList.module.css'
import { OutcomeMark } from './OutcomeMark.tsx'

type CheckListProps = {
  checks: readonly DrillCheck[]
  /** The rep's own word on a check that nobody else could settle. */
  onMark: (key: string, isTrue: boolean) => void
}

/** Everything that counted, the reason first; what is open is asked. */
export const CheckList = ({ checks, onMark }: CheckListProps) => {
  if (checks.length === 0) return null
  const firstOpen = checks.find(({ outcome, question }) => outcome === 'unknown' && question !== null)
  return (
    <ul className={styles['list']} aria-label="What counted">
      {checks.map((check) => {
        const { key, outcome, says, question, selfMarked } = check
        const isAsked = question !== null && (outcome === 'unknown' || selfMarked)
        const hints = check === firstOpen ? { yes: { hint: 'y' }, no: { hint: 'n' } } : { yes: {}, no: {} }
        return (
          <li key={key} className={styles['check']}>
            <OutcomeMark outcome={outcome} wordHidden />
            <span className={styles['says']}>
              {isAsked ? question : says}
              {selfMarked && <span className={styles['own']}> your word</span>}
            </span>
            {isAsked && (
              <span className={styles['answers']}>
                <Button
                  aria-pressed={selfMarked && outcome === 'passed'}
                  {...hints.yes}
                  onClick={() => onMark(key, true)}
                >
                  Yes
                </Button>
                <Button
                  aria-pressed={selfMarked && outcome === 'not-yet'}
                  {...hints.no}
                  onClick={() => onMark(key, false)}
                >
                  No
                </Button>
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
