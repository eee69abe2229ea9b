import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { tokenColour } from '../ui/wave.ts'
import { type Aligned, columnsPerLine } from './aligned.ts'
import { timeTicks } from './ticks.ts'
import type { TimeFigures, TimeLine } from './time-lines.ts'

const font = '12px "Inter Variable", system-ui, sans-serif'
/** Room for one label of the time axis. */
const labelPx = 72
/** Above so many, dots lie over each other: drawn smaller and paler where they scatter, not at all on a line. */
const manyPoints = 120
/** The spread of one point, at the widest. */
const barPx = 10

/** The theme's colours as a canvas takes them. */
const readColours = () => ({
  main: tokenColour('--accent'),
  quiet: tokenColour('--wave'),
  text: tokenColour('--text-dim'),
  line: tokenColour('--line'),
  mark: tokenColour('--line-strong')
})
type Colours = ReturnType<typeof readColours>

/** The same colour, let through by so much; tokens of lines are written as six hexadecimal digits. */
const faded = (colour: string, share: number): string =>
  `${colour}${Math.round(share * 255)
    .toString(16)
    .padStart(2, '0')}`

const seriesOf = (line: TimeLine, many: boolean, colours: Colours): uPlot.Series[] => {
  const colour = colours[line.look]
  const joined = line.drawn !== 'dots'
  const dot = many && !joined ? faded(colour, 0.5) : colour
  const edge: uPlot.Series = { stroke: 'transparent', width: 0, points: { show: false }, spanGaps: true }
  return [
    {
      stroke: colour,
      width: joined ? (line.look === 'main' ? 2 : 1.5) : 0,
      ...(line.look === 'quiet' ? { dash: [4, 4] } : {}),
      spanGaps: true,
      points: {
        show: line.drawn === 'dots' || line.points.length === 1 || (line.drawn === 'both' && !many),
        size: many ? 4 : 7,
        space: 0,
        stroke: dot,
        fill: dot
      }
    },
    edge,
    edge
  ]
}

/** The spread of each point as a bar of its own. */
const drawBars = (plot: uPlot, line: TimeLine, colour: string): void => {
  const { ctx } = plot
  const at = (x: number) => plot.valToPos(x, 'x', true)
  const [first, last] = [line.points[0], line.points.at(-1)]
  if (first === undefined || last === undefined) return
  const apart = (at(last.x) - at(first.x)) / Math.max(1, line.points.length - 1)
  const width =
    line.points.length === 1 ? barPx * devicePixelRatio : Math.min(barPx * devicePixelRatio, apart * 0.7)
  ctx.save()
  ctx.fillStyle = faded(colour, 0.3)
  for (const { x, low, high } of line.points) {
    if (low === undefined || high === undefined) continue
    const top = plot.valToPos(high, 'y', true)
    ctx.fillRect(at(x) - width / 2, top, width, plot.valToPos(low, 'y', true) - top)
  }
  ctx.restore()
}

/** Where something else begins to hold: a line through the plot with its name beside it, where there is room. */
const drawMarks = (plot: uPlot, marks: TimeFigures['marks'], colours: Colours): void => {
  const { ctx, bbox } = plot
  const ratio = devicePixelRatio
  ctx.save()
  ctx.strokeStyle = colours.mark
  ctx.fillStyle = colours.text
  ctx.lineWidth = ratio
  ctx.font = font.replace('12px', `${12 * ratio}px`)
  ctx.textAlign = 'left'
  ctx.textBaseline = 'top'
  let freeFrom = bbox.left
  for (const { x, label } of marks) {
    const at = Math.round(plot.valToPos(x, 'x', true))
    if (at < bbox.left || at > bbox.left + bbox.width) continue
    ctx.beginPath()
    ctx.moveTo(at, bbox.top - 16 * ratio)
    ctx.lineTo(at, bbox.top + bbox.height)
    ctx.stroke()
    const width = ctx.measureText(label).width + 8 * ratio
    const hangsOver = at + width > bbox.left + bbox.width
    const from = hangsOver ? at - width : at + 4 * ratio
    if (from < freeFrom) continue
    ctx.fillText(label, hangsOver ? from + 4 * ratio : from, bbox.top - 16 * ratio)
    freeFrom = hangsOver ? at : from + width
  }
  ctx.restore()
}

/** A plot of lines over time inside of `place`; it reads the theme's colours once, and takes no input of its own. */
export const createTimePlot = (place: HTMLElement, aligned: Aligned, look: TimeFigures): uPlot => {
  const colours = readColours()
  const { lines, marks, fromMs, toMs, ticks, heightPx } = look
  const axis = { stroke: colours.text, font, ticks: { show: false }, border: { show: false } } as const
  // Half a label before the end, so that none hangs over it.
  const timeAxis = (plot: uPlot) => {
    const widths = plot.bbox.width / devicePixelRatio / labelPx
    return timeTicks(fromMs, toMs - (toMs - fromMs) / widths / 3, Math.max(1, Math.floor(widths)))
  }
  const last = ticks.at(-1)?.at ?? 1
  const many = lines.some(({ points }) => points.length > manyPoints)
  const options: uPlot.Options = {
    width: Math.max(1, place.clientWidth),
    height: heightPx,
    ms: 1,
    padding: [marks.length > 0 ? 20 : 10, 12, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { time: false, range: () => [fromMs, toMs] },
      y: { range: () => [ticks[0]?.at ?? 0, last] }
    },
    axes: [
      {
        ...axis,
        size: 26,
        gap: 6,
        grid: { show: false },
        splits: (plot) => timeAxis(plot).map(({ at }) => at),
        values: (plot, splits) =>
          splits.map((at) => timeAxis(plot).find((tick) => tick.at === at)?.label ?? '')
      },
      {
        ...axis,
        size: (_plot, values) => 12 + 7 * Math.max(0, ...(values ?? []).map((value) => value.length)),
        gap: 6,
        grid: { stroke: colours.line, width: 1 },
        splits: () => ticks.map(({ at }) => at),
        values: () => ticks.map(({ label }) => label)
      }
    ],
    series: [{}, ...lines.flatMap((line) => seriesOf(line, many, colours))],
    bands: lines.flatMap((line, index) =>
      line.spread !== 'bars' && line.points.some(({ low }) => low !== undefined)
        ? [
            {
              series: [index * columnsPerLine + 2, index * columnsPerLine + 3] as [number, number],
              fill: faded(colours[line.look], 0.2)
            }
          ]
        : []
    ),
    hooks: {
      drawAxes: [
        (plot) => {
          for (const line of lines) if (line.spread === 'bars') drawBars(plot, line, colours[line.look])
          drawMarks(plot, marks, colours)
        }
      ]
    }
  }
  return new uPlot(options, aligned, place)
}
