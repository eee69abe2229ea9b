import type { ClockMode } from '../../../shared/take.ts'
import { changeSettings, useSettings } from '../../app/settings.ts'
import { toastFailure } from '../../app/toasts.ts'
import { leaveField } from '../../ui/leave-field.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import styles from './ClockChoiceRow.module.css'

const modes = [
  { value: 'limit', label: 'Limit' },
  { value: 'countdown', label: 'Countdown' },
  { value: 'untimed', label: 'Untimed' }
] as const satisfies readonly { value: ClockMode; label: string }[]

const shortestS = 5
const longestS = 120

/** How the take is timed. */
export const ClockChoiceRow = () => {
  const mode = useSettings((settings) => settings.clockMode)
  const countdownS = useSettings((settings) => settings.countdownS)
  return (
    <div className={styles['row']}>
      <Segmented
        label="Clock"
        value={mode}
        options={modes}
        onChange={(clockMode) => void changeSettings({ clockMode }).catch(toastFailure)}
      />
      {mode === 'countdown' && (
        <label className={styles['seconds']}>
          <input
            key={countdownS}
            type="number"
            className={styles['number']}
            aria-label="Countdown in seconds"
            min={shortestS}
            max={longestS}
            defaultValue={countdownS}
            onBlur={(event) => {
              const given = Math.round(event.target.valueAsNumber)
              if (Number.isNaN(given)) return
              const kept = Math.min(longestS, Math.max(shortestS, given))
              event.target.value = String(kept)
              if (kept !== countdownS) void changeSettings({ countdownS: kept }).catch(toastFailure)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === 'Escape') leaveField(event.currentTarget)
            }}
          />
          s
        </label>
      )}
    </div>
  )
}
