import { useRef, useState } from 'react'
import type { Progress } from '../../../shared/progress.ts'
import { useKeys } from '../../app/keys.ts'
import { useChartView } from '../../charts/chart-view.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { NothingYet } from './NothingYet.tsx'
import { type OpenedMark, OpenMark, openTake } from './open-marks.ts'
import { ProgressHeader } from './ProgressHeader.tsx'
import { ProgressPage } from './ProgressPage.tsx'
import styles from './ProgressScreen.module.css'
import { progressKeys } from './progress-keys.ts'
import { TakesDialog } from './TakesDialog.tsx'
import { useProgress } from './use-progress.ts'

const isBare = ({ takes, practice, drills }: Progress): boolean =>
  takes === 0 && practice.bars.length === 0 && drills.length === 0

/** The others stand beside what they press. */
const inFooter = ['p', 's', 't']

/** Am I getting better, at what, and what next. */
export const ProgressScreen = () => {
  const { choices, answer, progress } = useProgress()
  const asTables = useChartView((view) => view.asTables)
  const [opened, setOpened] = useState<OpenedMark | null>(null)
  const scenario = useRef<HTMLButtonElement>(null)
  const hasCharts = progress !== null && !isBare(progress)
  const isFresh = progress !== null && progress.practice.streak.lastDay === null
  const onTables = () => useChartView.setState({ asTables: !asTables })
  const onScenario = () => scenario.current?.click()
  const keys = progressKeys({
    progress,
    period: choices.period,
    isFresh,
    hasCharts,
    asTables,
    onTables,
    onScenario
  })
  useKeys('Progress', keys)

  return (
    <div className={styles['screen']}>
      <div className={styles['pane']} data-pane aria-busy={answer.state === 'waiting'}>
        <ProgressHeader
          choices={choices}
          scenarios={progress?.allScenarios ?? []}
          isFresh={isFresh}
          hasCharts={hasCharts}
          asTables={asTables}
          onTables={onTables}
          scenario={scenario}
        />
        {answer.state === 'failed' && (
          <Notice failure={answer.failure}>
            <Button onClick={answer.reload}>Try again</Button>
          </Notice>
        )}
        {progress !== null && !hasCharts && (
          <div className={styles['nothing']}>
            <NothingYet isFresh={isFresh} />
          </div>
        )}
        {progress !== null && hasCharts && (
          <OpenMark value={setOpened}>
            <ProgressPage progress={progress} />
          </OpenMark>
        )}
      </div>
      {!isFresh && (
        <footer className={styles['footer']}>
          <KeyRow
            keys={keys.filter(({ keys: key, enabled }) => inFooter.includes(key) && enabled !== false)}
          />
        </footer>
      )}
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
