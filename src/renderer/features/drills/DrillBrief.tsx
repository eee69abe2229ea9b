import type { DrillRun, DrillStep } from '../../../shared/drill.ts'
import type { Prospect } from '../../../shared/prospect.ts'
import styles from './DrillBrief.module.css'
import { factorText } from './drill-text.ts'

type DrillBriefProps = {
  run: DrillRun
  step: DrillStep
  prospect: Prospect | undefined
  /** The rule steps back while the rep talks; what is to be read or said stays. */
  isDim: boolean
}

/** A text longer than this is set smaller, so that more of it is in sight. */
const longText = 300

/** The one rule of the drill on the left; on the right what is to be read, said or known for it. */
export const DrillBrief = ({ run, step, prospect, isDim }: DrillBriefProps) => {
  const factor = factorText(run.timeFactor)
  return (
    <section className={styles['brief']} data-dim={isDim} aria-label="The drill">
      <div className={styles['rule']}>
        <p className={styles['task']}>{step.day === null ? run.task : step.title}</p>
        <p className={styles['passes']}>
          <span className={styles['label']}>To pass: </span>
          {run.passes}
        </p>
        {factor !== null && <p className={styles['note']}>{factor}</p>}
      </div>
      <section
        className={styles['aside']}
        aria-label="Beside it"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reachable by key.
        tabIndex={0}
      >
        {run.number !== null && (
          <p className={styles['number']}>
            <span className="visually-hidden">Your number: </span>
            {run.number}
          </p>
        )}
        {step.text !== null && (
          <p className={styles['text']} dir="auto" data-drill-text data-long={step.text.length > longText}>
            {step.text}
          </p>
        )}
        {step.text === null && prospect !== undefined && prospect.facts.length > 0 && (
          <>
            <h2 className={styles['heading']}>
              What you found on <bdi title={run.prospectName}>{run.prospectName}</bdi>
            </h2>
            <ul className={styles['facts']}>
              {prospect.facts.map((fact) => (
                <li key={fact} dir="auto">
                  {fact}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </section>
  )
}
