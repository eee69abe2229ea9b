import { useState } from 'react'
import type { RuleExample } from '../../../shared/rule-page.ts'
import { segmentsOf } from '../../findings/segments.ts'
import { Button } from '../../ui/Button.tsx'
import { VerdictMark } from '../../ui/VerdictMark.tsx'
import styles from './RuleExamples.module.css'

/** How many of each verdict are shown before the rest is asked for. */
const shownOfEach = 2

const firstOfEach = (examples: readonly RuleExample[]): RuleExample[] =>
  (['pass', 'warn', 'fail'] as const).flatMap((verdict) =>
    examples.filter((example) => example.verdict === verdict).slice(0, shownOfEach)
  )

/** Worked cases, good ones first: what was said, what the rule points at, and what it says of it. */
export const RuleExamples = ({ examples }: { examples: readonly RuleExample[] }) => {
  const [showsAll, setShowsAll] = useState(false)
  const some = firstOfEach(examples)
  const shown = showsAll ? examples : some
  if (examples.length === 0) return null
  return (
    <section aria-labelledby="rule-examples">
      <h3 id="rule-examples">Good and bad</h3>
      <ul className={styles['list']}>
        {shown.map((example) => (
          <Example key={example.name} example={example} />
        ))}
      </ul>
      {examples.length > some.length && (
        <Button look="quiet" className={styles['more']} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? 'Show fewer' : `Show all ${examples.length} examples`}
        </Button>
      )}
    </section>
  )
}

const Example = ({ example }: { example: RuleExample }) => {
  const { name, verdict, said, spokenS, reason, advice, answered } = example
  return (
    <li className={styles['example']}>
      <p className={styles['head']}>
        <VerdictMark verdict={verdict} />
        <span className={styles['name']}>
          {name}
          {spokenS !== null && `, ${spokenS} s`}
        </span>
      </p>
      {said.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an example's pieces never change.
        <Piece key={index} piece={piece} verdict={verdict} />
      ))}
      {answered !== null && (
        <p>
          Asked: {answered.question} <strong>{answered.answer === 'yes' ? 'Yes.' : 'No.'}</strong>
        </p>
      )}
      <p>{reason}</p>
      {advice !== '' && <p className={styles['advice']}>{advice}</p>}
    </li>
  )
}

type PieceProps = { piece: RuleExample['said'][number]; verdict: RuleExample['verdict'] }

const Piece = ({ piece: { speaker, text, spans }, verdict }: PieceProps) => (
  <p className={styles['said']} dir="auto">
    {speaker === 'gatekeeper' && <span className={styles['speaker']}>Gatekeeper: </span>}
    {segmentsOf(text, [{ ruleId: '', verdict, weight: 0, spans }]).map((segment) =>
      segment.verdict === null ? (
        <span key={segment.start}>{segment.text}</span>
      ) : (
        <mark key={segment.start} className={[styles['mark'], styles[verdict]].join(' ')}>
          {segment.text}
        </mark>
      )
    )}
  </p>
)
