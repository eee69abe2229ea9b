import type { DrillTimeFactor } from '../../../shared/drill.ts'
import { changeSettings, useSettings } from '../../app/settings.ts'
import { toastFailure } from '../../app/toasts.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { SettingRow } from './SettingRow.tsx'

const factors: Record<string, { factor: DrillTimeFactor; label: string }> = {
  plain: { factor: 1, label: 'As they are' },
  half: { factor: 1.5, label: 'Half as much again' },
  twice: { factor: 2, label: 'Twice' },
  none: { factor: 'none', label: 'None' }
}
const options = Object.entries(factors).map(([value, { label }]) => ({ value, label }))

/** How far the drills' clocks give way; WCAG 2.2.1. */
export const DrillTimes = () => {
  const now = useSettings((settings) => settings.drillTimeFactor)
  const value = Object.keys(factors).find((key) => factors[key]?.factor === now) ?? 'plain'
  return (
    <SettingRow
      name="Time limits in drills"
      note="More time counts just as much; each result says which you had."
    >
      <Segmented
        label="Time limits in drills"
        value={value}
        options={options}
        onChange={(chosen) => {
          const drillTimeFactor = factors[chosen]?.factor
          if (drillTimeFactor !== undefined) changeSettings({ drillTimeFactor }).catch(toastFailure)
        }}
      />
    </SettingRow>
  )
}
