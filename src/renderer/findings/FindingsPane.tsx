import { ChevronRight } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import type { Finding, Grade, RuleSummary } from '../../shared/grade.ts'
import type { Player } from '../player/player.ts'
import { Button } from '../ui/Button.tsx'
import { FindingItem } from './FindingItem.tsx'
import styles from './FindingsPane.module.css'
import { type GroupSection, groupNames, isAside, notApplicable, spokenFor } from './findings-model.ts'
import type { OnAnswer } from './Question.tsx'
import type { Walk } from './use-walk.ts'

type FindingsPaneProps = {
  /** The words that were graded. */
  text: string
  grade: Grade
  rules: readonly RuleSummary[]
  /** What was graded, in a word; default "take". */
  subject?: 'take' | 'talk' | 'message'
  /** Null where there is nothing to hear. */
  player: Player | null
  walk: Walk
  onAnswer: OnAnswer
  /** Opens a rule's page. */
  onRule?: (ruleId: string) => void
  /** What belongs to a finding that is looked at, beside its quote. */
  more?: (finding: Finding) => ReactNode
  /** Shows the prospect's card, where the preparation is settled. */
  onCard?: () => void
}

/** The id of a group's heading, so that the groups row can bring it into view. */
export const groupHeadingId = (group: string): string => `findings-${group}`

/** Every finding, by group: what to mend first, what was kept folded away, what does not apply last. */
export const FindingsPane = ({
  text,
  grade,
  rules,
  subject = 'take',
  player,
  walk,
  onAnswer,
  onRule,
  more,
  onCard
}: FindingsPaneProps) => {
  const quiet = notApplicable(grade.findings)
  const spoken = useMemo(() => spokenFor(grade.findings), [grade])
  const item = (finding: Finding) => (
    <FindingItem
      key={finding.ruleId}
      text={text}
      finding={finding}
      rule={rules.find(({ id }) => id === finding.ruleId)}
      player={player}
      spokenFor={spoken.get(finding.ruleId)}
      walk={walk}
      onAnswer={onAnswer}
      onRule={onRule}
      more={more}
    />
  )
  return (
    <section data-pane className={styles['pane']} aria-label="Findings">
      {walk.sections.map(
        (section) =>
          !isAside(section.group) && <Group key={section.group} section={section} walk={walk} item={item} />
      )}
      {quiet.length > 0 && (
        <Quiet findings={quiet} title={`${quiet.length} do not apply to this ${subject}`} />
      )}
      {walk.sections.map(
        (section) =>
          isAside(section.group) && (
            <Group
              key={section.group}
              section={section}
              walk={walk}
              item={item}
              score={section.group === 'campaign' ? grade.campaign.score : null}
              onCard={onCard}
            />
          )
      )}
    </section>
  )
}

type GroupProps = {
  section: GroupSection
  walk: Walk
  item: (finding: Finding) => ReactNode
  /** Of a group that has a grade of its own. */
  score?: number | null
  onCard?: (() => void) | undefined
}

const Group = ({ section: { group, open, passed, quiet }, walk, item, score = null, onCard }: GroupProps) => (
  <section className={isAside(group) ? styles['aside'] : undefined} aria-labelledby={groupHeadingId(group)}>
    <h3 id={groupHeadingId(group)} className={styles['heading']}>
      {groupNames[group]}
      {score !== null && <span className={styles['score']}> {Math.round(score)} of 100</span>}
    </h3>
    {open.length > 0 && <ul>{open.map(item)}</ul>}
    {passed.length > 0 && (
      <Folded
        title={passed.length === 1 ? '1 kept' : `${passed.length} kept`}
        opened={walk.openedPasses.has(group)}
        onToggle={(opened) => walk.openPasses(group, opened)}
      >
        <ul>{passed.map(item)}</ul>
      </Folded>
    )}
    {quiet.length > 0 && group !== 'prep' && (
      <Quiet findings={quiet} title={`${quiet.length} do not apply yet`} />
    )}
    {quiet.length > 0 && group === 'prep' && (
      <Quiet findings={quiet} title={`${quiet.length} to settle on the card`}>
        {onCard && (
          <Button look="quiet" className={styles['card']} onClick={onCard}>
            Open the card
          </Button>
        )}
      </Quiet>
    )}
  </section>
)

type QuietProps = { findings: readonly Finding[]; title: string; children?: ReactNode }

const Quiet = ({ findings, title, children }: QuietProps) => (
  <Folded title={title}>
    <ul className={styles['quiet']}>
      {findings.map(({ ruleId, title: rule, reason }) => (
        <li key={ruleId}>
          {rule}. <span className={styles['reason']}>{reason}</span>
        </li>
      ))}
    </ul>
    {children}
  </Folded>
)

type FoldedProps = {
  title: string
  opened?: boolean
  onToggle?: (opened: boolean) => void
  children: ReactNode
}

const Folded = ({ title, opened, onToggle, children }: FoldedProps) => (
  <details open={opened} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
    <summary className={styles['summary']}>
      <ChevronRight className={styles['chevron']} size={14} aria-hidden />
      {title}
    </summary>
    {children}
  </details>
)
