import { useState } from 'react'
import type { GatekeeperMove } from '../../../shared/gatekeeper.ts'
import type { LiveTalk } from '../../../shared/talk.ts'
import { type KeyBinding, useKeys } from '../../app/keys.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import styles from './TapPanel.module.css'

type TapPanelProps = {
  options: LiveTalk['options']
  /** True where nobody could hear what the rep said, false where it is still to be said. */
  hasSpoken: boolean
  onTap: (moves: GatekeeperMove[]) => void
}

/** The moves that fit now, under the number keys; several may be tapped. Mount it anew for each turn. */
export const TapPanel = ({ options, hasSpoken, onTap }: TapPanelProps) => {
  const [tapped, setTapped] = useState<readonly GatekeeperMove[]>([])
  const toggle = (move: GatekeeperMove): void =>
    setTapped((before) =>
      before.includes(move) ? before.filter((held) => held !== move) : [...before, move]
    )
  const goOn = () => onTap([...tapped])
  const keys: KeyBinding[] = [
    ...options.map(({ move, label }, index) => ({
      keys: String(index + 1),
      label,
      run: () => toggle(move)
    })),
    { keys: 'Enter', label: 'go on', run: goOn }
  ]
  useKeys('What you said', keys)
  return (
    <section className={styles['panel']} aria-labelledby="tap-heading">
      <h2 id="tap-heading" className={styles['heading']}>
        {hasSpoken ? 'What did you just do?' : 'Say it aloud, then tap what you did'}
      </h2>
      <ul className={styles['options']}>
        {options.map(({ move, label }, index) => (
          <li key={move}>
            <button
              type="button"
              className={styles['option']}
              aria-pressed={tapped.includes(move)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => toggle(move)}
            >
              <KeyHint keys={String(index + 1)} />
              <span>{label}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button look="primary" hint="Enter" onClick={goOn}>
        {tapped.length === 0 ? 'Go on: nothing of these' : 'Go on'}
      </Button>
    </section>
  )
}
