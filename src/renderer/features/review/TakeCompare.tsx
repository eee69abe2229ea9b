import { useMemo, useState } from 'react'
import type { RuleSummary } from '../../../shared/grade.ts'
import type { TakeDetail } from '../../../shared/take.ts'
import { useKeys } from '../../app/keys.ts'
import { goBack, navigate } from '../../app/navigation.ts'
import { createPlayer, type Player } from '../../player/player.ts'
import { regradeTake } from '../../takes/take-actions.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { CompareRows } from './CompareRows.tsx'
import { CompareSide } from './CompareSide.tsx'
import { CompareWords } from './CompareWords.tsx'
import { compareRows, comparisonText, countChanges } from './compare-model.ts'
import { again } from './review-keys.ts'
import styles from './TakeCompare.module.css'

type TakeCompareProps = {
  before: TakeDetail
  after: TakeDetail
  rules: readonly RuleSummary[]
  onTakes: (before: TakeDetail, after: TakeDetail) => void
}

const useCompareKeys = (earlier: Player, later: Player, show: () => void, after: TakeDetail) => {
  /** One voice at a time. */
  const playOnly = (player: Player, other: Player) => () => {
    other.pause()
    player.playPause()
  }
  const last = () => (earlier.state.getState().playing ? earlier : later)
  const playLast = () => (last() === earlier ? playOnly(earlier, later) : playOnly(later, earlier))()
  const keys = [
    { keys: '1', label: 'play the earlier', run: playOnly(earlier, later) },
    { keys: '2', label: 'play the later', run: playOnly(later, earlier) },
    { keys: 'Space', label: 'play or pause', unlisted: true, run: playLast },
    { keys: 'ArrowLeft', label: 'back 3 s', repeats: true, run: () => last().skip(-3_000) },
    { keys: 'ArrowRight', label: 'on 3 s', repeats: true, run: () => last().skip(3_000) },
    { keys: 'a', label: 'all or what changed', run: show },
    { keys: 'Enter', label: 'open the later', run: () => navigate({ screen: 'review', takeId: after.id }) },
    { keys: 'r', label: 'again', unlisted: true, run: () => again(after) },
    { keys: 'Escape', label: 'back', run: goBack }
  ]
  useKeys('Compare', keys)
  return keys.filter(({ unlisted }) => !unlisted)
}

/** What a take was graded by: the rulebook, and the pack in force. */
const rulesOf = ({ rulebookVersion, grade }: TakeDetail): string =>
  [rulebookVersion, grade?.pack?.name, grade?.pack?.version].join('\n')

/** What became better and what worse, rule by rule, then the words of both. */
export const TakeCompare = ({ before, after, rules, onTakes }: TakeCompareProps) => {
  const earlier = useMemo(() => createPlayer(before.durationMs), [before.durationMs])
  const later = useMemo(() => createPlayer(after.durationMs), [after.durationMs])
  const rows = useMemo(() => compareRows(before.grade, after.grade), [before.grade, after.grade])
  const [shown, setShown] = useState<'changed' | 'all'>('changed')
  const keys = useCompareKeys(earlier, later, () => setShown(shown === 'all' ? 'changed' : 'all'), after)
  const counts = countChanges(rows)
  const isMixed = rulesOf(before) !== rulesOf(after)

  const regradeBoth = async () => {
    const first = await regradeTake(before)
    const second = await regradeTake(after)
    onTakes(first ?? before, second ?? after)
  }

  return (
    <div className={styles['screen']}>
      <h1 className={styles['title']}>{comparisonText(counts, before.grade, after.grade)}</h1>
      {isMixed && (
        <p className={styles['mixed']}>
          These two were graded by different rulebooks, so their figures do not compare well.
          <Button onClick={() => void regradeBoth()}>Grade both again</Button>
        </p>
      )}
      <div className={styles['sides']}>
        <CompareSide name="Earlier" take={before} player={earlier} other={later} playKey="1" />
        <CompareSide name="Later" take={after} player={later} other={earlier} playKey="2" />
      </div>
      <section aria-labelledby="rules-heading" className={styles['rules']}>
        <header className={styles['heading']}>
          <h2 id="rules-heading">Rule by rule</h2>
          <Segmented
            label="Rules shown"
            value={shown}
            options={[
              { value: 'changed', label: 'What changed' },
              { value: 'all', label: `All ${rows.length}` }
            ]}
            onChange={setShown}
          />
        </header>
        <CompareRows
          rows={shown === 'all' ? rows : rows.filter(({ change }) => change !== 'same')}
          rules={rules}
        />
      </section>
      <CompareWords before={before.transcript?.text ?? ''} after={after.transcript?.text ?? ''} />
      <footer className={styles['footer']}>
        <KeyRow keys={keys.filter((key) => !key.keys.startsWith('Arrow'))} />
        <Button look="primary" hint="r" onClick={() => again(after)}>
          Again
        </Button>
      </footer>
    </div>
  )
}
