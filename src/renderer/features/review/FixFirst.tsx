import type { Finding } from '../../../shared/grade.ts'
import type { TakeDetail } from '../../../shared/take.ts'
import { causeText, countText, type FirstFix, firstFixOf, ofTake } from '../../findings/findings-model.ts'
import { PlayQuote } from '../../findings/PlayQuote.tsx'
import { Rewrite } from '../../findings/Rewrite.tsx'
import type { Walk } from '../../findings/use-walk.ts'
import type { Player } from '../../player/player.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './FixFirst.module.css'
import { wordsOf } from './WordsPane.tsx'

type FixFirstProps = { take: TakeDetail; player: Player; walk: Walk; onRegrade: () => void }

/** The one thing to do next, in the rep's own words. */
export const FixFirst = ({ take, player, walk, onRegrade }: FixFirstProps) => {
  if (wordsOf(take) === '') return <Wordless />
  if (take.grade === null) return <Ungraded onRegrade={onRegrade} />
  const fix = firstFixOf(take.grade)
  if (fix === null) return <Calm findings={take.grade.findings} />
  return (
    <section className={styles['fix']} aria-label={labels[fix.kind]}>
      <p className={styles['label']}>
        {labels[fix.kind]}
        {fix.lead.selfMarked && ', by your own word'}
      </p>
      <h2 className={styles['title']}>{fix.lead.title}</h2>
      {fix.lead.spans.length > 0 ? (
        <PlayQuote text={wordsOf(take)} finding={fix.lead} player={take.audioUrl === null ? null : player} />
      ) : (
        <p className={styles['reason']} dir="auto">
          {fix.lead.reason}
        </p>
      )}
      {fix.lead.advice !== '' && (
        <p className={styles['advice']} dir="auto">
          {fix.lead.advice}
        </p>
      )}
      <Rewrite line={fix.lead.rewrite} />
      <Others fix={fix} walk={walk} />
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
      {causeText(fix.lead.cause)}: {countText(fix.others.length + 1, 'rule')}. Also{' '}
      {fix.others.map(({ ruleId, title }, index) => (
        <span key={ruleId}>
          {index > 0 && ' · '}
          <button type="button" className={styles['other']} onClick={() => walk.select(ruleId)}>
            {title}
          </button>
        </span>
      ))}
    </p>
  )

const Calm = ({ findings }: { findings: readonly Finding[] }) => (
  <section className={styles['fix']} aria-label="Nothing to fix">
    <h2 className={styles['title']}>Nothing to fix in this take</h2>
    <p className={styles['advice']}>
      {`It keeps all ${ofTake(findings).filter(({ verdict }) => verdict === 'pass').length} rules that could be graded. `}
      Say it once more from memory, or take a harder scenario.
    </p>
  </section>
)

const Wordless = () => (
  <section className={styles['fix']} aria-label="What to do next">
    <h2 className={styles['title']}>Your words come next</h2>
    <p className={styles['advice']}>
      The recording is safe. Type or paste what you said, and the grade follows at once.
    </p>
  </section>
)

const Ungraded = ({ onRegrade }: { onRegrade: () => void }) => (
  <section className={styles['fix']} aria-label="What to do next">
    <h2 className={styles['title']}>This take is not graded yet</h2>
    <p className={styles['advice']}>
      <Button hint="g" onClick={onRegrade}>
        Grade it
      </Button>
    </p>
  </section>
)
