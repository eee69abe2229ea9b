import type { Paper } from '../../shared/block.ts'
import { fewest } from '../../shared/few.ts'
import { newestMeasureWords } from '../../shared/measure-words.ts'
import type { Report, Series } from '../../shared/report.ts'
import { smallCharts, trendChart } from './html-charts.ts'
import { type ReportFonts, reportStyle } from './html-style.ts'
import { takesSection } from './html-takes.ts'
import { type Html, html, markupOf, plain } from './html-text.ts'

/** Of a long list so many rows are printed, fewer where long names take lines, and the others counted: four pages hold them. */
const most = {
  scenarios: { rows: 15, lines: 20 },
  prospects: { rows: 10, lines: 25 },
  drills: { rows: 15, lines: 20 }
}
const mostWeeks = 8
/** So many letters of a name stand in a line at least, in a table of figures and in one of drills. */
const lettersInLine = { series: 38, drills: 75 }

/** The first of them that have room. */
const fitting = <One>(
  all: readonly One[],
  { rows, lines }: { rows: number; lines: number },
  linesOf: (one: One) => number
): One[] => {
  let taken = 0
  return all.slice(0, rows).filter((one) => {
    taken += linesOf(one)
    return taken <= lines
  })
}

const nothing = plain('')
const whole = (value: number | null): string => (value === null ? '–' : value.toFixed(0))
const minutes = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0))
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const measureText = ({ rulebookVersion, pack }: Report['measures'][number]): string =>
  `rulebook ${rulebookVersion}${pack === null ? '' : ` with ${pack.name} ${pack.version}`}`

const triesIn = ({ drills }: Report): number => drills.reduce((all, { tries }) => all + tries, 0)

const head = (report: Report): Html => html`
<header>
<h1>${report.rep === '' ? 'Practice report' : `${report.rep}: practice report`}</h1>
<p class="who">${report.from} to ${report.to}</p>
<p class="headline">${report.headline}</p>
<dl>
<div><dt>${report.attempts === 1 ? 'take' : 'takes'}</dt><dd>${report.attempts}</dd></div>
<div><dt>with a score</dt><dd>${report.scored}</dd></div>
<div><dt>minutes recorded</dt><dd>${minutes(report.practiceMinutes)}</dd></div>
${report.talks === 0 ? nothing : html`<div><dt>of these, in ${counted(report.talks, 'live talk', 'live talks')}</dt><dd>${minutes(report.talkMinutes)}</dd></div>`}
${report.drillTakes === 0 ? nothing : html`<div><dt>${report.talks === 0 ? 'of these, in drills' : 'and in drills'}</dt><dd>${minutes(report.drillMinutes)}</dd></div>`}
<div><dt>${report.practiceDays === 1 ? 'day' : 'days'} of practice</dt><dd>${report.practiceDays}</dd></div>
<div><dt>${triesIn(report) === 1 ? 'try' : 'tries'} at drills</dt><dd>${triesIn(report)}</dd></div>
</dl>
</header>`

