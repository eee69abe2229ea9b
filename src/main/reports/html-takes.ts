import type { Report, ReportedTake } from '../../shared/report.ts'
import { type Html, html, plain } from './html-text.ts'

const row = ({ at, scenario, prospect, drill, score, lengthS, measure }: ReportedTake): Html => html`
<tr><td class="when">${at.slice(0, 16).replace('T', ' ')}</td><td>${prospect}</td><td>${scenario}${drill === null ? '' : `, drill: ${drill}`}</td><td class="n">${score === null ? '–' : score.toFixed(0)}</td><td class="n">${lengthS.toFixed(0)} s</td><td class="n">${measure?.rulebookVersion ?? '–'}</td></tr>`

const words = ({ at, prospect, transcript }: ReportedTake): Html =>
  transcript === null || transcript.trim() === ''
    ? plain('')
    : html`<h3>${at.slice(0, 16).replace('T', ' ')}, ${prospect}</h3><p class="words">${transcript}</p>`

/** Every take as a line, and what was said where that is included; empty where single takes are not. */
export const takesSection = (takes: Report['takes']): Html => {
  if (takes === null || takes.length === 0) return plain('')
  const spoken = takes.filter(({ transcript }) => transcript !== null && transcript.trim() !== '')
  return html`
<section><h2>Single takes</h2>
<table class="open takes"><thead><tr><th scope="col">When</th><th scope="col">Prospect</th><th scope="col">Scenario</th><th scope="col" class="n">Score</th><th scope="col" class="n">Length</th><th scope="col" class="n">Rulebook</th></tr></thead>
<tbody>${takes.map(row)}</tbody></table></section>
${spoken.length === 0 ? plain('') : html`<section><h2>In the rep’s words</h2>${spoken.map(words)}</section>`}`
}
