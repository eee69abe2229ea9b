import type { Paper } from '../../shared/block.ts'

/** A face of Inter as woff2 in base64, in the two parts that its package comes in. */
type Face = { latin: string; latinExt: string }
export type ReportFonts = { regular: Face; bold: Face }

const latinRange =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122'
const faceStyle = ({ latin, latinExt }: Face, weights: string): string => `
@font-face { font-family: 'Inter'; src: url(data:font/woff2;base64,${latinExt}) format('woff2'); font-weight: ${weights}; }
@font-face { font-family: 'Inter'; src: url(data:font/woff2;base64,${latin}) format('woff2'); font-weight: ${weights};
  unicode-range: ${latinRange}; }`

/** Light alone: a report is read on paper or by somebody who has set no theme. Small print stands in the page's margin. */
export const reportStyle = (
  paper: Paper,
  { regular, bold }: ReportFonts
): string => `${faceStyle(regular, '100 500')}${faceStyle(bold, '501 900')}
@page { size: ${paper}; margin: 16mm 16mm 18mm;
  @bottom-left { content: 'Ringback practice report'; font: 8px Inter, sans-serif; color: #5a6272; }
  @bottom-right { content: counter(page) ' / ' counter(pages); font: 8px Inter, sans-serif; color: #5a6272; } }
* { box-sizing: border-box; }
body { font: 13px/1.5 Inter, sans-serif; color: #161a22; background: #fff; max-width: 760px; margin: 0 auto; padding: 32px 24px;
  overflow-wrap: anywhere; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
h1 { font-size: 22px; line-height: 1.25; margin: 0; }
h2 { font-size: 14px; margin: 24px 0 6px; break-after: avoid; }
p { margin: 4px 0; }
.who, .note, figure p { color: #5a6272; font-size: 11px; }
.headline { font-size: 16px; line-height: 1.4; margin: 16px 0; padding-left: 12px; border-left: 3px solid #2456c7; }
dl { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 12px 0; }
dl div { display: flex; flex-direction: column-reverse; }
dt { color: #5a6272; font-size: 11px; }
dd { margin: 0; font-size: 20px; font-weight: 600; font-variant-numeric: tabular-nums; }
table { width: 100%; border-collapse: collapse; font-size: 11px; }
.n, .when { font-variant-numeric: tabular-nums; }
caption { text-align: left; color: #5a6272; padding-bottom: 4px; }
th, td { text-align: left; vertical-align: top; padding: 4px 8px 4px 0; border-bottom: 1px solid #dde1e8; }
th.n, td.n { text-align: right; white-space: nowrap; overflow-wrap: normal; width: 1%; padding-left: 8px; padding-right: 4px; }
th:last-child, td:last-child { padding-right: 0; }
td.when { white-space: nowrap; overflow-wrap: normal; width: 1%; padding-right: 16px; }
.narrow { width: auto; }
tbody th { font-weight: 600; }
.narrow .n { width: auto; padding-left: 40px; }
.takes td:nth-child(3) { width: 26%; padding-right: 0; }
thead { display: table-header-group; }
tr, figure, li, .keep, table:not(.open) { break-inside: avoid; }
ol { margin: 4px 0; padding-left: 20px; }
li { margin-bottom: 8px; }
.next { white-space: pre-wrap; }
.words { white-space: pre-wrap; font-size: 11px; }
svg { display: block; width: 100%; overflow: visible; }
svg text { font-size: 9px; fill: #5a6272; }
.grid { stroke: #dde1e8; stroke-width: 1; }
.change { stroke: #5a6272; stroke-dasharray: 3 3; }
.dot { fill: #2456c7; fill-opacity: 0.45; }
.dot.old { fill: #5a6272; fill-opacity: 0.45; }
.mean { fill: none; stroke: #2456c7; stroke-width: 1.5; }
.small { display: grid; grid-template-columns: repeat(3, 1fr); gap: 12px 20px; margin: 12px 0; }
figure { margin: 0; }
figcaption { font-size: 11px; font-weight: 600; }
@media print { body { max-width: none; padding: 0; } }
`
