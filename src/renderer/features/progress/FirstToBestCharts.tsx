import { fewest } from '../../../shared/few.ts'
import type { FirstToBest, Progress } from '../../../shared/progress.ts'
import { navigate } from '../../app/navigation.ts'
import type { LegendEntry } from '../../charts/Legend.tsx'
import { type OpenedMark, useOpenMark } from './open-marks.ts'
import { RowsChart } from './RowsChart.tsx'
import { drillRow, drillSaid, firstToBestSaid, prospectRow } from './rows-model.ts'
import { counted } from './words.ts'

const legend: LegendEntry[] = [
  { look: 'ring', words: 'First score' },
  { look: 'dot', words: 'Best score' }
]

const within = `Scores by each one’s newest rulebook and rule pack only; paler with fewer than ${fewest} takes.`

/** Which of a list are the first and the best. */
const tagsOf = ({ first, best }: FirstToBest): NonNullable<OpenedMark['tags']> => ({
  ...(first === null ? {} : { [first.takeId]: 'first' }),
  ...(best === null || best.takeId === first?.takeId ? {} : { [best.takeId]: 'best' })
})

const cellsOf = (one: FirstToBest): string[] => [
  one.name,
  one.first === null ? 'none' : String(Math.round(one.first.score)),
  one.best === null ? 'none' : String(Math.round(one.best.score)),
  String(one.takes)
]

/** First score against best of each prospect. */
export const ProspectsChart = ({ progress }: { progress: Progress }) => {
  const { prospects, prospectsInAll, today } = progress
  const openMark = useOpenMark()
  const left = prospectsInAll - prospects.length
  const more =
    left > 0 ? ` The ${prospects.length} with the most takes; ${counted(left, 'prospect')} more.` : ''
  return (
    <RowsChart
      id="prospects"
      title="First to best, by prospect"
      note={prospects.length === 0 ? 'No takes in this time.' : `${within}${more}`}
      legend={legend}
      rows={prospects.map(prospectRow)}
      said={prospects.map((one) => firstToBestSaid(one, today))}
      opens={() => 'its takes'}
      onOpen={(index) => {
        const one = prospects[index]
        if (one !== undefined)
          openMark({ title: one.name, mark: { kind: 'prospect', id: one.id }, tags: tagsOf(one) })
      }}
      table={{
        columns: ['Prospect', 'First score', 'Best score', 'Takes'],
        rows: prospects.map((one) => ({ key: one.id, cells: cellsOf(one) }))
      }}
    />
  )
}

/** The same of each drill, with its tries; a drill without takes opens itself. */
export const DrillsChart = ({ progress }: { progress: Progress }) => {
  const { drills, today } = progress
  const openMark = useOpenMark()
  return (
    <RowsChart
      id="drills"
      title="First to best, by drill"
      note={drills.length === 0 ? 'No drills in this time.' : within}
      legend={legend}
      rows={drills.map(drillRow)}
      said={drills.map((one) => drillSaid(one, today))}
      opens={(index) => (drills[index]?.takes === 0 ? 'to the drill' : 'its takes')}
      onOpen={(index) => {
        const one = drills[index]
        if (one === undefined) return
        if (one.takes === 0) return navigate({ screen: 'drills', drillId: one.id })
        openMark({ title: one.name, mark: { kind: 'drill', id: one.id }, tags: tagsOf(one) })
      }}
      table={{
        columns: ['Drill', 'First score', 'Best score', 'Takes', 'Tries', 'Passed'],
        rows: drills.map((one) => ({
          key: one.id,
          cells: [...cellsOf(one), String(one.tries), String(one.passed)]
        }))
      }}
    />
  )
}
