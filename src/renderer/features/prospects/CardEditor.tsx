import { Trash2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { fullName, type ProspectDraft } from '../../../shared/prospect.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { CallerFields, LineCheck } from './CallerFields.tsx'
import styles from './CardEditor.module.css'
import { MessageField, ProspectFields } from './CardFields.tsx'
import { type CardState, type OpenCard, stateOf } from './card-store.ts'
import { cards } from './cards.ts'
import { problemsOf, sameDraft } from './draft-model.ts'
import { FoundFields } from './FoundFields.tsx'
import { NumbersEditor } from './NumbersEditor.tsx'
import { PreparationFields } from './PreparationFields.tsx'
import { TouchSection } from './TouchSection.tsx'

type CardEditorProps = {
  card: OpenCard
  isSample: boolean
  onRehearse: () => void
  onRemove: () => void
  /** The library has a newer state of this card. */
  onSaved: () => void
}

const stateText: Record<CardState, string> = {
  saved: 'Saved',
  waiting: 'Saving…',
  saving: 'Saving…',
  held: 'Not saved yet',
  failed: 'Not saved'
}

/** One prospect's card; it saves itself. */
export const CardEditor = ({ card, isSample, onRehearse, onRemove, onSaved }: CardEditorProps) => {
  const { key, draft } = card
  const state = stateOf(card)
  const problems = problemsOf(draft)
  const isNew = card.stored === null
  const change = (changed: Partial<ProspectDraft>) => cards.change(key, changed)
  const isChanged = card.opened !== null && !sameDraft(draft, card.opened)
  const told = useRef(onSaved)
  told.current = onSaved

  useEffect(() => {
    const leave = () => void cards.flush(key)
    window.addEventListener('beforeunload', leave)
    return () => {
      window.removeEventListener('beforeunload', leave)
      leave()
    }
  }, [key])
  useEffect(() => {
    if (card.stored !== null && card.stored !== card.opened) told.current()
  }, [card.stored, card.opened])

  return (
    <section className={styles['editor']} aria-label="Card" onBlur={() => void cards.flush(key)}>
      <header className={styles['header']}>
        <div className={styles['names']}>
          <h2 className={styles['name']}>
            <bdi title={fullName(draft)}>{fullName(draft) || 'New prospect'}</bdi>
          </h2>
          <p className={styles['state']}>
            <span role="status">{stateText[state]}</span>
            {isSample && ' · a sample, yours to change or delete'}
            {isChanged && (
              <button type="button" className={styles['revert']} onClick={() => cards.revert(key)}>
                Undo changes
              </button>
            )}
          </p>
        </div>
        <IconButton label={isNew ? 'Discard' : 'Delete'} hint="Delete" icon={Trash2} onClick={onRemove} />
        <Button look="primary" hint="r" disabled={isNew} onClick={onRehearse}>
          Rehearse
        </Button>
      </header>
      {card.failure !== null && (
        <Notice failure={card.failure}>
          <Button onClick={() => void cards.flush(key)}>Try again</Button>
        </Notice>
      )}
      <LineCheck draft={draft} onChange={change} />
      <ProspectFields draft={draft} problems={problems} isNew={isNew} onChange={change} />
      <NumbersEditor
        title="Where you reach them"
        whose="Their"
        numbers={draft.numbers}
        problemAt={(index) => problems[`numbers.${index}.number`]}
        onChange={(numbers) => change({ numbers })}
      />
      <FoundFields draft={draft} problems={problems} onChange={change} />
      <PreparationFields draft={draft} problems={problems} onChange={change} />
      {draft.id !== undefined && (
        <TouchSection prospectId={draft.id} draft={draft} onStatus={(status) => change({ status })} />
      )}
      <CallerFields draft={draft} problems={problems} onChange={change} />
      <MessageField draft={draft} problems={problems} onChange={change} />
    </section>
  )
}
