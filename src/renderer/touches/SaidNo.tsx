import { HeartHandshake } from 'lucide-react'
import type { Touch } from '../../shared/touch.ts'
import { newestNo } from '../../shared/touch.ts'
import { dayText } from '../ui/time-text.ts'
import styles from './SaidNo.module.css'

type SaidNoProps = { firstName: string; touches: readonly Touch[] }

/** After a no: kindly, that they said it and when. Nothing while they have not. */
export const SaidNo = ({ firstName, touches }: SaidNoProps) => {
  const no = newestNo(touches)
  if (no === null) return null
  return (
    <p className={styles['no']} role="note">
      <HeartHandshake className={styles['icon']} size={16} aria-hidden />
      <span>
        <bdi>{firstName}</bdi> {no.outcome === 'stop' ? 'asked you to stop' : 'said no'} (
        {dayText(no.at, { now: new Date() })}). Practise as much as you like; leave the real calls to somebody
        who is waiting for one.
      </span>
    </p>
  )
}
