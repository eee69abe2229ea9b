import Papa from 'papaparse'
import type { Paper } from '../../shared/block.ts'
import { type ReportFonts, reportStyle } from './html-style.ts'
import { html, markupOf, plain } from './html-text.ts'

/** So many rows show what the file is like. */
const mostRows = 30

/** A page with the first rows of a CSV file, to be looked at before it is written. */
export const csvPage = (csv: string, paper: Paper, fonts: ReportFonts): string => {
  const [columns = [], ...rows] = Papa.parse<string[]>(csv.replace(/^\ufeff/, '').trimEnd()).data
  const cell = (text: string) => html`<td>${text}</td>`
  const left = rows.length - mostRows
  return `<!doctype html>\n${markupOf(html`<html lang="en">
<head>
<meta charset="utf-8">
<title>The first rows of the table</title>
<style>${plain(reportStyle(paper, fonts))}
body { max-width: none; }
table { width: auto; }
th, td { white-space: nowrap; overflow-wrap: normal; padding-right: 16px; }</style>
</head>
<body>
<table><caption>${rows.length === 1 ? '1 row' : `${rows.length} rows`} and ${columns.length} columns${left > 0 ? `; the first ${mostRows}` : ''}</caption>
<thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.slice(0, mostRows).map((cells) => html`<tr>${cells.map(cell)}</tr>`)}</tbody></table>
</body>
</html>`)}\n`
}
