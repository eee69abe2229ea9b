import { useEffect, useMemo, useRef } from 'react'
import type { Finding } from '../../../shared/grade.ts'
import { segmentsOf } from '../../findings/segments.ts'
import type { Walk } from '../../findings/use-walk.ts'
import { scrollInPane } from '../../ui/scroll-in-pane.ts'
import styles from './TranscriptText.module.css'

type TranscriptTextProps = { text: string; findings: readonly Finding[]; walk: Walk }

const ruleAt = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest('mark')?.dataset['rule'] ?? null) : null

/** The words as they were said, with what the findings point at underlined. */
export const TranscriptText = ({ text, findings, walk }: TranscriptTextProps) => {
  const segments = useMemo(() => segmentsOf(text, findings), [text, findings])
  const lit = walk.lit?.ruleId
  const selected = walk.selected?.ruleId
  const paragraph = useRef<HTMLParagraphElement>(null)

  useEffect(() => {
    if (selected === undefined) return
    const run = paragraph.current?.querySelector(`mark[data-rules~="${CSS.escape(selected)}"]`)
    scrollInPane(run)
  }, [selected])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the pointer's way to what up and down reach by keyboard.
    <p
      ref={paragraph}
      className={styles['words']}
      dir="auto"
      onClick={({ target }) => walk.select(ruleAt(target))}
      onMouseMove={(event) => walk.hover(ruleAt(event.target), event)}
      onMouseLeave={walk.unhover}
    >
      {segments.map(({ start, text: words, verdict, ruleIds }) =>
        verdict === null ? (
          <span key={start}>{words}</span>
        ) : (
          <mark
            key={start}
            data-rule={ruleIds[0]}
            data-rules={ruleIds.join(' ')}
            className={[
              styles['run'],
              styles[verdict],
              lit !== undefined && ruleIds.includes(lit) ? styles['lit'] : ''
            ].join(' ')}
          >
            {words}
          </mark>
        )
      )}
    </p>
  )
}
