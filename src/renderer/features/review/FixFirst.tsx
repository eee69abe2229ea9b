import type { Finding } from '../../../shared/grade.ts'
import type { TakeDetail } from '../../../shared/take.ts'
import type { Player } from '../../player/player.ts'
import styles from './FixFirst.module.css'
import { PlayQuote } from './PlayQuote.tsx'
import { countText, type FirstFix, firstFixOf, notApplicable } from './review-model.ts'
import type { Walk } from './use-walk.ts'

type FixFirstProps = { take: TakeDetail; player: Player; walk: Walk }

/** The one thing to do next, in the rep's own words. */
export const FixFirst = ({ take, player, walk }: FixFirstProps) => {
  if (take.grade === null || take.transcript === null) return <Wordless take={take} />
  const fix = firstFixOf(take.grade)
  if (fix === null) return <Calm findings={take.grade.findings} intent={take.intent} />
  return (
    <section className={styles['fix']} aria-label={labels[fix.kind]}>
      <p className={styles['label']}>{labels[fix.kind]}</p>
      <h2 className={styles['title']}>{fix.lead.title}</h2>
      <PlayQuote take={take} finding={fix.lead} player={player} />
      {fix.lead.advice !== '' && (
        <p className={styles['advice']} dir="auto">
          {fix.lead.advice}
        </p>
      )}
      <Others fix={fix} walk={walk} />
      <Intent intent={take.intent} />
    </section>
  )
}

const labels: Record<FirstFix['kind'], string> = {
  failed: 'Fix this first',
  sharpen: 'Nothing failed. Sharpen this'
}

/** The rules that fall with the first one: mend it and they are mended. */
const Others = ({ fix, walk }: { fix: FirstFix; walk: Walk }) =>
  fix.others.length > 0 && (
    <p className={styles['others']}>
      One cause, {countText(fix.others.length + 1, 'rule')}. It also settles{' '}
      {fix.others.map(({ ruleId, title }, index) => (
        <span key={ruleId}>
          {index > 0 && ', '}
          <button type="button" className={styles['other']} onClick={() => walk.select(ruleId)}>
            {title}
          </button>
        </span>
      ))}
    </p>
  )

const Intent = ({ intent }: { intent: string }) =>
  intent !== '' && (
    <p className={styles['intent']}>
      You wanted: <q dir="auto">{intent}</q>
    </p>
  )

const Calm = ({ findings, intent }: { findings: readonly Finding[]; intent: string }) => (
  <section className={styles['fix']} aria-label="Nothing to fix">
    <h2 className={styles['title']}>Nothing to fix in this take</h2>
    <p className={styles['advice']}>
      {countText(findings.length - notApplicable(findings).length, 'rule')} looked at it. Say it again
      tomorrow, from memory, or take a harder scenario.
    </p>
    <Intent intent={intent} />
  </section>
)

const Wordless = ({ take }: { take: TakeDetail }) => (
  <section className={styles['fix']} aria-label="What to do next">
    <h2 className={styles['title']}>
      {take.transcript === null ? 'Your words come next' : 'This take is not graded yet'}
    </h2>
    <p className={styles['advice']}>
      {take.transcript === null
        ? 'The recording is safe. Type or paste what you said, and the grade follows at once.'
        : 'Press G to grade it.'}
    </p>
    <Intent intent={take.intent} />
  </section>
)
