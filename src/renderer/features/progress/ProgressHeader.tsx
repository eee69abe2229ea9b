import type { RefObject } from 'react'
import { type ProgressChoices, progressPeriods } from '../../../shared/progress.ts'
import { Button } from '../../ui/Button.tsx'
import { ChipButton } from '../../ui/Chip.tsx'
import { FilterChip } from '../../ui/FilterChip.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import styles from './ProgressHeader.module.css'
import { makeReport, periodNames } from './progress-keys.ts'
import { chooseProgress } from './view-store.ts'

type ProgressHeaderProps = {
  choices: ProgressChoices
  scenarios: readonly { id: string; name: string }[]
  /** Before the first practice: there is nothing to choose from. */
  isFresh: boolean
  hasCharts: boolean
  asTables: boolean
  onTables: () => void
  /** What a key presses to open the list of scenarios. */
  scenario: RefObject<HTMLButtonElement | null>
}

/** What is looked at, and how; it stays while the charts scroll under it. */
export const ProgressHeader = (props: ProgressHeaderProps) => {
  const { choices, scenarios, isFresh, hasCharts, asTables, onTables, scenario } = props
  return (
    <header className={styles['header']}>
      <h1>Progress</h1>
      <div className={styles['tools']}>
        {!isFresh && (
          <>
            <Segmented
              label="Period"
              value={choices.period}
              options={progressPeriods.map((value) => ({ value, label: periodNames[value] }))}
              onChange={(period) => chooseProgress({ period })}
            />
            <FilterChip
              trigger={scenario}
              label="Scenario"
              chosen={choices.scenarioId}
              options={scenarios.map(({ id, name }) => ({ value: id, label: name }))}
              onChoose={(scenarioId) => chooseProgress({ scenarioId })}
            />
          </>
        )}
        {hasCharts && (
          <>
            <ChipButton pressed={asTables} onClick={onTables}>
              As tables
            </ChipButton>
            <Button hint="m" onClick={makeReport}>
              Make a report
            </Button>
          </>
        )}
      </div>
    </header>
  )
}
