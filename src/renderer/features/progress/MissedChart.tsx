import type { Progress } from '../../../shared/progress.ts'
import { useOpenMark } from './open-marks.ts'
import { RowsChart } from './RowsChart.tsx'
import { missedCells, missedRow, missedSaid } from './rows-model.ts'
import { counted } from './words.ts'

/** How often each rule is missed now, and was in the four weeks before. */
export const MissedChart = ({ progress }: { progress: Progress }) => {
  const { missed } = progress
  const openMark = useOpenMark()
  return (
    <RowsChart
      id="missed"
      title="Rules most missed"
      note={missedNote(progress)}
      legend={[
        { look: 'ring', words: 'The four weeks before, share of takes in per cent' },
        { look: 'dot', words: 'The last four weeks' }
      ]}
      rows={missed.rules.map(missedRow)}
      said={missed.rules.map(missedSaid)}
      opens={() => 'its takes'}
      onOpen={(index) => {
        const rule = missed.rules[index]
        if (rule === undefined) return
        const when = rule.now.missed > 0 ? 'now' : 'before'
        openMark({
          title: `${rule.title}, missed ${when === 'now' ? 'in the last four weeks' : 'in the four weeks before'}`,
          mark: { kind: 'missed', ruleId: rule.ruleId, when }
        })
      }}
      table={{
        columns: ['Rule', 'Last four weeks', 'Share', 'Four weeks before', 'Share before', 'Change'],
        rows: missed.rules.map((rule) => ({ key: rule.ruleId, cells: missedCells(rule) }))
      }}
    />
  )
}

const missedNote = ({ missed }: Progress): string => {
  const { now, before, beforeByOthers, rules, tooFew } = missed
  if (now.takes === 0) return 'No graded takes in the last four weeks.'
  const counts = `${counted(now.takes, 'take')} in the last four weeks, ${before.takes} in the four before.`
  const others =
    beforeByOthers === 0
      ? ''
      : ` ${counted(beforeByOthers, 'earlier take')} by another rulebook or pack left out.`
  if (rules.length === 0) return `${counts}${others} No rule was missed.`
  return `${counts}${others}${tooFew ? ' Too few to tell whether it changed.' : ''}`
}
