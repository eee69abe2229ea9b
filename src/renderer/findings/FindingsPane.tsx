import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Finding, Grade, RuleSummary } from '../../shared/grade.ts'
import type { Player } from '../player/player.ts'
import { FindingItem } from './FindingItem.tsx'
import styles from './FindingsPane.module.css'
import { type GroupSection, groupNames, notApplicable } from './findings-model.ts'
import type { OnAnswer } from './Question.tsx'
import type { Walk } from './use-walk.ts'

type FindingsPaneProps = {
  /** The words that were graded. */
  text: string
  grade: Grade
  rules: readonly RuleSummary[]
  /** Null where there is nothing to hear. */
  player: Player | null
  walk: Walk
  onAnswer: OnAnswer
}

/** The id of a group's heading, so that the groups row can bring it into view. */
export const groupHeadingId = (group: string): string => `findings-${group}`

/** Every finding, by group: what to mend first, what was kept folded away, what does not apply last. */
export const FindingsPane = ({ text, grade, rules, player, walk, onAnswer }: FindingsPaneProps) => {
  const quiet = notApplicable(grade.findings)
  const item = (finding: Finding) => (
    <FindingItem
      key={finding.ruleId}
      text={text}
      finding={finding}
      rule={rules.find(({ id }) => id === finding.ruleId)}
      player={player}
      walk={walk}
      onAnswer={onAnswer}
    />
  )
  return (
    <section data-pane className={styles['pane']} aria-label="Findings">
      {walk.sections.map((section) => (
        <Group key={section.group} section={section} walk={walk} item={item} />
      ))}
      {quiet.length > 0 && (
        <Folded title={`${quiet.length} do not apply to this take`}>
          <ul className={styles['quiet']}>
            {quiet.map(({ ruleId, title, reason }) => (
              <li key={ruleId}>
                {title}. <span className={styles['reason']}>{reason}</span>
              </li>
            ))}
          </ul>
        </Folded>
      )}
    </section>
  )
}

type GroupProps = { section: GroupSection; walk: Walk; item: (finding: Finding) => ReactNode }

const Group = ({ section: { group, open, passed }, walk, item }: GroupProps) => (
  <section aria-labelledby={groupHeadingId(group)}>
    <h3 id={groupHeadingId(group)} className={styles['heading']}>
      {groupNames[group]}
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
  </section>
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
