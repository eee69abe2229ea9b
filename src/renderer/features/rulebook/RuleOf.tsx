import { accuracyLines } from '../../../grading/accuracy-lines.ts'
import { documents } from '../../../shared/documents.ts'
import type { RulePage } from '../../../shared/rule-page.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { groupNames } from '../../findings/findings-model.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { VerdictMark } from '../../ui/VerdictMark.tsx'
import { OwnRecord } from './OwnRecord.tsx'
import { RuleExamples } from './RuleExamples.tsx'
import styles from './RuleOf.module.css'
import { evidenceMeanings, limitName, limitNote, sourceLine, weightText } from './rule-text.ts'

type RuleOfProps = { ruleId: string; onContents: () => void }

/** One rule as a page: what it wants and why, where that comes from, what it looks like, how well it is measured. */
export const RuleOf = ({ ruleId, onContents }: RuleOfProps) => {
  const answer = useAnswer(`rule ${ruleId}`, () => invoke('rulebook:rule', { ruleId }))
  if (answer.state === 'waiting') return null
  if (answer.state === 'failed')
    return (
      <Notice failure={answer.failure}>
        <Button onClick={onContents}>About the rulebook</Button>
      </Notice>
    )
  const { rule, record } = answer.value
  return (
    <article className={styles['rule']}>
      <header>
        <p className={styles['place']}>
          {groupNames[rule.group]} · <code>{rule.id}</code>
        </p>
        <h2 className={styles['title']}>{rule.title}</h2>
        <p className={styles['statement']}>{rule.statement}</p>
        <p className={styles['why']}>{rule.why}</p>
        {rule.note !== null && <p className={styles['note']}>{rule.note}</p>}
      </header>
      <Verdicts titles={rule.titles} />
      <section aria-labelledby="rule-from">
        <h3 id="rule-from">Where it comes from</h3>
        <p>
          <strong>{evidenceMeanings[rule.evidenceGrade].word}.</strong>{' '}
          {evidenceMeanings[rule.evidenceGrade].meaning}
        </p>
        <ul className={styles['sources']}>
          {rule.sources.map((source) => (
            <li key={sourceLine(source)}>
              {sourceLine(source)}
              {source.seed in documents && <span className={styles['file']}>{source.seed}</span>}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="rule-weight">
        <h3 id="rule-weight">What it counts</h3>
        <p>{weightText(rule)}</p>
        {rule.thresholds.length > 0 && <Limits thresholds={rule.thresholds} />}
      </section>
      <RuleExamples examples={rule.examples} />
      <section aria-labelledby="rule-measured">
        <h3 id="rule-measured">How well Ringback judges it</h3>
        <p>{accuracyLines(rule.accuracy).join(' ')}</p>
      </section>
      <OwnRecord ruleId={rule.id} record={record} />
    </article>
  )
}

const Verdicts = ({ titles }: Pick<RulePage, 'titles'>) => (
  <ul className={styles['verdicts']} aria-label="What it can say">
    {(['pass', 'warn', 'fail'] as const).map((verdict) => {
      const title = titles[verdict]
      return (
        title !== null && (
          <li key={verdict}>
            <VerdictMark verdict={verdict} />
            {title}
          </li>
        )
      )
    })}
  </ul>
)

const Limits = ({ thresholds }: Pick<RulePage, 'thresholds'>) => (
  <dl className={styles['limits']}>
    {thresholds.map((threshold) => (
      <div key={threshold.name}>
        <dt>{limitName(threshold.name)}</dt>
        <dd>
          {threshold.value} {threshold.unit} <span className={styles['range']}>{limitNote(threshold)}</span>
        </dd>
      </div>
    ))}
  </dl>
)
