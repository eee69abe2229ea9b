import type { ReactNode } from 'react'
import type { TeamRep, TeamRepRow } from '../../../shared/team.ts'
import { navigate } from '../../app/navigation.ts'
import { dayName } from './days.ts'
import { RepFiles } from './RepFiles.tsx'
import styles from './RepPractice.module.css'
import { RepTrend } from './RepTrend.tsx'
import panes from './RulePanes.module.css'
import { Share } from './RulePanes.tsx'
import {
  gainText,
  lacksText,
  minutesText,
  moreRulesText,
  rulebookText,
  takesText,
  tellingRules,
  trendSentence
} from './team-words.ts'

/** What one rep practised in the period: trend, rules, scenarios, drills, and the files that say so. */
export const RepPractice = ({ rep, onChanged }: { rep: TeamRep; onChanged: () => void }) => {
  const { row } = rep
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reachable by key.
    <section className={styles['scroll']} tabIndex={0} aria-label="Practice">
      <Figures row={row} />
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <RepTrend row={row} />
          <Scenarios rep={rep} />
        </div>
        <div className={styles['column']}>
          <Rules rep={rep} />
          <Drills rep={rep} />
        </div>
      </div>
      <RepFiles rep={rep} onChanged={onChanged} />
    </section>
  )
}

const Figures = ({ row }: { row: TeamRepRow }) => {
  const { standing, lastPracticeOn, practiceDays, practiceMinutes, attempts, measure, compared, lacks } = row
  if (standing === 'not-covered')
    return (
      <p className={styles['dim']}>{row.name}’s files do not cover these days. Choose a longer period.</p>
    )
  if (standing === 'not-practised')
    return <p className={styles['dim']}>No practice in this period, as far as the files tell.</p>
  return (
    <>
      <dl className={styles['figures']}>
        <Figure name="Last practice">
          {lastPracticeOn === null ? '–' : dayName(lastPracticeOn, new Date())}
        </Figure>
        <Figure name="Days">{practiceDays}</Figure>
        <Figure name="Minutes">{minutesText(practiceMinutes)}</Figure>
        <Figure name="Takes">{attempts.toLocaleString('en')}</Figure>
        <Figure name="First → best">{gainText(row)}</Figure>
      </dl>
      <p className={styles['dim']}>
        {measure === null
          ? 'No take has a score yet.'
          : `${takesText(compared)} scored by ${rulebookText(measure)}. ${trendSentence(row.trend)}`}{' '}
        {lacksText(lacks)}
      </p>
    </>
  )
}

const Figure = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const Rules = ({ rep: { rules } }: { rep: TeamRep }) => {
  const { telling, more } = tellingRules(rules)
  if (telling.length + more === 0) return null
  return (
    <section aria-label="Rules missed">
      <h2>Rules missed</h2>
      <ul className={styles['rules']}>
        {telling.map((rule) => (
          <li key={rule.ruleId}>
            <button
              type="button"
              className={panes['line']}
              title={`Kept ${rule.kept}, nearly ${rule.warned}, missed ${rule.failed}`}
              onClick={() => navigate({ screen: 'rulebook', ruleId: rule.ruleId })}
            >
              <span className={panes['title']}>{rule.title}</span>
              <Share tally={rule} />
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles['dim']}>{moreRulesText(more)}</p>}
    </section>
  )
}

const score = (value: number | null): string => (value === null ? '–' : String(Math.round(value)))

const Scenarios = ({ rep: { scenarios } }: { rep: TeamRep }) =>
  scenarios.length > 0 && (
    <section aria-label="Scenarios">
      <h2>Scenarios</h2>
      <table className={styles['table']}>
        <thead>
          <tr>
            {['Scenario', 'Takes', 'First', 'Best', 'Pace'].map((name) => (
              <th key={name} scope="col" title={name === 'Pace' ? 'Words a minute' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scenarios.map((scenario) => (
            <tr key={scenario.id}>
              <td title={scenario.name}>
                <bdi>{scenario.name}</bdi>
              </td>
              <td>{scenario.attempts}</td>
              <td>{score(scenario.firstScore)}</td>
              <td>{score(scenario.bestScore)}</td>
              <td>{score(scenario.averageWpm)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )

const Drills = ({ rep: { drills } }: { rep: TeamRep }) =>
  drills.length > 0 && (
    <section aria-label="Drills">
      <h2>Drills</h2>
      <table className={styles['table']}>
        <thead>
          <tr>
            {['Drill', 'Tries', 'Passed', 'Last'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drills.map(({ title, tries, passed, lastOn }) => (
            <tr key={title}>
              <td title={title}>
                <bdi>{title}</bdi>
              </td>
              <td>{tries}</td>
              <td>{passed}</td>
              <td>{dayName(lastOn, new Date())}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
