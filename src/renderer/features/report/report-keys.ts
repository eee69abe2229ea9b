import { papers } from '../../../shared/block.ts'
import { csvPeriods, csvRows, type ReportOffer, reportFormats } from '../../../shared/report-plan.ts'
import type { KeyBinding } from '../../app/keys.ts'
import { goBack } from '../../app/navigation.ts'
import { leaveField } from '../../ui/leave-field.ts'
import type { Choosing } from './choosing.ts'
import { type Draft, ruledOut } from './draft.ts'
import { periods, withPeriod } from './periods.ts'
import { showFile, stopWriting } from './writing-actions.ts'

/** `isShown` puts it into the row at the foot. */
export type ReportKey = KeyBinding & { isShown?: boolean }

type Given = {
  draft: Draft
  offer: ReportOffer
  canWrite: boolean
  isWriting: boolean
  hasWritten: boolean
  onDraft: (draft: Draft) => void
  onChoose: (what: Choosing) => void
  onSave: () => void
  /** Goes to the field for the rep's own words. */
  onWords: () => void
}

/** Escape leaves a field first. */
const leaveFieldOr = (leave: () => void): void => {
  const focused = document.activeElement
  if (focused instanceof HTMLElement && focused.matches('input, textarea')) leaveField(focused)
  else leave()
}

const after = <One>(all: readonly One[], one: One): One => all[(all.indexOf(one) + 1) % all.length] ?? one

const listKeys = ({ offer, onChoose }: Given): ReportKey[] =>
  (
    [
      ['s', 'scenarios'],
      ['d', 'drills'],
      ['w', 'prospects']
    ] as const
  ).map(([keys, what]) => ({
    keys,
    label: `choose ${what}`,
    enabled: offer[what].length > 0,
    run: () => onChoose(what)
  }))

const tickKeys = ({ draft, onDraft }: Given): ReportKey[] => {
  const out = ruledOut(draft)
  return (
    [
      ['a', 'prospects by number', 'anonymise', null],
      ['q', 'quotes', 'includeQuotes', out.quotes],
      ['t', 'single takes', 'includeTakes', null],
      ['x', 'transcripts', 'includeTranscripts', out.transcripts],
      ['v', 'recordings', 'includeAudio', out.audio]
    ] as const
  ).map(([keys, label, field, ruled]) => ({
    keys,
    label,
    enabled: ruled === null,
    run: () => onDraft({ ...draft, choices: { ...draft.choices, [field]: !draft.choices[field] } })
  }))
}

const fileKeys = ({ draft, onDraft }: Given): ReportKey[] => {
  const { csv, format, paper } = draft
  const isCsv = format === 'csv'
  const takeRows = ruledOut(draft).takeRows === null
  const setCsv = (change: Partial<Draft['csv']>) => onDraft({ ...draft, csv: { ...csv, ...change } })
  return [
    {
      keys: 'f',
      label: 'next format',
      isShown: true,
      run: () => onDraft({ ...draft, format: after(reportFormats, format) })
    },
    {
      keys: 'l',
      label: 'A4 or Letter',
      enabled: format === 'pdf' || format === 'html',
      run: () => onDraft({ ...draft, paper: after(papers, paper) })
    },
    {
      keys: 'c',
      label: 'rows by scenario or take',
      enabled: isCsv && takeRows,
      run: () => setCsv({ rows: after(csvRows, csv.rows) })
    },
    {
      keys: 'm',
      label: 'rows by month or for the whole period',
      enabled: isCsv && !(takeRows && csv.rows === 'take'),
      run: () => setCsv({ by: after(csvPeriods, csv.by) })
    },
    { keys: 'b', label: 'for Excel', enabled: isCsv, run: () => setCsv({ withMark: !csv.withMark }) }
  ]
}

/** Every key of the screen. */
export const reportKeys = (given: Given): ReportKey[] => {
  const { draft, offer, canWrite, isWriting, hasWritten, onDraft, onSave, onWords } = given
  return [
    {
      keys: '$mod+Enter',
      label: 'save report',
      inFields: true,
      isShown: true,
      enabled: canWrite,
      run: onSave
    },
    {
      keys: 'p',
      label: 'next period',
      isShown: true,
      run: () =>
        onDraft(
          withPeriod(
            draft,
            after(
              periods.map(({ value }) => value),
              draft.period
            ),
            offer.today
          )
        )
    },
    ...listKeys(given),
    ...tickKeys(given),
    { keys: 'n', label: 'what you work on next', isShown: true, run: onWords },
    ...fileKeys(given),
    { keys: 'o', label: 'show in folder', isShown: true, enabled: hasWritten, run: showFile },
    {
      keys: 'Escape',
      label: isWriting ? 'stop' : 'back',
      isShown: true,
      inFields: true,
      run: () => (isWriting ? stopWriting() : leaveFieldOr(goBack))
    }
  ]
}
