import { useRef, useState } from 'react'
import type { ReportOffer } from '../../../shared/report-plan.ts'
import { useKeys } from '../../app/keys.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ChooseDialog } from './ChooseDialog.tsx'
import { ContentFields } from './ContentFields.tsx'
import { type Choosing, choosingTitles, chosenIds, withChosen } from './choosing.ts'
import { type Draft, planOf, problemsOf } from './draft.ts'
import { FileFields } from './FileFields.tsx'
import { PeriodFields } from './PeriodFields.tsx'
import { Preview } from './Preview.tsx'
import form from './ReportForm.module.css'
import styles from './ReportScreen.module.css'
import { reportKeys } from './report-keys.ts'
import { usePreview } from './use-preview.ts'
import { useWriting } from './use-writing.ts'
import { WritingLine, WrittenLine } from './WrittenLine.tsx'

/** Choices on the left, the report as it would leave on the right. */
export const ReportBuild = ({ offer, first }: { offer: ReportOffer; first: Draft }) => {
  const [draft, setDraft] = useState(first)
  const [choosing, setChoosing] = useState<Choosing | null>(null)
  const words = useRef<HTMLTextAreaElement>(null)
  const plan = planOf(draft)
  const { preview, pages, failure, isBusy } = usePreview(plan)
  const writing = useWriting()
  const counts = preview?.counts ?? null
  const isOfNothing = counts !== null && counts.takes + counts.drillTakes + counts.talks + counts.tries === 0
  const canWrite = plan !== null && !writing.isWriting && !isOfNothing
  const wrong = writing.failure ?? failure
  const save = () => {
    if (plan !== null) void writing.write(plan)
  }
  const setChoices = (change: Partial<Draft['choices']>) =>
    setDraft({ ...draft, choices: { ...draft.choices, ...change } })
  const keys = reportKeys({
    draft,
    offer,
    canWrite,
    isWriting: writing.isWriting,
    hasWritten: writing.written !== null,
    onDraft: setDraft,
    onChoose: setChoosing,
    onSave: save,
    onWords: () => words.current?.focus()
  })
  useKeys('Report', keys)

  return (
    <div className={styles['screen']}>
      <header className={styles['header']}>
        <h1>Report</h1>
        <span className={styles['grow']}>Stays here until you save it.</span>
        <Button look="primary" hint="$mod+Enter" disabled={!canWrite} onClick={save}>
          Save report
        </Button>
      </header>
      {writing.isWriting && <WritingLine stage={writing.stage} />}
      {writing.written !== null && <WrittenLine written={writing.written} />}
      {wrong !== null && <Notice failure={wrong} />}
      <div className={styles['halves']}>
        <div className={form['form']} tabIndex={-1}>
          <PeriodFields draft={draft} offer={offer} problem={problemsOf(draft).days} onChange={setDraft} />
          <FileFields draft={draft} onChange={setDraft} />
          <ContentFields
            draft={draft}
            offer={offer}
            counts={counts}
            onChoices={setChoices}
            onChoose={setChoosing}
          />
          <section className={form['part']} aria-labelledby="report-words">
            <h2 id="report-words">In your words</h2>
            <TextArea
              ref={words}
              label="What will you work on next?"
              maxLength={2_000}
              value={draft.choices.next}
              onChange={(event) => setChoices({ next: event.target.value })}
            />
            <TextField
              label="Your name on it"
              maxLength={200}
              placeholder={offer.rep}
              value={draft.choices.rep ?? ''}
              onChange={(event) => setChoices({ rep: event.target.value.trimStart() || null })}
            />
          </section>
        </div>
        <Preview plan={plan} preview={preview} pages={pages} isBusy={isBusy} />
      </div>
      <footer className={styles['footer']}>
        <KeyRow keys={keys.filter(({ isShown, enabled }) => isShown === true && enabled !== false)} />
      </footer>
      {choosing !== null && (
        <ChooseDialog
          title={choosingTitles[choosing]}
          options={offer[choosing]}
          chosen={chosenIds(draft, choosing)}
          onChoose={(ids) => setDraft(withChosen(draft, choosing, ids))}
          onClose={() => setChoosing(null)}
        />
      )}
    </div>
  )
}
