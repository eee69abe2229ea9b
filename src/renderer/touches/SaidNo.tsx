import { HeartHandshake } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Touch } from '../../shared/touch.ts'
import { newestNo } from '../../shared/touch.ts'
import { dayText } from '../ui/time-text.ts'
import styles from './SaidNo.module.css'

/** "today", "on Monday", "on 12 Oct". */
const onDay = (at: string): string => {
  const day = dayText(at, { now: new Date() })
  return day === 'Today' || day === 'Yesterday' ? day.toLowerCase() : `on ${day}`
}

type SaidNoProps = {
  firstName: string
  touches: readonly Touch[]
  /** What can be done about it where it stands. */
  children?: ReactNode
}

/** After a no: kindly, that they said it and when. Nothing while they have not. */
export const SaidNo = ({ firstName, touches, children }: SaidNoProps) => {
  const no = newestNo(touches)
  if (no === null) return null
  return (
    <p className={styles['no']} role="note">
      <HeartHandshake className={styles['icon']} size={16} aria-hidden />
      <span>
        <bdi>{firstName}</bdi> {no.outcome === 'stop' ? 'asked you to stop' : 'said no'} {onDay(no.at)}. No
        message to them is recorded until you log that they came back.
      </span>
      {children}
    </p>
  )
}
