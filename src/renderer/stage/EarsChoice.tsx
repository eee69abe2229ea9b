import { useSettings } from '../app/settings.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { Switch } from '../ui/Switch.tsx'
import styles from './EarsChoice.module.css'
import type { Ears } from './use-ears.ts'

/** Whether the surroundings are heard while talking, and once what that does without headphones. */
export const EarsChoice = ({ ears: { label, isOn, toggle } }: { ears: Ears }) => {
  const isHinted = useSettings(({ surroundingsHinted }) => surroundingsHinted)
  if (label === null) return null
  return (
    <div className={styles['ears']}>
      <span className={styles['row']}>
        {label}
        <KeyHint keys="a" />
        <Switch label={label} checked={isOn} onChange={toggle} />
      </span>
      {isOn && !isHinted && (
        <p className={styles['hint']} role="status">
          Wear headphones: without them your microphone records it too.
        </p>
      )}
    </div>
  )
}
