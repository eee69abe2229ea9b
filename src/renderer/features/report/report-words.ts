import type { NamedChoice, ReportCounts, ReportFormat, WrittenReport } from '../../../shared/report-plan.ts'
import { sizeText } from '../../recordings/size-text.ts'

const counted = (count: number, one: string, many: string): string =>
  `${count === 1 ? `one ${one}` : `${count.toLocaleString('en')} ${many}`}`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What a report is of, in one line: "34 takes, 2 live talks and 5 tries at drills"; takes in drills only where none was judged. */
export const countsText = ({ takes, drillTakes, talks, tries }: ReportCounts): string => {
  const parts = [
    takes > 0 ? counted(takes, 'take', 'takes') : '',
    talks > 0 ? counted(talks, 'live talk', 'live talks') : '',
    tries > 0 ? counted(tries, 'try at a drill', 'tries at drills') : '',
    tries === 0 && drillTakes > 0 ? counted(drillTakes, 'take in a drill', 'takes in drills') : ''
  ].filter((part) => part !== '')
  if (parts.length === 0) return 'Nothing was practised on these days. Choose others.'
  const last = parts.at(-1) ?? ''
  return capital(parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`)
}

const eachTake = (count: number): string =>
  count === 1 ? 'your one take' : `each of your ${count.toLocaleString('en')} takes`

/** What the reader sees of each part, with the report's own figures once these are known. */
export const seenWords = (counts: ReportCounts | null) => ({
  scores:
    'What your takes come to by day, week, scenario and prospect, the rules you miss most, drills and minutes. No single take.',
  names: 'Your manager reads the names of those you rehearsed for.',
  anonymised:
    'Prospects are numbered, nothing you said is in it, and no scenario or drill is called after anybody. What you write below stays.',
  quotes: 'Up to three short quotes of yours, one for each rule you miss most.',
  takes:
    counts === null
      ? 'A line for each take: when, for whom, its score and length.'
      : `A line for ${eachTake(counts.takes + counts.drillTakes)}: when, for whom, its score and length.`,
  transcripts:
    counts === null
      ? 'Every word you said, as it is written down.'
      : `Every word of ${counted(counts.worded, 'take', 'takes')}, as it is written down.`,
  audio:
    counts === null
      ? 'Your voice.'
      : `Your voice: ${counted(counts.recordings, 'recording', 'recordings')}, ${sizeText(counts.recordedBytes)}.`
})

/** "All scenarios", the one that is chosen, or "3 of 7 scenarios". */
export const chosenText = (
  chosen: readonly string[] | null,
  all: readonly NamedChoice[],
  many: string
): string => {
  if (chosen === null) return `All ${many}`
  if (chosen.length === 1) return all.find(({ id }) => id === chosen[0])?.name ?? `1 of ${all.length} ${many}`
  return `${chosen.length} of ${all.length.toLocaleString('en')} ${many}`
}

export const formatWords: Record<ReportFormat, { label: string; about: string }> = {
  pdf: { label: 'PDF', about: 'To print or to send: one to four pages without single takes.' },
  html: { label: 'HTML', about: 'The same page for a browser, in one file.' },
  csv: { label: 'CSV', about: 'A table for spreadsheets and databases.' },
  json: {
    label: 'Ringback file',
    about: 'Your manager opens it in their own Ringback, beside the rest of the team.'
  }
}

/** "2 pages, 354 kB" */
export const writtenText = ({ bytes, pages }: WrittenReport): string =>
  [pages === null ? '' : counted(pages, 'page', 'pages'), sizeText(bytes)]
    .filter((part) => part !== '')
    .join(', ')

/** How long the PDF is, and why, where it is long. */
export const pagesText = (pages: number, paper: string, hasTakes: boolean): string =>
  `${capital(counted(pages, 'page', 'pages'))} of ${paper}${pages > 4 && hasTakes ? ': single takes make it long' : ''}`
