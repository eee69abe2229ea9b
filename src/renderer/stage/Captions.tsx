import { useState } from 'react'
import { useFrame } from '../ui/use-frame.ts'
import styles from './Captions.module.css'
import { type Greeting, greetingMoment } from './greeting-moment.ts'

type CaptionsProps = {
  /** Null while the line is being opened. */
  greeting: (Greeting & { nameSpoken: boolean }) | null
  greetingMs: () => number
}

const stageWords = { ringing: 'Ringing', greeting: '', beep: 'Beep' }

/** What is heard before the beep, word for word, in the clock's place. */
export const Captions = ({ greeting, greetingMs }: CaptionsProps) => {
  const [moment, setMoment] = useState(greetingMoment({ durationMs: 0, beepEndMs: 0, captions: [] }, 0))
  useFrame(greeting !== null, () => {
    if (greeting === null) return
    const next = greetingMoment(greeting, greetingMs())
    if (next.stage !== moment.stage || next.words !== moment.words) setMoment(next)
  })
  return (
    <div className={styles['captions']} data-moment={moment.stage}>
      <p className={styles['words']}>{moment.words || stageWords[moment.stage]}</p>
      <p className={styles['note']}>
        {greeting?.nameSpoken === false
          ? 'This name cannot be spoken yet, so the greeting leaves it out.'
          : 'Your turn comes after the beep.'}
      </p>
    </div>
  )
}
