import { useEffect, useRef, useState } from 'react'
import { type Progress, type ProgressPeriod, progressPeriods } from '../../../shared/progress.ts'
import { type KeyBinding, useKeys } from '../../app/keys.ts'
import { navigate } from '../../app/navigation.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { useChartView } from '../../charts/chart-view.ts'
import { Button } from '../../ui/Button.tsx'
import { ChipButton } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterChip } from '../../ui/FilterChip.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { readNext, trainNext } from './NextStep.tsx'
import { type OpenedMark, OpenMark, openTake } from './open-marks.ts'
import { ProgressPage } from './ProgressPage.tsx'
import styles from './ProgressScreen.module.css'
import { TakesDialog } from './TakesDialog.tsx'
import { chooseProgress, useProgressView } from './view-store.ts'

const periodNames: Record<ProgressPeriod, string> = {
  '4-weeks': '4 weeks',
  '3-months': '3 months',
  year: 'Year',
  all: 'All'
}

/** While figures of older takes are still being read. */
const askAgainMs = 3_000

/** What was read for these choices; until it is there, what was read before. */
const useProgress = () => {
  const choices = useProgressView()
  const answer = useAnswer(`progress ${JSON.stringify(choices)}`, () => invoke('progress:read', choices))
  const newest = answer.state === 'ready' ? answer.value : null
  const [shown, setShown] = useState<Progress | null>(null)
  if (newest !== null && newest !== shown) setShown(newest)
  const isWaiting = (newest?.pending ?? 0) > 0
  const { reload } = answer
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer that is not whole starts the wait for the next one.
  useEffect(() => {
    if (!isWaiting) return
    const timer = setTimeout(reload, askAgainMs)
    return () => clearTimeout(timer)
  }, [isWaiting, newest, reload])
  return { choices, answer, progress: newest ?? shown }
}

/** Am I getting better, at what, and what next. */
export const ProgressScreen = () => {
  const { choices, answer, progress } = useProgress()
  const asTables = useChartView((view) => view.asTables)
  const [opened, setOpened] = useState<OpenedMark | null>(null)
  const scenario = useRef<HTMLButtonElement>(null)
  const screen = useRef<HTMLDivElement>(null)
  const hasCharts = progress !== null && !isBare(progress)
  const toggleTables = () => useChartView.setState({ asTables: !asTables })
  const keys = progressKeys({
    progress,
    hasCharts,
    asTables,
    toggleTables,
    onScenario: () => scenario.current?.click()
  })
  useKeys('Progress', keys)

  return (
    <div ref={screen} className={styles['screen']}>
      <header className={styles['header']}>
        <h1>Progress</h1>
        <div className={styles['tools']}>
          <FilterChip
            trigger={scenario}
            label="Scenario"
            chosen={choices.scenarioId}
            options={(progress?.allScenarios ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChoose={(scenarioId) => chooseProgress({ scenarioId })}
          />
          <Segmented
            label="Period"
            value={choices.period}
            options={progressPeriods.map((value) => ({ value, label: periodNames[value] }))}
            onChange={(period) => chooseProgress({ period })}
          />
          <ChipButton pressed={asTables} onClick={toggleTables}>
            As tables
          </ChipButton>
        </div>
      </header>
      <div className={styles['pane']} data-pane aria-busy={answer.state === 'waiting'}>
        {answer.state === 'failed' && (
          <Notice failure={answer.failure}>
            <Button onClick={answer.reload}>Try again</Button>
          </Notice>
        )}
        {progress !== null && !hasCharts && <Nothing progress={progress} />}
        {progress !== null && hasCharts && (
          <OpenMark value={setOpened}>
            <ProgressPage progress={progress} />
          </OpenMark>
        )}
      </div>
      <footer className={styles['footer']}>
        <KeyRow keys={keys.filter(({ enabled }) => enabled !== false)} />
      </footer>
      {opened !== null && (
        <TakesDialog
          opened={opened}
          choices={choices}
          onOpen={(takeId) => {
            setOpened(null)
            openTake(takeId)
          }}
          onClose={() => {
            useChartView.setState({ leftFrom: null })
            setOpened(null)
          }}
        />
      )}
    </div>
  )
}

const isBare = ({ takes, practice, drills }: Progress): boolean =>
  takes === 0 && practice.bars.length === 0 && drills.length === 0

type KeysInput = {
  progress: Progress | null
  hasCharts: boolean
  asTables: boolean
  toggleTables: () => void
  onScenario: () => void
}

const progressKeys = ({
  progress,
  hasCharts,
  asTables,
  toggleTables,
  onScenario
}: KeysInput): KeyBinding[] => {
  const next = progress?.next ?? null
  return [
    ...progressPeriods.map((period, index) => ({
      keys: String(index + 1),
      label: periodNames[period],
      run: () => chooseProgress({ period })
    })),
    { keys: 's', label: 'scenario', enabled: (progress?.allScenarios.length ?? 0) > 0, run: onScenario },
    { keys: 't', label: asTables ? 'as charts' : 'as tables', enabled: hasCharts, run: toggleTables },
    { keys: 'd', label: 'drill', enabled: next?.drill != null, run: () => next && trainNext(next) },
    { keys: 'w', label: 'read the rule', enabled: next !== null, run: () => next && readNext(next) }
  ]
}

const Nothing = ({ progress: { choices } }: { progress: Progress }) =>
  choices.period === 'all' && choices.scenarioId === null ? (
    <EmptyState
      title="Your progress starts with a take"
      action={
        <Button look="primary" hint="$mod+1" onClick={() => navigate({ screen: 'rehearse' })}>
          Leave a voicemail
        </Button>
      }
    >
      From five takes on it says whether you are getting better, at what, and what to do next.
    </EmptyState>
  ) : (
    <EmptyState
      title="No practice in this time"
      action={
        <Button hint="4" onClick={() => chooseProgress({ period: 'all', scenarioId: null })}>
          Look at everything
        </Button>
      }
    >
      Choose a longer one, or take the scenario off.
    </EmptyState>
  )
