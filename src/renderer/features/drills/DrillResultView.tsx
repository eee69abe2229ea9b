import type { DrillCheck, DrillResult, DrillRun } from '../../../shared/drill.ts'
import type { Failure } from '../../../shared/errors.ts'
import { type KeyBinding, useKeys } from '../../app/keys.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { CheckList } from './CheckList.tsx'
import styles from './DrillResultView.module.css'
import { dueText, localDate, recordText } from './drill-text.ts'
import { OutcomeMark } from './OutcomeMark.tsx'
import { SeriesDots } from './SeriesDots.tsx'
import { StepsStrip } from './StepsStrip.tsx'

type DrillResultProps = {
  run: DrillRun
  result: DrillResult
  /** With this one. */
  tries: number
  /** Why the take ended where it was not the rep who ended it. */
  takeFailure: Failure | null
  next: { id: string; title: string } | null
  /** The words of the newest take can still be given. */
  canGiveWords: boolean
  onAgain: () => void
  onNext: () => void
  onWords: () => void
  onReview: () => void
  onMark: (key: string, isTrue: boolean) => void
  onLeave: () => void
}

/** At once after a try: passed or not yet, the one reason, and how the series stands. */
export const DrillResultView = (props: DrillResultProps) => {
  const { run, result, tries, takeFailure, next, canGiveWords } = props
  const { judgement, series, clockNote, nextDue } = result
  const open = judgement.checks.find(isOpen)
  const hasTake = (result.try?.takeIds.length ?? 0) > 0 || result.try?.talkId != null
  const due = dueText(nextDue, localDate(new Date()))
  const keys: KeyBinding[] = [
    { keys: 'r', label: 'again', run: props.onAgain },
    { keys: 'Enter', label: next === null ? 'all drills' : `next: ${next.title}`, run: props.onNext },
    { keys: 'y', label: 'yes', enabled: open !== undefined, run: () => open && props.onMark(open.key, true) },
    { keys: 'n', label: 'no', enabled: open !== undefined, run: () => open && props.onMark(open.key, false) },
    { keys: 'w', label: 'give it words', enabled: canGiveWords, run: props.onWords },
    { keys: 'v', label: 'review', enabled: hasTake, run: props.onReview },
    { keys: 'Escape', label: 'all drills', run: props.onLeave }
  ]
  useKeys('Result', keys)
  return (
    <div className={styles['result']} data-stage="result" data-outcome={judgement.outcome}>
      <StepsStrip run={run} answered={run.steps.length} />
      <div className={styles['verdict']} role="status">
        <p className={styles['outcome']}>
          <OutcomeMark outcome={judgement.outcome} size={32} />
        </p>
        <p className={styles['reason']}>{judgement.reason}</p>
        {judgement.outcome === 'unknown' && judgement.needs !== null && (
          <p className={styles['note']}>{needsText[judgement.needs]}</p>
        )}
        {clockNote !== null && <p className={styles['note']}>{clockNote}</p>}
      </div>
      {takeFailure !== null && <Notice failure={takeFailure} />}
      <div className={styles['series']}>
        <SeriesDots series={series} />
        <span className={styles['note']}>{recordText({ tries, series })}</span>
        {due !== '' && <span className={styles['note']}>{due}</span>}
      </div>
      <CheckList
        checks={judgement.checks.filter((check) => !repeats(check, judgement.reason))}
        onMark={props.onMark}
      />
      <div className={styles['actions']}>
        <Button
          look={judgement.outcome === 'passed' && series.done ? 'plain' : 'primary'}
          hint="r"
          onClick={props.onAgain}
        >
          Again
        </Button>
        {canGiveWords && (
          <Button hint="w" onClick={props.onWords}>
            Give it words
          </Button>
        )}
        {hasTake && (
          <Button look="quiet" hint="v" onClick={props.onReview}>
            Open in Review
          </Button>
        )}
        <Button
          look={judgement.outcome === 'passed' && series.done ? 'primary' : 'quiet'}
          hint="Enter"
          onClick={props.onNext}
        >
          {next === null ? 'All drills' : `Next: ${next.title}`}
        </Button>
      </div>
      <KeyRow keys={keys.filter(({ enabled }) => enabled !== false)} />
    </div>
  )
}

/** The reason is said already, above. */
const repeats = ({ says, question, selfMarked }: DrillCheck, reason: string): boolean =>
  says === reason && question === null && !selfMarked

const isOpen = ({ outcome, question }: DrillCheck): boolean => outcome === 'unknown' && question !== null

const needsText = {
  words: 'Without its words this cannot be told. Give it words, or say yourself what was so.',
  microphone: 'Only a recording can show this. Say it aloud with a microphone, or say yourself what was so.'
}
