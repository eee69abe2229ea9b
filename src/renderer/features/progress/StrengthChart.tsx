import { fewest } from '../../../shared/few.ts'
import type { Progress } from '../../../shared/progress.ts'
import { useOpenMark } from './open-marks.ts'
import { RowsChart } from './RowsChart.tsx'
import { strengthRow, strengthSaid } from './rows-model.ts'
import { byNewestText, meanText } from './words.ts'

/** How each scenario goes: its mean score with its spread. */
export const StrengthChart = ({ progress }: { progress: Progress }) => {
  const { scenarios } = progress
  const openMark = useOpenMark()
  const byNewest = byNewestText(progress)
  return (
    <RowsChart
      id="scenarios"
      title="By scenario"
      note={
        scenarios.length === 0
          ? 'No takes in this time.'
          : `${byNewest === '' ? '' : `Only takes graded${byNewest}. `}Paler with fewer than ${fewest} takes.`
      }
      legend={[
        { look: 'dot', words: 'Mean score' },
        { look: 'spread', words: 'One standard deviation around it' }
      ]}
      rows={scenarios.map(strengthRow)}
      said={scenarios.map(strengthSaid)}
      opens={() => 'its takes'}
      onOpen={(index) => {
        const one = scenarios[index]
        if (one !== undefined) openMark({ title: one.name, mark: { kind: 'scenario', id: one.id } })
      }}
      table={{
        columns: ['Scenario', 'Mean score', 'Takes'],
        rows: scenarios.map(({ id, name, score, takes, tooFew }) => ({
          key: id,
          cells: [
            name,
            score === null ? 'none' : `${meanText(score)}${tooFew ? ', too few to tell' : ''}`,
            String(takes)
          ]
        }))
      }}
    />
  )
}
