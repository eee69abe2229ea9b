import { useState } from 'react'
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
import { ScenarioRow } from './ScenarioRow.tsx'
import styles from './ScenariosScreen.module.css'

/** Every scenario: who listens, what it trains, where it comes from, and how the rep fared in it. */
export const ScenariosScreen = () => {
  const answer = useAnswer('scenarios', async () => {
    const [list, records] = await Promise.all([invoke('scenarios:list'), invoke('scenarios:records')])
    return { list, records }
  })
  return (
    <div className={styles['screen']}>
      <header className={styles['header']}>
        <h1>Scenarios</h1>
        <span className={styles['count']} role="status">
          {answer.state === 'ready' && counted(answer.value.list)}
        </span>
      </header>
      {answer.state === 'failed' && (
        <Notice failure={answer.failure}>
          <Button onClick={answer.reload}>Try again</Button>
        </Notice>
      )}
      {answer.state === 'ready' && <Scenarios {...answer.value} />}
    </div>
  )
}

const counted = ({ scenarios, broken }: Output<'scenarios:list'>): string => {
  const all = scenarios.length === 1 ? '1 scenario' : `${scenarios.length} scenarios`
  return broken.length === 0 ? all : `${all}, ${broken.length} cannot be read`
}

const start = ({ id }: ScenarioSummary): void => navigate({ screen: 'rehearse', scenarioId: id })
const showFolder = (): void => void invoke('app:showDataFolder').catch(toastFailure)

type ScenariosProps = { list: Output<'scenarios:list'>; records: readonly ScenarioRecord[] }

const Scenarios = ({ list: { scenarios, broken }, records }: ScenariosProps) => {
  const [current, setCurrent] = useState(0)
  const looked = scenarios[current]
  const enabled = looked !== undefined
  const recordOf = new Map(records.map((record) => [record.scenarioId, record]))
  const step = (by: number) => () => setCurrent(Math.min(scenarios.length - 1, Math.max(0, current + by)))
  const keys = [
    { keys: 'ArrowDown', label: 'next scenario', enabled, repeats: true, run: step(1) },
    { keys: 'ArrowUp', label: 'scenario before', enabled, repeats: true, unlisted: true, run: step(-1) },
    { keys: 'Enter', label: 'rehearse it', enabled, run: () => looked && start(looked) },
    { keys: 'f', label: 'show the data folder', run: showFolder },
    { keys: 'Escape', label: 'back', run: goBack }
  ]
  useKeys('Scenarios', keys)
  return (
    <>
      <div className={styles['list']} data-pane>
        <ol aria-label="Scenarios">
          {scenarios.map((scenario, index) => (
            <ScenarioRow
              key={scenario.id}
              scenario={scenario}
              record={recordOf.get(scenario.id)}
              isCurrent={index === current}
              onLook={() => setCurrent(index)}
              onStart={() => start(scenario)}
            />
          ))}
        </ol>
        {broken.length > 0 && <BrokenScenarios broken={broken} />}
        <p className={styles['own']}>
          Your own scenarios lie in the folder “scenarios” of the data folder.
          <Button look="quiet" hint="f" onClick={showFolder}>
            Show the data folder
          </Button>
        </p>
      </div>
      <footer className={styles['footer']}>
        <KeyRow keys={keys.filter(({ unlisted }) => unlisted !== true)} />
      </footer>
    </>
  )
}
