import type { BlockItem, BlockTry } from '../../../shared/block.ts'
import { useKeys } from '../../app/keys.ts'
import { navigate } from '../../app/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { missingText } from './part-words.ts'
import styles from './Steps.module.css'

type ResultStepProps = {
  item: BlockItem
  isLast: boolean
  onAgain: () => void
  onNext: () => void
  onPause: () => void
}

/** What came of the try: the score small, the one thing to mend large. */
export const ResultStep = ({ item, isLast, onAgain, onNext, onPause }: ResultStepProps) => {
  const newest = item.tries.at(-1)
  const takeId = newest?.takeId ?? null
  const look = () => {
    if (takeId !== null) navigate({ screen: 'review', takeId })
  }
  const nextLabel = isLast ? 'ready sheet' : 'next'
  const keys = [
    { keys: 'Enter', label: nextLabel, run: onNext },
    { keys: 'r', label: 'again', run: onAgain },
    { keys: 'v', label: 'look closer', enabled: takeId !== null, run: look },
    { keys: 'p', label: 'pause', unlisted: true, run: onPause }
  ]
  useKeys('Call block', keys)
  return (
    <section className={styles['result']} aria-label="Result">
      <p className={styles['score']}>{newest === undefined ? 'No try is left here.' : scoreText(newest)}</p>
      {newest !== undefined && <Fix newest={newest} />}
      <TriesLine tries={item.tries} />
      <div className={styles['actions']}>
        <Button look="primary" hint="Enter" onClick={onNext}>
          {isLast ? 'To the ready sheet' : 'Next'}
        </Button>
        <Button hint="r" onClick={onAgain}>
          Again
        </Button>
        {takeId !== null && (
          <Button look="quiet" hint="v" onClick={look}>
            Look closer
          </Button>
        )}
      </div>
      <KeyRow keys={keys.filter(({ enabled, unlisted }) => enabled !== false && unlisted !== true)} />
    </section>
  )
}

const scoreText = ({ kind, score, coverage, marks }: BlockTry): string => {
  const share = coverage === null ? '' : `${Math.round(coverage * 100)} %`
  if (kind === 'marked')
    return marks === null ? 'No words, no score.' : `Marked by you. ${missingText(marks)}`
  const how = kind === 'typed' ? ' Typed: pace and voice were not judged.' : ''
  if (score === null) return `No score: only ${share || 'little'} of it could be judged.${how}`
  return `${Math.round(score)} of 100, coverage ${share}.${how}`
}

const Fix = ({ newest }: { newest: BlockTry }) => {
  const { fix, kind } = newest
  if (fix === null)
    return (
      <div className={styles['fix']}>
        <h2 className={styles['fixTitle']}>
          {kind === 'marked' ? 'All four are in it' : 'Nothing failed. Say it just so.'}
        </h2>
      </div>
    )
  return (
    <div className={styles['fix']}>
      <p className={styles['label']}>Fix this first</p>
      <h2 className={styles['fixTitle']}>{fix.title}</h2>
      <p className={styles['reason']}>{fix.reason}</p>
      <p className={styles['advice']}>{fix.advice}</p>
      {fix.rewrite !== null && (
        <p className={styles['advice']} dir="auto">
          Try: “{fix.rewrite}”
        </p>
      )}
    </div>
  )
}

/** "Tries: 41, 55, 72". */
const TriesLine = ({ tries }: { tries: readonly BlockTry[] }) => {
  if (tries.length < 2) return null
  const words = tries.map(({ score, kind }) =>
    score === null ? (kind === 'marked' ? 'marked' : 'no score') : String(Math.round(score))
  )
  return <p className={styles['note']}>Your tries so far: {words.join(', ')}.</p>
}
