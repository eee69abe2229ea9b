import { Fragment, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Failure } from '../../shared/errors.ts'
import type { TakeDetail, TranscriptOrigin } from '../../shared/take.ts'
import type { WordsDraft } from '../../shared/words.ts'
import { useKeys } from '../app/keys.ts'
import { failureOf } from '../bridge.ts'
import { Button } from '../ui/Button.tsx'
import { KeyRow } from '../ui/KeyHint.tsx'
import { Notice } from '../ui/Notice.tsx'
import styles from './DraftPane.module.css'
import { type DraftPart, isRetyped, openCount, partAfter, partsOf, settled, textOf } from './draft-model.ts'
import { engineText } from './engine-text.ts'

type DraftPaneProps = {
  draft: Extract<WordsDraft, { outcome: 'heard' }>
  /** Plays the stretch of a part; absent when the recording cannot be played. */
  onPlay?: ((stretch: { startMs: number; endMs: number }) => void) | undefined
  /** Stores the words; rejects with a `CodedError`. */
  onStore: (text: string, origin: TranscriptOrigin, engine: string) => Promise<TakeDetail>
  onSaved: (take: TakeDetail) => void
  /** The rep would rather type: with the words as they stand. */
  onType: (text: string) => void
  onLater: () => void
  laterLabel: string
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const legend = (open: number): string =>
  open === 0
    ? 'Every word is settled.'
    : `${open} ${open === 1 ? 'place' : 'places'} to look at. What you leave is taken as it stands; struck words stay out.`

/** What the engine heard, to be confirmed or corrected in one pass with the keyboard. */
export const DraftPane = ({
  draft,
  onPlay,
  onStore,
  onSaved,
  onType,
  onLater,
  laterLabel
}: DraftPaneProps) => {
  const [parts, setParts] = useState(() => partsOf(draft.words))
  const [isSaving, setSaving] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const paragraph = useRef<HTMLParagraphElement>(null)
  const saveButton = useRef<HTMLButtonElement>(null)
  const focused = useRef<number | null>(null)
  const text = textOf(parts)

  const goOn = (from: number) => {
    const next = partAfter(parts, from)
    const field = next && paragraph.current?.querySelector<HTMLElement>(`[data-part="${next.id}"]`)
    if (field) field.focus()
    else saveButton.current?.focus()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first place is looked at once, when the draft comes.
  useEffect(() => goOn(-1), [])
  const settle = (part: DraftPart, words: string) => setParts((now) => settled(now, part.id, words))
  const answer = (part: DraftPart, words: string) => {
    settle(part, words)
    goOn(part.id)
  }
  const save = async () => {
    if (text === '' || isSaving) return
    setSaving(true)
    setFailure(undefined)
    try {
      onSaved(await onStore(text, isRetyped(parts) ? 'typed' : draft.origin, draft.engine))
    } catch (error) {
      setFailure(failureOf(error))
      setSaving(false)
    }
  }
  const play = () => {
    const part = parts.find(({ id }) => id === focused.current) ?? parts[0]
    if (part && part.startMs !== null && part.endMs !== null)
      onPlay?.({ startMs: part.startMs, endMs: part.endMs })
  }
  const keys = [
    { keys: '$mod+Enter', label: 'save', run: () => void save(), inFields: true, enabled: text !== '' },
    { keys: '$mod+p', label: 'hear this place', run: play, inFields: true, enabled: onPlay !== undefined },
    { keys: 'Escape', label: laterLabel.toLowerCase(), run: onLater, inFields: true }
  ]
  useKeys('Words', keys)

  return (
    <div className={styles['pane']}>
      <p ref={paragraph} className={styles['text']} dir="auto" data-draft>
        {parts.map((part) => (
          <Fragment key={part.id}>
            <Part
              part={part}
              onFocus={() => {
                focused.current = part.id
              }}
              onChange={(words) => settle(part, words)}
              onAnswer={(words) => answer(part, words)}
            />{' '}
          </Fragment>
        ))}
      </p>
      <p className={styles['legend']} role="status">
        {capital(engineText(draft.engine, draft.origin))}. {legend(openCount(parts))}
      </p>
      {failure !== undefined && <Notice failure={failure} />}
      <div className={styles['actions']}>
        <Button
          ref={saveButton}
          look="primary"
          disabled={text === '' || isSaving}
          onClick={() => void save()}
        >
          Save words
        </Button>
        <Button onClick={() => onType(text)}>Type instead</Button>
        <Button look="quiet" onClick={onLater}>
          {laterLabel}
        </Button>
      </div>
      <KeyRow
        keys={[
          { keys: 'Tab', label: 'next place' },
          { keys: 'Enter', label: 'I said it' },
          { keys: 'Delete', label: 'I did not' },
          ...keys.filter(({ enabled }) => enabled !== false)
        ]}
      />
    </div>
  )
}

type PartProps = {
  part: DraftPart
  onFocus: () => void
  /** The rep is typing in this place. */
  onChange: (words: string) => void
  /** The rep is done with this place. */
  onAnswer: (words: string) => void
}

const Part = ({ part, onFocus, onChange, onAnswer }: PartProps) => {
  const { state, proposed, text, isSettled, id } = part
  const isPut = text !== ''
  const decide = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const isWhole = !(event.target instanceof HTMLInputElement) || selectsAll(event.target)
    const isYes = event.key === 'Enter'
    const isNo = (event.key === 'Delete' || event.key === 'Backspace') && isWhole
    if (!isYes && !isNo) return
    event.preventDefault()
    onAnswer(isNo ? '' : isPut ? text : proposed)
  }
  if (state === 'heard') return <span>{text}</span>
  if (state === 'skipped')
    return (
      <button
        type="button"
        data-part={id}
        className={styles['skipped']}
        aria-pressed={isPut}
        aria-label={`Left out: ${proposed}`}
        onFocus={onFocus}
        onKeyDown={decide}
        onClick={() => onChange(isPut ? '' : proposed)}
      >
        {proposed}
      </button>
    )
  return (
    <input
      data-part={id}
      className={[styles[state], isSettled ? styles['settled'] : ''].join(' ')}
      aria-label={state === 'doubtful' ? `Doubtful: ${proposed}` : 'Not in your script'}
      placeholder={state === 'extra' ? 'something else' : 'left out'}
      value={text}
      size={Math.max(2, text.length || 14)}
      spellCheck
      onFocus={(event) => {
        event.target.select()
        onFocus()
      }}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={decide}
    />
  )
}

const selectsAll = ({ selectionStart, selectionEnd, value }: HTMLInputElement): boolean =>
  selectionStart === 0 && selectionEnd === value.length
