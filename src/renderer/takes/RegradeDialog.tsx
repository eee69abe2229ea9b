import type { RegradePreview } from '../../shared/regrade.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { whenText } from '../ui/time-text.ts'
import { verdictLooks } from '../ui/VerdictMark.tsx'
import styles from './RegradeDialog.module.css'
import {
  changesAnything,
  countsText,
  fromText,
  givenByText,
  rulesChanged,
  scoreText,
  takesText
} from './regrade-model.ts'
import { useRegrade } from './use-regrade.ts'

type RegradeDialogProps = {
  takeIds: readonly string[]
  /** `graded` = how many takes have a new grade. */
  onClose: (graded: number) => void
}

/** What grading takes again would change, before it is done; then the doing, which can be stopped. */
export const RegradeDialog = ({ takeIds, onClose }: RegradeDialogProps) => {
  const regrade = useRegrade(takeIds)
  const { phase, previews, graded, failure } = regrade
  const close = () => {
    if (phase === 'grading' && failure === null) regrade.stop()
    else onClose(graded)
  }
  return (
    <Dialog
      title={titles(takeIds.length)[phase]}
      wide
      onClose={close}
      actions={<Actions {...regrade} onClose={close} />}
    >
      {failure !== null && <Notice failure={failure} />}
      {failure === null && phase === 'looking' && (
        <Progress label="Looking at what would change" done={regrade.done} of={takeIds.length} />
      )}
      {failure === null && phase === 'grading' && (
        <Progress label="Grading again" done={regrade.done} of={previews.length} />
      )}
      {phase === 'preview' && <Preview previews={previews} />}
      {phase === 'done' && (
        <p role="status">
          {takesText(graded)} graded again
          {graded < previews.length && ` of ${previews.length}; the others are as they were`}. The grades from
          before are kept.
        </p>
      )}
    </Dialog>
  )
}

const titles = (takes: number): Record<ReturnType<typeof useRegrade>['phase'], string> => ({
  looking: takes === 1 ? 'Grade this take again?' : `Grade ${takesText(takes)} again?`,
  preview: takes === 1 ? 'Grade this take again?' : `Grade ${takesText(takes)} again?`,
  grading: 'Grading again',
  done: 'Graded again'
})

type ActionsProps = ReturnType<typeof useRegrade> & { onClose: () => void }

const Actions = ({ phase, failure, previews, grade, stop, onClose }: ActionsProps) => {
  if (failure !== null || phase === 'done') return <Button onClick={onClose}>Close</Button>
  if (phase === 'looking') return <Button onClick={onClose}>Cancel</Button>
  if (phase === 'grading') return <Button onClick={stop}>Stop here</Button>
  return (
    <>
      <Button onClick={onClose}>
        {previews.length === 1 ? 'Keep it as it is' : 'Keep them as they are'}
      </Button>
      {previews.length > 0 && (
        <Button look="primary" onClick={() => void grade()}>
          {previews.length === 1 ? 'Grade it again' : 'Grade them again'}
        </Button>
      )}
    </>
  )
}

const Progress = ({ label, done, of }: { label: string; done: number; of: number }) => (
  <div className={styles['progress']}>
    <progress aria-label={label} value={done} max={of} />
    <p className={styles['faint']}>
      {label}: {done} of {of}
    </p>
  </div>
)

/** How many changed takes are listed; the counts above them speak of all. */
const listed = 100
const rulesListed = 5

const Preview = ({ previews }: { previews: readonly RegradePreview[] }) => {
  const [first] = previews
  if (first === undefined) return <p>None of these takes is in the library any more.</p>
  const changed = previews.filter(changesAnything)
  const rules = rulesChanged(previews)
  return (
    <>
      <p>
        Graded by {fromText(sourcesOf(previews))}; {givenByText(first.after)} is in force.{' '}
        {previews.length > 1 && countsText(previews)} The grades from before are kept.
      </p>
      {changed.length === 0 && <p>No finding and no score would change.</p>}
      {previews.length > 1 && rules.length > 0 && (
        <section aria-labelledby="regrade-rules">
          <h3 id="regrade-rules">Rules that would read otherwise</h3>
          <ul>
            {rules.slice(0, rulesListed).map(({ ruleId, title, takes }) => (
              <li key={ruleId} className={styles['rule']}>
                <span>{title}</span>
                <span className={styles['faint']}>{takesText(takes)}</span>
              </li>
            ))}
            {rules.length > rulesListed && (
              <li className={styles['faint']}>and {rules.length - rulesListed} more rules</li>
            )}
          </ul>
        </section>
      )}
      {changed.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reachable by key.
        <section aria-label="What would change" className={styles['list']} tabIndex={0}>
          <ul>
            {changed.slice(0, listed).map((preview) => (
              <Changed key={preview.take.id} preview={preview} isOnly={previews.length === 1} />
            ))}
          </ul>
          {changed.length > listed && (
            <p className={styles['faint']}>and {takesText(changed.length - listed)} more</p>
          )}
        </section>
      )}
    </>
  )
}

/** By what the grades that stand were given, each once. */
const sourcesOf = (previews: readonly RegradePreview[]) => [
  ...new Map(
    previews.flatMap(({ before }) => (before === null ? [] : [[givenByText(before), before]]))
  ).values()
]

const Changed = ({ preview, isOnly }: { preview: RegradePreview; isOnly: boolean }) => {
  const { take, changes } = preview
  return (
    <li className={styles['take']}>
      <p className={styles['head']}>
        {isOnly ? (
          <span>Score</span>
        ) : (
          <span className={styles['who']}>
            <bdi>{take.prospectName}</bdi>{' '}
            <span className={styles['faint']}>{whenText(take.startedAt, { now: new Date() })}</span>
          </span>
        )}
        <span className={styles['score']}>{scoreText(preview)}</span>
      </p>
      <ul className={styles['changes']}>
        {changes.map(({ ruleId, title, from, to }) => (
          <li key={ruleId}>
            <span className={styles['verdicts']}>
              {from === null ? 'New' : verdictLooks[from].word} →{' '}
              {to === null ? 'gone' : verdictLooks[to].word}
            </span>
            {title}
          </li>
        ))}
      </ul>
    </li>
  )
}
