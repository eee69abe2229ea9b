import { useMemo } from 'react'
import type { Finding } from '../../../shared/grade.ts'
import { ofTake, timedSpans } from '../../findings/findings-model.ts'
import type { Walk } from '../../findings/use-walk.ts'
import { laneOf } from '../../player/timeline.ts'
import { clockText } from '../../ui/format.ts'
import { verdictLooks } from '../../ui/VerdictMark.tsx'
import styles from './FindingMarks.module.css'

type FindingMarksProps = { findings: readonly Finding[]; durationMs: number; walk: Walk }

const lanes = 3
const laneHeightPx = 8
const gapMs = 120

/** What is open, as bars under the wave where it was said; a press looks at the finding. */
export const FindingMarks = ({ findings, durationMs, walk }: FindingMarksProps) => {
  const marks = useMemo(() => {
    const open = ofTake(findings).filter(({ verdict }) => verdict === 'fail' || verdict === 'warn')
    const timed = open.flatMap((finding) => timedSpans(finding).map((times) => ({ finding, ...times })))
    const chosen = laneOf(timed, lanes, gapMs)
    return timed.map((mark, index) => ({ ...mark, lane: chosen[index] ?? 0 }))
  }, [findings])
  if (findings.length === 0) return null
  return (
    // Always of one height, so that nothing below jumps while the words are mended and the grade follows.
    <div className={styles['marks']} style={{ height: lanes * laneHeightPx }}>
      {marks.map(({ finding, startMs, endMs, lane }) => (
        <button
          key={`${finding.ruleId} ${startMs}`}
          type="button"
          // Up and down walk the same findings; a tab stop for each bar would only be in the way.
          tabIndex={-1}
          className={[
            styles['mark'],
            styles[finding.verdict],
            walk.lit?.ruleId === finding.ruleId ? styles['lit'] : ''
          ].join(' ')}
          style={{
            left: `${(startMs / durationMs) * 100}%`,
            width: `${(Math.max(0, endMs - startMs) / durationMs) * 100}%`,
            top: lane * laneHeightPx
          }}
          aria-label={`${verdictLooks[finding.verdict].word}, ${clockText(startMs)}: ${finding.title}`}
          title={finding.title}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => walk.select(finding.ruleId)}
          onMouseMove={(event) => walk.hover(finding.ruleId, event)}
          onMouseLeave={walk.unhover}
        />
      ))}
    </div>
  )
}
