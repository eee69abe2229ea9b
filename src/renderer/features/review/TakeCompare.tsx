import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { RuleSummary } from '../../../shared/grade.ts'
import { differingMeasureWords } from '../../../shared/measure-words.ts'
import type { TakeDetail } from '../../../shared/take.ts'
import { useKeys } from '../../app/keys.ts'
import { goBack, navigate } from '../../app/navigation.ts'
import { createPlayer } from '../../player/player.ts'
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
import { useHeard } from './use-heard.ts'
import { useHeardSound } from './use-heard-sound.ts'

type TakeCompareProps = {
  before: TakeDetail
  after: TakeDetail
  rules: readonly RuleSummary[]
  onTakes: (before: TakeDetail, after: TakeDetail) => void
}

/** A take as it is compared: its player, how its listener heard it, and the sound of that. */
const useSide = (take: TakeDetail) => {
  const player = useMemo(() => createPlayer(take.durationMs), [take.durationMs])
  const heard = useHeard(take)
  const sound = useHeardSound(take.id, heard?.attention?.deletedAtMs ?? null, player)
  return { player, heard, sound }
}
type Side = ReturnType<typeof useSide>

/** One voice at a time: what starts on `one` ends what sounds on `other`. */
const useHushing = (one: Side, other: Side) => {
  const hush = useEffectEvent(() => {
    other.player.pause()
    other.sound.stop()
  })
  const { player, sound } = one
  useEffect(
    () => player.state.subscribe(({ playing }, before) => void (playing && !before.playing && hush())),
    [player]
  )
  useEffect(() => {
    if (sound.phase === 'making') hush()
  }, [sound.phase])
}

const useCompareKeys = (first: Side, second: Side, show: () => void, after: TakeDetail) => {
  const { player: earlier } = first
  const { player: later } = second
  const deleted = [second, first].find(({ sound }) => sound.phase === 'deleted')
  const last = () => (earlier.state.getState().playing ? earlier : later)
  const keys = [
    { keys: '1', label: 'play the earlier', run: earlier.playPause },
    { keys: '2', label: 'play the later', run: later.playPause },
    { keys: '3', label: 'the earlier as heard', run: first.sound.toggle },
    { keys: '4', label: 'the later as heard', run: second.sound.toggle },
    {
      keys: 'o',
      label: 'play on anyway',
      enabled: deleted !== undefined,
      run: () => deleted?.sound.playOn()
    },
    { keys: 'Space', label: 'play or pause', unlisted: true, run: () => last().playPause() },
    { keys: 'ArrowLeft', label: 'back 3 s', repeats: true, run: () => last().skip(-3_000) },
    { keys: 'ArrowRight', label: 'on 3 s', repeats: true, run: () => last().skip(3_000) },
    { keys: 'a', label: 'all or what changed', run: show },
    { keys: 'Enter', label: 'open the later', run: () => navigate({ screen: 'review', takeId: after.id }) },
    { keys: 'r', label: 'again', unlisted: true, run: () => again(after) },
    { keys: 'Escape', label: 'back', run: goBack }
  ]
  useKeys('Compare', keys)
  return keys.filter(({ unlisted, enabled }) => !unlisted && enabled !== false)
}

/** In what the two differ that they were graded by: “rulebooks”, “rule packs”; empty where in nothing. */
const differenceOf = (takes: readonly TakeDetail[]): string =>
  differingMeasureWords(
    takes.map(({ rulebookVersion, grade }) => ({
      rulebookVersion: rulebookVersion ?? '',
      pack: grade?.pack ?? null
    }))
  )

/** What became better and what worse, rule by rule, then the words of both. */
export const TakeCompare = ({ before, after, rules, onTakes }: TakeCompareProps) => {
  const earlier = useSide(before)
  const later = useSide(after)
  useHushing(earlier, later)
  useHushing(later, earlier)
  const rows = useMemo(() => compareRows(before.grade, after.grade), [before.grade, after.grade])
  const [shown, setShown] = useState<'changed' | 'all'>('changed')
  const keys = useCompareKeys(earlier, later, () => setShown(shown === 'all' ? 'changed' : 'all'), after)
  const counts = countChanges(rows)
  const difference = differenceOf([before, after])

  const regradeBoth = async () => {
    const first = await regradeTake(before)
    const second = await regradeTake(after)
    onTakes(first ?? before, second ?? after)
  }

  return (
    <div className={styles['screen']}>
      <h1 className={styles['title']}>{comparisonText(counts, before.grade, after.grade)}</h1>
      {difference !== '' && (
        <p className={styles['mixed']}>
          These two were graded by different {difference}, so their figures do not compare well.
          <Button onClick={() => void regradeBoth()}>Grade both again</Button>
        </p>
      )}
      <div className={styles['sides']}>
        <CompareSide name="Earlier" take={before} {...earlier} playKey="1" heardKey="3" />
        <CompareSide name="Later" take={after} {...later} playKey="2" heardKey="4" />
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
