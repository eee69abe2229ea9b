import { useEffect, useRef, useState } from 'react'
import type { Prospect } from '../../../shared/prospect.ts'
import type { ProspectSummary } from '../../../shared/prospect-list.ts'
import type { ScenarioSummary } from '../../../shared/scenario.ts'
import { navigate } from '../../app/navigation.ts'
import { MicrophoneDialog } from '../../microphone/MicrophoneDialog.tsx'
import { MicrophoneHelp } from '../../microphone/MicrophoneHelp.tsx'
import { Brief } from '../../stage/Brief.tsx'
import { CallOnStage } from '../../stage/CallOnStage.tsx'
import { axisLimitMs } from '../../stage/clock-mode.ts'
import { EarsChoice } from '../../stage/EarsChoice.tsx'
import { IntentLine } from '../../stage/IntentLine.tsx'
import styles from '../../stage/Stage.module.css'
import { StageNo } from '../../stage/StageNo.tsx'
import { useEars } from '../../stage/use-ears.ts'
import { useSaidNo } from '../../stage/use-said-no.ts'
import { WordsStep } from '../../stage/WordsStep.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { ClockChoiceRow } from './ClockChoiceRow.tsx'
import { StageHeader } from './StageHeader.tsx'
import { useChoiceKeys } from './use-choice-keys.ts'
import { useStage } from './use-stage.ts'

type StageProps = {
  scenarios: readonly ScenarioSummary[]
  prospects: readonly ProspectSummary[]
  scenario: ScenarioSummary
  prospect: Prospect
  onChoose: (change: { scenarioId?: string; prospectId?: string }) => void
}

const review = ({ id }: { id: string }) => navigate({ screen: 'review', takeId: id })

const alwaysKeys = [
  { keys: '$mod+k', label: 'everything else' },
  { keys: '[Shift]+?', label: 'keys' }
]

/** One call from choosing to its words, with nothing on the stage that the moment does not need. */
export const Stage = ({ scenarios, prospects, scenario, prospect, onChoose }: StageProps) => {
  const element = useRef<HTMLDivElement>(null)
  const focusStage = () => element.current?.focus()
  const ears = useEars(scenario)
  const stage = useStage(scenario, prospect, ears, focusStage)
  useEffect(() => {
    // Another choice stands on another stage, and the list it was made in took the focus with it.
    if (document.activeElement === document.body) element.current?.focus()
  }, [])
  const { state, keys, endMs, clockMode, intent } = stage
  const isChoosing = state.stage === 'choosing'
  const hasSaidNo = useSaidNo(prospect.id)
  const [isPickingMicrophone, setPickingMicrophone] = useState(false)
  const pickMicrophone = () => setPickingMicrophone(true)
  const choice = useChoiceKeys(isChoosing, ears, pickMicrophone)
  const choiceKeys = choice.keys.filter(({ keys }) =>
    (hasSaidNo ? ['p', 'm'] : ['p', 'w', 'm']).includes(keys)
  )
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
        triggers={choice.triggers}
      />
      {state.stage === 'words' ? (
        <WordsStep
          take={state.take}
          script={prospect.script}
          failure={state.failure}
          help={state.failure && <MicrophoneHelp failure={state.failure} onPick={pickMicrophone} />}
          onAgain={stage.again}
          onSaved={review}
          onLater={() => review(state.take)}
        />
      ) : (
        <>
          {isChoosing && <StageNo prospect={prospect} />}
          <Brief scenario={scenario} prospect={prospect} isDim={!isChoosing} />
          {!hasSaidNo && (
            <IntentLine
              intent={intent}
              isChoosing={isChoosing}
              onChange={stage.setIntent}
              onEnter={stage.ring}
              onLeave={focusStage}
              field={choice.intent}
            />
          )}
          <CallOnStage
            {...stage}
            limitMs={axisLimitMs(clockMode, endMs)}
            choices={{ start: <ClockChoiceRow />, end: <EarsChoice ears={ears} /> }}
            onRing={stage.ring}
            onPickMicrophone={pickMicrophone}
          />
          <KeyRow keys={isChoosing ? [...shownKeys, ...choiceKeys, ...alwaysKeys] : shownKeys} />
        </>
      )}
      {isPickingMicrophone && <MicrophoneDialog onClose={() => setPickingMicrophone(false)} />}
    </div>
  )
}
