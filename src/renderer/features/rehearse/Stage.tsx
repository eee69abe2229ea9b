import { useEffect, useRef } from 'react'
import type { Prospect } from '../../../shared/prospect.ts'
import type { ScenarioSummary } from '../../../shared/scenario.ts'
import type { ClockMode } from '../../../shared/take.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Brief } from './Brief.tsx'
import { Captions } from './Captions.tsx'
import { Clock } from './Clock.tsx'
import { ClockChoiceRow } from './ClockChoiceRow.tsx'
import { axisLimitMs } from './clock-mode.ts'
import { InputMeter } from './InputMeter.tsx'
import { IntentLine } from './IntentLine.tsx'
import { LiveWave } from './LiveWave.tsx'
import styles from './Stage.module.css'
import { StageHeader } from './StageHeader.tsx'
import { useStage } from './use-stage.ts'
import { WordsStep } from './WordsStep.tsx'

type StageProps = {
  scenarios: readonly ScenarioSummary[]
  prospects: readonly Prospect[]
  scenario: ScenarioSummary
  prospect: Prospect
  onChoose: (change: { scenarioId?: string; prospectId?: string }) => void
}

const zero = () => 0
const noPeaks = () => []

const alwaysKeys = [
  { keys: '$mod+k', label: 'everything else' },
  { keys: '[Shift]+?', label: 'keys' }
]

/** One call from choosing to its words, with nothing on the stage that the moment does not need. */
export const Stage = ({ scenarios, prospects, scenario, prospect, onChoose }: StageProps) => {
  const element = useRef<HTMLDivElement>(null)
  const focusStage = () => element.current?.focus()
  const stage = useStage(scenario, prospect, focusStage)
  useEffect(() => {
    // Another choice stands on another stage, and the list it was made in took the focus with it.
    if (document.activeElement === document.body) element.current?.focus()
  }, [])
  const { state, call, greeting, keys, endMs, clockMode, intent } = stage
  const isChoosing = state.stage === 'choosing'
  const heard = state.stage === 'talking' || state.stage === 'saving' ? call : null
  const meter =
    state.stage === 'talking' || (state.stage === 'calling' && greeting !== null) ? call?.meter : undefined
  const shownKeys = keys.filter(({ enabled, unlisted }) => enabled !== false && unlisted !== true)

  return (
    <div ref={element} className={styles['stage']} data-stage={state.stage} tabIndex={-1}>
      <StageHeader
        scenarios={scenarios}
        prospects={prospects}
        scenario={scenario}
        prospect={prospect}
        canChoose={isChoosing}
        onChoose={onChoose}
        onChosen={focusStage}
      />
      {state.stage === 'words' ? (
        <WordsStep take={state.take} script={prospect.script} failure={state.failure} onAgain={stage.again} />
      ) : (
        <>
          <Brief scenario={scenario} prospect={prospect} isDim={!isChoosing} />
          <IntentLine
            intent={intent}
            isChoosing={isChoosing}
            onChange={stage.setIntent}
            onEnter={stage.ring}
          />
          <div className={styles['focus']}>
            {isChoosing && state.failure !== null ? (
              <Notice failure={state.failure} />
            ) : state.stage === 'calling' ? (
              <Captions greeting={greeting} greetingMs={call?.greetingMs ?? zero} />
            ) : (
              <Clock
                mode={clockMode}
                endMs={endMs}
                elapsedMs={heard?.elapsedMs ?? zero}
                isRunning={state.stage === 'talking'}
                restingWords={state.stage === 'saving' ? 'Saving' : clockWords(clockMode, endMs)}
              />
            )}
          </div>
          <LiveWave
            endMs={endMs}
            limitMs={axisLimitMs(clockMode, endMs)}
            elapsedMs={heard?.elapsedMs ?? zero}
            peaks={heard?.wavePeaks ?? noPeaks}
            isRunning={state.stage === 'talking'}
          />
          <div className={styles['actions']}>
            <div className={styles['aside']}>
              {isChoosing && <ClockChoiceRow />}
              {meter !== undefined && <InputMeter read={meter} />}
            </div>
            <div>
              {isChoosing && (
                <Button look="primary" hint="Space" onClick={stage.ring}>
                  Start the call
                </Button>
              )}
              {state.stage === 'calling' && (
                <Button hint="Escape" onClick={stage.cancel}>
                  Cancel
                </Button>
              )}
              {state.stage === 'talking' && (
                <Button look="primary" hint="Space" onClick={stage.stop}>
                  Stop
                </Button>
              )}
              {state.stage === 'saving' && <Button disabled>Saving</Button>}
            </div>
          </div>
          <KeyRow keys={isChoosing ? [...shownKeys, ...alwaysKeys] : shownKeys} />
        </>
      )}
    </div>
  )
}

const clockWords = (mode: ClockMode, endMs: number): string => {
  if (mode === 'untimed') return 'No limit'
  const seconds = Math.round(endMs / 1000)
  return mode === 'countdown' ? `Counts down from ${seconds} s` : `Ends at ${seconds} s`
}
