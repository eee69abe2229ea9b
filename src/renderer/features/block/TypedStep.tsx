import { useEffect, useRef, useState } from 'react'
import type { Prospect } from '../../../shared/prospect.ts'
import { transcriptMaxLength } from '../../../shared/take.ts'
import { useKeys } from '../../app/keys.ts'
import { toastFailure } from '../../app/toasts.ts'
import { useKept } from '../../app/use-kept.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import styles from './Steps.module.css'

type TypedStepProps = {
  blockId: string
  prospect: Prospect
  draft: string
  onKeep: (words: string) => void
  onAloud: () => void
  onCard: () => void
}

/** The rehearsal without a microphone: the message is typed, and graded for everything that words can tell. */
export const TypedStep = ({ blockId, prospect, draft, onKeep, onAloud, onCard }: TypedStepProps) => {
  const [words, setWords] = useState(draft)
  const isKept = useRef(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  useKept(words, () => {
    if (!isKept.current)
      invoke('blocks:draft', { blockId, prospectId: prospect.id, words }).catch(toastFailure)
  })
  const canKeep = words.trim() !== ''
  const keep = (text: string) => {
    isKept.current = true
    onKeep(text.trim())
  }
  const leave = (to: () => void) => {
    setWords('')
    to()
  }
  const hasScript = prospect.script.trim() !== ''
  const keys = [
    { keys: '$mod+Enter', label: 'grade it', inFields: true, enabled: canKeep, run: () => keep(words) },
    {
      keys: '$mod+Shift+Enter',
      label: 'as prepared',
      inFields: true,
      enabled: hasScript,
      run: () => keep(prospect.script)
    },
    { keys: '$mod+r', label: 'say it aloud', inFields: true, enabled: !canKeep, run: () => leave(onAloud) },
    { keys: 'Escape', label: 'back to the card', inFields: true, run: onCard }
  ]
  useKeys('Call block', keys)
  return (
    <section className={styles['step']} data-stage="typed">
      <h2>What would you say?</h2>
      <p className={styles['note']}>
        Words tell most of it. How fast and how loud you are, only a recording can tell.
      </p>
      <TextArea
        ref={field}
        label="Your message"
        rows={7}
        maxLength={transcriptMaxLength}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className={styles['actions']}>
        <Button look="primary" hint="$mod+Enter" disabled={!canKeep} onClick={() => keep(words)}>
          Grade it
        </Button>
        {hasScript && <Button onClick={() => keep(prospect.script)}>As prepared</Button>}
        <Button look="quiet" disabled={canKeep} onClick={() => leave(onAloud)}>
          Say it aloud instead
        </Button>
      </div>
      <KeyRow keys={keys.filter(({ enabled }) => enabled !== false)} />
    </section>
  )
}
