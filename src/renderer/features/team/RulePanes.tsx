import { useEffect, useRef } from 'react'
import type { RuleTally, TeamRule } from '../../../shared/team.ts'
import { Button } from '../../ui/Button.tsx'
import { scrollInPane } from '../../ui/scroll-in-pane.ts'
import { Bar } from './Bar.tsx'
import styles from './RulePanes.module.css'
import { moreRulesText, percent, takesText } from './team-words.ts'
import { useTeamPlace } from './view-store.ts'

type RulePanesProps = {
  rules: readonly TeamRule[]
  /** How many were missed in too few takes. */
  more: number
  current: TeamRule
  onOpen: (repId: string) => void
  onRule: () => void
}

/** Every rule by how often the team misses it, and who misses the one that is looked at. */
export const RulePanes = ({ rules, more, current, onOpen, onRule }: RulePanesProps) => {
  const list = useRef<HTMLOListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another current rule is what brings it into view.
  useEffect(() => {
    scrollInPane(list.current?.querySelector('[aria-current="true"]'))
  }, [current.ruleId])
  return (
    <div className={styles['panes']}>
      <ol ref={list} className={styles['list']} aria-label="Rules, most missed first" data-pane>
        {rules.map((rule) => (
          <li key={rule.ruleId}>
            <button
              type="button"
              className={styles['line']}
              aria-current={rule.ruleId === current.ruleId}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => useTeamPlace.setState({ ruleId: rule.ruleId })}
            >
              <span className={styles['title']}>{rule.title}</span>
              <Share tally={rule} />
            </button>
          </li>
        ))}
        {more > 0 && <li className={styles['more']}>{moreRulesText(more)}</li>}
      </ol>
      <section className={styles['reps']} aria-label="Who misses it" data-pane>
        <header className={styles['head']}>
          <h2>{current.title}</h2>
          <Button look="quiet" hint="Enter" onClick={onRule}>
            Read the rule
          </Button>
        </header>
        <p className={styles['dim']}>
          Missed in {current.missed.toLocaleString('en')} of {takesText(current.graded)}.
        </p>
        <ul>
          {current.reps.map((rep) => (
            <li key={rep.repId}>
              <button type="button" className={styles['line']} onClick={() => onOpen(rep.repId)}>
                <bdi className={styles['title']} title={rep.name}>
                  {rep.name}
                </bdi>
                <Share tally={rep} />
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

/** A share as a bar and in words; where takes are too few it is not drawn. */
export const Share = ({
  tally: { share, missed, graded, isTooFew }
}: {
  tally: Pick<RuleTally, 'share' | 'missed' | 'graded' | 'isTooFew'>
}) => (
  <>
    <Bar share={isTooFew ? 0 : share} />
    <span className={styles['figures']}>
      <span className={isTooFew ? styles['faint'] : ''}>{isTooFew ? 'too few' : percent(share)}</span>
      <span className={styles['faint']}>
        {missed.toLocaleString('en')} of {graded.toLocaleString('en')}
      </span>
    </span>
  </>
)
