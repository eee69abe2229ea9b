import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { citation, sourceText } from '../../shared/documents.ts'
import type { Finding, RuleSource, RuleSummary } from '../../shared/grade.ts'
import type { Player } from '../player/player.ts'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { clockText } from '../ui/format.ts'
import { scrollInPane } from '../ui/scroll-in-pane.ts'
import { VerdictMark } from '../ui/VerdictMark.tsx'
import styles from './FindingItem.module.css'
import { timesOf } from './findings-model.ts'
import { PlayQuote } from './PlayQuote.tsx'
import { type OnAnswer, Question } from './Question.tsx'
import { Rewrite } from './Rewrite.tsx'
import type { Walk } from './use-walk.ts'

type FindingItemProps = {
  /** The words that were graded. */
  text: string
  finding: Finding
  rule: RuleSummary | undefined
  /** The finding whose advice mends this one too; undefined = its own does. */
  spokenFor?: Finding | undefined
  /** Null where there is nothing to hear. */
  player: Player | null
  walk: Walk
  onAnswer: OnAnswer
  /** Opens a rule's page. */
  onRule?: ((ruleId: string) => void) | undefined
  /** What belongs to it beside its quote, while it is looked at. */
  more?: ((finding: Finding) => ReactNode) | undefined
}

/** One rule's verdict: in two lines, and with the words, the reason why it matters and its source when looked at. */
export const FindingItem = ({
  text,
  finding,
  rule,
  spokenFor,
  player,
  walk,
  onAnswer,
  onRule,
  more
}: FindingItemProps) => {
  const isSelected = walk.selected?.ruleId === finding.ruleId
  const isLit = walk.lit?.ruleId === finding.ruleId
  const times = timesOf(finding)
  const isOpen = isSelected || finding.verdict !== 'pass'
  const item = useRef<HTMLLIElement>(null)
  const head = useRef<HTMLButtonElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer changes the verdict and takes its own buttons away; the focus comes back here.
  useEffect(() => {
    if (!isSelected) return
    scrollInPane(item.current)
    head.current?.focus({ preventScroll: true })
  }, [isSelected, finding.verdict])

  /** With the focus here, Enter hears the words and Space stays with the recording. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === ' ') {
      event.preventDefault()
      player?.playPause()
    } else if (event.key === 'Enter' && isSelected && times) {
      event.preventDefault()
      player?.playStretch(times)
    }
  }

  return (
    <li
      ref={item}
      className={[styles['item'], isSelected ? styles['selected'] : '', isLit ? styles['lit'] : ''].join(' ')}
      onMouseMove={(event) => walk.hover(finding.ruleId, event)}
      onMouseLeave={walk.unhover}
    >
      <div className={styles['head']}>
        <VerdictMark verdict={finding.verdict} wordHidden />
        <button
          ref={head}
          type="button"
          className={styles['title']}
          aria-expanded={isSelected}
          onKeyDown={onKeyDown}
          onClick={() => walk.select(isSelected ? null : finding.ruleId)}
        >
          {finding.title}
        </button>
        {finding.selfMarked && <Chip>your word</Chip>}
        {times && (
          <button
            type="button"
            className={styles['time']}
            aria-label={`Go to ${clockText(times.startMs)}`}
            disabled={player === null}
            onClick={() => player?.seek(times.startMs)}
          >
            {clockText(times.startMs)}
          </button>
        )}
      </div>
      <div className={styles['body']}>
        {isSelected && <PlayQuote text={text} finding={finding} player={player} />}
        {isOpen && <p dir="auto">{finding.reason}</p>}
        {isSelected && more?.(finding)}
        {spokenFor && !isSelected && (
          <p className={styles['same']}>
            The same cause as{' '}
            <button type="button" onClick={() => walk.select(spokenFor.ruleId)}>
              {spokenFor.title}
            </button>
          </p>
        )}
        {finding.advice !== '' && isOpen && (isSelected || !spokenFor) && (
          <p className={styles['advice']} dir="auto">
            {finding.advice}
          </p>
        )}
        {isSelected && <HeardBy words={finding.heardBy} />}
        {isSelected && <Rewrite line={finding.rewrite} />}
        {(isSelected || !finding.selfMarked) && (
          <Question finding={finding} isSelected={isSelected} onAnswer={onAnswer} />
        )}
        {isSelected && rule && <Why rule={rule} onRule={onRule} />}
      </div>
    </li>
  )
}

/** Why a small model heard what no single word says. */
const HeardBy = ({ words }: { words: readonly string[] }) =>
  words.length > 0 && (
    <p className={styles['same']} dir="auto">
      Heard from the whole, above all {words.map((word) => `“${word}”`).join(', ')}.
    </p>
  )

const evidenceWords: Record<RuleSummary['evidenceGrade'], string> = {
  measured: 'measured',
  opinion: 'experts’ opinion',
  house: 'Ringback’s own rule'
}

const sourcesOf = ({ sources }: RuleSummary, words: (source: RuleSource) => string): string[] =>
  sources.map((source) => (source.seed === 'house' ? source.item : words(source)))

const Why = ({ rule, onRule }: { rule: RuleSummary } & Pick<FindingItemProps, 'onRule'>) => (
  <div className={styles['why']}>
    <p>{rule.why}</p>
    <p className={styles['source']} title={sourcesOf(rule, citation).join(' · ')}>
      {[evidenceWords[rule.evidenceGrade], ...sourcesOf(rule, sourceText)].join(' · ')}
    </p>
    {onRule && (
      <Button look="quiet" hint="b" className={styles['rule']} onClick={() => onRule(rule.id)}>
        Open the rule
      </Button>
    )}
  </div>
)
