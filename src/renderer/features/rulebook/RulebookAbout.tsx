import { OlderGrades, useRegradeDue } from '../../takes/OlderGrades.tsx'
import { RoundsTable } from './RoundsTable.tsx'
import styles from './RuleOf.module.css'
import type { RulebookProps } from './rulebook-props.ts'

/** The rulebook as a whole: what is in force, how a score comes about, how it was measured. */
export const RulebookAbout = ({ book, about }: RulebookProps) => {
  const older = useRegradeDue()
  return (
    <article className={styles['rule']}>
      <header>
        <p className={styles['place']}>Rulebook {book.version}</p>
        <h2 className={styles['title']}>{book.rules.length} rules, each with its reasons</h2>
        <p className={styles['statement']}>
          {about.pack === null
            ? 'The built-in rules are in force, without a rule pack.'
            : `The built-in rules are in force with the rule pack ${about.pack.name} ${about.pack.version}.`}{' '}
          Choose a rule to see what it wants, why, and how you have done with it.
        </p>
        <OlderGrades given={older} />
      </header>
      <section aria-labelledby="about-score">
        <h3 id="about-score">How a score comes about</h3>
        <p>
          A score is the share of the judged weight that a take keeps: all of a rule’s weight where it is
          kept, half where it is nearly kept. What does not apply is left out, and what could not be judged
          lowers the coverage. The opening rules look at one and the same opener, so together they cost no
          more than their own weight.
        </p>
      </section>
      <section aria-labelledby="about-measured">
        <h3 id="about-measured">How often it is right</h3>
        <p>
          The rules were tried on messages that others had labelled, people who knew the rules and had not
          seen how Ringback looks for them. These are the figures of the first try, before anybody looked at
          the errors. Each rule’s page says how it does by itself.
        </p>
        <RoundsTable rounds={about.rounds} />
      </section>
    </article>
  )
}
