import type { BlockSummary } from '../../../shared/block.ts'
import { spokenLength } from '../../ui/time-text.ts'
import styles from './ReadySheet.module.css'

/** More would bury the few that matter. */
const mostGains = 8

const counted = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`

/** "41, then 72"; "no score, then 72". */
const scoresText = ({ firstScore, bestScore }: BlockSummary['people'][number]): string => {
  const named = (score: number | null) => (score === null ? 'no score' : String(Math.round(score)))
  return firstScore === bestScore ? named(bestScore) : `${named(firstScore)}, then ${named(bestScore)}`
}

/** What became better in the block, no more than the tries can tell. */
export const SummaryPane = ({ summary, runMs }: { summary: BlockSummary; runMs: number }) => {
  const { rehearsed, skipped, tries, people, rules } = summary
  const gained = rules.filter(({ first, best }) => best > first)
  const lost = rules.filter(({ first, best }) => best < first)
  return (
    <section className={styles['summary']} aria-label="What became better">
      <h2>What became better</h2>
      <p className={styles['note']}>
        {counted(rehearsed, 'prospect')} rehearsed in {counted(tries, 'try', 'tries')}
        {skipped > 0 && `, ${skipped} skipped`}
        {runMs >= 1_000 && `, ${spokenLength(runMs)}`}.
      </p>
      {people.length === 0 ? (
        <p className={styles['note']}>
          Nobody was tried twice with words, so there is nothing to compare. R on a result tries again.
        </p>
      ) : (
        <>
          <p className={styles['note']}>
            First try against best try of {counted(people.length, 'prospect')}. The best of several looks a
            little better by luck alone.
          </p>
          {gained.length === 0 && lost.length === 0 && <p>No rule changed between first and best try.</p>}
          <ul className={styles['rules']}>
            {[...lost, ...gained.slice(0, mostGains)].map(({ ruleId, title, first, best, of }) => (
              <li key={ruleId} data-gained={best > first}>
                <span>{title}</span>
                <span className={styles['figure']}>
                  {first} of {of}, then {best}
                </span>
              </li>
            ))}
          </ul>
          {gained.length > mostGains && (
            <p className={styles['note']}>
              And {counted(gained.length - mostGains, 'more rule')} kept that were not at first.
            </p>
          )}
          <ul className={styles['people']}>
            {people.map((person) => (
              <li key={person.prospectId}>
                <bdi title={person.name}>{person.name}</bdi>
                <span className={styles['figure']}>{scoresText(person)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
