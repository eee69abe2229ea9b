import { isLineCheckDue, type LabelledNumber, type ProspectDraft } from '../../../shared/prospect.ts'
import { useKeys } from '../../app/keys.ts'
import { localMinute } from '../../touches/touch-words.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import styles from '../../ui/FormParts.module.css'
import { OfferLine } from '../../ui/OfferLine.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { dayText } from '../../ui/time-text.ts'
import type { FieldsProps } from './CardFields.tsx'
import { NumbersEditor } from './NumbersEditor.tsx'

type Returns = 'yes' | 'no' | 'not-tried'
const returnsOf = (lineReturns: boolean | null): Returns =>
  lineReturns === null ? 'not-tried' : lineReturns ? 'yes' : 'no'

const localDay = (): string => localMinute(new Date()).slice(0, 10)

/** Marked by hand: tried today, or not at all. */
const marked = (value: Returns): Pick<ProspectDraft, 'lineReturns' | 'lineCheckedOn'> =>
  value === 'not-tried'
    ? { lineReturns: null, lineCheckedOn: null }
    : { lineReturns: value === 'yes', lineCheckedOn: localDay() }

/** Who calls, and from which number. */
export const CallerFields = ({ draft, problems, onChange }: FieldsProps) => (
  <fieldset className={styles['section']}>
    <legend className={styles['legend']}>You</legend>
    <div className={styles['pairs']}>
      <TextField
        label="Your name"
        value={draft.repName}
        problem={problems.repName}
        onChange={(event) => onChange({ repName: event.target.value })}
      />
      <TextField
        label="Your company"
        value={draft.repCompany}
        problem={problems.repCompany}
        onChange={(event) => onChange({ repCompany: event.target.value })}
      />
      <TextField
        label="Number to call back"
        inputMode="tel"
        value={draft.callbackNumber}
        problem={problems.callbackNumber}
        onChange={(event) => onChange({ callbackNumber: event.target.value })}
      />
      <TextField
        label="Number their phone shows"
        inputMode="tel"
        value={draft.calledFrom ?? ''}
        placeholder="Not known"
        problem={problems.calledFrom}
        hint={draft.calledFrom === null ? 'Call your own mobile once to see it.' : undefined}
        onChange={(event) => onChange({ calledFrom: event.target.value === '' ? null : event.target.value })}
      />
      <OwnNumbers draft={draft} problems={problems} onChange={onChange} />
      <div className={styles['choice']}>
        <span className={styles['label']}>Does ringing it back reach you?</span>
        <Segmented
          label="Does ringing it back reach you?"
          value={returnsOf(draft.lineReturns)}
          options={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
            { value: 'not-tried', label: 'Not tried' }
          ]}
          onChange={(value) => onChange(marked(value))}
        />
        {draft.lineReturns !== null && draft.lineCheckedOn !== null && (
          <span className={styles['hint']}>
            Last tried: {dayText(`${draft.lineCheckedOn}T12:00`, { now: new Date() })}
          </span>
        )}
      </div>
    </div>
  </fieldset>
)

/** The rep's own numbers, and which of them is said. */
const OwnNumbers = ({ draft, problems, onChange }: FieldsProps) => (
  <NumbersEditor
    title="Your other numbers"
    whose="Your"
    numbers={draft.repNumbers}
    problemAt={(index) => problems[`repNumbers.${index}.number`]}
    onChange={(repNumbers) => onChange({ repNumbers })}
    choice={({ number }, index) =>
      number.trim() !== '' && (
        <Button look="quiet" onClick={() => onChange(saying(draft, index))}>
          Say this one
        </Button>
      )
    }
  />
)

/** One of the other numbers becomes the one to call back; the one before takes its place. */
const saying = (
  { repNumbers, callbackNumber }: ProspectDraft,
  index: number
): Pick<ProspectDraft, 'repNumbers' | 'callbackNumber'> => {
  const others = repNumbers.flatMap((other, at): LabelledNumber[] => {
    if (at !== index) return [other]
    return callbackNumber.trim() === '' ? [] : [{ label: '', number: callbackNumber }]
  })
  return { repNumbers: others, callbackNumber: repNumbers[index]?.number ?? callbackNumber }
}

/** After 90 days: whether ringing back still reaches the rep, settled by one key. */
export const LineCheck = ({ draft, onChange }: Pick<FieldsProps, 'draft' | 'onChange'>) => {
  const isDue = isLineCheckDue(draft, localDay())
  const checked = () => onChange(marked('yes'))
  useKeys('Card', [{ keys: 'c', label: 'it rings back here, checked today', enabled: isDue, run: checked }])
  if (!isDue) return null
  const when = draft.lineCheckedOn
  const before =
    when === null
      ? 'When you last tried is not noted.'
      : `Last tried: ${dayText(`${when}T12:00`, { now: new Date() })}.`
  return (
    <OfferLine action="It does, checked today" hint="c" onAct={checked}>
      Ring your number back once: does it still reach you? {before}
    </OfferLine>
  )
}
