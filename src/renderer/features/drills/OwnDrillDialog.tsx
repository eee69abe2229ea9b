import { useState } from 'react'
import { type DrillSummary, type OwnDrillDraft, ownDrillDraft } from '../../../shared/drill.ts'
import type { Failure } from '../../../shared/errors.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { failureOf, invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { CriteriaFields } from './CriteriaFields.tsx'
import styles from './OwnDrillDialog.module.css'
import { newDrill, typedNumber } from './own-drills.ts'

type OwnDrillDialogProps = {
  /** Null for a new one. */
  drill: DrillSummary | null
  onSaved: (drill: DrillSummary) => void
  onRemove: (drill: DrillSummary) => void
  onClose: () => void
}

const firstRule = 'hook-in-10s'
const secondMs = 1_000

/** A drill of the rep's own: what it is called, its clock, and what counts as a pass. */
export const OwnDrillDialog = ({ drill, onSaved, onRemove, onClose }: OwnDrillDialogProps) => {
  const book = useAnswer('rulebook', () => invoke('rulebook:read'))
  const [draft, setDraft] = useState<OwnDrillDraft>(() => drill?.own ?? newDrill(firstRule))
  const [failure, setFailure] = useState<Failure>()
  const change = (changed: Partial<OwnDrillDraft>) => setDraft((before) => ({ ...before, ...changed }))
  const whole = ownDrillDraft.safeParse(drill === null ? draft : { ...draft, id: drill.id })
  const save = () => {
    if (!whole.success) return
    invoke('drills:saveOwn', whole.data).then(onSaved, (error: unknown) => setFailure(failureOf(error)))
  }
  return (
    <Dialog title={drill === null ? 'A drill of your own' : 'Change your drill'} wide onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <div className={styles['pair']}>
          <TextField
            label="Name"
            maxLength={60}
            value={draft.title}
            onChange={(event) => change({ title: event.target.value })}
          />
          <TextField
            label="What it trains"
            maxLength={140}
            placeholder="One line"
            value={draft.trains}
            onChange={(event) => change({ trains: event.target.value })}
          />
        </div>
        <div className={styles['pair']}>
          <TextField
            label="Recording ends at"
            type="number"
            min={3}
            max={600}
            hint="Seconds; leave it empty for no limit of its own."
            defaultValue={draft.limitMs === null ? '' : draft.limitMs / secondMs}
            onChange={(event) => {
              const limitMs = typedNumber(event.target.value, secondMs)
              change({ limitMs: limitMs === null ? null : Math.round(limitMs) })
            }}
          />
          <TextField
            label="Passes in a row"
            type="number"
            min={1}
            max={20}
            hint="So many make the series."
            defaultValue={draft.seriesLength}
            onChange={(event) => change({ seriesLength: Math.round(typedNumber(event.target.value) ?? 0) })}
          />
        </div>
        <CriteriaFields
          criteria={draft.criteria}
          rules={book.state === 'ready' ? book.value.rules : []}
          firstRule={firstRule}
          onChange={(criteria) => change({ criteria })}
        />
        <TextArea
          label="Shown while you speak"
          rows={2}
          maxLength={1_500}
          hint="A text to read, or nothing."
          value={draft.text}
          onChange={(event) => change({ text: event.target.value })}
        />
        {failure !== undefined && <Notice failure={failure} />}
        <div className={styles['actions']}>
          {drill !== null && (
            <Button look="quiet" className={styles['remove']} onClick={() => onRemove(drill)}>
              Delete
            </Button>
          )}
          <span className={styles['missing']} role="status">
            {whole.success ? '' : missingText(draft)}
          </span>
          <Button look="quiet" hint="Escape" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" disabled={!whole.success}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** The first thing that keeps a draft from being saved. */
const missingText = ({ title, trains, criteria, limitMs, seriesLength }: OwnDrillDraft): string => {
  if (title.trim() === '') return 'It needs a name.'
  if (trains.trim() === '') return 'Say what it trains.'
  if (limitMs !== null && (limitMs < 3_000 || limitMs > 600_000)) return 'A limit is 3 to 600 seconds.'
  if (seriesLength < 1 || seriesLength > 20) return 'A series is 1 to 20 passes.'
  if (criteria.length === 0) return 'Say what counts as a pass.'
  return 'One of the conditions is not whole.'
}
