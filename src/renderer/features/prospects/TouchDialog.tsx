import { useEffect, useEffectEvent, useState } from 'react'
import { type ContactChannel, contactChannels } from '../../../shared/prospect.ts'
import { type Touch, type TouchDraft, touchDraft, touchOutcomes } from '../../../shared/touch.ts'
import { useSettings } from '../../app/settings.ts'
import { channelLooks, localMinute, nextWorkdayAtTen, outcomeWords } from '../../touches/touch-words.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './TouchDialog.module.css'

type TouchDialogProps = {
  prospectId: string
  /** The touch that is changed; null for a new one. */
  touch: Touch | null
  /** A contact of just now, in one key. */
  onNow: (channel: ContactChannel) => void
  onSave: (draft: TouchDraft) => void
  onClose: () => void
}

const channelOptions = contactChannels.map((value) => ({ value, label: channelLooks[value].word }))
const outcomeOptions = [
  { value: 'open' as const, label: 'Not known yet' },
  ...touchOutcomes.map((value) => ({ value, label: outcomeWords[value] }))
]

const begun = (prospectId: string): TouchDraft => ({
  prospectId,
  at: localMinute(new Date()),
  channel: 'voicemail',
  planned: false,
  outcome: null,
  words: ''
})

const draftOf = ({ takeId: _takeId, ...draft }: Touch): TouchDraft => draft

/** One contact: what, when, what came of it, and the words. */
export const TouchDialog = ({ prospectId, touch, onNow, onSave, onClose }: TouchDialogProps) => {
  const [draft, setDraft] = useState(() => (touch === null ? begun(prospectId) : draftOf(touch)))
  const change = (changed: Partial<TouchDraft>) => setDraft((before) => ({ ...before, ...changed }))
  const plan = (planned: boolean) => {
    if (planned === draft.planned) return
    const moment = planned ? nextWorkdayAtTen(new Date()) : new Date()
    change({ planned, outcome: null, at: localMinute(moment) })
  }
  const isWhole = touchDraft.safeParse(draft).success
  return (
    <Dialog title={touch === null ? 'Log a touch' : 'Change a touch'} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (isWhole) onSave(draft)
        }}
      >
        {touch === null && <JustNow onNow={onNow} />}
        <Segmented
          label="Made or planned"
          value={draft.planned ? 'planned' : 'made'}
          options={[
            { value: 'made', label: 'It happened' },
            { value: 'planned', label: 'Plan it' }
          ]}
          onChange={(value) => plan(value === 'planned')}
        />
        <div className={styles['pairs']}>
          <Select
            label="How"
            value={draft.channel}
            options={channelOptions}
            onChange={(channel) => change({ channel })}
          />
          <TextField
            label="When"
            type="datetime-local"
            value={draft.at.slice(0, 16)}
            problem={isWhole ? undefined : 'A day and a time, please.'}
            onChange={(event) => change({ at: event.target.value })}
          />
        </div>
        {!draft.planned && (
          <Select
            label="What came of it"
            value={draft.outcome ?? 'open'}
            options={outcomeOptions}
            onChange={(outcome) => change({ outcome: outcome === 'open' ? null : outcome })}
          />
        )}
        <TextArea
          label="The words"
          rows={4}
          value={draft.words}
          hint="With the words, the next message can be compared with this one."
          onChange={(event) => change({ words: event.target.value })}
        />
        <div className={styles['actions']}>
          <Button look="quiet" onClick={onClose} hint="Escape">
            Cancel
          </Button>
          <Button look="primary" type="submit" disabled={!isWhole}>
            {touch === null ? (draft.planned ? 'Plan it' : 'Log it') : 'Save'}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input:not([type="radio"]), textarea, select') !== null

/** What was done just now, each way on its digit; what came of it is asked next. */
const JustNow = ({ onNow }: Pick<TouchDialogProps, 'onNow'>) => {
  const choose = useEffectEvent((event: KeyboardEvent) => {
    const channel = contactChannels[Number(event.key) - 1]
    if (channel === undefined || event.repeat || isTyping(event.target)) return
    if (event.ctrlKey || event.metaKey || event.altKey || !useSettings.getState().letterKeys) return
    event.preventDefault()
    onNow(channel)
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => choose(event)
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <fieldset className={styles['now']}>
      <legend className={styles['legend']}>Just now</legend>
      {contactChannels.map((channel, index) => {
        const { word, icon: Icon } = channelLooks[channel]
        return (
          <button key={channel} type="button" className={styles['channel']} onClick={() => onNow(channel)}>
            <Icon size={16} strokeWidth={1.75} aria-hidden />
            {word}
            <KeyHint keys={String(index + 1)} />
          </button>
        )
      })}
    </fieldset>
  )
}
