import { Fragment, useMemo } from 'react'
import styles from './CompareWords.module.css'
import { type WordRun, wordDiff } from './word-diff.ts'

type CompareWordsProps = { before: string; after: string }

/** The words of both takes; what only one of them says is marked. */
export const CompareWords = ({ before, after }: CompareWordsProps) => {
  const runs = useMemo(() => wordDiff(before, after), [before, after])
  return (
    <section aria-labelledby="words-heading">
      <h2 id="words-heading">The words</h2>
      <p className={styles['legend']}>
        {runs === null
          ? 'These are too long to compare word by word.'
          : 'Struck through: said only in the earlier take. Underlined: said only in the later one.'}
      </p>
      <div className={styles['sides']}>
        <Words name="Earlier" text={before} runs={runs?.before} mark="del" />
        <Words name="Later" text={after} runs={runs?.after} mark="ins" />
      </div>
    </section>
  )
}

type WordsProps = { name: string; text: string; runs: WordRun[] | undefined; mark: 'del' | 'ins' }

const Words = ({ name, text, runs, mark: Mark }: WordsProps) => {
  if (text.trim() === '')
    return <p className={styles['empty']}>No words yet for the {name.toLowerCase()} take.</p>
  return (
    <p className={styles['words']} dir="auto">
      <span className="visually-hidden">{name}: </span>
      {(runs ?? [{ text, only: false }]).map((run, index) =>
        run.only ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: runs are never reordered, only computed anew.
          <Fragment key={index}>
            <Mark className={styles[Mark]}>{run.text.trimEnd()}</Mark>
            {run.text.slice(run.text.trimEnd().length)}
          </Fragment>
        ) : (
          run.text
        )
      )}
    </p>
  )
}
