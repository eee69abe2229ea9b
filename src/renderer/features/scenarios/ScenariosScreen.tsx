import { type ReactNode, useState } from 'react'
import type { Output } from '../../../shared/contract.ts'
import type { ScenarioRecord, ScenarioSummary } from '../../../shared/scenario.ts'
import { useKeys } from '../../app/keys.ts'
import { goBack, navigate } from '../../app/navigation.ts'
import { toastFailure } from '../../app/toasts.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { BrokenScenarios } from './BrokenScenarios.tsx'
import { ImportDialogs } from './ImportDialogs.tsx'
import {
  createScenario,
  duplicateScenario,
  editScenario,
  exportScenario,
  removeScenario
} from './own-actions.ts'
import { ScenarioRow } from './ScenarioRow.tsx'
import styles from './ScenariosScreen.module.css'
import { useImport } from './use-import.ts'

/** Every scenario: who listens, what it trains, where it comes from, and how the rep fared in it. */
export const ScenariosScreen = () => {
  const answer = useAnswer('scenarios', async () => {
    const [list, records] = await Promise.all([invoke('scenarios:list'), invoke('scenarios:records')])
    return { list, records }
  })
  return (
    <div className={styles['screen']}>
      {answer.state === 'waiting' && <Header count="" />}
      {answer.state === 'failed' && (
        <>
          <Header count="" />
          <Notice failure={answer.failure}>
            <Button onClick={answer.reload}>Try again</Button>
          </Notice>
        </>
      )}
      {answer.state === 'ready' && <Scenarios {...answer.value} onChange={answer.reload} />}
    </div>
  )
}

const Header = ({ count, children }: { count: string; children?: ReactNode }) => (
  <header className={styles['header']}>
    <h1>Scenarios</h1>
    <span className={styles['count']} role="status">
      {count}
    </span>
    <div className={styles['actions']}>{children}</div>
  </header>
)

const counted = ({ scenarios, broken }: Output<'scenarios:list'>): string => {
  const all = scenarios.length === 1 ? '1 scenario' : `${scenarios.length} scenarios`
  return broken.length === 0 ? all : `${all}, ${broken.length} cannot be read`
}

const start = ({ id }: ScenarioSummary): void => navigate({ screen: 'rehearse', scenarioId: id })
const showFolder = (): void => void invoke('app:showDataFolder').catch(toastFailure)

type ScenariosProps = {
  list: Output<'scenarios:list'>
  records: readonly ScenarioRecord[]
  onChange: () => void
}

const Scenarios = ({ list: { scenarios, broken }, records, onChange }: ScenariosProps) => {
  const [current, setCurrent] = useState(0)
  const bringIn = useImport(onChange)
  const looked = scenarios[Math.min(current, scenarios.length - 1)]
  const recordOf = new Map(records.map((record) => [record.scenarioId, record]))
  const step = (by: number) => () => setCurrent(Math.min(scenarios.length - 1, Math.max(0, current + by)))
  const keys = listKeys(looked, bringIn.choose, onChange)
  useKeys('Scenarios', [
    { keys: 'ArrowDown', label: 'next scenario', repeats: true, run: step(1) },
    { keys: 'ArrowUp', label: 'scenario before', repeats: true, run: step(-1) },
    ...keys,
    { keys: 'f', label: 'show the data folder', run: showFolder },
    { keys: 'Escape', label: 'back', run: goBack }
  ])
  return (
    <>
      <Header count={counted({ scenarios, broken })}>
        <Button hint="i" onClick={bringIn.choose}>
          Import…
        </Button>
        <Button hint="n" onClick={createScenario}>
          New scenario
        </Button>
      </Header>
      <div className={styles['list']} data-pane>
        <ol aria-label="Scenarios">
          {scenarios.map((scenario, index) => (
            <ScenarioRow
              key={scenario.id}
              scenario={scenario}
              record={recordOf.get(scenario.id)}
              isCurrent={scenario === looked}
              onLook={() => setCurrent(index)}
              onStart={() => start(scenario)}
            />
          ))}
        </ol>
        {broken.length > 0 && <BrokenScenarios broken={broken} onChange={onChange} />}
        <p className={styles['own']}>
          Your own scenarios lie in the folder “scenarios” of the data folder.
          <Button look="quiet" hint="f" onClick={showFolder}>
            Show the data folder
          </Button>
        </p>
      </div>
      <footer className={styles['footer']}>
        <KeyRow
          keys={[
            ...keys.filter(({ keys: key, enabled }) => enabled && key !== 'n' && key !== 'i'),
            { keys: 'Escape', label: 'back' }
          ]}
        />
      </footer>
      <ImportDialogs {...bringIn} />
    </>
  )
}

/** What can be done with the scenario that is looked at; a shipped one is copied, never changed. */
const listKeys = (looked: ScenarioSummary | undefined, bringIn: () => void, onChange: () => void) => {
  const isOwn = looked?.isOwn === true
  const enabled = looked !== undefined
  return [
    { keys: 'Enter', label: 'rehearse it', enabled, run: () => looked && start(looked) },
    { keys: 'e', label: 'edit', enabled: isOwn, run: () => looked && editScenario(looked.id) },
    { keys: 'd', label: 'duplicate', enabled, run: () => looked && duplicateScenario(looked.id) },
    { keys: 'x', label: 'export', enabled, run: () => looked && void exportScenario(looked.id) },
    {
      keys: 'Delete',
      label: 'delete',
      enabled: isOwn,
      run: () => looked && void removeScenario(looked.id, looked.name, onChange)
    },
    { keys: 'n', label: 'new scenario', enabled: true, run: createScenario },
    { keys: 'i', label: 'import a zip', enabled: true, run: bringIn }
  ]
}
