import { measureChangeWords } from '../../shared/measure-words.ts'
import type { Measure, Report, Series } from '../../shared/report.ts'
import { type Html, html, plain } from './html-text.ts'

const fixed = (value: number): string => value.toFixed(1)

/** Points on a field of `width` by `height`, a score of 0 at its foot and 100 at its head. */
const yOf = (score: number, height: number): number => height - (score / 100) * height

const dayNumber = (local: string): number => Date.parse(`${local.slice(0, 19)}Z`) / 86_400_000

/** More changes of rulebook or pack than this are lines without names: these would lie over each other. */
const mostLabels = 4
const trend = { width: 640, height: 150, left: 30, foot: 18 } as const

/** What one dot stands for: a day's mean, or a take outside of drills where single takes are in the report. */
type Dot = { at: string; score: number; measure: number; count: number }

const sameMeasure = (a: Measure, b: Measure): boolean =>
  a.rulebookVersion === b.rulebookVersion &&
  a.pack?.name === b.pack?.name &&
  a.pack?.version === b.pack?.version

const dotsOf = ({ takes, points, measures }: Report): Dot[] =>
  takes === null
    ? points.map(({ day, mean, measure, count }) => ({ at: `${day}T12:00:00`, score: mean, measure, count }))
    : takes.flatMap(({ at, score, measure, drill }) =>
        score === null || measure === null || drill !== null
          ? []
          : [{ at, score, measure: measures.findIndex((known) => sameMeasure(known, measure)), count: 1 }]
      )

/** A dot's area grows with its takes, to four times that of one. */
const radiusOf = (count: number): string => (1.8 * Math.sqrt(Math.min(4, count))).toFixed(1)

/** The scores over time with the weeks' means; a line marks a change of rulebook or pack, and nothing is joined across it. */
export const trendChart = (report: Report): Html => {
  const { from, to, weeks, measures } = report
  const dots = dotsOf(report)
  const start = dayNumber(`${from}T00:00:00`)
  const span = Math.max(1, dayNumber(`${to}T00:00:00`) + 1 - start)
  const { width, height, left, foot } = trend
  const inner = width - left - 6
  const xOf = (local: string): number => left + ((dayNumber(local) - start) / span) * inner
  const grid = [0, 50, 100].map(
    (score) =>
      html`<line class="grid" x1="${left}" x2="${width - 6}" y1="${fixed(yOf(score, height))}" y2="${fixed(yOf(score, height))}"/><text x="${left - 5}" y="${fixed(yOf(score, height) + 3)}" text-anchor="end">${score}</text>`
  )
  const newest = dots.at(-1)?.measure
  const circles = dots.map(
    ({ at, score, measure, count }) =>
      html`<circle class="${measure === newest ? 'dot' : 'dot old'}" r="${radiusOf(count)}" cx="${fixed(xOf(at))}" cy="${fixed(yOf(score, height))}"/>`
  )
  const changed = dots.flatMap(({ at, measure }, index) => {
    const before = dots[index - 1]
    if (before === undefined || before.measure === measure) return []
    // Before the first dot by the new rulebook, by half a day at most: there a day's dot begins.
    const x = Math.max((xOf(before.at) + xOf(at)) / 2, xOf(at) - inner / span / 2)
    const [by, byBefore] = [measures[measure], measures[before.measure]]
    return [{ x, words: by === undefined || byBefore === undefined ? '' : measureChangeWords(by, byBefore) }]
  })
  const changes = changed.map(
    ({ x, words }) =>
      html`<line class="change" x1="${fixed(x)}" x2="${fixed(x)}" y1="0" y2="${height}"/>${changed.length > mostLabels ? plain('') : html`<text x="${fixed(x + 3)}" y="8">${words}</text>`}`
  )
  const newestSince = xOf(dots.find(({ measure }) => measure === newest)?.at ?? `${from}T00:00:00`)
  // A week's mean stands in its middle, but inside the period and after the change of rulebook.
  const middles = weeks.map(({ monday, mean }) => {
    const x =
      left + (Math.min(span, Math.max(0, dayNumber(`${monday}T00:00:00`) + 3.5 - start)) / span) * inner
    return `${fixed(Math.max(x, newestSince))},${fixed(yOf(mean, height))}`
  })
  const line = weeks.length < 2 ? plain('') : html`<polyline class="mean" points="${middles.join(' ')}"/>`
  return html`<svg class="trend" viewBox="0 -4 ${width} ${height + foot + 4}" role="img" aria-label="Scores from ${from} to ${to}; the figures are in the table below.">${grid}${changes}${circles}${line}<text x="${left}" y="${height + 14}">${from}</text><text x="${width - 6}" y="${height + 14}" text-anchor="end">${to}</text></svg>`
}

const small = { width: 150, height: 40 } as const
/** A small chart shows so many of the newest days. */
const mostDots = 60

/** The scores of one scenario, day after day. */
const smallChart = ({ name, days }: Series): Html => {
  const shown = days.slice(-mostDots).map(({ mean }) => mean)
  const { width, height } = small
  const step = width / Math.max(1, shown.length - 1)
  const at = shown.map((score, index) => `${fixed(index * step)},${fixed(yOf(score, height))}`)
  const [first = 0] = shown
  const label = `${name}: from ${first.toFixed(0)} to ${(shown.at(-1) ?? 0).toFixed(0)} over ${shown.length} days`
  return html`<figure><figcaption>${name}</figcaption><svg viewBox="-2 -2 ${width + 4} ${height + 4}" role="img" aria-label="${label}"><line class="grid" x1="0" x2="${width}" y1="${height}" y2="${height}"/><line class="grid" x1="0" x2="${width}" y1="0" y2="0"/><polyline class="mean" points="${at.join(' ')}"/></svg><p>from ${first.toFixed(0)} to ${(shown.at(-1) ?? 0).toFixed(0)}, means of ${shown.length} days</p></figure>`
}

const mostSmall = 6

/** A small chart for each of the scenarios that were tried most and on two days at least; empty where there is none. */
export const smallCharts = (scenarios: readonly Series[]): Html => {
  const drawn = scenarios.filter(({ days }) => days.length > 1).slice(0, mostSmall)
  return drawn.length === 0 ? plain('') : html`<div class="small">${drawn.map(smallChart)}</div>`
}