/** How the chart is read: only what is in it is explained. */
const trendNote = ({ takes, weeks, measures }: Report): string =>
  [
    `Each dot is ${takes === null ? 'the mean of a day, larger with more takes' : 'a take'}${weeks.length > 1 ? ', the line the mean of each week' : ''}.`,
    measures.length > 1
      ? 'A dashed line marks another rulebook or pack: scores before it (grey) are not compared with those after it.'
      : ''
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')

const trend = (report: Report): Html => {
  if (report.scored < fewest) return nothing
  const newest = report.measures[report.points.at(-1)?.measure ?? -1] ?? null
  const by = newestMeasureWords(report.measures, newest)
  const rows = report.weeks.map(
    ({ monday, count, mean, spread }) => html`
<tr><td>${monday}</td><td class="n">${count}</td><td class="n">${mean.toFixed(0)}</td><td class="n">${spread === null ? '–' : `± ${spread.toFixed(0)}`}</td></tr>`
  )
  const shown = rows.slice(-mostWeeks)
  const older = rows.length - shown.length
  const before =
    older > 0
      ? html`<p class="note">${counted(older, 'earlier week is', 'earlier weeks are')} in the chart alone.</p>`
      : nothing
  return html`
<section>
<h2>Trend</h2>
<div class="keep">${trendChart(report)}<p class="note">${trendNote(report)}</p></div>
<table class="narrow"><caption>Mean score by week${by === '' ? '' : `, of takes graded ${by}`}</caption>
<thead><tr><th scope="col">Week of</th><th scope="col" class="n">Takes</th><th scope="col" class="n">Mean</th><th scope="col" class="n">Spread</th></tr></thead>
<tbody>${shown}</tbody></table>${before}
</section>`
}

const seriesRow = (series: Series): Html => html`
<tr><th scope="row">${series.name}</th><td class="n">${series.attempts}</td><td class="n">${series.scored}</td><td class="n">${whole(series.firstScore)}</td><td class="n">${whole(series.bestScore)}</td><td class="n">${series.firstToBest === null || series.scored < 2 ? '–' : `+${whole(series.firstToBest)}`}</td><td class="n">${whole(series.averageWpm)}</td><td class="n">${series.lengthS.toFixed(0)} s</td><td class="n">${series.lastPracticeOn}</td></tr>`

const seriesTable = (what: string, all: readonly Series[], room: { rows: number; lines: number }): Html => {
  if (all.length === 0) return nothing
  const shown = fitting(all, room, ({ name }) => Math.ceil(name.length / lettersInLine.series))
  const left = all.slice(shown.length)
  const attempts = left.reduce((sum, series) => sum + series.attempts, 0)
  const more =
    left.length === 0
      ? nothing
      : html`<p class="note">And ${left.length} more with ${counted(attempts, 'take', 'takes')}.</p>`
  return html`
<table class="open"><thead><tr><th scope="col">${what}</th><th scope="col" class="n">Takes</th><th scope="col" class="n">Scored</th><th scope="col" class="n">First</th><th scope="col" class="n">Best</th><th scope="col" class="n">Gain</th><th scope="col" class="n">Words/min</th><th scope="col" class="n">Length</th><th scope="col" class="n">Last</th></tr></thead>
<tbody>${shown.map(seriesRow)}</tbody></table>${more}`
}

const firstToBest = ({ scenarios, prospects, measures }: Report): Html =>
  scenarios.length === 0
    ? nothing
    : html`
<section>
<div class="keep"><h2>First to best</h2>
<p class="note">${measures.length < 2 ? '' : 'Scored, first and best are only of takes graded alike, by each one’s newest rulebook and rule pack. '}A best of many takes is higher by chance alone: read it beside the trend.</p>
${smallCharts(scenarios)}</div>
${seriesTable('Scenario', scenarios, most.scenarios)}
<h2>By prospect</h2>
${seriesTable('Prospect', prospects, most.prospects)}
</section>`

const missed = (report: Report): Html => {
  if (report.missed.length === 0) return nothing
  const items = report.missed.map(
    ({ title, missed: count, graded, example }) => html`
<li><strong>${title}</strong>: in ${count} of ${graded} graded takes.${graded < fewest ? ' Too few to tell.' : ''}<br>${example.reason === '' ? html`Last on ${example.on}, ${example.prospect}.` : html`Last on ${example.on}, ${example.prospect}: ${example.reason}`}</li>`
  )
  return html`<section><h2>Missed most</h2><ol>${items}</ol></section>`
}

const drills = (report: Report): Html => {
  if (report.drills.length === 0) return nothing
  const rows = fitting(report.drills, most.drills, ({ title }) =>
    Math.ceil(title.length / lettersInLine.drills)
  ).map(
    ({ title, tries, passed, open, lastOn }) => html`
<tr><th scope="row">${title}</th><td class="n">${tries}</td><td class="n">${passed}</td><td class="n">${open}</td><td class="n">${lastOn}</td></tr>`
  )
  const left = report.drills.length - rows.length
  const more = left > 0 ? html`<p class="note">And ${left} more.</p>` : nothing
  return html`
<section><h2>Drills</h2>
<table class="open"><thead><tr><th scope="col">Drill</th><th scope="col" class="n">Tries</th><th scope="col" class="n">Passed</th><th scope="col" class="n">Not judged</th><th scope="col" class="n">Last</th></tr></thead>
<tbody>${rows}</tbody></table>${more}</section>`
}

const method = (report: Report): Html => html`
<footer class="note keep">
<h2>How this was reckoned</h2>
<p>Every take is a rehearsed message, graded by Ringback against its documented rules on the rep’s own machine. A score is of 100, over the rules that could be judged; where less than 60 % of them could, there is none. Scores by different rulebooks or packs are never compared. The spread is the standard deviation. The score is said to have risen or fallen where the means of the first and the last takes (half of them, ten at most) are more than two standard errors apart; below ${2 * fewest} takes it is not said, below ${fewest} not reckoned. Takes of all the chosen scenarios count together. Minutes are those recorded, in messages, in drills and in live talks with whoever answers the telephone; such talks count as no take and have no score here. Nor do takes made in drills: each drill sets a task of its own, and what became of it is told by its tries alone. Words a minute are counted from the written words over the time from the first sound of speech to the last.</p>
<p>Graded by ${report.measures.length === 0 ? 'no rulebook yet' : report.measures.map(measureText).join('; ')}. Made on ${report.madeOn} by Ringback ${report.programVersion}.${report.anonymised ? ' Prospects are numbered, and the words of takes are left out.' : ''}</p>
</footer>`

/**
 * The report as one page that needs nothing else: no script, its font inside, nothing fetched. Printed on `paper` it has
 * its page numbers in the margin.
 */
export const reportHtml = (report: Report, { paper, fonts }: { paper: Paper; fonts: ReportFonts }): string =>
  `<!doctype html>\n${markupOf(html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; media-src data:">
<meta name="viewport" content="width=device-width">
<title>${report.rep === '' ? 'Practice report' : `${report.rep}: practice report`}, ${report.from} to ${report.to}</title>
<style>${plain(reportStyle(paper, fonts))}</style>
</head>
<body>
${head(report)}
<main>
${trend(report)}
${firstToBest(report)}
${missed(report)}
${drills(report)}
${report.next === '' ? nothing : html`<section><h2>What I will work on next</h2><p class="next">${report.next}</p></section>`}
${takesSection(report.takes)}
</main>
${method(report)}
</body>
</html>`)}\n`
