import type { RefObject } from 'react'
import { fullName, type Prospect } from '../../../shared/prospect.ts'
import type { ProspectSummary } from '../../../shared/prospect-list.ts'
import type { ScenarioSummary } from '../../../shared/scenario.ts'
import { navigate } from '../../app/navigation.ts'
import { Picker } from '../../ui/Picker.tsx'
import styles from './StageHeader.module.css'

type StageHeaderProps = {
  scenarios: readonly ScenarioSummary[]
  prospects: readonly ProspectSummary[]
  scenario: ScenarioSummary | undefined
  prospect: Prospect | undefined
  /** False while a call is on. */
  canChoose: boolean
  onChoose: (change: { scenarioId?: string; prospectId?: string }) => void
  onChosen: () => void
  triggers: Record<'scenario' | 'prospect', RefObject<HTMLButtonElement | null>>
}

/** No scenario has a space in its id. */
const allScenarios = 'all scenarios'

/** Which scenario on the left, who is called on the right. */
export const StageHeader = (props: StageHeaderProps) => {
  const { scenarios, prospects, scenario, prospect, canChoose, onChoose, onChosen, triggers } = props
  return (
    <header className={styles['header']}>
      <div className={styles['side']}>
        <Picker
          label="Scenario"
          placeholder="Find a scenario"
          empty="No scenario"
          options={[
            ...scenarios.map(({ id, name, teaches }) => ({ value: id, label: name, note: teaches })),
            { value: allScenarios, label: 'All scenarios', hint: 'l' }
          ]}
          chosen={scenario?.id}
          disabled={!canChoose}
          onChoose={(scenarioId) =>
            scenarioId === allScenarios ? navigate({ screen: 'scenarios' }) : onChoose({ scenarioId })
          }
          trigger={triggers.scenario}
          focusAfter={onChosen}
        />
      </div>
      <div className={styles['side']} data-side="end">
        <Picker
          label="Prospect"
          placeholder="Find a prospect"
          empty="No prospect"
          options={prospects.map(prospectOption)}
          chosen={prospect?.id}
          disabled={!canChoose}
          align="end"
          onChoose={(prospectId) => onChoose({ prospectId })}
          trigger={triggers.prospect}
          focusAfter={onChosen}
        />
      </div>
    </header>
  )
}

const prospectOption = (prospect: ProspectSummary) => ({
  value: prospect.id,
  label: [fullName(prospect), prospect.company].filter((word) => word !== '').join(', '),
  ...(prospect.industry === '' ? {} : { note: prospect.industry }),
  ...(prospect.isSample ? { tag: 'sample' } : {})
})
